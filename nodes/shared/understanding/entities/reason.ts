import type { Reading } from '../reading';
import type { ReturnReason } from '../types';

/** What is wrong with the goods counts before what the shopper changed their mind about. */
const REASONS: [string, ReturnReason][] = [
	['NOT_AS_DESCRIBED', 'not_as_described'],
	['WRONG_ITEM', 'wrong_item'],
	['MISSING_ITEM', 'missing_item'],
	['DAMAGED', 'damaged'],
	['DEFECTIVE', 'defective'],
	['TOO_SMALL', 'too_small'],
	['TOO_BIG', 'too_big'],
	['BY_MISTAKE', 'ordered_by_mistake'],
	['BETTER_PRICE', 'better_price'],
	['CHANGED_MIND', 'changed_mind'],
	['LATE', 'late'],
];

/** Why goods go back or money is claimed; only said where something goes back or is complained about. */
export function findReason(reading: Reading): ReturnReason | undefined {
	return REASONS.find(([concept]) => reading.hits.has(concept))?.[1];
}
