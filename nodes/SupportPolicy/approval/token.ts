import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, fit for a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: it is random enough that a plain hash cannot be turned back. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Which of the hashes is the token's; every one is compared, in the same time whether it fits or not. */
export function indexOfToken(token: string, hashes: readonly string[]): number {
	const wanted = digest(hashOf(token));
	let found = -1;
	hashes.forEach((hash, index) => {
		if (timingSafeEqual(digest(hash), wanted)) found = index;
	});
	return found;
}
