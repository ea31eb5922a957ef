import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { customerId, gidOf, paging } from '../fields';
import { CUSTOMER_ORDERS } from './document';
import { money, type MoneyBag, type Page } from './node';
import { fulfillmentStatusOf, paymentStatusOf } from './read';

interface ListedOrder {
	id: string;
	name: string;
	createdAt: string;
	cancelledAt: string | null;
	displayFinancialStatus: string | null;
	displayFulfillmentStatus: string;
	returnStatus: string;
	tags: string[];
	statusPageUrl: string | null;
	currentSubtotalLineItemsQuantity: number;
	totalPriceSet: MoneyBag;
	totalRefundedSet: MoneyBag;
}

/** A page costs about 50 of the 1,000 points that Shopify allows a query. */
const PAGE = 50;

export const listForCustomer = shopifyOperation({
	resource: 'order',
	operation: 'listForCustomer',
	effect: 'read',
	menu: {
		name: 'List for Customer',
		action: 'List the orders of a customer',
		description: 'List the orders of a customer in short, newest first',
	},
	scopes: ['read_orders'],
	fields: { customerId, ...paging },
	async run(shopify, { customerId: chosen, returnAll, limit }) {
		const wanted = returnAll ? Infinity : limit;
		const number = gidOf('Customer', chosen).split('/').at(-1)!;
		const found: ListedOrder[] = [];
		let after: string | null = null;
		do {
			const { orders }: { orders: Page<ListedOrder> } = await shopify.query(CUSTOMER_ORDERS, {
				search: `customer_id:${number}`,
				first: Math.min(PAGE, wanted - found.length),
				after,
			});
			found.push(...orders.nodes);
			after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null;
		} while (after && found.length < wanted);
		return found.map(inShort);
	},
});

const inShort = (order: ListedOrder) =>
	({
		id: order.id,
		number: order.name,
		placedAt: order.createdAt,
		cancelledAt: order.cancelledAt,
		paymentStatus: paymentStatusOf(order.displayFinancialStatus),
		fulfillmentStatus: fulfillmentStatusOf(order.displayFulfillmentStatus),
		returnStatus: order.returnStatus.toLowerCase(),
		pieces: order.currentSubtotalLineItemsQuantity,
		total: money(order.totalPriceSet),
		refunded: money(order.totalRefundedSet),
		tags: order.tags,
		statusPageUrl: order.statusPageUrl,
	}) as unknown as IDataObject;
