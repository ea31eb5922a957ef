import type { Order } from '../../shared/types';
import type { Shopify } from '../client';
import {
	FIRST_PARCELS,
	FIRST_REFUNDS,
	ORDER_BY_ID,
	ORDER_LINES,
	ORDER_PARCELS_AND_REFUNDS,
	ORDER_RETURNS,
} from './document';
import { readOrder, type OrderNode, type Page } from './read';

/** One order with all its lines, parcels, refunds and returns, however many there are; null when it is not there. */
export async function wholeOrder(shopify: Shopify, id: string): Promise<Order | null> {
	const { order } = await shopify.query<{ order: OrderNode | null }>(ORDER_BY_ID, { id });
	if (!order) return null;
	const lists = await listsOf(shopify, id, order);
	return readOrder({ ...order, ...lists });
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
	if (order.fulfillments.length === FIRST_PARCELS || order.refunds.length === FIRST_REFUNDS) {
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
	return lists;
}

type Lists = Partial<Pick<OrderNode, 'lineItems' | 'fulfillments' | 'refunds' | 'returns'>>;
interface Answer {
	order: Required<Lists> | null;
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
