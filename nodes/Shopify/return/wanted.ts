import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { parseMoney, toMajor } from '../../shared/money';
import type { Shopify } from '../client';
import { gidOf } from '../fields';
import { REASON_BY_HANDLE } from './document';
import type { Returnable } from './returnable';

export interface WantedLine {
	lineItemId: string;
	quantity: number;
}

interface Choice {
	what: 'all' | 'json' | 'lines';
	lines: IDataObject;
	linesJson: unknown;
}

/** What is read of a return at once. */
const MOST_LINES = 100;

const invalid = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, applied: 'no', code: 'invalid_input' });

/** The items that are asked for, in a fixed order; `all` stands for everything that can come back. */
export function wantedOf({ what, lines, linesJson }: Choice): 'all' | WantedLine[] {
	if (what === 'all') return 'all';
	const given = what === 'json' ? listOf(linesJson) : ((lines.line ?? []) as IDataObject[]);
	if (given.length === 0) {
		throw invalid('No item is chosen', 'Add at least one item, or return all of them.');
	}
	const wanted = new Map<string, number>();
	for (const line of given) {
		const quantity = wholeNumber(line.quantity);
		const id = gidOf('LineItem', String(line.lineItemId ?? ''));
		wanted.set(id, (wanted.get(id) ?? 0) + quantity);
	}
	return [...wanted]
		.map(([lineItemId, quantity]) => ({ lineItemId, quantity }))
		.sort((a, b) => (a.lineItemId < b.lineItemId ? -1 : 1));
}

/** @throws VendorError for everything but 1, 2, 3, … */
export function wholeNumber(value: unknown): number {
	const quantity = Number(value);
	if (Number.isSafeInteger(quantity) && quantity > 0) return quantity;
	throw invalid('A quantity is not a whole number from 1', 'Correct the quantities.');
}

export function listOf(value: unknown): IDataObject[] {
	try {
		const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
		if (Array.isArray(list)) return list as IDataObject[];
	} catch {
		// Not JSON: said below.
	}
	throw invalid(
		'The items are not a list',
		'Give a list such as [{"lineItemId": "gid://shopify/LineItem/1", "quantity": 1}].',
	);
}

/**
 * The parcels' lines that the pieces come from, those that arrived first.
 * @throws VendorError when more is asked for than can come back
 */
export function partsOf(wanted: 'all' | WantedLine[], order: Returnable) {
	const parts = takenFrom(wanted, order);
	if (parts.length <= MOST_LINES) return parts;
	throw invalid(
		`More than ${MOST_LINES} different items come back at once`,
		'Open several smaller returns. Nothing was done.',
	);
}

function takenFrom(wanted: 'all' | WantedLine[], { parcels, lines }: Returnable) {
	const all = parcels.map(({ fulfillmentLineItemId, quantity }) => ({
		fulfillmentLineItemId,
		quantity,
	}));
	if (wanted === 'all') {
		if (all.length > 0) return all;
		throw notReturnable('Nothing of this order can be returned');
	}
	return wanted.flatMap(({ lineItemId, quantity }) => {
		let open = quantity;
		const taken = parcels
			.filter((parcel) => parcel.lineItemId === lineItemId)
			.sort((a, b) => Number(b.delivered) - Number(a.delivered))
			.map((parcel) => {
				const pieces = Math.min(open, parcel.quantity);
				open -= pieces;
				return { fulfillmentLineItemId: parcel.fulfillmentLineItemId, quantity: pieces };
			})
			.filter((part) => part.quantity > 0);
		if (open === 0) return taken;
		const line = lines.find(({ id }) => id === lineItemId);
		if (!line) throw invalid('An item is not part of this order', 'Check the line item IDs.');
		throw notReturnable(`Only ${quantity - open} of ${quantity} pieces of an item can be returned`);
	});
}

const notReturnable = (title: string) =>
	new VendorError({
		vendor: 'Shopify',
		title,
		nextStep: 'Return: Check Eligibility says why. Nothing was done.',
		applied: 'no',
		code: 'not_returnable',
	});

/** The id of a reason from an id or a handle; undefined when none is given. @throws VendorError */
export async function reasonId(shopify: Shopify, value: string): Promise<string | undefined> {
	const text = String(value ?? '').trim();
	if (!text) return undefined;
	if (/^gid:\/\/shopify\/ReturnReasonDefinition\/\d+$/.test(text)) return text;
	const { returnReasonDefinitions: found } = await shopify.query<{
		returnReasonDefinitions: { nodes: Array<{ id: string }> };
	}>(REASON_BY_HANDLE, { handles: [text] });
	if (found.nodes[0]) return found.nodes[0].id;
	throw invalid('Shopify knows no such return reason', 'Choose a reason from the list.');
}

/** The fees as Shopify takes them; what is not set is left out. */
export function feesOf(
	{
		restockingFeePercent,
		returnShippingFee,
	}: { restockingFeePercent: number; returnShippingFee: string },
	currency: string,
) {
	const percentage = Number(restockingFeePercent || 0);
	if (!(percentage >= 0 && percentage <= 100))
		throw invalid('The restocking fee is not between 0 and 100 percent', 'Correct the fee.');
	const amount = String(returnShippingFee ?? '').trim();
	const fee = amount ? parseMoney(amount, currency) : undefined;
	if (fee && fee.minor < 0) throw invalid('The fee is below zero', 'Correct the fee.');
	return {
		line: percentage > 0 ? { restockingFee: { percentage } } : {},
		whole:
			fee && fee.minor > 0
				? { returnShippingFee: { amount: { amount: toMajor(fee), currencyCode: currency } } }
				: {},
	};
}
