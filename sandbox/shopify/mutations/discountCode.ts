import { idOf, minorUnits, type DiscountCode } from '../../shop';
import type { Context } from '../context';
import { discountNodeView } from '../views/discountCode';

interface BasicInput {
	title?: string | null;
	code?: string | null;
	startsAt?: string | null;
	endsAt?: string | null;
	usageLimit?: number | null;
	appliesOncePerCustomer?: boolean | null;
	context?: { all?: 'ALL' | null; customers?: { add?: string[] | null } | null } | null;
	customerGets?: {
		value?: {
			percentage?: number | null;
			discountAmount?: { amount?: string | null; appliesOnEachItem?: boolean | null } | null;
		} | null;
		items?: { all?: boolean | null } | null;
	} | null;
	minimumRequirement?: {
		subtotal?: { greaterThanOrEqualToSubtotal?: string | null } | null;
	} | null;
}

type Problem = { code: string; message: string; field: string[] };

/** A code for a percentage or an amount off the whole order. Codes are unique, whatever their case. */
export function discountCodeBasicCreate(
	{ basicCodeDiscount: input }: { basicCodeDiscount: BasicInput },
	context: Context,
) {
	const { shop } = context;
	const userErrors = check(input, context);
	if (userErrors.length > 0) return { codeDiscountNode: null, userErrors };
	const { customerGets, minimumRequirement, usageLimit, appliesOncePerCustomer, endsAt } = input;
	const minor = (amount: string | null | undefined) =>
		amount ? (minorUnits(String(amount), shop.currency) ?? null) : null;
	const discount: DiscountCode = {
		id: shop.ids.next('DiscountCodeNode'),
		title: input.title!,
		code: input.code!,
		percentage: customerGets!.value!.percentage ?? null,
		amount: minor(customerGets!.value!.discountAmount?.amount),
		minimum: minor(minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal),
		customerIds: (input.context?.customers?.add ?? []).map((id) => idOf('Customer', id)!),
		usageLimit: usageLimit ?? null,
		oncePerCustomer: appliesOncePerCustomer ?? false,
		startsAt: new Date(input.startsAt!),
		endsAt: endsAt ? new Date(endsAt) : null,
		createdAt: new Date(),
	};
	shop.discountCodes.push(discount);
	return { codeDiscountNode: discountNodeView(discount, context), userErrors: [] };
}

function check(input: BasicInput, { shop }: Context): Problem[] {
	const problems: Problem[] = [];
	const fail = (code: string, message: string, ...field: string[]) =>
		void problems.push({ code, message, field: ['basicCodeDiscount', ...field] });
	const { title, code, startsAt, endsAt, customerGets } = input;
	const value = customerGets?.value;
	if (!title) fail('BLANK', 'Title can’t be blank', 'title');
	if (!code) fail('BLANK', 'Code can’t be blank', 'code');
	else if (shop.discountCodes.some((one) => one.code.toLowerCase() === code.toLowerCase()))
		fail('TAKEN', 'Code must be unique. Please try a different code.', 'code');
	if (!startsAt) fail('BLANK', 'Starts at can’t be blank', 'startsAt');
	else if (endsAt && Date.parse(endsAt) <= Date.parse(startsAt))
		fail('END_DATE_BEFORE_START_DATE', 'Ends at needs to be after starts at', 'endsAt');
	if (!customerGets?.items?.all) fail('BLANK', 'Items can’t be blank', 'customerGets', 'items');
	const share = value?.percentage;
	const amount = value?.discountAmount?.amount;
	if (typeof share === 'number' && (share <= 0 || share > 1)) {
		const message = 'Value must be between 0.0 and 1.0';
		fail('VALUE_OUTSIDE_RANGE', message, 'customerGets', 'value', 'percentage');
	} else if (typeof share !== 'number' && !(minorUnits(String(amount), shop.currency)! > 0)) {
		fail('GREATER_THAN', 'Value must be greater than 0', 'customerGets', 'value');
	}
	const known = shop.customers.map(({ id }) => id);
	const unknown = (input.context?.customers?.add ?? []).some(
		(id) => !known.includes(idOf('Customer', id) ?? ''),
	);
	if (unknown) fail('INVALID', 'Customer is invalid', 'context', 'customers');
	return problems;
}
