import type { Hit } from './lexicon/matcher';
import type { Reading } from './reading';
import { INTENTS, type Entities, type Intent, type Sentiment, type Signals } from './types';
import { likelihoods } from './intents/model';
import { chooseTasks, complaintStrength } from './intents/resolve';
import { scoreIntents, type IntentScore } from './intents/score';
import { withMarkers } from './markers';

export interface ChosenIntents {
	intents: Intent[];
	confidence: number;
}

const THREATS = new Set([
	'safety',
	'legal_threat',
	'chargeback',
	'public_threat',
	'abuse',
	'churn',
]);
/** What anything that is not about an order looks like. */
const SHOP_QUESTIONS = new Set<Intent>([
	'stock',
	'product_question',
	'recommendation',
	'discount',
	'shipping_info',
	'size',
]);
/**
 * What the shopper wants, the primary intent first. Ordered rules propose, and the likelihood of each intent
 * given the concepts of the message weighs in. A complaint leads only where no task is asked for; courtesies
 * count only where nothing else is said; `other` when nothing fits.
 */
export function findIntents(
	reading: Reading,
	entities: Entities,
	sentiment: Sentiment,
	signals: Signals,
): ChosenIntents {
	if (!reading.tokens.some(({ kind }) => kind !== 'number'))
		return { intents: ['other'], confidence: 0.7 };
	const hits = withMarkers(reading, entities, sentiment);
	const tasks = chooseTasks(scoreIntents(reading, hits));
	const ruled = byRules(reading, hits, tasks, entities, sentiment, signals);
	const weighed = weighIn(ruled, tasks, likelihoods(hits, reading.tokens.length));
	const chosen = withoutFalsePraise(weighed, hits, sentiment);
	const confidence = calibrated(chosen.confidence);
	const unproven = tasks.length === 0 && entities.orderNumber !== undefined;
	if ((confidence < UNLIKELY || unproven) && ruled.intents[0] === 'other')
		return { intents: ['other'], confidence: 0.5 };
	return { ...chosen, confidence };
}

/** Less sure than this, or with no more than a number, is a guess: "order 1001" says what, not what to do with it. */
const UNLIKELY = 0.2;

const COURTESIES = new Set<Intent>(['thanks', 'feedback', 'other']);

/** "Not satisfied at all" and "thanks for nothing" hold words of praise, and are reproaches. */
function withoutFalsePraise(
	chosen: ChosenIntents,
	hits: Map<string, Hit[]>,
	sentiment: Sentiment,
): ChosenIntents {
	const praised = hits.has('PRAISE') || hits.has('THANKS');
	const other = hits.has('SUGGESTION') || hits.has('QUESTION') || hits.has('REQUEST');
	if (sentiment.label !== 'negative' || !praised || other || !COURTESIES.has(chosen.intents[0]!))
		return chosen;
	const further = chosen.intents.filter((i) => i !== 'complaint' && !COURTESIES.has(i));
	return { ...chosen, intents: ['complaint', ...further] };
}

/** Rules and likelihoods agree too cautiously and disagree too boldly: how far odds are to be stretched. */
const STRETCH = 1.3;

/** The share of answers that is right, as measured on messages of shops and of other services. */
function calibrated(value: number): number {
	const sure = Math.min(0.995, Math.max(0.005, value)) ** STRETCH;
	const unsure = (1 - Math.min(0.995, Math.max(0.005, value))) ** STRETCH;
	return sure / (sure + unsure);
}

/** Share of the likelihoods in the decision; the rest is the rules'. */
const LIKELIHOOD_SHARE = 0.7;
/** `other` is what the likelihoods say without evidence: it counts less where the rules found some. */
const DOUBT = 0.5;
/** What a further intent must reach. */
const LEAST_LIKELY = 0.08;
const ALONE = new Set<Intent>(['thanks', 'goodbye', 'greeting', 'feedback', 'other']);

function weighIn(
	ruled: ChosenIntents,
	tasks: IntentScore[],
	likely: Map<Intent, number>,
): ChosenIntents {
	const fromRules = (intent: Intent) => {
		if (intent === ruled.intents[0]) return ruled.confidence;
		return 0.5 * (tasks.find((task) => task.intent === intent)?.score ?? 0);
	};
	const likelihood = (intent: Intent) => {
		const doubt = intent === 'other' && ruled.intents[0] !== 'other' ? DOUBT : 1;
		return doubt * likely.get(intent)!;
	};
	const weighed = INTENTS.map((intent) => ({
		intent,
		value: LIKELIHOOD_SHARE * likelihood(intent) + (1 - LIKELIHOOD_SHARE) * fromRules(intent),
	})).sort((a, b) => b.value - a.value);
	const { intent, value } = weighed[0]!;
	if (ALONE.has(intent) && intent !== ruled.intents[0])
		return { intents: [intent], confidence: value };
	const further = ruled.intents.filter(
		(other) =>
			other !== intent &&
			(ALONE.has(other) || other === 'complaint' || likely.get(other)! >= LEAST_LIKELY),
	);
	return { intents: [intent, ...further].slice(0, 3), confidence: value };
}

function byRules(
	reading: Reading,
	hits: Map<string, Hit[]>,
	tasks: IntentScore[],
	entities: Entities,
	sentiment: Sentiment,
	signals: Signals,
): ChosenIntents {
	if (
		hits.has('SUGGESTION') &&
		!hits.has('QUESTION') &&
		!entities.orderNumber &&
		(!tasks[0] || SHOP_QUESTIONS.has(tasks[0].intent) || tasks[0].score < 0.8)
	) {
		return { intents: ['feedback'], confidence: 0.7 };
	}
	const threat = signals.reasons.some((reason) => THREATS.has(reason)) || signals.angry;
	const complaint = complaintStrength(hits, threat);
	const intents: Intent[] = tasks.map(({ intent }) => intent);
	let confidence = tasks[0]?.score ?? 0;
	if (tasks[1]) confidence *= 0.75 + 0.25 * Math.min(1, (tasks[0]!.score - tasks[1].score) * 4);
	if (hits.has('FRAUD_SITE') && !entities.orderNumber)
		return { intents: ['other'], confidence: 0.7 };
	if (
		hits.has('OFF_TOPIC') &&
		!entities.orderNumber &&
		(confidence < 0.7 || SHOP_QUESTIONS.has(intents[0]!))
	) {
		return { intents: ['other'], confidence: 0.7 };
	}
	if (complaint > 0 && sentiment.label !== 'positive') {
		if (intents.length === 0 || (complaint > 0.7 && confidence < 0.6)) {
			return {
				intents: ['complaint', ...intents.filter((i) => i !== 'product_question')].slice(
					0,
					2,
				) as Intent[],
				confidence: complaint * 0.9,
			};
		}
		intents.splice(Math.min(intents.length, 2), 0, 'complaint');
	}
	const asks = hits.has('QUESTION') || hits.has('REQUEST') || entities.orderNumber !== undefined;
	if (sentiment.label === 'positive' && !asks && intents[0] !== 'human')
		return courtesy(reading, hits, sentiment);
	if (intents.length > 0 && !(confidence < 0.6 && hits.has('SOLVED')))
		return { intents: intents.slice(0, 3), confidence };
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
	if (
		sentiment.label === 'negative' &&
		sentiment.score < -0.2 &&
		!said('QUESTION') &&
		!said('REQUEST')
	)
		return { intents: ['complaint'], confidence: 0.45 };
	return { intents: ['other'], confidence: reading.tokens.length < 2 ? 0.7 : 0.4 };
}
