import { VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import { toMoney, zero, type Amount } from '../../shared/money';
import type { Money } from '../../shared/types';
import type { Shopify } from '../client';
import { keyReused } from '../keyed';
import { accountIn, creditOf, creditSubject, moneyOf, type CreditSubject } from './account';
import type { Entry } from './ledger';

/** What is wanted under a key. */
export interface Wanted {
	key: string;
	values: string;
	amount: Amount;
	/** ISO 8601, or empty. */
	expiresAt: string;
	notify: boolean;
}
type WantedOf = (shopCurrency: string) => Wanted;

/** A credit, and what is on its account now. */
export interface Credited {
	transactionId: string | null;
	accountId: string | null;
	balance: Money;
}

/** How long a run waits for another one that is at it. */
const PATIENCE_MS = 4_000;

export interface Look {
	subject: CreditSubject;
	wanted: Wanted;
	/** The credit of this key when there is one already. */
	credited: Credited;
}

/**
 * Looks for the credit of a key, and waits for a run that is at it.
 * @throws VendorError when the key stands for something else, or the other run takes too long
 */
export async function findCredit(
	shopify: Shopify,
	customerId: string,
	wantedOf: WantedOf,
): Promise<Look> {
	const patience = Date.now() + PATIENCE_MS;
	for (;;) {
		const subject = await creditSubject(shopify, customerId);
		const wanted = wantedOf(subject.shopCurrency);
		const { entries } = subject.ledger;
		const own = entries.find(({ key }) => key === wanted.key);
		if (own && own.values !== wanted.values) throw keyReused(wanted.key);
		const credited = standing(subject, wanted, own && creditOf(subject, own));
		const busy = entries.find(
			(entry) => Date.parse(entry.until) > Date.now() && !creditOf(subject, entry),
		);
		if (credited.transactionId || !busy) return { subject, wanted, credited };
		if (Date.now() > patience) throw atWork(busy, wanted.key);
		await sleep(500, shopify.signal);
	}
}

export function standing(
	subject: CreditSubject,
	{ amount }: Wanted,
	transactionId?: string,
): Credited {
	const account = accountIn(subject, amount.currency);
	return {
		transactionId: transactionId ?? null,
		accountId: account?.id ?? null,
		balance: account ? moneyOf(account.balance) : toMoney(zero(amount.currency)),
	};
}

export const atWork = (busy: Entry | undefined, key: string) =>
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
