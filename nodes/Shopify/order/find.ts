import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation, type Shopify } from '../client';
import { searchTerm } from '../search';
import { orderByNumber, ordersBySearch } from './lookup';

/** Shopify's search is by token, so `mia-keller@…` is among the results for `mia.keller@…`. */
const LOOK_ALIKES = 5;
/** More orders at once would come near the 1,000 points that Shopify allows a query. */
const MAXIMUM = 10;

export const find = shopifyOperation({
	resource: 'order',
	operation: 'find',
	effect: 'read',
	menu: {
		name: 'Find',
		action: 'Find orders',
		description: 'Find orders by number, email, confirmation number or customer, newest first',
	},
	scopes: ['read_orders', 'read_products', 'read_returns'],
	fields: {
		by: {
			displayName: 'Find By',
			type: 'options',
			options: [
				{ name: 'Confirmation Number', value: 'confirmationNumber' },
				{ name: 'Customer ID', value: 'customerId' },
				{ name: 'Email', value: 'email' },
				{ name: 'Order Number', value: 'number' },
			],
			default: 'number',
		},
		value: {
			displayName: 'Value',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. #1001',
			description: 'Compared exactly: 1001 finds #1001, but not #1001-A',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MAXIMUM },
			default: 5,
			description: 'Max number of results to return',
			showWhen: { by: ['customerId', 'email'] },
		},
	},
	async run(shopify, { by, value, limit }) {
		const orders = await search(shopify, by, value.trim(), limit);
		return orders as unknown as IDataObject[];
	},
});

async function search(shopify: Shopify, by: string, value: string, limit: number) {
	if (!value) return [];
	if (by === 'number') {
		const order = await orderByNumber(shopify, value);
		return order ? [order] : [];
	}
	if (by === 'email') {
		const orders = await ordersBySearch(
			shopify,
			searchTerm('email', value),
			Math.min(limit + LOOK_ALIKES, MAXIMUM),
		);
		return orders
			.filter(({ customer }) => customer.email?.toLowerCase() === value.toLowerCase())
			.slice(0, limit);
	}
	if (by === 'customerId') {
		const id = /(\d+)$/.exec(value)?.[1];
		return id ? await ordersBySearch(shopify, `customer_id:${id}`, limit) : [];
	}
	return await ordersBySearch(shopify, searchTerm('confirmation_number', value), 1);
}
