import type { Order } from '../../shared/types';
import type { Shopify } from '../client';
import {
	ORDER_BY_ID,
	ORDER_LINES,
	ORDER_PARCELS_AND_REFUNDS,
	ORDER_RETURNS,
	ORDER_TAXES,
} from './document';
import { FIRST_PARCELS, FIRST_REFUNDS, MAY_BE_WITHHELD } from './fragments';
import type { LineTaxNode, OrderNode, Page } from './node';
import { readOrder } from './read';
import { shippingAddressOf, type ShippingAddress } from './shippingAddress';

/** One order with all its lines, parcels, refunds and returns, however many there are; null when it is not there. */
export async function wholeOrder(shopify: Shopify, id: string): Promise<Order | null> {
	const node = await wholeNode(shopify, id, false);
	return node && readOrder(node);
}

/** The same with the address that it went to. Only for those who may see any order. */
export async function orderWithAddress(
	shopify: Shopify,
	id: string,
): Promise<{ order: Order; shippingAddress?: ShippingAddress } | null> {
	const node = await wholeNode(shopify, id, true);
	return node && { order: readOrder(node), shippingAddress: shippingAddressOf(node) };
}

async function wholeNode(
	shopify: Shopify,
	id: string,
	withAddress: boolean,
): Promise<OrderNode | null> {
	const { order } = await shopify.query<{ order: OrderNode | null }>(
		ORDER_BY_ID,
		{ id, withAddress },
		{ mayBeWithheld: MAY_BE_WITHHELD },
	);
	return order && { ...order, ...(await listsOf(shopify, id, order)) };
}

/** What the first pages did not hold; an order that is deleted meanwhile keeps what was read. */
async function listsOf(shopify: Shopify, id: string, order: OrderNode): Promise<Lists> {
	const lists: Lists = {};
	if (order.lineItems.pageInfo.hasNextPage) {
		lists.lineItems = await readOn(order.lineItems, async (after) => {
			const page = await shopify.query<Answer>(ORDER_LINES, { id, after });
			return page.order?.lineItems;
		});
	}
	const cut = order.fulfillments.some((parcel) => parcel.fulfillmentLineItems.pageInfo.hasNextPage);
	const { fulfillments, refunds } = order;
	if (cut || fulfillments.length === FIRST_PARCELS || refunds.length === FIRST_REFUNDS) {
		const { order: all } = await shopify.query<Answer>(ORDER_PARCELS_AND_REFUNDS, { id });
		Object.assign(lists, all);
	}
	const { nodes, pageInfo } = order.returns;
	if (pageInfo.hasNextPage || nodes.some((one) => one.returnLineItems.pageInfo.hasNextPage)) {
		lists.returns = await readOn(NOTHING_YET, async (after) => {
			const page = await shopify.query<Answer>(ORDER_RETURNS, { id, after });
			return page.order?.returns;
		});
	}
	if (!order.taxesIncluded) {
		const taxes = await readOn<LineTaxNode>(NOTHING_YET, async (after) => {
			const page = await shopify.query<TaxAnswer>(ORDER_TAXES, { id, after });
			return page.order?.lineItems;
		});
		lists.taxes = taxes.nodes;
	}
	return lists;
}

type Lists = Partial<
	Pick<OrderNode, 'lineItems' | 'fulfillments' | 'refunds' | 'returns' | 'taxes'>
>;
interface Answer {
	order: Required<Lists> | null;
}
interface TaxAnswer {
	order: { lineItems: Page<LineTaxNode> } | null;
}

const NOTHING_YET = { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } };

/** All records of a list, from its first page on. */
async function readOn<T>(
	first: Page<T>,
	next: (after: string | null) => Promise<Page<T> | undefined>,
): Promise<Page<T>> {
	const nodes = [...first.nodes];
	let { pageInfo } = first;
	while (pageInfo.hasNextPage) {
		const page = await next(pageInfo.endCursor);
		if (!page) break;
		nodes.push(...page.nodes);
		pageInfo = page.pageInfo;
	}
	return { nodes, pageInfo };
}
