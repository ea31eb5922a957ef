import type { Hit } from '../lexicon/matcher';
import type { Reading } from '../reading';
import type { Intent } from '../types';
import { INTENT_RULES } from './rules';

interface Condition {
	anyOf: string[];
	absent: boolean;
}
interface Rule {
	intent: Intent;
	weight: number;
	conditions: Condition[];
}

let compiled: Rule[] | undefined;

function rules(): Rule[] {
	return (compiled ??= Object.entries(INTENT_RULES).flatMap(([intent, lines]) =>
		lines.map((line) => {
			const [weight, ...conditions] = line.split(' ');
			return {
				intent: intent as Intent,
				weight: Number(weight),
				conditions: conditions.map((condition) => ({
					absent: condition.startsWith('!'),
					anyOf: condition.replace('!', '').split('|'),
				})),
			};
		}),
	));
}

export interface IntentScore {
	intent: Intent;
	/** 0 to 1. */
	score: number;
	/** First token of the earliest evidence. */
	at: number;
}

/** Concepts in different sentences belong together less surely than in one. */
const ACROSS_SENTENCES = 0.82;
const FURTHER_EVIDENCE = 0.06;

/** How strongly each intent is spoken for, the strongest first. */
export function scoreIntents(reading: Reading, hits: Map<string, Hit[]>): IntentScore[] {
	const sentences = new Map<string, Set<number>>();
	for (const [concept, list] of hits) {
		sentences.set(concept, new Set(list.map((hit) => reading.tokens[hit.first]?.sentence ?? 0)));
	}
	const found = new Map<Intent, IntentScore>();
	if (hits.has('CHARGEBACK')) sentences.delete('PAY');
	if (hits.has('UNANSWERED') && hits.has('REPEATED') && !hits.has('NUMBER')) {
		for (const waiting of ['NOT_ARRIVED', 'LATE']) sentences.delete(waiting);
	}
	for (const rule of rules()) {
		const factor = holds(rule, sentences);
		if (factor === 0) continue;
		const evidence = rule.conditions.filter((c) => !c.absent)[0]!;
		const at = Math.min(...evidence.anyOf.flatMap((c) => (hits.get(c) ?? []).map((h) => h.first)));
		const weight = rule.weight * factor;
		const known = found.get(rule.intent);
		if (!known) found.set(rule.intent, { intent: rule.intent, score: weight, at });
		else {
			const [high, low] = weight > known.score ? [weight, known.score] : [known.score, weight];
			known.score = Math.min(0.99, high + FURTHER_EVIDENCE * low * (1 - high));
			known.at = Math.min(known.at, at);
		}
	}
	return [...found.values()].sort((a, b) => b.score - a.score || a.at - b.at);
}

function holds(rule: Rule, sentences: Map<string, Set<number>>): number {
	const present = rule.conditions.filter((condition) => !condition.absent);
	for (const { anyOf } of present) if (!anyOf.some((c) => sentences.has(c))) return 0;
	const absent = rule.conditions.filter((condition) => condition.absent);
	const [head, ...rest] = present;
	let blocked = false;
	for (const concept of head!.anyOf) {
		for (const sentence of sentences.get(concept) ?? []) {
			const inSentence = ({ anyOf }: Condition) =>
				anyOf.some((c) => sentences.get(c)?.has(sentence));
			if (absent.some(inSentence)) blocked = true;
			else if (rest.every(inSentence)) return 1;
		}
	}
	return blocked ? 0 : ACROSS_SENTENCES;
}
