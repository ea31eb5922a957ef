import { intentKey, type Intent } from './idempotency';
import { compare, MoneyError, parseMoney, toMoney, type Amount } from './money';
import type { Fields } from './operation';
import type { Money } from './types';

/** The three guards that every operation with the effect `money` carries, worded the same everywhere. */
export const moneyGuards = {
	maximumAmount: {
		displayName: 'Maximum Amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 50.00',
		description:
			'Nothing is done when it would cost more than this, in the currency of the payment. Empty sets no limit of your own.',
	},
	idempotencyKey: {
		displayName: 'Idempotency Key',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. the ID of the return, ticket or request',
		description:
			'Names what is wanted: repeated with the same key it is done once, and refused with other values. A second, deliberate time needs another key.',
	},
	dryRun: {
		displayName: 'Dry Run',
		type: 'boolean',
		default: false,
		description: 'Whether to check and calculate everything, but change nothing',
	},
} as const satisfies Fields;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The key that goes to the vendor: a UUID as it is (an earlier output), anything else made into the key of its intent.
 * @throws TypeError when it is empty
 */
export function keyOf(given: unknown, intent: Omit<Intent, 'request'>): string {
	// An expression may give a number, such as the ID of a ticket.
	const request = String(given ?? '').trim();
	return UUID.test(request) ? request.toLowerCase() : intentKey({ ...intent, request });
}

/**
 * The limit as an amount; undefined when none is set.
 * @throws MoneyError when it is not an amount of this currency, or below zero
 */
export function limitOf(maximumAmount: string, currency: string): Amount | undefined {
	const text = String(maximumAmount ?? '').trim();
	if (!text) return undefined;
	const limit = parseMoney(text, currency);
	if (limit.minor < 0) throw new MoneyError('Maximum Amount cannot be below zero.');
	return limit;
}

/** The two amounts for an error when `amount` is above the limit; undefined when it is not. */
export function aboveLimit(
	amount: Amount,
	limit: Amount | undefined,
): { amount: Money; limit: Money } | undefined {
	if (!limit || compare(amount, limit) <= 0) return undefined;
	return { amount: toMoney(amount), limit: toMoney(limit) };
}
