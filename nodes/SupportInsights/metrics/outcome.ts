import type { Interaction } from './interactions';
import type { Message } from './read';
import { REST_MS, SILENCE_MS, WORK_PAUSE_MS } from './rules';

export type Outcome =
	| 'open'
	| 'resolved_confirmed'
	| 'resolved_assumed'
	| 'escalated'
	| 'abandoned';

/** The shopper says that it is settled, or just takes leave. */
const CLOSING = ['thanks', 'goodbye'];
/** A greeting asks nothing, so its answer resolves nothing. */
const NO_MATTER = ['greeting', ...CLOSING];

const isAnswer = ({ author }: Message) => author !== 'shopper';

/**
 * How an interaction ended, judged once nobody has written for 72 hours. What came after a rest within the 72
 * hours replaces what it would have been before.
 *
 * @param handedOver a person was asked for or wrote
 * @param pending the assistant's last question was never answered
 */
export function outcomeOf(
	{ messages, end }: Interaction,
	{ handedOver, pending, asOf }: { handedOver: boolean; pending: boolean; asOf: number },
): Outcome {
	if (handedOver) return 'escalated';
	if (asOf - end <= SILENCE_MS) return 'open';
	const asked = messages.some((m) => m.author === 'shopper' && !NO_MATTER.includes(m.intent));
	const lastAnswer = messages.findLastIndex(isAnswer);
	if (!asked || lastAnswer < 0) return 'abandoned';
	const after = messages.slice(lastAnswer + 1);
	if (!after.every(({ intent }) => CLOSING.includes(intent))) return 'abandoned';
	const lastWord = messages.findLast(({ author }) => author === 'shopper');
	const answeredBefore = messages.slice(0, messages.indexOf(lastWord!)).some(isAnswer);
	if (answeredBefore && CLOSING.includes(lastWord!.intent)) return 'resolved_confirmed';
	return pending ? 'abandoned' : 'resolved_assumed';
}

/** Whether the shopper came back to an answered matter after a rest, before it was over. */
export function isReopened({ messages }: Interaction): boolean {
	return messages.some(
		(message, index) =>
			message.author === 'shopper' &&
			index > 0 &&
			isAnswer(messages[index - 1]!) &&
			message.at - messages[index - 1]!.at >= REST_MS,
	);
}

/** Milliseconds from one message to the first later one by one of the authors; null when there is none. */
export function waitFor(
	{ messages }: Interaction,
	since: number,
	authors: ReadonlyArray<Message['author']>,
): number | null {
	const answer = messages.find(({ author, at }) => at >= since && authors.includes(author));
	return answer ? answer.at - since : null;
}

/** A person's working time: what passed before each of their messages, without long pauses; null without any. */
export function handleTime({ messages }: Interaction): number | null {
	if (!messages.some(({ author }) => author === 'agent')) return null;
	return messages.reduce(
		(sum, { author, at }, index) =>
			author === 'agent' && index > 0
				? sum + Math.min(at - messages[index - 1]!.at, WORK_PAUSE_MS)
				: sum,
		0,
	);
}
