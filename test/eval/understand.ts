import { understand } from '../../nodes/shared/understanding/understand';
import { answerLines } from './lines';

const SIGN = { negative: -1, neutral: 0, positive: 1, unknown: 0 };

/** Whole understanding of shop messages, in the form of the shop evaluation. */
answerLines((text) => {
	const { intents, entities, language, sentiment, signals } = understand(text);
	const { urgent, angry, escalate, reasons } = signals;
	return {
		intents,
		entities,
		lang: language,
		sentiment: SIGN[sentiment.label],
		urgent,
		angry,
		escalate,
		escalateReason: reasons[0],
	};
});
