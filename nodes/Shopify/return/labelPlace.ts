import { VendorError } from '../../shared/errors';
import { statusOf } from './read';
import type { ReturnNode } from './types';

/**
 * Where a label belongs: to the parcel of the same number, to a new parcel for what has none yet, or, when every
 * piece has one, to the newest parcel, whose label it replaces.
 * @throws VendorError when nothing is expected back
 */
export function placeFor(node: ReturnNode, trackingNumber: string) {
	const open = node.reverseFulfillmentOrders.nodes.filter(({ status }) => status === 'OPEN');
	const deliveries = open.flatMap(({ reverseDeliveries }) => reverseDeliveries.nodes);
	const same = deliveries.find(
		({ deliverable }) => trackingNumber && deliverable?.tracking?.number === trackingNumber,
	);
	if (same) return { deliveryId: same.id };
	for (const { id, lineItems, reverseDeliveries } of open) {
		const sent = reverseDeliveries.nodes.flatMap(
			({ reverseDeliveryLineItems }) => reverseDeliveryLineItems.nodes,
		);
		const lines = lineItems.nodes
			.map((line) => ({
				reverseFulfillmentOrderLineItemId: line.id,
				quantity: sent
					.filter(({ reverseFulfillmentOrderLineItem: one }) => one.id === line.id)
					.reduce((left, { quantity }) => left - quantity, line.totalQuantity),
			}))
			.filter(({ quantity }) => quantity > 0);
		if (lines.length > 0) return { reverseId: id, lines };
	}
	const newest = deliveries.at(-1);
	if (newest) return { deliveryId: newest.id };
	throw new VendorError({
		vendor: 'Shopify',
		title: `The return ${node.name} expects nothing back (${statusOf(node.status)})`,
		nextStep: 'Approve a requested return, or reopen a closed one, before a label is attached.',
		applied: 'no',
		code: 'return_not_open',
	});
}
