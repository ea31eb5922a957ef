import { shopifyOperation } from '../client';
import { customerId, gidOf } from '../fields';
import { notThere } from '../notes';
import { CUSTOMER_BY_ID } from './document';
import { includeStoreCredit } from './fields';
import { readCustomer, type CustomerNode } from './read';

export const get = shopifyOperation({
	resource: 'customer',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a customer',
		description: 'Get orders and money spent, tags, note, consent and store credit of a customer',
	},
	scopes: ['read_customers'],
	fields: { customerId, includeStoreCredit: { ...includeStoreCredit, default: true } },
	async run(shopify, { customerId: chosen, includeStoreCredit: withCredit }) {
		const id = gidOf('Customer', chosen);
		const { customer } = await shopify.query<{ customer: CustomerNode | null }>(CUSTOMER_BY_ID, {
			id,
			withCredit,
		});
		if (!customer) throw notThere('customer');
		return readCustomer(customer);
	},
});
