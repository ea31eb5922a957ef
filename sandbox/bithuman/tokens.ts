import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an embed token says: whom it is for and until when (unix seconds). */
export interface EmbedClaims {
	agent_id: string;
	sid: string;
	fingerprint: string;
	model?: string;
	iat: number;
	exp: number;
}

const SECRET = randomBytes(32);
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const LIFETIME_SECONDS = 3_600;

/** Signs a token that lives one hour. */
export function signToken(claims: Omit<EmbedClaims, 'iat' | 'exp'>, now = Date.now()): string {
	const iat = Math.floor(now / 1000);
	const body = `${HEADER}.${encode({ ...claims, iat, exp: iat + LIFETIME_SECONDS })}`;
	return `${body}.${signature(body).toString('base64url')}`;
}

/** The claims of a token that is ours and has not expired. */
export function readToken(token: string, now = Date.now()): EmbedClaims | undefined {
	const [header, payload, given = ''] = token.split('.');
	if (header !== HEADER || !payload) return undefined;
	const expected = signature(`${header}.${payload}`);
	const actual = Buffer.from(given, 'base64url');
	if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
	const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as EmbedClaims;
	return claims.exp * 1000 > now ? claims : undefined;
}

function signature(text: string): Buffer {
	return createHmac('sha256', SECRET).update(text).digest();
}

function encode(value: object): string {
	return Buffer.from(JSON.stringify(value)).toString('base64url');
}
