import type { IDataObject } from 'n8n-workflow';
import { compare, type Amount } from '../../shared/money';
import type { Policy } from '../policy/types';
import type { TriggerCode } from './usual';

/** What is known of a conversation; absent facts trigger nothing. */
export interface Signs {
	/** Reasons that the understanding of the last message found. */
	reasons: string[];
	wantsHuman: boolean;
	/** Sentiment labels of the shopper's messages, oldest first. */
	sentiments: string[];
	turns: number;
	failedTries: number;
	/** Messages in a row that were not understood, or for which nothing was known. */
	notUnderstood: number;
	/** Tickets or chats about the same order within seven days, this one included. */
	contacts: number;
	toolFailed: boolean;
	identityMissing: boolean;
	languageUnsupported: boolean;
	attachmentNeeded: boolean;
	vip: boolean;
	orderValue: Amount | null;
	/** Outcome of a decision of this node. */
	decision: string;
	topics: string[];
	handoverTopics: string[];
}

/** How often a trigger was met: it fires from its threshold on. */
type Count = (signs: Signs, policy: Policy) => number;

const said =
	(code: string): Count =>
	({ reasons }) =>
		Number(reasons.includes(code));
const when =
	(sign: (signs: Signs, policy: Policy) => boolean): Count =>
	(signs, policy) =>
		Number(sign(signs, policy));

/** Negative messages at the end of the conversation, without one that was not. */
function negativeStreak({ sentiments }: Signs): number {
	const last = sentiments.findLastIndex((label) => label !== 'negative');
	return sentiments.length - 1 - last;
}

const COUNTS: Record<TriggerCode, Count> = {
	self_harm: said('self_harm'),
	safety: said('safety'),
	legal_threat: said('legal_threat'),
	fraud: said('fraud'),
	chargeback: said('chargeback'),
	privacy: said('privacy'),
	public_threat: said('public_threat'),
	explicit_request: when(
		({ wantsHuman, reasons }) => wantsHuman || reasons.includes('explicit_request'),
	),
	vip: when(({ vip }) => vip),
	high_value_order: when(
		({ orderValue }, { escalation }) =>
			orderValue !== null &&
			orderValue.currency === escalation.highValue.currency &&
			escalation.highValue.minor > 0 &&
			compare(orderValue, escalation.highValue) >= 0,
	),
	tool_failure: when(({ toolFailed }) => toolFailed),
	policy_limit: when(({ decision }) => decision === 'review'),
	identity_not_verified: when(({ identityMissing }) => identityMissing),
	attachment_needed: when(({ attachmentNeeded }) => attachmentNeeded),
	repeat_contact: ({ contacts, reasons }, { escalation }) =>
		reasons.includes('repeat_contact')
			? Math.max(contacts, escalation.triggers.repeat_contact.threshold)
			: contacts,
	churn: said('churn'),
	abuse: said('abuse'),
	negative_sentiment: negativeStreak,
	no_progress: ({ failedTries }) => failedTries,
	low_confidence: ({ notUnderstood }) => notUnderstood,
	language_unsupported: when(({ languageUnsupported }) => languageUnsupported),
	too_many_turns: ({ turns }) => turns,
	handover_topic: when(({ topics, handoverTopics }) =>
		topics.some((topic) => handoverTopics.includes(topic.toLowerCase())),
	),
};

/** These are never switched off, nor waited for a second time: a person has to see them. */
const ALWAYS: readonly string[] = ['self_harm', 'safety'];

/** VIP and value make something urgent; they are no reason by themselves to take a conversation from the assistant. */
const NOT_ALONE: readonly string[] = ['vip', 'high_value_order'];

/** The triggers that fire, strongest first, each with what it counted. */
export function triggersOf(signs: Signs, policy: Policy) {
	const { triggers } = policy.escalation;
	const met = (Object.keys(COUNTS) as TriggerCode[])
		.map((code) => ({ code, count: COUNTS[code](signs, policy), rule: triggers[code] }))
		.filter(
			({ code, count, rule }) =>
				count > 0 && (ALWAYS.includes(code) || (rule.on && count >= rule.threshold)),
		);
	const alone = met.every(({ code }) => NOT_ALONE.includes(code));
	return alone ? [] : met;
}

export type Met = ReturnType<typeof triggersOf>;

const numberOf = (value: unknown) => Math.max(0, Number(value) || 0);
const textsOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];

/** Signs as a JSON document holds them; `understanding` is what Support AI or Support Insights found. */
export function readSigns(given: IDataObject, orderValue: Amount | null): Signs {
	const understanding = (given.understanding ?? {}) as IDataObject;
	const signals = (understanding.signals ?? given.signals ?? given) as IDataObject;
	return {
		reasons: textsOf(signals.reasons),
		wantsHuman: signals.wantsHuman === true || given.wantsHuman === true,
		sentiments: textsOf(given.sentiments).map((label) => label.trim()),
		turns: numberOf(given.turns),
		failedTries: numberOf(given.failedTries),
		notUnderstood: numberOf(given.notUnderstood),
		contacts: numberOf(given.contacts),
		toolFailed: given.toolFailed === true,
		identityMissing: given.identityMissing === true,
		languageUnsupported: given.languageUnsupported === true,
		attachmentNeeded: given.attachmentNeeded === true,
		vip: given.vip === true,
		orderValue,
		decision: String((given.decision as IDataObject | undefined)?.outcome ?? given.decision ?? ''),
		topics: textsOf(given.topics).map((topic) => topic.trim()),
		handoverTopics: textsOf(given.handoverTopics).map((topic) => topic.trim().toLowerCase()),
	};
}
