import { randomBytes } from 'crypto';
import { equalBytes, hmac } from '../shared/signature/verification';
import { Refusal } from './refusal';

/** A token is good for this long after the last accepted request. */
export const SESSION_SECONDS = 30 * 60;
/** However often it is renewed, a session ends this long after it began. */
export const LONGEST_SESSION_SECONDS = 24 * 60 * 60;
const CLOCK_SKEW_SECONDS = 60;
const LONGEST_TOKEN = 1024;

/** What a session token says. Times are seconds since 1970 (UTC). */
export interface Session {
	v: 1;
	/** 128 random bits, base64url. */
	sid: string;
	/** The shop's myshopify.com domain. */
	shop: string;
	/** Number of the signed-in Shopify customer. */
	cid?: string;
	/** `proxy`: `cid` came from Shopify's app proxy, and counts only while the proxy keeps saying so. */
	via?: 'proxy';
	/** A message was accepted in this session. */
	used?: true;
	/** When the session began. */
	iat: number;
	exp: number;
}

const SID = /^[\w-]{22,64}$/;
const CUSTOMER = /^\d{1,20}$/;

const seconds = (now: Date) => Math.floor(now.getTime() / 1000);

/** A new session in which nothing was said yet. */
export function beginSession(
	of: { shop: string; customer?: string; viaProxy: boolean },
	now: Date,
): Session {
	const iat = seconds(now);
	return {
		v: 1,
		sid: randomBytes(16).toString('base64url'),
		shop: of.shop,
		...(of.customer ? { cid: of.customer } : {}),
		...(of.viaProxy ? { via: 'proxy' as const } : {}),
		iat,
		exp: iat + SESSION_SECONDS,
	};
}

/** The session after one more accepted request; `used` once a message was among them. */
export function renewed(session: Session, now: Date, withMessage = false): Session {
	const exp = Math.min(seconds(now) + SESSION_SECONDS, session.iat + LONGEST_SESSION_SECONDS);
	return { ...session, exp, ...(withMessage ? { used: true as const } : {}) };
}

/** `base64url(JSON) + "." + base64url(HMAC-SHA256(secret, first part))`. */
export function writeToken(secret: string, session: Session): string {
	const payload = Buffer.from(JSON.stringify(session)).toString('base64url');
	return `${payload}.${hmac('sha256', secret, payload).toString('base64url')}`;
}

/** Reads a token back. Throws a 401 refusal for anything not signed here, out of date, or of another shop. */
export function readToken(secret: string, token: string, shop: string, now: Date): Session {
	const [payload = '', signature = '', ...rest] =
		token.length > LONGEST_TOKEN ? [] : token.split('.');
	const given = Buffer.from(signature, 'base64url');
	const expected = hmac('sha256', secret, payload);
	if (rest.length || !equalBytes(given, expected)) throw invalid();
	const session = parseSession(payload);
	if (!session || session.shop !== shop) throw invalid();
	const time = seconds(now);
	if (session.iat > time + CLOCK_SKEW_SECONDS) throw invalid();
	if (session.exp - session.iat > LONGEST_SESSION_SECONDS) throw invalid();
	if (session.exp <= time) {
		throw new Refusal(401, 'session_expired', 'This chat session has ended. Open a new one.');
	}
	return session;
}

const invalid = () =>
	new Refusal(401, 'session_invalid', 'This chat session is not known. Open a new one.');

function parseSession(payload: string): Session | undefined {
	let value: Partial<Session> | null;
	try {
		value = JSON.parse(
			Buffer.from(payload, 'base64url').toString('utf8'),
		) as Partial<Session> | null;
	} catch {
		return undefined;
	}
	if (value?.v !== 1 || typeof value.sid !== 'string' || !SID.test(value.sid)) return undefined;
	if (typeof value.shop !== 'string') return undefined;
	if (!Number.isInteger(value.iat) || !Number.isInteger(value.exp)) return undefined;
	if (value.via !== undefined && value.via !== 'proxy') return undefined;
	if (value.used !== undefined && value.used !== true) return undefined;
	const cid = value.cid === undefined ? undefined : customerNumber(value.cid);
	if (value.cid !== undefined && !cid) return undefined;
	const { v, sid, shop, via, used, iat, exp } = value as Session;
	return { v, sid, shop, cid, via, used, iat, exp };
}

/** `gid://shopify/Customer/7`, `"7"` or `7` as `"7"`; undefined for anything else. */
export function customerNumber(id: unknown): string | undefined {
	const text = String(id ?? '').replace(/^gid:\/\/shopify\/Customer\//, '');
	return CUSTOMER.test(text) ? text : undefined;
}
