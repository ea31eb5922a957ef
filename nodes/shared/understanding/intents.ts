import type { Hit } from './lexicon/matcher';
import type { Reading } from './reading';
import type { Entities, Intent, Sentiment, Signals } from './types';
import { chooseTasks, complaintStrength } from './intents/resolve';
import { scoreIntents } from './intents/score';
import { withMarkers } from './markers';

export interface ChosenIntents {
	intents: Intent[];
	confidence: number;
}

const THREATS = new Set(['safety', 'legal_threat', 'chargeback', 'public_threat', 'abuse', 'churn']);
/** What anything that is not about an order looks like. */
const SHOP_QUESTIONS = new Set<Intent>(['stock', 'product_question', 'recommendation', 'discount', 'shipping_info', 'size']);
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
	if (hits.has('SUGGESTION') && !hits.has('QUESTION') && !entities.orderNumber && (!tasks[0] || SHOP_QUESTIONS.has(tasks[0].intent) || tasks[0].score < 0.8)) {
		return { intents: ['feedback'], confidence: 0.7 };
	}
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
	const asks = hits.has('QUESTION') || hits.has('REQUEST') || entities.orderNumber !== undefined;
	if (sentiment.label === 'positive' && !asks && intents[0] !== 'human') return courtesy(reading, hits, sentiment);
	if (intents.length > 0 && !(confidence < 0.6 && hits.has('SOLVED'))) return { intents: intents.slice(0, 3), confidence };
	return courtesy(reading, hits, sentiment);
}

function courtesy(reading: Reading, hits: Map<string, Hit[]>, sentiment: Sentiment): ChosenIntents {
	const said = (concept: string) => hits.has(concept);
	const intents: Intent[] = [];
	if (said('SUGGESTION') && !said('THANKS')) intents.push('feedback');
	else if (said('THANKS') || (said('SOLVED') && !said('PRODUCT'))) intents.push('thanks');
	else if (said('PRAISE') || sentiment.label === 'positive') intents.push('feedback');
	if (said('BYE')) intents.push('goodbye');
	if (intents.length === 0 && said('GREETING')) intents.push('greeting');
	if (intents.length > 0) return { intents, confidence: 0.75 };
	if (sentiment.label === 'negative' && sentiment.score < -0.5 && !said('QUESTION') && !said('REQUEST')) return { intents: ['complaint'], confidence: 0.45 };
	return { intents: ['other'], confidence: reading.tokens.length < 2 ? 0.7 : 0.4 };
}
