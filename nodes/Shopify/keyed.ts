import { VendorError } from '../shared/errors';
import { formatMoney, type Amount } from '../shared/money';
import { aboveLimit, limitOf } from '../shared/moneyFields';

/** Runs the work of a key; whatever goes wrong in it names the key. */
export async function withKey<T>(idempotencyKey: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof VendorError) || error.idempotencyKey) throw error;
		throw error.with({ idempotencyKey });
	}
}

export const keyReused = (idempotencyKey: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'This idempotency key was used with other values',
		nextStep:
			'Nothing was done. For another, deliberate time use a key of its own; for the same one, use the same values.',
		applied: 'no',
		code: 'key_reused',
		idempotencyKey,
	});

/** @throws VendorError when the amount is above the field Maximum Amount */
export function refuseAbove(amount: Amount, maximumAmount: string): void {
	const limit = limitOf(maximumAmount, amount.currency);
	if (!limit || !aboveLimit(amount, limit)) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'The amount is above the maximum amount',
		nextStep: `It comes to ${formatMoney(amount, 'en')} and at most ${formatMoney(limit, 'en')} is allowed. Nothing was done: ask a person, or raise Maximum Amount.`,
		applied: 'no',
		code: 'above_maximum',
	});
}
