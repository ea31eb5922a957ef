import { VendorError } from '../../shared/errors';
import type { Shopify } from '../client';
import { noOrder } from '../refund/subject';
import { MORE_LINES, MORE_PARCELS, RETURNABLE } from './returnableDocument';

export interface ReturnableLine {
	id: string;
	title: string;
	variantTitle: string | null;
	sku: string | null;
	quantity: number;
	refundableQuantity: number;
	unfulfilledQuantity: number;
	requiresShipping: boolean;
}

export interface MarkedReturn {
	id: string;
	name: string;
	status: string;
	returnLineItems: {
		nodes: Array<{
			quantity: number;
			refundedQuantity: number;
			returnReasonNote: string;
			customerNote: string | null;
			fulfillmentLineItem?: { lineItem: { id: string } };
		}>;
	};
}

/** Pieces of one parcel that Shopify would take back. */
export interface Parcel {
	fulfillmentLineItemId: string;
	lineItemId: string;
	quantity: number;
	/** ISO 8601; null while it is on its way, or when the carrier does not tell. */
	deliveredAt: string | null;
	delivered: boolean;
}

export interface Returnable {
	id: string;
	name: string;
	currency: string;
	lines: ReturnableLine[];
	parcels: Parcel[];
	/** Newest first. */
	returns: MarkedReturn[];
}

interface Page<T> {
	nodes: T[];
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface ParcelNode {
	fulfillment: { deliveredAt: string | null; displayStatus: string | null };
	returnableFulfillmentLineItems: {
		nodes: Array<{
			quantity: number;
			fulfillmentLineItem: { id: string; lineItem: { id: string } };
		}>;
		pageInfo: { hasNextPage: boolean };
	};
}
interface Answer {
	order: {
		id: string;
		name: string;
		presentmentCurrencyCode: string;
		lineItems: Page<ReturnableLine>;
		returns: { nodes: MarkedReturn[] };
	} | null;
	returnableFulfillments: Page<ParcelNode>;
}

const ARRIVED = ['DELIVERED', 'PICKED_UP'];

/** What of an order can come back, and the returns it has. @throws VendorError when there is no such order */
export async function returnableOf(shopify: Shopify, orderId: string): Promise<Returnable> {
	const { order, returnableFulfillments } = await shopify.query<Answer>(RETURNABLE, { orderId });
	if (!order) throw noOrder();
	const lines = await all(order.lineItems, async (after) => {
		const more = await shopify.query<Answer>(MORE_LINES, { orderId, after });
		return more.order!.lineItems;
	});
	const parcels = await all(returnableFulfillments, async (after) => {
		const more = await shopify.query<Answer>(MORE_PARCELS, { orderId, after });
		return more.returnableFulfillments;
	});
	return {
		id: order.id,
		name: order.name,
		currency: order.presentmentCurrencyCode,
		lines,
		parcels: parcels.flatMap(readParcel),
		returns: order.returns.nodes,
	};
}

function readParcel({ fulfillment, returnableFulfillmentLineItems: items }: ParcelNode): Parcel[] {
	if (items.pageInfo.hasNextPage) throw tooLarge();
	const { deliveredAt, displayStatus } = fulfillment;
	return items.nodes.map(({ quantity, fulfillmentLineItem: { id, lineItem } }) => ({
		fulfillmentLineItemId: id,
		lineItemId: lineItem.id,
		quantity,
		deliveredAt,
		delivered: deliveredAt !== null || ARRIVED.includes(displayStatus ?? ''),
	}));
}

/** All records of a list, from its first page on. */
async function all<T>(first: Page<T>, next: (after: string) => Promise<Page<T>>): Promise<T[]> {
	const nodes = [...first.nodes];
	for (let { pageInfo } = first; pageInfo.hasNextPage && pageInfo.endCursor; ) {
		const page = await next(pageInfo.endCursor);
		nodes.push(...page.nodes);
		({ pageInfo } = page);
	}
	return nodes;
}

const tooLarge = () =>
	new VendorError({
		vendor: 'Shopify',
		title: 'A parcel of this order holds more than 100 different items',
		nextStep: 'Open the return in Shopify.',
		applied: 'no',
		code: 'too_large',
	});
