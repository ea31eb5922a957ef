import { VendorError } from '../../shared/errors';
import { parseMoney, toMajor, toMoney } from '../../shared/money';

/** What a code is worth and for whom; amounts are decimal text in the shop's currency. */
export interface Terms {
	/** Basis points, 1,250 for 12.5 %; undefined for a fixed amount. */
	basisPoints?: number;
	amount?: string;
	minimum?: string;
	customerId: string;
	validDays: number;
}

interface MoneyV2 {
	amount: string;
	currencyCode: string;
}

/** A discount as `DISCOUNT_FIELDS` asks for it; other kinds than the basic one have none of this. */
export interface DiscountNode {
	id: string;
	codeDiscount: {
		__typename: string;
		status?: string;
		startsAt?: string;
		endsAt?: string | null;
		usageLimit?: number | null;
		context?: { customers?: Array<{ id: string }> };
		customerGets?: { value: { percentage?: number; amount?: MoneyV2 } };
		minimumRequirement?: { greaterThanOrEqualToSubtotal?: MoneyV2 } | null;
	};
}

const DAY_MS = 86_400_000;

interface Params {
	type: 'amount' | 'percentage';
	percentage: number;
	amount: string;
	minimumSubtotal: string;
	validDays: number;
}

/** @throws VendorError or MoneyError when the code would have no bounds */
export function termsOf(params: Params, customerId: string, currency: string): Terms {
	const { type, percentage, validDays } = params;
	if (!Number.isSafeInteger(validDays) || validDays < 1 || validDays > 365) {
		throw invalid('The code must be valid for 1 to 365 whole days');
	}
	const minimum = String(params.minimumSubtotal ?? '').trim();
	const terms: Terms = {
		customerId,
		validDays,
		...(minimum && { minimum: toMajor(parseMoney(minimum, currency)) }),
	};
	if (type === 'amount') {
		const amount = parseMoney(String(params.amount ?? ''), currency);
		if (amount.minor <= 0) throw invalid('The amount of the discount must be above zero');
		return { ...terms, amount: toMajor(amount) };
	}
	const basisPoints = Math.round(percentage * 100);
	if (!(basisPoints >= 1 && basisPoints <= 10_000)) {
		throw invalid('The percentage must be above 0 and at most 100');
	}
	return { ...terms, basisPoints };
}

/** Shopify's input: one customer, one use, an end. */
export function inputOf(terms: Terms, code: string, title: string, now: Date) {
	const { basisPoints, amount, minimum, customerId, validDays } = terms;
	return {
		title,
		code,
		startsAt: now.toISOString(),
		endsAt: new Date(now.getTime() + validDays * DAY_MS).toISOString(),
		usageLimit: 1,
		appliesOncePerCustomer: true,
		context: { customers: { add: [customerId] } },
		customerGets: {
			items: { all: true },
			value:
				basisPoints === undefined
					? { discountAmount: { amount, appliesOnEachItem: false } }
					: { percentage: basisPoints / 10_000 },
		},
		...(minimum && { minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: minimum } } }),
	};
}

/** The terms that a discount in the shop has, for comparing; undefined for one that is not ours. */
export function readTerms({ codeDiscount }: DiscountNode): Terms | undefined {
	const { startsAt, endsAt, usageLimit, context, customerGets, minimumRequirement } = codeDiscount;
	const [customer] = context?.customers ?? [];
	if (!startsAt || !endsAt || !customer || usageLimit !== 1 || !customerGets) return undefined;
	const { percentage, amount } = customerGets.value;
	const minimum = minimumRequirement?.greaterThanOrEqualToSubtotal;
	return {
		customerId: customer.id,
		validDays: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / DAY_MS),
		...(percentage !== undefined && { basisPoints: Math.round(percentage * 10_000) }),
		...(amount && { amount: exact(amount) }),
		...(minimum && { minimum: exact(minimum) }),
	};
}

const exact = ({ amount, currencyCode }: MoneyV2) => toMajor(parseMoney(amount, currencyCode));

/** What people and flows see of a code. */
export function described(terms: Terms, code: string, node: DiscountNode | null, currency: string) {
	const { basisPoints, amount, minimum, customerId } = terms;
	const money = (text: string | undefined) =>
		text === undefined ? null : toMoney(parseMoney(text, currency));
	return {
		code,
		discountId: node?.id ?? null,
		customerId,
		percentage: basisPoints === undefined ? null : basisPoints / 100,
		amount: money(amount),
		minimumSubtotal: money(minimum),
		expiresAt: node?.codeDiscount.endsAt ?? null,
		status: node?.codeDiscount.status?.toLowerCase() ?? null,
	};
}

const invalid = (title: string) =>
	new VendorError({
		vendor: 'Shopify',
		title,
		nextStep: 'Correct the field and run the step again.',
		applied: 'no',
		code: 'invalid_input',
	});
