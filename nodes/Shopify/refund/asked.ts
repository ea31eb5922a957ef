import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { parseMoney, toMajor } from '../../shared/money';
import { gidOf } from '../fields';

export interface AskedLine {
	lineItemId: string;
	quantity: number;
}

/** What a person or a flow wants refunded, before Shopify was asked what it comes to. */
export interface Asked {
	what: 'everything' | 'lines' | 'amount' | 'shipping';
	lines: AskedLine[];
	/** Decimal text in the currency that the customer paid in. */
	amount?: string;
	/** All that is left, an amount as decimal text, or nothing. */
	shipping: 'full' | 'none' | { amount: string };
	duties: boolean;
	destination: 'original' | 'store_credit';
}

interface Params {
	what: Asked['what'];
	lines: IDataObject;
	linesJson: unknown;
	amount: string;
	shipping: 'amount' | 'full' | 'none';
	shippingAmount: string;
	duties: boolean;
	destination: Asked['destination'];
}

/** The questions of the node as one value, with only what matters for the choice. @throws VendorError */
export function askedOf(params: Params): Asked {
	const { what, destination } = params;
	const asked: Asked = { what, lines: [], shipping: 'none', duties: false, destination };
	if (what === 'amount') return { ...asked, amount: required(params.amount, 'Amount') };
	if (what === 'everything') return { ...asked, shipping: 'full', duties: true };
	const shipping =
		params.shipping === 'amount'
			? { amount: required(params.shippingAmount, 'Shipping Amount') }
			: params.shipping;
	if (what === 'shipping') return { ...asked, shipping: shipping === 'none' ? 'full' : shipping };
	return { ...asked, shipping, duties: params.duties, lines: linesOf(params) };
}

/** The same with amounts written in one way, so that 10 and 10.00 are equal. @throws MoneyError */
export function exactly(asked: Asked, currency: string): Asked {
	const exact = (text: string) => toMajor(parseMoney(text, currency));
	const { amount, shipping } = asked;
	return {
		...asked,
		...(amount !== undefined && { amount: exact(amount) }),
		...(typeof shipping === 'object' && { shipping: { amount: exact(shipping.amount) } }),
	};
}

function required(value: unknown, field: string): string {
	const text = String(value ?? '').trim();
	if (text) return text;
	throw invalid(`${field} is empty`, 'Write an amount with a point, such as 10.00.');
}

function linesOf({ lines, linesJson }: Params): AskedLine[] {
	const given = listOf(linesJson) ?? listOf(lines.line) ?? [];
	if (given.length === 0) {
		throw invalid('No line is chosen', 'Add at least one line, or refund everything or an amount.');
	}
	const wanted = new Map<string, number>();
	for (const line of given) {
		const quantity = Number(line.quantity);
		if (!Number.isSafeInteger(quantity) || quantity < 1) {
			throw invalid(
				'The quantity of a line is not a whole number from 1',
				'Correct the quantities.',
			);
		}
		const id = gidOf('LineItem', String(line.lineItemId ?? ''));
		wanted.set(id, (wanted.get(id) ?? 0) + quantity);
	}
	return [...wanted]
		.map(([lineItemId, quantity]) => ({ lineItemId, quantity }))
		.sort((a, b) => (a.lineItemId < b.lineItemId ? -1 : 1));
}

/** A list, its JSON text, or undefined for nothing. */
function listOf(value: unknown): Array<Record<string, unknown>> | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	try {
		const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
		if (Array.isArray(list)) return list as Array<Record<string, unknown>>;
	} catch {
		// Not JSON: said below.
	}
	throw invalid(
		'Lines From JSON is not a list',
		'Give a list such as [{"lineItemId": "gid://shopify/LineItem/1", "quantity": 1}].',
	);
}

const invalid = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, applied: 'no', code: 'invalid_input' });
