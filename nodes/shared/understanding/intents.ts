import type { Hit } from './lexicon/matcher';
import type { Reading } from './reading';
import type { Entities, Intent, Sentiment, Signals } from './types';
import { chooseTasks, complaintStrength } from './intents/resolve';
import { scoreIntents } from './intents/score';

export interface ChosenIntents {
	intents: Intent[];
	confidence: number;
}

const THREATS = new Set(['legal_threat', 'chargeback', 'public_threat', 'abuse', 'churn']);
/** What anything that is not about an order looks like. */
const SHOP_QUESTIONS = new Set<Intent>(['stock', 'product_question', 'recommendation', 'discount', 'shipping_info', 'size']);
const QUESTION_START =
	/^(?:is|are|do|does|did|can|could|will|would|what|which|how|where|when|who|why|whats|any|anyone|have|has|kann|konnt|konnen|ist|sind|hat|habt|haben|wie|was|wo|wann|welche[rsn]?|gibt|darf|est|peut|puis|quel|quelle|comment|combien|ou|quand|avez|vous|que|cual|como|cuanto|cuando|donde|puedo|teneis|tienen|hay|se|posso|si|quale|quanto|quando|dove|come|avete|e|qual|quanto|onde|tem|da|ha|kan|kun|is|zijn|hebben|heeft|hoe|wat|waar|wanneer|welke|mag|u|zit)$/;

/** Words of the message as intent rules see them: the concepts, plus what entities and form add. */
function withMarkers(reading: Reading, entities: Entities): Map<string, Hit[]> {
	const hits = new Map(reading.hits);
	const mark = (concept: string, first: number) => hits.set(concept, [{ concept, first, last: first }]);
	const tokenAt = (value: string) => Math.max(0, reading.tokens.findIndex((t) => value.includes(t.text) || t.text.includes(value)));
	if (entities.orderNumber) mark('NUMBER', tokenAt(entities.orderNumber));
	if (entities.size) mark('SIZE_VALUE', tokenAt(entities.size));
	if (entities.color) mark('COLOR', tokenAt(entities.color));
	if (entities.product) mark('PRODUCT', tokenAt(entities.product));
	const questions = reading.tokens.flatMap((token, i) => {
		const starts = i === 0 || reading.tokens[i - 1]!.clause !== token.clause;
		return token.after.includes('?') || (starts && QUESTION_START.test(token.fold)) ? [{ concept: 'QUESTION', first: i, last: i }] : [];
	});
	if (questions.length > 0) hits.set('QUESTION', questions);
	if (hits.has('NO_HUMAN')) hits.delete('HUMAN');
	return hits;
}

/**
 * What the shopper wants, the primary intent first. A complaint leads only where no task is asked for;
 * courtesies count only where nothing else is said; `other` when nothing fits.
 */
export function findIntents(
	reading: Reading,
	entities: Entities,
	sentiment: Sentiment,
	signals: Signals,
): ChosenIntents {
	const hits = withMarkers(reading, entities);
	const tasks = chooseTasks(scoreIntents(reading, hits));
	const threat = signals.reasons.some((reason) => THREATS.has(reason)) || signals.angry;
	const complaint = complaintStrength(hits, threat);
	const intents: Intent[] = tasks.map(({ intent }) => intent);
	let confidence = tasks[0]?.score ?? 0;
	if (tasks[1]) confidence *= 0.75 + 0.25 * Math.min(1, (tasks[0]!.score - tasks[1].score) * 4);
	if (hits.has('FRAUD_SITE') && !entities.orderNumber) return { intents: ['other'], confidence: 0.7 };
	if (hits.has('OFF_TOPIC') && !entities.orderNumber && (confidence < 0.7 || SHOP_QUESTIONS.has(intents[0]!))) {
		return { intents: ['other'], confidence: 0.7 };
	}
	if (complaint > 0 && sentiment.label !== 'positive') {
		if (intents.length === 0 || (complaint > 0.7 && confidence < 0.6)) {
			return { intents: ['complaint', ...intents.filter((i) => i !== 'product_question')].slice(0, 2) as Intent[], confidence: complaint * 0.9 };
		}
		intents.splice(Math.min(intents.length, 2), 0, 'complaint');
	}
	if (intents.length > 0 && !(confidence < 0.6 && hits.has('SOLVED'))) return { intents: intents.slice(0, 3), confidence };
	return courtesy(reading, hits, sentiment);
}

function courtesy(reading: Reading, hits: Map<string, Hit[]>, sentiment: Sentiment): ChosenIntents {
	const said = (concept: string) => hits.has(concept);
	const intents: Intent[] = [];
	if (said('SUGGESTION') && !said('THANKS')) intents.push('feedback');
	else if (said('THANKS') || said('SOLVED')) intents.push(said('PRAISE') && !said('THANKS') ? 'feedback' : 'thanks');
	else if (said('PRAISE') || sentiment.label === 'positive') intents.push('feedback');
	if (said('BYE')) intents.push('goodbye');
	if (intents.length === 0 && said('GREETING')) intents.push('greeting');
	if (intents.length > 0) return { intents, confidence: 0.75 };
	if (sentiment.label === 'negative' && sentiment.score < -0.35 && !said('QUESTION')) return { intents: ['complaint'], confidence: 0.45 };
	return { intents: ['other'], confidence: reading.tokens.length < 2 ? 0.7 : 0.4 };
}
