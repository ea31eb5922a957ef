import { compare, isZero, parseMoney, toMajor, type Amount } from '../../shared/money';
import { aboveLimit, limitOf } from '../../shared/moneyFields';
import type { StripeClient } from '../client';
import { blocksRefund, disputesOf } from '../dispute/disputes';
import { refusal } from '../errors';
import type { PaymentRecord } from '../payment/payment';

/** The payment is the one that was meant. @throws VendorError */
export function checkPayment({ currency, paid, id }: PaymentRecord, wanted: string, total: string) {
	const code = wanted.trim().toUpperCase();
	if (code && code !== currency) {
		throw refusal(
			'currency_mismatch',
			`The payment is in ${currency}, not in ${code}`,
			`Give the amount in ${currency}: nothing is converted here.`,
		);
	}
	const expected = String(total ?? '').trim();
	if (expected && compare(parseMoney(expected, currency), paid) !== 0) {
		throw refusal(
			'payment_mismatch',
			`The payment ${id} is of ${toMajor(paid)} ${currency}, which is not the expected total`,
			'Check that the payment belongs to the order.',
		);
	}
}

/** Nothing stands in the way of this refund: no dispute, and the payment has that much left. @throws VendorError */
export async function checkRefund(
	stripe: StripeClient,
	payment: PaymentRecord,
	{ amount, left, key }: { amount: Amount; left: Amount; key: string },
) {
	const disputes = await disputesOf(stripe, payment);
	const open = disputes.find(blocksRefund);
	if (open || (payment.charge.disputed && disputes.length === 0)) {
		throw refusal(
			'disputed',
			`The payment is disputed (${open?.status ?? 'unknown'}), so it is not refunded`,
			'Hand it to a person, who answers the dispute in the Stripe Dashboard: a refund beside a chargeback pays twice.',
			key,
		);
	}
	if (isZero(payment.paid)) {
		throw refusal(
			'not_paid',
			'Nothing of this payment was captured, so there is nothing to refund',
			'Cancel the open payment in the Stripe Dashboard instead.',
			key,
		);
	}
	if (amount.minor <= 0) {
		const spent = isZero(left);
		throw refusal(
			spent ? 'nothing_refundable' : 'amount_refused',
			spent
				? 'The payment has already been refunded in full'
				: 'The amount of a refund is above zero',
			spent
				? 'Look at its refunds before anything else is done.'
				: 'Correct the amount, or leave it empty for all that is left.',
			key,
		);
	}
	if (compare(amount, left) > 0) {
		throw refusal(
			'above_refundable',
			`Only ${toMajor(left)} ${left.currency} of this payment can still be refunded`,
			'Lower the amount. Earlier refunds of the payment count, those under way too.',
			key,
		);
	}
}

/** The refund is within the limit of the step. @throws VendorError */
export function checkMaximum(amount: Amount, maximum: string, key: string) {
	const over = aboveLimit(amount, limitOf(maximum, amount.currency));
	if (!over) return;
	throw refusal(
		'above_maximum',
		`The refund of ${over.amount.amount} ${amount.currency} is above the maximum of ${over.limit.amount} ${amount.currency}`,
		'Have a person approve it and raise Maximum Amount, or lower the amount.',
		key,
	);
}
