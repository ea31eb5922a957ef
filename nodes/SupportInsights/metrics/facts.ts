import { trendOf } from '../conversation/tone';
import type { Interaction } from './interactions';
import { handleTime, isReopened, outcomeOf, waitFor, type Outcome } from './outcome';
import type { Action, Conversation, Event, Message } from './read';
import { griefs, nameOf, reasonOf } from './topics';

/** What is known about one interaction beside its messages. */
export interface Circumstances {
	conversation?: Conversation;
	/** Whether the conversation's row speaks of this interaction, not of an earlier or later one. */
	isCurrent: boolean;
	events: Event[];
	actions: Action[];
	orders: Event[];
	asOf: number;
}

export interface Facts {
	outcome: Outcome;
	/** Whether the assistant answered. */
	withAssistant: boolean;
	withPerson: boolean;
	reopened: boolean;
	/** Null when nobody was asked for. */
	escalationReason: string | null;
	/** Milliseconds; null when it did not happen. */
	firstResponse: number | null;
	humanFirstResponse: number | null;
	responseAfterHandover: number | null;
	handleTime: number | null;
	/** 1 to 5 */
	rating: number | null;
	scores: number[];
	shift: number | null;
	negativeMessages: number;
	griefs: Map<string, boolean>;
	turns: number[];
	/** For each draft of the model that was not said: what it held that no fact backs. */
	refusals: string[][];
	orders: Event[];
	actions: Action[];
	channel: string;
	intent: string;
	language: string;
	products: string[];
}

const SMALL_TALK = ['greeting', 'thanks', 'goodbye'];
const ABOUT_PRODUCTS = ['viewed', 'recommended', 'added_to_cart', 'bought'];

export function factsOf(interaction: Interaction, about: Circumstances): Facts {
	const { messages, start } = interaction;
	const { conversation, isCurrent, events, orders, actions, asOf } = about;
	const shopper = messages.filter(({ author }) => author === 'shopper');
	const withPerson = messages.some(({ author }) => author === 'agent');
	const escalation = events.find(({ kind }) => kind === 'escalated');
	const handedOver =
		withPerson || escalation !== undefined || (isCurrent && !!conversation?.handedOver);
	const pending = isCurrent && !!conversation?.pending;
	const scores = shopper.flatMap(({ score }) => score ?? []);
	const first = scores.slice(0, 3);
	const rated = events.findLast(({ kind, rating }) => kind === 'rated' && rating !== null);
	const outcome = outcomeOf(interaction, { handedOver, pending, asOf });
	return {
		outcome,
		withAssistant: messages.some(({ author }) => author === 'assistant'),
		withPerson,
		reopened: isReopened(interaction),
		escalationReason: handedOver ? reasonOf(escalation?.detail, messages) : null,
		firstResponse: waitFor(interaction, start, ['assistant', 'agent']),
		humanFirstResponse: waitFor(interaction, start, ['agent']),
		responseAfterHandover: escalation ? waitFor(interaction, escalation.at, ['agent']) : null,
		handleTime: handleTime(interaction),
		rating: starsOf(rated?.rating ?? null),
		scores,
		shift: trendOf({ n: scores.length, first, last: scores.slice(-3) }),
		negativeMessages: shopper.filter(({ negative }) => negative).length,
		griefs: griefs(shopper),
		turns: messages.flatMap(({ author, durationMs }) =>
			author === 'assistant' && durationMs !== null ? durationMs : [],
		),
		refusals: messages.flatMap(({ refused }) => (refused.length > 0 ? [refused] : [])),
		orders,
		actions,
		channel: nameOf(conversation?.channel) || (messages.some(isSpoken) ? 'avatar' : 'chat'),
		intent: nameOf(intentOf(shopper)) || 'other',
		language: nameOf(shopper.findLast(({ language }) => language)?.language) || 'und',
		products: [
			...new Set(
				events
					.filter(({ kind }) => ABOUT_PRODUCTS.includes(kind))
					.flatMap(({ productId }) => nameOf(productId) || []),
			),
		],
	};
}

const isSpoken = ({ spoken }: Message) => spoken;

const starsOf = (rating: number | null) =>
	rating !== null && Number.isInteger(rating) && rating >= 1 && rating <= 5 ? rating : null;

/** What the shopper came for: the first intent that is more than a greeting. */
function intentOf(shopper: readonly Message[]): string | undefined {
	const intents = shopper.map(({ intent }) => intent).filter(Boolean);
	return intents.find((intent) => !SMALL_TALK.includes(intent)) ?? intents[0];
}
