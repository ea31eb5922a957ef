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
	update: { id: number; from: ClaimState; state: ClaimState; applied: 'no' } | null;
}

/** The vendors that keep our key beside what they did: metadata, note, tag, external id or reference. */
const READS_BY_KEY = ['shopify', 'stripe', 'helpdesk'];

/** What may be lost without harm, and is not worth a person. */
const HARMLESS = ['avatar', 'delivery'];

/**
 * What to do about claims whose lease has run out, because their run was killed or the vendor's answer never came.
 * Nothing is repeated here: what may have been carried out is read back at the vendor, or shown to a person.
 */
export function recover(rows: Claim[], now: number, giveUpMs: number): Recovery[] {
	return rows
		.filter(
			({ state, leaseUntil }) =>
				['claimed', 'acting', 'unknown'].includes(state) && leaseUntil <= now,
		)
		.map((row) => ({ ...rowOf(row), ...plan(row, now - row.at >= giveUpMs) }));
}

const rowOf = ({ id, key, kind, target }: Claim) => ({ id, key, kind, target });

function plan(row: Claim, tooOld: boolean): Omit<Recovery, keyof ReturnType<typeof rowOf>> {
	const failed = { id: row.id, from: row.state, state: 'failed' as const, applied: 'no' as const };
	if (row.state === 'claimed') {
		return { todo: 'finish', reason: 'never_acted', read: null, update: failed };
	}
	if (HARMLESS.includes(row.kind)) {
		return { todo: 'finish', reason: 'harmless', read: null, update: failed };
	}
	const read = readingOf(row);
	if (!read) return { todo: 'ask_person', reason: 'cannot_be_read', read: null, update: null };
	if (tooOld) return { todo: 'ask_person', reason: 'still_unclear', read, update: null };
	return { todo: 'finish', reason: 'read_vendor', read, update: null };
}

/** EasyPost keeps no key that could be searched: the shipment's id was written down before it was bought. */
function readingOf({ channel, key, evidence }: Claim): Recovery['read'] {
	if (READS_BY_KEY.includes(channel)) return { vendor: channel, by: 'key', value: key };
	const shipment = textOf(evidence.shipmentId);
	return channel === 'easypost' && shipment ? { vendor: channel, by: 'id', value: shipment } : null;
}
