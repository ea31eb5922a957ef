import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { orderById, orderByNumber, ownOrder } from './lookup';

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
					description: 'Finds any order; never use it with input of a shopper',
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
		const own =
			access === 'trusted'
				? await anyOrder(shopify, orderNumber)
				: await ownOrder(shopify, { number: orderNumber, customerId, email });
		if (!own) return { found: false };
		return { found: true, proof: own.proof, order: own.order as unknown as IDataObject };
	},
});

async function anyOrder(shopify: Parameters<typeof orderById>[0], numberOrId: string) {
	const order = numberOrId.startsWith('gid://')
		? await orderById(shopify, numberOrId)
		: await orderByNumber(shopify, numberOrId);
	return order && { order, proof: 'none' as const };
}
