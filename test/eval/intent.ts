import { understand } from '../../nodes/shared/understanding/understand';
import { COARSE } from './coarse';
import { answerLines } from './lines';

/** Coarse intents, in the form of the intent evaluation. */
answerLines((text) => {
	const { intent, confidence } = understand(text);
	return { intent: COARSE[intent], confidence };
});
