import type { Hit } from '../lexicon/matcher';
import type { Intent } from '../types';
import type { IntentScore } from './score';

/** `loser` is only another way to see what `winner` says, unless it is this much stronger. */
interface Absorption {
	winner: Intent;
	loser: Intent;
	margin?: number;
}

const ABSORPTIONS: Absorption[] = [
	{ winner: 'refund_status', loser: 'refund' },
	{ winner: 'refund_status', loser: 'order_status' },
	{ winner: 'refund_status', loser: 'return' },
	{ winner: 'refund_status', loser: 'payment' },
	{ winner: 'refund_status', loser: 'cancel_order' },
	{ winner: 'refund', loser: 'payment' },
	{ winner: 'change_address', loser: 'change_order' },
	{ winner: 'change_address', loser: 'shipping_info' },
	{ winner: 'change_address', loser: 'order_status', margin: 0.1 },
	{ winner: 'change_address', loser: 'account', margin: 0.05 },
	{ winner: 'exchange', loser: 'change_order' },
	{ winner: 'exchange', loser: 'size' },
	{ winner: 'exchange', loser: 'return' },
	{ winner: 'exchange', loser: 'stock' },
	{ winner: 'change_order', loser: 'size' },
	{ winner: 'change_order', loser: 'product_question' },
	{ winner: 'cancel_order', loser: 'change_order' },
	{ winner: 'cancel_order', loser: 'order_status' },
	{ winner: 'cancel_order', loser: 'product_question' },
	{ winner: 'invoice', loser: 'payment' },
	{ winner: 'invoice', loser: 'account' },
	{ winner: 'invoice', loser: 'change_address' },
	{ winner: 'invoice', loser: 'change_order' },
	{ winner: 'invoice', loser: 'product_question' },
	{ winner: 'order_status', loser: 'shipping_info', margin: 0.08 },
	{ winner: 'return', loser: 'change_order' },
	{ winner: 'return', loser: 'shipping_info' },
	{ winner: 'return', loser: 'product_question' },
	{ winner: 'return', loser: 'payment' },
	{ winner: 'return', loser: 'size' },
	{ winner: 'return', loser: 'recommendation' },
	{ winner: 'size', loser: 'product_question' },
	{ winner: 'size', loser: 'recommendation' },
	{ winner: 'stock', loser: 'product_question' },
	{ winner: 'recommendation', loser: 'product_question' },
	{ winner: 'shipping_info', loser: 'product_question' },
	{ winner: 'shipping_info', loser: 'payment' },
	{ winner: 'payment', loser: 'order_status', margin: -0.05 },
	{ winner: 'order_status', loser: 'payment', margin: 0.02 },
	{ winner: 'payment', loser: 'product_question' },
	{ winner: 'payment', loser: 'stock' },
	{ winner: 'account', loser: 'product_question' },
	{ winner: 'account', loser: 'change_order' },
	{ winner: 'account', loser: 'cancel_order', margin: 0.02 },
	{ winner: 'discount', loser: 'payment' },
	{ winner: 'discount', loser: 'product_question' },
	{ winner: 'discount', loser: 'account' },
	{ winner: 'discount', loser: 'stock' },
	{ winner: 'discount', loser: 'recommendation' },
	{ winner: 'human', loser: 'account' },
	{ winner: 'human', loser: 'order_status', margin: 0.08 },
	{ winner: 'human', loser: 'product_question' },
];

const LEAST_PRIMARY = 0.44;
const LEAST_FURTHER = 0.62;
const MOST = 3;

const absorbedBy = new Map<Intent, Absorption[]>();
for (const absorption of ABSORPTIONS) {
	const list = absorbedBy.get(absorption.loser);
	if (list) list.push(absorption);
	else absorbedBy.set(absorption.loser, [absorption]);
}

/** The tasks of a message, the primary one first: what is only a side of another task is left out. */
export function chooseTasks(scores: IntentScore[]): IntentScore[] {
	const byIntent = new Map(scores.map((score) => [score.intent, score]));
	const kept = scores.filter(({ intent, score }) =>
		(absorbedBy.get(intent) ?? []).every(({ winner, margin = 0.14 }) => {
			const other = byIntent.get(winner);
			return !other || other.score < LEAST_PRIMARY || score > other.score + margin;
		}),
	);
	const [primary, ...further] = kept.length > 0 ? kept : scores;
	if (!primary || primary.score < LEAST_PRIMARY) return [];
	return [primary, ...further.filter(({ score }) => score >= LEAST_FURTHER)].slice(0, MOST);
}

/** Whether goods came broken, wrong or incomplete, or the words are a reproach or a threat. */
export function complaintStrength(hits: Map<string, Hit[]>, threat: boolean): number {
	if (threat) return 0.9;
	if (hits.has('REPROACH') || hits.has('ANGRY')) return 0.85;
	const faults = ['DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'MISSING_ITEM', 'NOT_AS_DESCRIBED'];
	if (faults.some((fault) => hits.has(fault))) return 0.8;
	if (hits.has('HITCH_AGAIN')) return 0.7;
	if (hits.has('UNANSWERED') && hits.has('REPEATED')) return 0.75;
	if (hits.has('UNANSWERED')) return 0.6;
	return 0;
}
