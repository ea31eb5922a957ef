import type { IDataObject } from 'n8n-workflow';
import { fromMinor, parseMoney, toMoney } from '../../shared/money';
import { shopifyOperation } from '../client';
import { gidOf, orderId } from '../fields';
import { notThere } from '../notes';
import { money } from '../order/node';
import { listOf, wholeNumber } from './wanted';

export const CUSTOMS_FACTS = /* GraphQL */ `
	query CustomsFacts($id: ID!) {
		order(id: $id) {
			id
			name
			lineItems(first: 100) {
				nodes {
					id
					title
					discountedUnitPriceAfterAllDiscountsSet {
						presentmentMoney {
							amount
							currencyCode
						}
					}
					variant {
						id
						inventoryItem {
							id
							countryCodeOfOrigin
							harmonizedSystemCode
							measurement {
								weight {
									unit
									value
								}
							}
						}
					}
				}
			}
		}
	}
`;

interface Line {
	id: string;
	title: string;
	discountedUnitPriceAfterAllDiscountsSet: {
		presentmentMoney: { amount: string; currencyCode: string };
	};
	variant: {
		inventoryItem: {
			countryCodeOfOrigin: string | null;
			harmonizedSystemCode: string | null;
			measurement: { weight: { unit: string; value: number } | null };
		};
	} | null;
}

const GRAMS: Record<string, number> = {
	GRAMS: 1,
	KILOGRAMS: 1_000,
	OUNCES: 28.349523125,
	POUNDS: 453.59237,
};

export const listCustoms = shopifyOperation({
	resource: 'return',
	operation: 'listCustoms',
	effect: 'read',
	menu: {
		name: 'List Customs Facts',
		action: 'List what customs ask about the items of an order',
		description:
			'Get value, origin, tariff number and weight of the items that come back, as far as the shop has entered them',
	},
	scopes: ['read_orders', 'read_products', 'read_inventory'],
	fields: {
		orderId,
		linesJson: {
			displayName: 'Items as JSON',
			type: 'json',
			default: '[]',
			placeholder: 'e.g. [{"itemId": "gid://shopify/LineItem/14020700000001", "quantity": 1}]',
			description: 'What comes back: a list of objects with itemId and quantity',
		},
	},
	/** What is not known stays empty: nobody may guess a customs declaration. */
	async run(shopify, params): Promise<IDataObject> {
		const { order } = await shopify.query<{
			order: { id: string; name: string; lineItems: { nodes: Line[] } } | null;
		}>(CUSTOMS_FACTS, { id: gidOf('Order', params.orderId) });
		if (!order) throw notThere('order');
		const items = listOf(params.linesJson).flatMap((wanted): IDataObject[] => {
			const line = order.lineItems.nodes.find(({ id }) => id === wanted.itemId);
			return line ? [factsOf(line, wholeNumber(wanted.quantity))] : [];
		});
		return { orderId: order.id, orderNumber: order.name, items };
	},
});

function factsOf(line: Line, quantity: number): IDataObject {
	const piece = parseMoney(money(line.discountedUnitPriceAfterAllDiscountsSet));
	const { countryCodeOfOrigin, harmonizedSystemCode, measurement } =
		line.variant?.inventoryItem ?? {};
	const weight = measurement?.weight;
	const grams = weight ? weight.value * (GRAMS[weight.unit] ?? 0) : 0;
	return {
		itemId: line.id,
		description: line.title,
		quantity,
		value: toMoney(fromMinor(piece.minor * quantity, piece.currency)).amount,
		currency: piece.currency,
		/** Grams of all pieces; 0 when the shop has entered none. */
		weight: Math.round(grams * quantity * 10) / 10,
		originCountry: countryCodeOfOrigin ?? '',
		hsTariffNumber: harmonizedSystemCode ?? '',
	};
}
