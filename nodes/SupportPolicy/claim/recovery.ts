import { textOf } from '../json';
import type { Claim, ClaimState } from './rows';

export interface Recovery {
	id: number;
	key: string;
	kind: string;
	target: string;
	todo: 'finish' | 'ask_person';
	reason: string;
	/** Where to read whether it was carried out; null when nothing needs to be read. */
	read: { vendor: string; by: 'key' | 'id'; value: string } | null;
	/** What can be written at once, if the state is still `from`; null when the vendor has to be read first. */
	update: { id: number; from: ClaimState; state: ClaimState } | null;
}

/** The vendors that keep our key beside what they did: metadata, note, tag, external id or reference. */
const READS_BY_KEY = ['shopify', 'stripe', 'helpdesk'];

/** What nobody misses when it did not happen. */
const HARMLESS = ['avatar'];

/**
 * What to do about claims whose lease has run out, because their run was killed or the vendor's answer never came.
 * Nothing is repeated here: what may have been carried out is read back at the vendor, or shown to a person; what
 * surely was not is a person's to start again.
 */
export function recover(rows: Claim[], now: number, giveUpMs: number): Recovery[] {
	return rows
		.filter(({ state, leaseUntil }) => OPEN.includes(state) && leaseUntil <= now)
		.map((row) => ({
			id: row.id,
			key: row.key,
			kind: row.kind,
			target: row.target,
			...plan(row, rows, now - row.at >= giveUpMs),
		}));
}

const OPEN: readonly ClaimState[] = ['claimed', 'acting', 'unknown'];

type Plan = Pick<Recovery, 'todo' | 'reason' | 'read' | 'update'>;

function plan(row: Claim, rows: Claim[], tooOld: boolean): Plan {
	const write = (state: ClaimState) => ({ id: row.id, from: row.state, state });
	if (row.state === 'claimed') {
		const byAnother = rows.some(
			({ id, key, state }) =>
				key === row.key && id !== row.id && ['done', 'acting', 'unknown'].includes(state),
		);
		if (byAnother) return atOnce('finish', 'another_run', write('withdrawn'));
		const todo = HARMLESS.includes(row.kind) ? 'finish' : 'ask_person';
		return atOnce(todo, 'never_acted', write('failed'));
	}
	if (HARMLESS.includes(row.kind)) return atOnce('finish', 'harmless', write('failed'));
	const read = readingOf(row);
	if (!read) return atOnce('ask_person', 'cannot_be_read', null);
	if (tooOld) return { todo: 'ask_person', reason: 'still_unclear', read, update: null };
	return { todo: 'finish', reason: 'read_vendor', read, update: null };
}

/** What needs no reading first. */
const atOnce = (todo: Recovery['todo'], reason: string, update: Recovery['update']): Plan => ({
	todo,
	reason,
	read: null,
	update,
});

/** EasyPost keeps no key that could be searched: the shipment's id was written down before it was bought. */
function readingOf({ channel, key, evidence }: Claim): Recovery['read'] {
	if (READS_BY_KEY.includes(channel)) return { vendor: channel, by: 'key', value: key };
	const shipment = textOf(evidence.shipmentId);
	return channel === 'easypost' && shipment ? { vendor: channel, by: 'id', value: shipment } : null;
}
