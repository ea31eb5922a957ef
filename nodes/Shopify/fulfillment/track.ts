import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation, type Shopify } from '../client';
import { gidOf, orderId } from '../fields';
import { notThere } from '../notes';
import type { FulfillmentNode, Page } from '../order/node';
import { fulfillmentStatusOf, readShipment } from '../order/read';
import { searchPhrase } from '../search';
import { ORDER_SHIPMENTS, TRACKING_CANDIDATES } from './document';

interface ShippedOrder {
	id: string;
	name: string;
	displayFulfillmentStatus: string;
	fulfillments: Array<FulfillmentNode & { id: string; name: string; createdAt: string }>;
}
interface Candidates {
	orders: Page<{
		id: string;
		fulfillments: Array<{ trackingInfo: Array<{ number: string | null }> }>;
	}>;
}

const PAGE = 50;
/** Five pages: older parcels have rarely anything left to tell. */
const NEWEST = 250;
const SHIPPED = 'fulfillment_status:shipped OR fulfillment_status:partial';

export const track = shopifyOperation({
	resource: 'fulfillment',
	operation: 'track',
	effect: 'read',
	menu: {
		name: 'Track',
		action: 'Track the shipments of an order',
		description: "Get an order's parcels with carrier, tracking numbers and events, newest first",
	},
	scopes: ['read_orders'],
	fields: {
		by: {
			displayName: 'Find By',
			type: 'options',
			options: [
				{ name: 'Order', value: 'order' },
				{ name: 'Tracking Number', value: 'trackingNumber' },
			],
			default: 'order',
		},
		orderId: { ...orderId, showWhen: { by: ['order'] } },
		trackingNumber: {
			displayName: 'Tracking Number',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 00340434161094042557',
			description: `Looked for among the ${NEWEST} shipped orders that changed last; spaces do not count`,
			showWhen: { by: ['trackingNumber'] },
		},
	},
	/** One item: `{ found, order, shipments[] }`. With a tracking number, `shipments` holds that parcel alone. */
	async run(shopify, { by, orderId: chosen, trackingNumber }) {
		const number = bare(trackingNumber);
		const id = by === 'order' ? gidOf('Order', chosen) : await orderWith(shopify, number);
		if (!id) return { found: false, hint: NOT_FOUND };
		const { order } = await shopify.query<{ order: ShippedOrder | null }>(ORDER_SHIPMENTS, { id });
		if (!order) throw notThere('order');
		const parcels = order.fulfillments.filter(
			({ trackingInfo }) => by === 'order' || carries(trackingInfo, number),
		);
		return {
			found: true,
			order: {
				id: order.id,
				number: order.name,
				fulfillmentStatus: fulfillmentStatusOf(order.displayFulfillmentStatus),
			},
			shipments: parcels.map((parcel) => ({
				id: parcel.id,
				name: parcel.name,
				sentAt: parcel.createdAt,
				...readShipment(parcel),
				trackingNumbers: parcel.trackingInfo.map((one) => one.number).filter(Boolean),
			})),
		} as unknown as IDataObject;
	},
});

/** Shopify may know the number as a word of the order; if not, the orders that changed last are compared. */
async function orderWith(shopify: Shopify, number: string): Promise<string | undefined> {
	if (!number) return undefined;
	for (const search of [searchPhrase(number), SHIPPED]) {
		let after: string | null = null;
		for (let seen = 0; seen < NEWEST; seen += PAGE) {
			const { orders }: Candidates = await shopify.query(TRACKING_CANDIDATES, { search, after });
			const found = orders.nodes.find(({ fulfillments }) =>
				fulfillments.some(({ trackingInfo }) => carries(trackingInfo, number)),
			);
			if (found) return found.id;
			if (!orders.pageInfo.hasNextPage) break;
			after = orders.pageInfo.endCursor;
		}
	}
	return undefined;
}

const carries = (infos: Array<{ number: string | null }>, number: string) =>
	infos.some((info) => bare(info.number ?? '') === number);

const bare = (number: string) => number.replace(/[\s-]+/g, '').toUpperCase();

const NOT_FOUND = `None of the ${NEWEST} shipped orders that changed last carries this number. Shopify cannot search for tracking numbers: find the order by its number or e-mail address instead. Orders older than 60 days need the scope read_all_orders.`;
