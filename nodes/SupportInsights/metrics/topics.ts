import { ESCALATION_REASONS } from '../../shared/understanding/types';
import { readTone, understand } from '../../shared/understanding/understand';
import { textOf } from '../rows';
import type { Message } from './read';

const LONGEST_NAME = 60;

/** A name that becomes part of a counter's name: one short line. */
export const nameOf = (value: unknown): string =>
	textOf(value)
		.replace(/\p{Cc}+/gu, ' ')
		.slice(0, LONGEST_NAME);

/** What the shopper was unhappy about, and whether they were angry, by topic. Nothing of the text is kept. */
export function griefs(messages: readonly Message[]): Map<string, boolean> {
	const topics = new Map<string, boolean>();
	for (const { text, language, intent } of messages.filter(({ negative }) => negative)) {
		const meant = understand(text, { previousLanguage: language || undefined });
		const topic = meant.entities.reason ?? (nameOf(intent) || meant.intent);
		topics.set(topic, (topics.get(topic) ?? false) || meant.signals.angry);
	}
	return topics;
}

/** Why a person was asked for: what the event says, else the strongest sign in what the shopper wrote. */
export function reasonOf(detail: unknown, messages: readonly Message[]): string {
	const said = reasonIn(detail);
	if (said) return said;
	const signs = messages
		.filter(({ author }) => author === 'shopper')
		.flatMap(({ text }) => readTone(text).signals.reasons);
	return ESCALATION_REASONS.find((reason) => signs.includes(reason)) ?? 'not_stated';
}

/** A reason code, or JSON with `reason` or `reasons`. */
function reasonIn(detail: unknown): string {
	if (typeof detail === 'object' && detail !== null) {
		const { reason, reasons } = detail as { reason?: unknown; reasons?: unknown };
		return nameOf(reason ?? (Array.isArray(reasons) ? reasons[0] : ''));
	}
	const text = textOf(detail);
	if (!text.startsWith('{')) return nameOf(text);
	try {
		return reasonIn(JSON.parse(text));
	} catch {
		return '';
	}
}
