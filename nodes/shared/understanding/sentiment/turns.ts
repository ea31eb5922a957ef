import type { Reading } from '../reading';
import { TURNS } from './polarity';

/** Words after which the other side is told. */
export const TURN = new Set(TURNS);

/** What is said after "but" counts more than what is said before it. */
export const BEFORE_TURN = 0.5;
export const AFTER_TURN = 1.5;

/** Index of the word at which a message turns, or -1. "Although" in front turns nothing: what follows comes first. */
export function turnOf({ words }: Reading): number {
	if (/^(?:although|though|obwohl|aunque|embora|hoewel)$/.test(words[0] ?? '')) return -1;
	return words.findIndex((word, i) => i > 1 && TURN.has(word));
}
