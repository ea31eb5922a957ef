import { shopifyOperation } from '../client';
import { gidOf, orderId } from '../fields';
import { statusOf } from './read';
import {
	returnableOf,
	type MarkedReturn,
	type Returnable,
	type ReturnableLine,
} from './returnable';

/** Why pieces cannot come back now. */
interface Obstacle {
	code: 'not_fulfilled' | 'no_shipping' | 'in_return' | 'already_refunded' | 'not_returnable';
	quantity: number;
	text: string;
}

export const checkEligibility = shopifyOperation({
	resource: 'return',
	operation: 'checkEligibility',
	effect: 'read',
	menu: {
		name: 'Check Eligibility',
		action: 'Check what of an order can be returned',
		description: 'Get the returnable pieces of each item, and why others cannot come back',
	},
	scopes: ['read_returns', 'read_orders'],
	fields: { orderId },
	async run(shopify, params) {
		const order = await returnableOf(shopify, gidOf('Order', params.orderId));
		const items = order.lines.map((line) => readItem(line, order));
		return {
			orderId: order.id,
			orderNumber: order.name,
			eligible: items.some(({ returnable }) => returnable > 0),
			items,
			returns: order.returns.map(({ id, name, status }) => ({
				id,
				name,
				status: statusOf(status),
			})),
		};
	},
});

function readItem(line: ReturnableLine, order: Returnable) {
	const parcels = order.parcels.filter(({ lineItemId }) => lineItemId === line.id);
	const returnable = sum(parcels);
	return {
		lineItemId: line.id,
		title: line.title,
		variant: line.variantTitle,
		sku: line.sku,
		quantity: line.quantity,
		returnable,
		/** Of these, what has surely arrived: Shopify also takes back what is still on its way. */
		delivered: sum(parcels.filter(({ delivered }) => delivered)),
		parcels: parcels.map(({ fulfillmentLineItemId, quantity, deliveredAt, delivered }) => ({
			fulfillmentLineItemId,
			quantity,
			deliveredAt,
			delivered,
		})),
		obstacles: obstaclesOf(line, order.returns, line.quantity - returnable),
	};
}

function obstaclesOf(line: ReturnableLine, returns: MarkedReturn[], missing: number): Obstacle[] {
	const obstacles: Obstacle[] = [];
	let open = missing;
	const add = (code: Obstacle['code'], quantity: number, text: string) => {
		const pieces = Math.min(quantity, open);
		open -= Math.max(0, pieces);
		if (pieces > 0) obstacles.push({ code, quantity: pieces, text });
	};
	if (!line.requiresShipping) add('no_shipping', open, 'Nothing is shipped that could come back.');
	add('not_fulfilled', line.unfulfilledQuantity, 'Not sent yet: cancel or refund it instead.');
	add(
		'already_refunded',
		line.quantity - line.refundableQuantity,
		'Refunded or removed from the order already.',
	);
	for (const { name, status, returnLineItems } of returns) {
		if (['declined', 'canceled'].includes(statusOf(status))) continue;
		const pieces = returnLineItems.nodes
			.filter(({ fulfillmentLineItem }) => fulfillmentLineItem?.lineItem.id === line.id)
			.map(({ quantity, refundedQuantity }) => ({ quantity: quantity - refundedQuantity }));
		add('in_return', sum(pieces), `Part of the return ${name} already.`);
	}
	add('not_returnable', open, 'Shopify does not offer a return, for instance after a lost parcel.');
	return obstacles;
}

const sum = (pieces: Array<{ quantity: number }>): number =>
	pieces.reduce((total, { quantity }) => total + quantity, 0);
