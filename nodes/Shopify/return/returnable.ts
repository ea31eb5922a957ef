import { VendorError } from '../../shared/errors';
import type { Shopify } from '../client';

export const RETURNABLE = /* GraphQL */ `
	query Returnable($orderId: ID!) {
		order(id: $orderId) {
			id
			name
			presentmentCurrencyCode
			lineItems(first: 50) {
				nodes {
					id
					title
					variantTitle
					sku
					quantity
					refundableQuantity
					unfulfilledQuantity
					requiresShipping
				}
			}
			fulfillments(first: 10) {
				deliveredAt
				displayStatus
				fulfillmentLineItems(first: 50) {
					nodes {
						id
					}
				}
			}
			returns(first: 20, reverse: true) {
				nodes {
					id
					name
					status
					returnLineItems(first: 30) {
						nodes {
							quantity
							refundedQuantity
							returnReasonNote
							customerNote
							... on ReturnLineItem {
								fulfillmentLineItem {
									lineItem {
										id
									}
								}
							}
						}
					}
				}
			}
		}
		returnableFulfillments(orderId: $orderId, first: 10) {
			nodes {
				returnableFulfillmentLineItems(first: 50) {
					nodes {
						quantity
						fulfillmentLineItem {
							id
							lineItem {
								id
							}
						}
					}
				}
			}
		}
	}
`;

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

interface Answer {
	order: {
		id: string;
		name: string;
		presentmentCurrencyCode: string;
		lineItems: { nodes: ReturnableLine[] };
		fulfillments: Array<{
			deliveredAt: string | null;
			displayStatus: string | null;
			fulfillmentLineItems: { nodes: Array<{ id: string }> };
		}>;
		returns: { nodes: MarkedReturn[] };
	} | null;
	returnableFulfillments: {
		nodes: Array<{
			returnableFulfillmentLineItems: {
				nodes: Array<{
					quantity: number;
					fulfillmentLineItem: { id: string; lineItem: { id: string } };
				}>;
			};
		}>;
	};
}

const ARRIVED = ['DELIVERED', 'PICKED_UP'];

/** What of an order can come back, and the returns it has. @throws VendorError when there is no such order */
export async function returnableOf(shopify: Shopify, orderId: string): Promise<Returnable> {
	const { order, returnableFulfillments } = await shopify.query<Answer>(RETURNABLE, { orderId });
	if (!order) throw noOrder();
	const shipped = returnableFulfillments.nodes.flatMap(
		({ returnableFulfillmentLineItems }) => returnableFulfillmentLineItems.nodes,
	);
	return {
		id: order.id,
		name: order.name,
		currency: order.presentmentCurrencyCode,
		lines: order.lineItems.nodes,
		parcels: shipped.map(({ quantity, fulfillmentLineItem: { id, lineItem } }) => {
			const parcel = order.fulfillments.find(({ fulfillmentLineItems }) =>
				fulfillmentLineItems.nodes.some((line) => line.id === id),
			);
			return {
				fulfillmentLineItemId: id,
				lineItemId: lineItem.id,
				quantity,
				deliveredAt: parcel?.deliveredAt ?? null,
				delivered: Boolean(parcel?.deliveredAt) || ARRIVED.includes(parcel?.displayStatus ?? ''),
			};
		}),
		returns: order.returns.nodes,
	};
}

const noOrder = () =>
	new VendorError({
		vendor: 'Shopify',
		title: 'There is no such order, or the app may not see it',
		nextStep:
			'Check the ID. Orders older than 60 days are only shown to apps with the scope read_all_orders.',
		applied: 'no',
		code: 'order_not_found',
	});
