import { VendorError } from '../../shared/errors';
import type { Payload, Shopify } from '../client';
import { LEDGER_SET } from './document';

/**
 * What this package has issued to a customer, kept in a metafield of the customer: neither the mutation nor its
 * transactions know a key. It is only ever replaced by who has read its newest state (`compareDigest`), so of two
 * runs at the same moment one writes its claim and the other one reads it.
 */
export const LEDGER_PLACE = { namespace: 'commerce_support', key: 'store_credit' };

/** Beyond this the oldest finished entries go, which keeps the metafield far below Shopify's limits. */
const MOST_ENTRIES = 50;

export interface Entry {
	key: string;
	/** Hash of customer, amount and expiry. */
	values: string;
	amount: string;
	currency: string;
	expiresAt: string;
	/** Newest credit of the account when the entry was made. */
	before: string | null;
	/** Until when a run may still be at it; nobody else acts for this customer before. */
	until: string;
	/** Set once the credit is known. */
	transactionId: string | null;
}

export interface Ledger {
	entries: Entry[];
	/** Null when the metafield does not exist yet. */
	digest: string | null;
}

type Field = { value: string; compareDigest: string } | null;

/** @throws VendorError when somebody has changed the metafield to something else */
export function readLedger(field: Field): Ledger {
	if (!field) return { entries: [], digest: null };
	try {
		const { entries } = JSON.parse(field.value) as Ledger;
		if (Array.isArray(entries)) return { entries, digest: field.compareDigest };
	} catch {
		// Not JSON: said below.
	}
	throw new VendorError({
		vendor: 'Shopify',
		title: 'The record of issued store credit cannot be read',
		nextStep: `Somebody changed the customer's metafield ${LEDGER_PLACE.namespace}.${LEDGER_PLACE.key}. Restore it, or delete it once you have checked what was issued.`,
		applied: 'no',
		code: 'ledger_broken',
	});
}

/**
 * Writes the entries; undefined when somebody else has written since the ledger was read.
 * @throws VendorError
 */
export async function writeLedger(
	shopify: Shopify,
	ownerId: string,
	{ digest }: Ledger,
	entries: Entry[],
): Promise<Ledger | undefined> {
	const metafield = {
		...LEDGER_PLACE,
		ownerId,
		type: 'json',
		value: JSON.stringify({ entries: shortened(entries) }),
		compareDigest: digest,
	};
	try {
		const { metafields } = await shopify.mutate<Payload & { metafields: NonNullable<Field>[] }>(
			LEDGER_SET,
			{ metafields: [metafield] },
		);
		return readLedger(metafields[0]);
	} catch (error) {
		if (error instanceof VendorError && error.code === 'STALE_OBJECT') return undefined;
		// Whatever became of the record: no money has moved yet.
		throw error instanceof VendorError ? error.with({ applied: 'no' }) : error;
	}
}

export const replaced = (entries: Entry[], entry: Entry) => [
	...entries.filter(({ key }) => key !== entry.key),
	entry,
];

function shortened(entries: Entry[]): Entry[] {
	const finished = entries.filter(({ transactionId }) => transactionId);
	const gone = new Set(finished.slice(0, Math.max(0, entries.length - MOST_ENTRIES)));
	return entries.filter((entry) => !gone.has(entry));
}
