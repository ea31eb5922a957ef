import { createHash } from 'node:crypto';

/** Characters that nobody sees; sixteen of them hold 32 bits. */
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060'];
const LENGTH = 16;

/**
 * Our own name of what a customer wrote elsewhere, as characters that nobody sees. Intercom keeps no name beside a part,
 * and a customer may well write the same words twice.
 */
export function sealOf(name: string): string {
	const bits = createHash('sha256').update(name).digest().readUInt32BE();
	return Array.from({ length: LENGTH }, (_, n) => UNSEEN[(bits >>> (n * 2)) & 3]).join('');
}

const SEAL = new RegExp(`(?:${UNSEEN.join('|')}){${LENGTH}}`, 'g');

export const isSealed = (text: string) => text.search(SEAL) >= 0;
export const withoutSeal = (text: string) => text.replace(SEAL, '').trim();
