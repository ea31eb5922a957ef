import { createHash } from 'node:crypto';

/** Without what looks or sounds alike when a code is read out. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The code of a key: 50 bits of it, as two groups of five. Codes are unique in a shop, so this one is found again
 * whatever happened in between, and nothing but the key may have a part in it.
 */
export function codeFor(key: string): string {
	const bytes = createHash('sha256').update(`discount ${key}`).digest().subarray(0, 10);
	const letters = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
	return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
