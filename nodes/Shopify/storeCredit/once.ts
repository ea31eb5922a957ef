import { unclearStep, VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import { toMajor } from '../../shared/money';
import type { Payload, Shopify } from '../client';
import { accountIn, creditOf, creditSubject, moneyOf, newestCredit } from './account';
import type { CreditSubject, MoneyV2 } from './account';
import { STORE_CREDIT_ISSUE } from './document';
import { atWork, findCredit, standing, type Credited, type Look, type Wanted } from './find';
import { replaced, writeLedger, type Entry } from './ledger';

/** No attempt of the transport and its repetitions lasts longer. */
const CLAIM_MS = 120_000;
/** How long an attempt without an answer is given to arrive after all: cut off, or still under way. */
const CUT_OFF_MS = 3_000;
const UNDER_WAY_MS = 60_000;
const LOOKS_MS = [0, 500, 1_500];
const MOST_CLAIMS = 5;

/** Issues the credit once: the claim is written first, and what is unclear is looked up in the account. */
export async function creditOnce(
	shopify: Shopify,
	first: Look,
): Promise<Credited & { repeated: boolean }> {
	const { customerId } = first.subject;
	let look = first;
	for (let round = 0; round < MOST_CLAIMS; round++) {
		const { subject, wanted, credited } = look;
		if (credited.transactionId) {
			await note(shopify, subject, wanted.key, { transactionId: credited.transactionId });
			return { ...credited, repeated: true };
		}
		const claimed = await claim(shopify, subject, wanted);
		if (claimed) return { ...(await credit(shopify, claimed, wanted)), repeated: false };
		look = await findCredit(shopify, customerId, () => wanted);
	}
	throw atWork(undefined, first.wanted.key);
}

async function claim(shopify: Shopify, subject: CreditSubject, wanted: Wanted) {
	const { customerId, ledger } = subject;
	const { key, values, amount, expiresAt } = wanted;
	const entry: Entry = {
		key,
		values,
		amount: toMajor(amount),
		currency: amount.currency,
		expiresAt,
		before: newestCredit(accountIn(subject, amount.currency)),
		until: inMs(CLAIM_MS),
		transactionId: null,
	};
	const written = await writeLedger(shopify, customerId, ledger, replaced(ledger.entries, entry));
	return written && { ...subject, ledger: written };
}

interface Issued extends Payload {
	storeCreditAccountTransaction: {
		id: string;
		balanceAfterTransaction: MoneyV2;
		account: { id: string };
	};
}

async function credit(shopify: Shopify, subject: CreditSubject, wanted: Wanted): Promise<Credited> {
	const { key, amount, expiresAt, notify } = wanted;
	const { customerId } = subject;
	const creditInput = {
		creditAmount: { amount: toMajor(amount), currencyCode: amount.currency },
		notify,
		...(expiresAt && { expiresAt }),
	};
	try {
		const { storeCreditAccountTransaction: made } = await shopify.mutate<Issued>(
			STORE_CREDIT_ISSUE,
			{ id: customerId, creditInput },
		);
		await note(shopify, subject, key, { transactionId: made.id });
		const { id: transactionId, account, balanceAfterTransaction } = made;
		return { transactionId, accountId: account.id, balance: moneyOf(balanceAfterTransaction) };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.applied === 'no') {
			await note(shopify, subject, key, undefined);
			throw error;
		}
		const found = await lookFor(shopify, customerId, wanted);
		const { transactionId } = found.credited;
		const wait = error.code === 'timeout' ? UNDER_WAY_MS : CUT_OFF_MS;
		await note(
			shopify,
			found.subject,
			key,
			transactionId ? { transactionId } : { until: inMs(wait) },
		);
		if (transactionId) return found.credited;
		throw error.with({ applied: 'unknown', nextStep: unclearStep('Shopify', key) });
	}
}

async function lookFor(shopify: Shopify, customerId: string, wanted: Wanted) {
	for (const [index, pause] of LOOKS_MS.entries()) {
		await sleep(pause, shopify.signal);
		const subject = await creditSubject(shopify, customerId);
		const entry = subject.ledger.entries.find(({ key }) => key === wanted.key);
		const credited = standing(subject, wanted, entry && creditOf(subject, entry));
		if (credited.transactionId || index === LOOKS_MS.length - 1) return { subject, credited };
	}
	throw atWork(undefined, wanted.key);
}

/**
 * Brings the own entry up to date, or takes it away. A failure here changes nothing about the money, and the next
 * run finds the credit in the account, so it is not an error of the run.
 */
async function note(
	shopify: Shopify,
	subject: CreditSubject,
	key: string,
	change: Partial<Entry> | undefined,
) {
	let { ledger } = subject;
	try {
		for (let round = 0; round < MOST_CLAIMS; round++) {
			const own = ledger.entries.find((entry) => entry.key === key);
			if (!own || (change?.transactionId && own.transactionId === change.transactionId)) return;
			const others = ledger.entries.filter((entry) => entry !== own);
			const entries = change ? [...others, { ...own, ...change }] : others;
			if (await writeLedger(shopify, subject.customerId, ledger, entries)) return;
			({ ledger } = await creditSubject(shopify, subject.customerId));
		}
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
	}
}

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
