import { VendorError } from '../../shared/errors';
import { readDelivery, statusOf } from './read';
import type { DeliveryNode, ReturnNode, ReverseOrderNode } from './types';

export interface Label {
	trackingNumber: string;
	trackingUrl: string;
	/** Empty when there is no label, or only a file that is not uploaded yet. */
	labelUrl: string;
	labelFrom: 'binary' | 'none' | 'url';
}

/** Arguments of the mutation: a parcel to change, or the pieces that get a new one. */
export type Place =
	| { deliveryId: string }
	| {
			reverseId: string;
			lines: Array<{ reverseFulfillmentOrderLineItemId: string; quantity: number }>;
	  };

/**
 * Where a label still has to go: one place for each way back that lacks it, none when it is everywhere already.
 * @throws VendorError when nothing is expected back
 */
export function placesFor(node: ReturnNode, label: Label): Place[] {
	const open = node.reverseFulfillmentOrders.nodes.filter(({ status }) => status === 'OPEN');
	if (open.length === 0) throw notOpen(node);
	return open.flatMap((reverse) => placeIn(reverse, label) ?? []);
}

/**
 * The parcel of the same number, else a new parcel for the pieces that have none, else the newest parcel, whose label
 * it replaces.
 */
function placeIn(reverse: ReverseOrderNode, label: Label): Place | undefined {
	const deliveries = reverse.reverseDeliveries.nodes;
	const same = deliveries.find((delivery) => isSame(delivery, label));
	if (same) return isComplete(same, label) ? undefined : { deliveryId: same.id };
	const lines = uncovered(reverse);
	if (lines.length > 0) return { reverseId: reverse.id, lines };
	const newest = deliveries.at(-1);
	return newest && { deliveryId: newest.id };
}

export const isSame = (delivery: DeliveryNode, { trackingNumber, labelUrl }: Label): boolean => {
	const present = readDelivery(delivery);
	return trackingNumber ? present.trackingNumber === trackingNumber : present.labelUrl === labelUrl;
};

/** Shopify keeps a label under an address of its own, so that there is one has to be enough. */
function isComplete(delivery: DeliveryNode, { trackingUrl, labelFrom }: Label): boolean {
	const present = readDelivery(delivery);
	const tracked = !trackingUrl || present.trackingUrl === trackingUrl;
	return tracked && (labelFrom === 'none' || present.labelUrl !== null);
}

function uncovered({ lineItems, reverseDeliveries }: ReverseOrderNode) {
	const sent = reverseDeliveries.nodes.flatMap(
		({ reverseDeliveryLineItems }) => reverseDeliveryLineItems.nodes,
	);
	return lineItems.nodes
		.map((line) => ({
			reverseFulfillmentOrderLineItemId: line.id,
			quantity: sent
				.filter(({ reverseFulfillmentOrderLineItem: one }) => one.id === line.id)
				.reduce((left, { quantity }) => left - quantity, line.totalQuantity),
		}))
		.filter(({ quantity }) => quantity > 0);
}

const notOpen = ({ name, status }: ReturnNode) =>
	new VendorError({
		vendor: 'Shopify',
		title: `The return ${name} expects nothing back (${statusOf(status)})`,
		nextStep: 'Approve a requested return, or reopen a closed one, before a label is attached.',
		applied: 'no',
		code: 'return_not_open',
	});
