import { demonstrated } from '../demo/reply';
import type { Say } from '../phrases';
import { recommended, type Recommendation } from '../recommend/recommendation';
import type { Turn } from '../turn';
import { changePage } from './change';
import { draft, type Draft } from './draft';
import type { Facts } from './facts';
import { orderStatus } from './order';
import { productAnswer } from './products';
import { returnChoice, returnResult } from './returns';
import { talk } from './talk';

/** The embedded engine's answer: facts and the shop's own sentences, nothing invented. */
export function answer(
	turn: Turn,
	facts: Facts,
	say: Say,
	recommendation: Recommendation | null = null,
): Draft {
	const { understanding, config, language } = turn;
	if (turn.route === 'waiting') return waiting(turn, say);
	if (turn.route === 'person') return person(turn, say);

	switch (facts.kind) {
		case 'look_up_failed':
			return draft([say('look_up_failed')], { handover: 'tool_failure', fixed: true });
		case 'tries_used':
			return draft([say('order_tries_used')], {
				actions: [{ type: 'quick_replies', replies: [say('reply_person')] }],
				fixed: true,
			});
		case 'no_order':
			return noOrder(turn, say);
		case 'order':
			return turn.forReturn
				? returnChoice(facts.order, turn, say)
				: orderStatus(facts.order, language, say);
		case 'return':
			return returnResult(facts, say);
		case 'change':
			return changePage(facts, say);
		case 'products':
			if (turn.route === 'demo') return demonstrated(facts, turn, say);
			if (recommendation) {
				return recommended(facts.products, recommendation, {
					language,
					showStock: config.showStock,
					say,
				});
			}
			return productAnswer(
				facts,
				{ intent: understanding.intent, named: understanding.entities.product !== undefined },
				{
					language,
					showStock: config.showStock,
					demonstrate: config.demonstrateProducts,
					say,
				},
			);
		case 'passages':
			return talk(turn, say, facts.passages);
		case 'none':
			return talk(turn, say);
	}
}

/** A signed-in customer whose account has no such order is asked for the e-mail address that has it. */
function noOrder({ route, lookup, forReturn }: Turn, say: Say): Draft {
	const purpose = forReturn ? 'return' : 'order';
	if (route !== 'own_order') {
		return draft([say('order_not_found')], {
			pending: `${purpose}_number`,
			actions: [{ type: 'quick_replies', replies: [say('reply_person')] }],
			fixed: true,
		});
	}
	return lookup.orderNumber
		? draft([say('ask_order_email', { order: lookup.orderNumber })], {
				pending: `${purpose}_email`,
				pendingOrder: lookup.orderNumber,
				fixed: true,
			})
		: draft([say('no_orders')], { pending: `${purpose}_number`, fixed: true });
}

function person(turn: Turn, say: Say): Draft {
	// The hand-over looks up the address of a customer who is signed in.
	const reachable = Boolean(
		turn.shopper.customerId ?? turn.shopper.email ?? (turn.lookup.email || turn.conversation.email),
	);
	const handover = turn.understanding.signals.reasons[0] ?? 'explicit_request';
	return draft([say(reachable ? 'person' : 'person_ask_email')], {
		pending: reachable ? '' : 'contact_email',
		handover,
		fixed: true,
	});
}

function waiting({ conversation, understanding }: Turn, say: Say): Draft {
	const gaveEmail = conversation.pending === 'contact_email' && understanding.entities.email;
	return draft([say(gaveEmail ? 'person_has_email' : 'waiting')], {
		pending: gaveEmail ? '' : conversation.pending,
		pendingOrder: conversation.pendingOrder,
		fixed: true,
	});
}
