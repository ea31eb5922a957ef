import { randomBytes } from 'node:crypto';
import { equalBytes, hmac } from '../../shared/signature/verification';

/** What a link may be used for; a link for one is worth nothing for another. */
export type Purpose = 'return' | 'return_form' | 'order_change';

/** What a signed link says. It names no person, since links are kept in histories and logs. */
export interface Link {
	purpose: Purpose;
	/** Id of what it is about, such as the order. */
	subject: string;
	/** 128 random bits: no two links are alike. */
	id: string;
	/** Seconds since 1970. */
	exp: number;
}

export const newLink = (purpose: Purpose, subject: string, expiresAt: number): Link => ({
	purpose,
	subject,
	id: randomBytes(16).toString('base64url'),
	exp: Math.floor(expiresAt / 1000),
});

const LONGEST = 1_024;

/** The label keeps a link apart from everything else that is signed with the same secret. */
const sign = (secret: string, payload: string) => hmac('sha256', secret, 'link.', payload);

/** `base64url(JSON) + "." + base64url(HMAC-SHA256)`. */
export function writeLink(secret: string, link: Link): string {
	const payload = Buffer.from(JSON.stringify(link)).toString('base64url');
	return `${payload}.${sign(secret, payload).toString('base64url')}`;
}

/** The link, whether still good or not; undefined for what was not signed with this secret. */
export function openLink(secret: string, token: string): Link | undefined {
	const [payload = '', signature = '', ...rest] = token.length > LONGEST ? [] : token.split('.');
	const given = Buffer.from(signature, 'base64url');
	if (rest.length > 0 || !equalBytes(given, sign(secret, payload))) return undefined;
	return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Link;
}
