import type { IDataObject } from 'n8n-workflow';
import { parseMoney, toMoney } from '../../shared/money';
import { shopifyOperation } from '../client';
import { gidOf, orderId } from '../fields';
import { notThere } from '../notes';

/** Shopify charges a query by what it could return; larger orders and products are shown by their first ones. */
export const EXCHANGE_CHOICES = /* GraphQL */ `
	query ExchangeChoices($id: ID!) {
		order(id: $id) {
			id
			name
			currencyCode
			presentmentCurrencyCode
			lineItems(first: 20) {
				nodes {
					id
					title
					variant {
						id
					}
					product {
						status
						variants(first: 25) {
							nodes {
								id
								title
								price
								availableForSale
							}
						}
					}
				}
			}
		}
	}
`;

interface Variant {
	id: string;
	title: string;
	price: string;
	availableForSale: boolean;
}

interface Choices {
	order: {
		id: string;
		name: string;
		currencyCode: string;
		presentmentCurrencyCode: string;
		lineItems: {
			nodes: Array<{
				id: string;
				title: string;
				variant: { id: string } | null;
				product: { status: string; variants: { nodes: Variant[] } } | null;
			}>;
		};
	} | null;
}

export const listExchanges = shopifyOperation({
	resource: 'return',
	operation: 'listExchanges',
	effect: 'read',
	menu: {
		name: 'List Exchanges',
		action: 'List what the items of an order can be exchanged for',
		description:
			'Get the other sizes and colours of each item, with price and whether they are there',
	},
	scopes: ['read_orders', 'read_products'],
	fields: { orderId },
	async run(shopify, params): Promise<IDataObject> {
		const { order } = await shopify.query<Choices>(EXCHANGE_CHOICES, {
			id: gidOf('Order', params.orderId),
		});
		if (!order) throw notThere('order');
		// Prices are in the shop's currency: what was paid in another one cannot be compared to them.
		const currency =
			order.currencyCode === order.presentmentCurrencyCode ? order.currencyCode : undefined;
		return {
			orderId: order.id,
			orderNumber: order.name,
			items: order.lineItems.nodes.map(({ id, title, variant, product }) => ({
				itemId: id,
				title,
				choices: (product?.status === 'ACTIVE' ? product.variants.nodes : [])
					.filter((other) => other.id !== variant?.id)
					.map((other) => ({
						variantId: other.id,
						title: other.title,
						price: currency
							? (toMoney(parseMoney(other.price, currency)) as unknown as IDataObject)
							: null,
						available: other.availableForSale,
					})),
			})),
		};
	},
});
