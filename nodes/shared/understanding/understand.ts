import { findEntities } from './entities';
import { findIntents } from './intents';
import { read, type Reading } from './reading';
import { findSentiment } from './sentiment';
import { findSignals } from './signals';
import type { Intent, Tone, Understanding, UnderstandOptions } from './types';

/** Only these ask why goods go back or what is wrong with them. */
const WITH_REASON = new Set<Intent>(['return', 'exchange', 'refund', 'cancel_order', 'complaint']);

/**
 * What a shopper's message means: intents, entities, language, sentiment and signals. Pure and synchronous;
 * safe on any input (text that says nothing is `other` in language `und`), in time linear in its length.
 *
 * @param message as received: plain text or HTML, with or without quoted mail history
 */
export function understand(message: string, options: UnderstandOptions = {}): Understanding {
	const reading = read(message, options);
	const { sentiment, signals } = toneOf(reading);
	const entities = findEntities(reading);
	const { intents, confidence } = findIntents(reading, entities, sentiment, signals);
	if (!intents.some((intent) => WITH_REASON.has(intent))) delete entities.reason;
	return {
		intent: intents[0]!,
		intents,
		confidence: Math.round(confidence * 100) / 100,
		entities,
		language: reading.language,
		sentiment,
		signals,
	};
}

/** Only how a message is said: the same language, sentiment and signals as `understand`, in half the time. */
export function readTone(message: string, options: UnderstandOptions = {}): Tone {
	const reading = read(message, options);
	return { language: reading.language, ...toneOf(reading) };
}

function toneOf(reading: Reading): Pick<Tone, 'sentiment' | 'signals'> {
	const sentiment = findSentiment(reading);
	return { sentiment, signals: findSignals(reading, sentiment) };
}
