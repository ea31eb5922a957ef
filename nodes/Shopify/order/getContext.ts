import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation, type Shopify } from '../client';
import { hintOnCustomerData, whyAbsent } from './absent';
import { orderByNumber, ownOrder } from './lookup';
import { orderWithAddress } from './whole';

export const getContext = shopifyOperation({
	resource: 'order',
	operation: 'getContext',
	effect: 'read',
	menu: {
		name: 'Get Context',
		action: 'Get the context of an order',
		description:
			'Get items, shipments with tracking events, refunds, returns and what is still refundable',
	},
	scopes: ['read_orders', 'read_products', 'read_returns'],
	fields: {
		access: {
			displayName: 'Who Asks',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'A Shopper',
					value: 'shopper',
					description:
						'Only finds an order that belongs to the customer ID or the e-mail address below',
				},
				{
					name: 'Trusted Staff or Workflow',
					value: 'trusted',
					description:
						'Finds any order, and tells the address it went to; never use it with input of a shopper',
				},
			],
			default: 'shopper',
			description: 'Whether ownership of the order must be proved',
		},
		orderNumber: {
			displayName: 'Order Number or ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. #1001',
			description:
				'With or without the prefix of the shop. Empty: the newest order of the customer ID.',
		},
		customerId: {
			displayName: 'Customer ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. gid://shopify/Customer/7012',
			description:
				'ID that Shopify signed for this visitor. Never take it from what the shopper writes.',
			showWhen: { access: ['shopper'] },
		},
		email: {
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Address the shopper states; it must be the one on the order',
			showWhen: { access: ['shopper'] },
		},
	},
	async run(shopify, { access, orderNumber, customerId, email }) {
		if (access === 'trusted') return await anyOrder(shopify, orderNumber.trim());
		const own = await ownOrder(shopify, { number: orderNumber, customerId, email });
		if (!own) return { found: false };
		return { found: true, proof: own.proof, order: own.order as unknown as IDataObject };
	},
});

/** Only staff are told why there is no order: a shopper's answer must not tell what exists. */
async function anyOrder(shopify: Shopify, numberOrId: string): Promise<IDataObject> {
	const id = numberOrId.startsWith('gid://')
		? numberOrId
		: (await orderByNumber(shopify, numberOrId))?.id;
	const found = id ? await orderWithAddress(shopify, id) : null;
	if (!found) return { found: false, hint: await whyAbsent(shopify) };
	const { order, shippingAddress } = found;
	return {
		found: true,
		proof: 'none',
		order: order as unknown as IDataObject,
		...(shippingAddress && { shippingAddress: { ...shippingAddress } }),
		...hintOnCustomerData(order.customer.email),
	};
}
