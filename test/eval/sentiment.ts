import { readTone } from '../../nodes/shared/understanding/understand';
import { answerLines } from './lines';

/** Sentiment and signals, in the form of the sentiment evaluation. */
answerLines((text) => {
	const { sentiment, signals } = readTone(text);
	const { urgent, angry, escalate } = signals;
	return { score: sentiment.score, label: sentiment.label, urgent, angry, escalate };
});
