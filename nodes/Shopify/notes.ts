import { VendorError } from '../shared/errors';
import type { Fields } from '../shared/operation';
import { dryRun } from './fields';
import { settled } from './settled';

/** What the notes of orders and customers hold at most. */
const LONGEST_NOTE = 5_000;
/** A note is several lines; other control characters have no place in it. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

export const noteFields = {
	note: {
		displayName: 'Note',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Asked for delivery to a neighbour',
		description: 'Added below what the note says already, which stays',
	},
	noteKey: {
		displayName: 'Note Key',
		type: 'string',
		default: '',
		placeholder: 'e.g. the ID of the ticket or conversation',
		description:
			'Written behind the note in brackets. With it, running the step again adds the note only once.',
	},
	dryRun,
} as const satisfies Fields;

export interface Noted {
	applied: 'yes' | 'no';
	id: string;
	note: string;
	dryRun?: true;
	/** Why nothing was added. */
	reason?: string;
}

/**
 * Adds a note below the one that is there. Shopify only knows replacing a note, so what two people write at the same
 * moment may lose one of them; a repeated key never adds twice.
 */
export async function appendNote(options: {
	id: string;
	add: { note: string; noteKey: string; dryRun: boolean };
	/** The note as it is now; undefined when the record is not there. */
	read(): Promise<string | null | undefined>;
	write(note: string): Promise<unknown>;
	what: string;
}): Promise<Noted> {
	const { id, add, read, write, what } = options;
	const text = add.note.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').trim();
	if (!text) throw refused('The note is empty', 'Enter what the note shall say.');
	const now = await read();
	if (now === undefined) throw notThere(what);
	const mark = add.noteKey.trim() && `[${add.noteKey.replace(/[[\]\s]+/g, ' ').trim()}]`;
	if (mark && now?.includes(mark))
		return { applied: 'no', id, note: now, reason: 'A note with this key is there already.' };
	const note = [now?.trimEnd(), [text, mark].filter(Boolean).join(' ')].filter(Boolean).join('\n');
	if (note.length > LONGEST_NOTE) {
		throw refused(
			`The note of this ${what} would be longer than Shopify's ${LONGEST_NOTE} characters`,
			'Shorten the note, or remove old parts of it in Shopify.',
		);
	}
	if (add.dryRun) return { applied: 'no', id, note, dryRun: true };
	await settled(
		async () => await write(note),
		async () => (await read())?.trim() === note.trim(),
	);
	return { applied: 'yes', id, note };
}

const refused = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, code: 'refused', applied: 'no' });

/** The record was deleted, belongs to another shop, or is hidden from the app. */
export const notThere = (what: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: `Shopify has no such ${what}`,
		nextStep: `Check the ID, and that the ${what} belongs to the shop of the credential.${what === 'order' ? ' Orders older than 60 days need the scope read_all_orders.' : ''}`,
		code: 'not_found',
		applied: 'no',
	});
