import { VendorError } from '../../shared/errors';
import { valuesHash } from '../../shared/idempotency';

/** The key of a request at the end of a note, where staff read it as a reference number. */
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

export const noteWith = (note: string, { key, values }: Marker): string =>
	`${note.trim()} Reference ${key}/${values}`.trim();

/** The words of a note, and the key of the request that it came with. */
export function readNote(note: string | null): { words: string; marker: Marker | undefined } {
	const [found, key, values] = MARKER.exec(note ?? '') ?? [];
	if (!found) return { words: note ?? '', marker: undefined };
	return { words: (note ?? '').replace(MARKER, '').trim(), marker: { key, values } };
}

/** The same key was used for something else, which was or will be done. */
export const keyReused = (idempotencyKey: string): VendorError =>
	new VendorError({
		vendor: 'Shopify',
		title: 'This idempotency key was used with other values',
		nextStep:
			'Nothing was done now. Give the same values to get the earlier result, or another key for something else.',
		applied: 'no',
		code: 'key_reused',
		idempotencyKey,
	});
