import type { Order } from '../../shared/types';
import type { ReturnReason } from '../../shared/understanding/types';
import type { Say } from '../phrases';
import type { Turn } from '../turn';
import { showOrder } from './card';
import { draft, type Draft } from './draft';
import type { Facts } from './facts';

/** The reasons a shopper can choose from, in the order in which they are shown. */
const REASONS = [
	'too_small',
	'too_big',
	'changed_mind',
	'not_as_described',
	'wrong_item',
	'defective',
	'damaged',
	'late',
	'ordered_by_mistake',
	'other',
] as const satisfies readonly ReturnReason[];

/** Lets the shopper choose what to send back; an order with nothing to return shows how it stands instead. */
export function returnChoice(order: Order, { understanding }: Turn, say: Say): Draft {
	const items = order.items.filter(({ returnable }) => returnable > 0);
	if (items.length === 0) {
		return draft([say('return_nothing', { order: order.number })], {
			actions: [showOrder(order), { type: 'quick_replies', replies: [say('reply_person')] }],
			pendingOrder: order.number,
			fixed: true,
		});
	}
	return draft([say('return_choose', { order: order.number })], {
		actions: [
			{
				type: 'return_form',
				order: {
					number: order.number,
					items: items.map(({ id, title, variant, returnable }) => ({
						id,
						title,
						variant,
						returnable,
					})),
				},
				reasons: REASONS.map((value) => ({ value, label: say(`reason_${value}`) })),
				reason: understanding.entities.reason ?? '',
			},
		],
		pendingOrder: order.number,
		fixed: true,
	});
}

/** What became of a return that was asked for; the reasons are the decision's own words. */
export function returnResult(
	{ outcome, sentences }: Extract<Facts, { kind: 'return' }>,
	say: Say,
): Draft {
	return draft([say(`return_${outcome}`), ...sentences], {
		actions:
			outcome === 'denied' ? [{ type: 'quick_replies', replies: [say('reply_person')] }] : [],
		fixed: true,
	});
}
