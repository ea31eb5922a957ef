import { moneyGuards } from '../shared/moneyFields';
import type { Field, Fields } from '../shared/operation';
import { VendorError } from '../shared/errors';

export const locator = (
	displayName: string,
	kind: string,
	search: string,
	description: string,
	required: boolean,
) =>
	({
		displayName,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: `e.g. gid://shopify/${kind}/5420100001001`,
			},
		],
	}) as const satisfies Field;

/** Read with `gidOf('Order', orderId)`. */
export const orderId = locator(
	'Order',
	'Order',
	'searchOrders',
	'The order: choose it, or give its ID as Shopify or another step tells it',
	true,
);

/** Read with `gidOf('Customer', customerId)`. */
export const customerId = locator(
	'Customer',
	'Customer',
	'searchCustomers',
	'The customer: choose one, or give the ID as Shopify or another step tells it',
	true,
);

/** Read with `gidOf('Product', productId)`. */
export const productId = locator(
	'Product',
	'Product',
	'searchProducts',
	'The product: choose one, or give the ID as the storefront or another step tells it',
	true,
);

/** Read with `gidOf('Location', locationId)`; optional. */
export const locationId = locator(
	'Location',
	'Location',
	'searchLocations',
	'Where the pieces are put back into stock',
	false,
);

/** Kinds of records whose ids people and flows give, as they are called in messages. */
const KINDS = {
	Customer: 'customer',
	LineItem: 'line item',
	Location: 'location',
	Order: 'order',
	Product: 'product',
	ProductVariant: 'variant',
	Return: 'return',
	ReturnLineItem: 'line of the return',
} as const;
/** `Return All` and `Limit`, as every operation with a list has them. */
export const paging = {
	returnAll: {
		displayName: 'Return All',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	limit: {
		displayName: 'Limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		showWhen: { returnAll: [false] },
	},
} as const satisfies Fields;

export const dryRun = moneyGuards.dryRun;

/**
 * The global id of a record from what a locator holds: a global id, the number alone, or an address of the admin.
 * @throws VendorError when it is none of these
 */
export function gidOf(kind: keyof typeof KINDS, value: string): string {
	const text = String(value ?? '').trim();
	const name = KINDS[kind];
	const path = `/${name}s/`;
	const address = text.includes(path) ? text.split(path)[1] : '';
	const id =
		new RegExp(`^gid://shopify/${kind}/(\\d+)$`).exec(text)?.[1] ??
		/^(\d+)/.exec(address)?.[1] ??
		/^\d{6,20}$/.exec(text)?.[0];
	if (id) return `gid://shopify/${kind}/${id}`;
	throw new VendorError({
		vendor: 'Shopify',
		title: text ? `This is not the ID of a Shopify ${name}` : `No ${name} is given`,
		nextStep: `Choose the ${name} from the list, or give an ID such as gid://shopify/${kind}/5420100001001.`,
		applied: 'no',
		code: 'invalid_id',
	});
}
