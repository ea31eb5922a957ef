import { valuesHash } from '../../shared/idempotency';
import { keyReused } from '../keyed';
import type { RefundNode } from './types';

/**
 * A refund carries the key of its request at the end of its note, since Shopify forgets keys after 24 hours and
 * notes of a refund cannot be changed. To staff it reads as a reference number.
 */
const MARKER = /(?:^|\s)Reference ([0-9a-f-]{36})\/([0-9a-f]{12})$/;

/** Characters that a marker takes from a note, with the space before it. */
export const MARKER_LENGTH = 60;

export interface Marker {
	key: string;
	/** Short hash of what was asked under the key. */
	values: string;
}

export const markerOf = (key: string, asked: unknown): Marker => ({
	key,
	values: valuesHash(asked).slice(0, 12),
});

export const noteWith = (note: string, { key, values }: Marker) =>
	`${String(note ?? '').trim()} Reference ${key}/${values}`.trim();

/** The words of a note, and the key of the request that made the refund. */
export function readNote(note: string | null): { words: string; marker: Marker | undefined } {
	const [found, key, values] = MARKER.exec(note ?? '') ?? [];
	if (!found) return { words: note ?? '', marker: undefined };
	return { words: (note ?? '').replace(MARKER, '').trim(), marker: { key, values } };
}

/**
 * The refund that an earlier run made under this key.
 * @throws VendorError when the key stands for something else
 */
export function refundMarked(refunds: RefundNode[], marker: Marker): RefundNode | undefined {
	const found = refunds.find(({ note }) => readNote(note).marker?.key === marker.key);
	if (found && readNote(found.note).marker?.values !== marker.values) throw keyReused(marker.key);
	return found;
}
