import type { IDataObject } from 'n8n-workflow';
import type { ReplyAction } from '../../shared/types';
import type { readRequest } from '../read';
import type { Pending, Route, Turn } from '../turn';
import type { Draft } from './draft';

/** What the trigger says beyond the request itself. */
interface Arrival {
	messageId: string;
	/** ISO 8601 */
	receivedAt: string;
	/** The avatar's agent, empty when the chat has none. */
	agent: string;
}

export const arrivalOf = (trigger: IDataObject): Arrival => ({
	messageId: String((trigger.message as IDataObject | undefined)?.id ?? ''),
	receivedAt: String(trigger.receivedAt ?? new Date().toISOString()),
	agent: String((trigger.avatar as IDataObject | undefined)?.agent ?? ''),
});

/**
 * The columns of `support_conversations` that this turn sets, as one plain item. The status is only among them
 * when the row is new: afterwards it changes by updates that name the old one.
 */
export function conversationAfter(
	turn: Turn,
	{ session, shop }: ReturnType<typeof readRequest>,
	drafted: Draft,
	proof: string | null,
) {
	const { conversation, understanding, lookup, shopper } = turn;
	return {
		session,
		customerId: shopper.customerId ?? '',
		language: turn.language,
		pending: drafted.pending || openAfter(turn, drafted),
		pendingOrder: drafted.pendingOrder || lookup.orderNumber,
		email: lookup.email || understanding.entities.email || conversation.email,
		turns: conversation.turns + 1,
		proof: proof ?? shopper.proof,
		lastMessageAt: new Date().toISOString(),
		...(conversation.isNew && {
			shop,
			status: 'ai_active',
			sentiment: understanding.sentiment.score,
			sentimentCount: 1,
		}),
	};
}

/** Nothing to do with an order is looked up on these ways. */
const BESIDE_AN_ORDER: readonly Route[] = ['talk', 'knowledge', 'product', 'recommend', 'demo'];

/** A question for an order stays open until it is answered, another is asked, or a person takes over. */
function openAfter({ route, conversation }: Turn, { handover }: Draft): Pending {
	const isOpen = /^(?:order|return)_/.test(conversation.pending);
	return isOpen && !handover && BESIDE_AN_ORDER.includes(route) ? conversation.pending : '';
}

/** What is written down, spoken and handed on once the shopper has the answer: plain values, ready to store. */
export function recordOf(
	turn: Turn,
	session: string,
	{ messageId, receivedAt, agent }: Arrival,
	reply: {
		text: string;
		actions: ReplyAction[];
		spoken: string;
		engine: string;
		proof: string | null;
		refused: string[];
	},
) {
	const { understanding, attempt, conversation } = turn;
	const heard = {
		session,
		messageId,
		author: 'shopper',
		text: turn.text,
		intent: understanding.intent,
		language: understanding.language,
		sentiment: understanding.sentiment.score,
		label: understanding.sentiment.label,
		engine: turn.engine,
		at: receivedAt,
	};
	const now = new Date();
	const answer = {
		session,
		messageId: `${messageId}-answer`,
		author: 'assistant',
		text: reply.text,
		language: turn.language,
		engine: reply.engine,
		refused: reply.refused.join(', '),
		durationMs: now.getTime() - Date.parse(receivedAt),
		at: now.toISOString(),
	};
	const proved = turn.route === 'order_with_proof' && reply.proof === 'order_and_email';
	return {
		session,
		messageId,
		receivedAt,
		agent,
		text: turn.text,
		spoken: reply.spoken,
		/** Rows of `support_messages`: both, and the shopper's alone for an answer that was held back. */
		messages: [heard, answer],
		heard: [heard],
		/** Rows of `support_events`. */
		events: eventsOf(turn, session, reply.actions, answer.at),
		/** The row of `support_attempts` that was no guess. */
		proved: proved ? attempt : null,
		/** Ticket of a person who had the conversation before this message. */
		noteTo: turn.route === 'waiting' ? conversation.ticketId : '',
	};
}

/** What was recommended, one row a product. */
const eventsOf = (turn: Turn, session: string, actions: ReplyAction[], at: string) =>
	turn.route !== 'recommend'
		? []
		: actions.flatMap((action) =>
				action.type === 'show_products'
					? action.products.map(({ id }) => ({
							session,
							customerId: turn.shopper.customerId ?? '',
							kind: 'recommended',
							productId: id,
							at,
						}))
					: [],
			);
