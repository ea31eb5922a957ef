import type { Say } from '../phrases';
import { draft, type Draft } from './draft';
import type { Facts } from './facts';

/** Leads to the page on which an order is changed; nothing is changed by a message. */
export function changePage(
	{ order, url, sentences }: Extract<Facts, { kind: 'change' }>,
	say: Say,
): Draft {
	if (!url) {
		return draft([say('change_denied', { order }), ...sentences], {
			actions: [{ type: 'quick_replies', replies: [say('reply_person')] }],
			pendingOrder: order,
			fixed: true,
		});
	}
	return draft([say('change_page', { order })], {
		links: [say('change_here', { order, url })],
		pendingOrder: order,
		fixed: true,
	});
}
