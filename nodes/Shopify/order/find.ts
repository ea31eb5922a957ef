import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation, type Shopify } from '../client';
import { paging } from '../fields';
import { inTurn } from '../inTurn';
import { searchTerm } from '../search';
import { hintOnCustomerData, whyAbsent } from './absent';
import { orderByNumber, ordersBySearch, type Candidate } from './lookup';
import { wholeOrder } from './whole';

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
		returnAll: { ...paging.returnAll, showWhen: { by: ['customerId', 'email'] } },
		limit: {
			...paging.limit,
			default: 5,
			showWhen: { by: ['customerId', 'email'], returnAll: [false] },
		},
	},
	/** One item an order; one item `{ found: false, hint }` when there is none, so that a workflow goes on. */
	async run(shopify, { by, value, returnAll, limit }) {
		const found = await search(shopify, by, value.trim(), returnAll ? Infinity : limit);
		const read = await inTurn(found, async ({ id }) => await wholeOrder(shopify, id));
		const orders = read.filter((order) => order !== null);
		if (orders.length === 0) return { found: false, hint: await whyAbsent(shopify) };
		return orders.map((order) => ({
			found: true,
			...order,
			...hintOnCustomerData(order.customer.email),
		})) as unknown as IDataObject[];
	},
});

async function search(
	shopify: Shopify,
	by: string,
	value: string,
	limit: number,
): Promise<Candidate[]> {
	const wanted = value.toLowerCase();
	if (!wanted) return [];
	switch (by) {
		case 'number': {
			const order = await orderByNumber(shopify, value);
			return order ? [order] : [];
		}
		case 'email': {
			const isMeant = ({ email }: Candidate) => email?.toLowerCase() === wanted;
			return await ordersBySearch(shopify, searchTerm('email', value), isMeant, limit);
		}
		case 'customerId': {
			const id = /^(?:gid:\/\/shopify\/Customer\/)?(\d{1,20})$/.exec(value)?.[1];
			return id ? await ordersBySearch(shopify, `customer_id:${id}`, () => true, limit) : [];
		}
		default: {
			const isMeant = (order: Candidate) => order.confirmationNumber?.toLowerCase() === wanted;
			return await ordersBySearch(shopify, searchTerm('confirmation_number', value), isMeant, 1);
		}
	}
}
