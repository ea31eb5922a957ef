import { findEntities } from './entities';
import { findIntents } from './intents';
import { read } from './reading';
import { findSentiment } from './sentiment';
import { findSignals } from './signals';
import type { Understanding, UnderstandOptions } from './types';

/**
 * What a shopper's message means: intents, entities, language, sentiment and signals. Pure and synchronous;
 * safe on any input (text that says nothing is `other` in language `und`), in time linear in its length.
 *
 * @param message as received: plain text or HTML, with or without quoted mail history
 */
export function understand(message: string, options: UnderstandOptions = {}): Understanding {
	const reading = read(message, options);
	const entities = findEntities(reading);
	const sentiment = findSentiment(reading);
	const signals = findSignals(reading, sentiment);
	const { intents, confidence } = findIntents(reading, entities, sentiment, signals);
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
