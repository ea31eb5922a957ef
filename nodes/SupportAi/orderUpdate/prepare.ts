import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { valuesHash } from '../../shared/idempotency';
import type { Order } from '../../shared/types';
import { supportAiOperation } from '../client';
import { orderHash } from '../proof/attempt';
import { jsonObject } from '../read';
import { happeningOf, HAPPENINGS } from './happening';
import { timeOf } from './recipient';

const LEASE_MS = 180_000;
/** News that is older is none: Shopify repeats a webhook for four hours, a flow may be off for longer. */
const STALE_MS = 48 * 3_600_000;

export const prepare = supportAiOperation({
	resource: 'orderUpdate',
	operation: 'prepare',
	effect: 'read',
	menu: {
		name: 'Prepare',
		action: 'Prepare an order update',
		description:
			'Find out what a webhook means for the customer, and the claim that keeps it from being told twice',
	},
	fields: {
		event: {
			displayName: 'Event',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json }} of the trigger',
			description: 'Output of the Shopify Support Trigger or the EasyPost Trigger',
		},
		order: {
			displayName: 'Order',
			type: 'string',
			default: '',
			placeholder: 'Empty: the incoming item',
			description: 'The order as it is now, as Get Context gives it. Empty: the incoming item.',
		},
		shop: {
			displayName: 'Shop',
			type: 'string',
			default: '',
			placeholder: 'e.g. shop-name.myshopify.com',
			description: 'Address of the shop, as the chat has it; proofs of an order are found by it',
		},
		tell: {
			displayName: 'Tell About',
			type: 'multiOptions',
			options: [
				{ name: 'Cancelled', value: 'cancelled' },
				{ name: 'Delayed', value: 'delayed' },
				{ name: 'Delivered', value: 'delivered' },
				{ name: 'Delivery Attempted', value: 'delivery_attempted' },
				{ name: 'Not Delivered', value: 'not_delivered' },
				{ name: 'Out for Delivery', value: 'out_for_delivery' },
				{ name: 'Ready for Pickup', value: 'ready_for_pickup' },
				{ name: 'Refunded', value: 'refunded' },
				{ name: 'Shipped', value: 'shipped' },
			],
			default: [...HAPPENINGS],
			description: 'What customers are told of; it can be a list of these names too',
		},
	},
	/** `{ tell, reason, happening, order, shop, orderHash, row }`; `row` goes into `support_actions`. */
	async run(ai, { event: given, order: givenOrder, shop, tell }) {
		const event = jsonObject(given, 'Event') ?? {};
		const item = jsonObject(givenOrder, 'Order') ?? ai.item;
		const order = (item.order ?? null) as unknown as Order | null;
		if (!order || item.found === false) return nothing('order_not_found');
		const happening = happeningOf(event, order);
		if (!happening) return nothing('no_news');
		if (!wanted(tell).includes(happening.kind)) return nothing('not_told');
		if (event.occurredAt && Date.now() - timeOf(event.occurredAt) > STALE_MS)
			return nothing('stale');
		const key = ['update', order.id, happening.kind, happening.of].join(':');
		return {
			tell: true,
			reason: '',
			happening,
			order: {
				id: order.id,
				number: order.number,
				cancelledAt: order.cancelledAt,
				customer: { id: order.customer.id, email: order.customer.email },
				language: order.language ?? null,
			},
			shop,
			customerId: order.customer.id ?? 'none',
			orderHash: orderHash(shop, order.number) || 'none',
			row: claimOf(key, order, happening.of),
		} as unknown as IDataObject;
	},
});

const nothing = (reason: string) => ({ tell: false, reason });

const wanted = (tell: unknown): string[] =>
	Array.isArray(tell) ? tell.map(String) : String(tell ?? '').split(/[\s,;]+/);

const claimOf = (key: string, order: Order, target: string) => {
	const now = Date.now();
	return {
		key,
		kind: 'update',
		target: target || order.id,
		orderId: order.id,
		customer: order.customer.id ?? '',
		session: '',
		amount: 0,
		currency: '',
		channel: 'none',
		valuesHash: valuesHash({ key }),
		state: 'claimed',
		owner: randomUUID(),
		leaseUntil: new Date(now + LEASE_MS).toISOString(),
		evidence: '{}',
		applied: 'no',
		at: new Date(now).toISOString(),
	};
};
