import { unclearStep, VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import type { Amount } from '../../shared/money';
import { toMajor } from '../../shared/money';
import type { Payload, Shopify } from '../client';
import { keyReused } from '../keyed';
import { accountIn, creditOf, creditSubject, newestCredit, type CreditSubject } from './account';
import { STORE_CREDIT_ISSUE } from './document';
import { replaced, writeLedger, type Entry, type Ledger } from './ledger';

/** What is wanted under a key. */
export interface Wanted {
	key: string;
	values: string;
	amount: Amount;
	/** ISO 8601, or empty. */
	expiresAt: string;
	notify: boolean;
}

/** No attempt of the transport and its repetitions lasts longer. */
const CLAIM_MS = 120_000;
/** How long an attempt without an answer is given to arrive after all: cut off, or still under way. */
const CUT_OFF_MS = 3_000;
const UNDER_WAY_MS = 60_000;
/** How long a run waits for another one that is at it. */
const PATIENCE_MS = 4_000;
const LOOKS_MS = [0, 500, 1_500];
const MOST_CLAIMS = 5;

export type Found = { subject: CreditSubject; transactionId: string };

/**
 * The credit of this key if there is one already. Waits for a run that is at it.
 * @throws VendorError when the key stands for something else, or the other run takes too long
 */
export async function findCredit(
	shopify: Shopify,
	customerId: string,
	{ key, values }: Pick<Wanted, 'key' | 'values'>,
): Promise<{ subject: CreditSubject; transactionId?: string }> {
	const patience = Date.now() + PATIENCE_MS;
	for (;;) {
		const subject = await creditSubject(shopify, customerId);
		const { entries } = subject.ledger;
		const own = entries.find((entry) => entry.key === key);
		if (own && own.values !== values) throw keyReused(key);
		const transactionId = own && creditOf(subject, own);
		if (transactionId) return { subject, transactionId };
		const busy = entries.find(
			(entry) => Date.parse(entry.until) > Date.now() && !creditOf(subject, entry),
		);
		if (!busy) return { subject };
		if (Date.now() > patience) throw atWork(busy, key);
		await sleep(500, shopify.signal);
	}
}

/** Issues the credit once: the claim is written first, and what is unclear is looked up in the account. */
export async function creditOnce(
	shopify: Shopify,
	customerId: string,
	wanted: Wanted,
): Promise<Found & { repeated: boolean }> {
	for (let round = 0; round < MOST_CLAIMS; round++) {
		const { subject, transactionId } = await findCredit(shopify, customerId, wanted);
		if (transactionId) {
			await note(shopify, subject, wanted.key, { transactionId });
			return { subject, transactionId, repeated: true };
		}
		const entry = entryFor(wanted, subject);
		const claimed = await claim(shopify, subject, entry);
		if (claimed) return { ...(await credit(shopify, claimed, wanted)), repeated: false };
	}
	throw atWork(undefined, wanted.key);
}

const entryFor = ({ key, values, amount, expiresAt }: Wanted, subject: CreditSubject): Entry => ({
	key,
	values,
	amount: toMajor(amount),
	currency: amount.currency,
	expiresAt,
	before: newestCredit(accountIn(subject, amount.currency)),
	until: new Date(Date.now() + CLAIM_MS).toISOString(),
	transactionId: null,
});

async function claim(shopify: Shopify, subject: CreditSubject, entry: Entry) {
	const { customerId, ledger } = subject;
	const entries = replaced(ledger.entries, entry);
	const written = await writeLedger(shopify, customerId, ledger, entries);
	return written && { ...subject, ledger: written };
}

async function credit(shopify: Shopify, subject: CreditSubject, wanted: Wanted): Promise<Found> {
	const { key, amount, expiresAt, notify } = wanted;
	const creditInput = {
		creditAmount: { amount: toMajor(amount), currencyCode: amount.currency },
		notify,
		...(expiresAt && { expiresAt }),
	};
	try {
		const payload = await shopify.mutate<
			Payload & { storeCreditAccountTransaction: { id: string } }
		>(STORE_CREDIT_ISSUE, { id: subject.customerId, creditInput });
		const transactionId = payload.storeCreditAccountTransaction.id;
		await note(shopify, subject, key, { transactionId });
		return { subject: await creditSubject(shopify, subject.customerId), transactionId };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.applied === 'no') {
			await note(shopify, subject, key, undefined);
			throw error;
		}
		const found = await lookFor(shopify, subject.customerId, key);
		if (found.transactionId) {
			await note(shopify, found.subject, key, { transactionId: found.transactionId });
			return { subject: found.subject, transactionId: found.transactionId };
		}
		const wait = error.code === 'timeout' ? UNDER_WAY_MS : CUT_OFF_MS;
		await note(shopify, found.subject, key, { until: new Date(Date.now() + wait).toISOString() });
		throw error.with({ applied: 'unknown', nextStep: unclearStep('Shopify', key) });
	}
}

async function lookFor(shopify: Shopify, customerId: string, key: string) {
	let subject = await creditSubject(shopify, customerId);
	for (const pause of LOOKS_MS) {
		if (pause > 0) {
			await sleep(pause, shopify.signal);
			subject = await creditSubject(shopify, customerId);
		}
		const entry = subject.ledger.entries.find((one) => one.key === key);
		const transactionId = entry && creditOf(subject, entry);
		if (transactionId) return { subject, transactionId };
	}
	return { subject, transactionId: undefined };
}

/**
 * Brings the own entry up to date, or takes it away. A failure here changes nothing about the money, and the next
 * run finds the credit in the account, so it is not an error of the run.
 */
async function note(
	shopify: Shopify,
	{ customerId, ledger }: { customerId: string; ledger: Ledger },
	key: string,
	change: Partial<Entry> | undefined,
) {
	const own = ledger.entries.find((entry) => entry.key === key);
	if (!own || (change?.transactionId && own.transactionId === change.transactionId)) return;
	const others = ledger.entries.filter((entry) => entry !== own);
	const entries = change ? [...others, { ...own, ...change }] : others;
	try {
		await writeLedger(shopify, customerId, ledger, entries);
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
	}
}

const atWork = (busy: Entry | undefined, key: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'Store credit for this customer is being issued right now',
		nextStep: busy
			? `Run this step again with the same key after ${busy.until}; it then looks at the account first.`
			: 'Run this step again with the same key.',
		applied: busy?.key === key ? 'unknown' : 'no',
		code: 'in_progress',
		idempotencyKey: key,
	});
