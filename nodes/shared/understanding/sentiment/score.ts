import type { Hit } from '../lexicon/matcher';
import type { Reading } from '../reading';
import { CONCEPT_POLARITY } from './concepts';
import { emojiPolarity, emoticonPolarity } from './emoji';
import { learnedMood, shippedWeights, type Mood } from './learned';
import { strainOf } from './strain';
import { wordPolarity } from './words';
import { NEGATIONS, STRENGTHENERS, WEAKENERS } from './polarity';
import { AFTER_TURN, BEFORE_TURN, TURN, turnOf } from './turns';

const NEGATION = new Set(NEGATIONS);
const STRENGTHENER = new Set(STRENGTHENERS);
const WEAKENER = new Set(WEAKENERS);

/** VADER's constants: what a negation leaves, what a modifier adds, what capitals and "!" add. */
const NEGATED = -0.74;
/** "It wasn't terrible" praises less than "it wasn't good" blames. */
const NEGATED_BLAME = -0.3;
const STEP = 0.29;
const CAPITALS = 0.7;
const EXCLAMATION = 0.29;
const SPREAD = 15;
/** "Is it good for hiking?" praises nothing. */
const ASKED = 0.4;

const TOP_MARKS = 2.5;

interface Evidence {
	value: number;
	at: number;
	term: string;
}

interface Polarity {
	/** -1 to 1. */
	score: number;
	/** What decided, as written. */
	terms: string[];
}

/** Share of the learned weights in the score; the rest is the rules'. */
const LEARNED_SHARE = 0.5;
/** Where goods or service failed, the rules know better than texts from elsewhere. */
const LEARNED_SHARE_OF_FAULTS = 0.3;

/**
 * Polarity of a message, -1 to 1, with the terms that decided.
 *
 * @param weights of English moods; others than the shipped ones only where learning itself is measured
 */
export function scorePolarity(
	reading: Reading,
	weights: Map<string, Mood> = shippedWeights(),
): Polarity {
	const { sarcastic, terms, score: byRules } = scoreByRules(reading);
	let score = byRules;
	// The weights take cheers at their word.
	if (reading.language === 'en' && reading.tokens.length > 0 && !sarcastic) {
		const learned = learnedMood(reading, score, weights);
		const share = wentWrong(reading) ? LEARNED_SHARE_OF_FAULTS : LEARNED_SHARE;
		score = (1 - share) * score + share * learned;
	}
	return { score: Math.round(withoutHints(score) * 1000) / 1000 + 0, terms };
}

/** Between these nothing is said about the mood for sure; what is left of it ends at `FAINT`. */
const HINTS = { bad: -0.1, good: 0.14 };
const FAINT = 0.05;

/** Weak evidence counts less, so that plain requests stay near zero. */
function withoutHints(score: number): number {
	if (score < HINTS.bad) return -FAINT + ((score - HINTS.bad) / (1 + HINTS.bad)) * (1 - FAINT);
	if (score > HINTS.good) return FAINT + ((score - HINTS.good) / (1 - HINTS.good)) * (1 - FAINT);
	return (score < 0 ? -score / HINTS.bad : score / HINTS.good) * FAINT;
}

/**
 * Polarity of a message from its words, phrases and signs, -1 to 1, with the terms that decided. The
 * modifier rules follow VADER (Hutto and Gilbert 2014, MIT); phrases about goods and service are our own.
 */
export function scoreByRules(reading: Reading): Polarity & { sarcastic: boolean } {
	const evidence = [...wordEvidence(reading), ...conceptEvidence(reading)];
	weighTurns(reading, evidence);
	const sarcastic = turnSarcasm(reading, evidence);
	let sum = evidence.reduce((total, { value }) => total + value, 0) - strainOf(reading);
	const marks = reading.tokens.reduce((n, token) => n + (token.after.match(/!/g)?.length ?? 0), 0);
	if (sum !== 0) sum += Math.sign(sum) * EXCLAMATION * Math.min(4, marks);
	const score = Math.round((sum / Math.sqrt(sum * sum + SPREAD)) * 1000) / 1000;
	const terms = evidence
		.filter(({ value }) => value * sum > 0)
		.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	return {
		score: score + 0,
		terms: [...new Set(terms.map(({ term }) => term))].slice(0, 8),
		sarcastic,
	};
}

function wordEvidence(reading: Reading): Evidence[] {
	const { tokens, words } = reading;
	const found: Evidence[] = [];
	const seen = new Map<string, number>();
	const mixedCase = tokens.some((t) => t.kind === 'word' && t.text !== t.text.toUpperCase());
	const asking = new Set(tokens.filter((t) => t.after.includes('?')).map((t) => t.sentence));
	tokens.forEach((token, i) => {
		if (token.text === '10/10') found.push({ value: TOP_MARKS, at: i, term: token.text });
		if (token.kind === 'number') return;
		const sign =
			token.kind === 'emoji'
				? emojiPolarity(token.text)
				: token.kind === 'emoticon'
					? emoticonPolarity(token.text)
					: undefined;
		if (sign !== undefined) {
			const times = (seen.get(token.text) ?? 0) + 1;
			seen.set(token.text, times);
			if (times <= 2)
				found.push({ value: times === 1 ? sign : sign * 0.5, at: i, term: token.text });
			return;
		}
		// "I'll" and "he'll" fold to other words.
		if (reading.covered[i] || token.text.endsWith("'ll")) return;
		let value = wordPolarity(words[i]!, reading.language);
		if (!value || decidedByConcept(reading, i, value)) return;
		const shouted = mixedCase && token.text.length > 2 && token.text === token.text.toUpperCase();
		if (shouted) value += Math.sign(value) * CAPITALS;
		value = modified(reading, i, value);
		if (value > 0 && asking.has(token.sentence)) value *= ASKED;
		found.push({ value, at: i, term: token.text });
	});
	return found;
}

/** A fault of goods says more than the mood of its word. */
function outweighs(concept: number, word: number): boolean {
	return concept < 0 && (word > 0 || concept < word);
}

function decidedByConcept(reading: Reading, at: number, word: number): boolean {
	for (const [concept, hits] of reading.hits) {
		const weight = CONCEPT_POLARITY[concept];
		if (!weight || !outweighs(weight, word)) continue;
		if (hits.some((hit) => hit.first === at && hit.last === at)) return true;
	}
	return false;
}

function modified(reading: Reading, at: number, value: number): number {
	const { tokens, words } = reading;
	const sentence = tokens[at]!.sentence;
	let result = value;
	let negated = false;
	for (let back = 1; back <= 3; back++) {
		const before = tokens[at - back];
		if (!before || before.sentence !== sentence || TURN.has(words[at - back]!)) break;
		const word = words[at - back]!;
		const fade = back === 1 ? 1 : back === 2 ? 0.95 : 0.9;
		if (STRENGTHENER.has(word)) result += Math.sign(value) * STEP * fade;
		else if (WEAKENER.has(word)) result -= Math.sign(value) * STEP * fade;
		if (NEGATION.has(word) && before.clause === tokens[at]!.clause && !reading.covered[at - back])
			negated = true;
	}
	const after = words[at + 1];
	if (
		reading.language === 'de' &&
		after === 'nicht' &&
		tokens[at + 1]!.clause === tokens[at]!.clause
	)
		negated = true;
	return negated ? result * (result > 0 ? NEGATED : NEGATED_BLAME) : result;
}

function conceptEvidence(reading: Reading): Evidence[] {
	const { tokens, words } = reading;
	const found: Evidence[] = [];
	if (reading.hits.has('REFUND_SHORT') && reading.hits.has('MONEY_BACK')) {
		found.push({ value: -2, at: reading.hits.get('REFUND_SHORT')![0]!.first, term: 'refund' });
	}
	for (const [concept, hits] of reading.hits) {
		let weight = CONCEPT_POLARITY[concept];
		if (!weight) continue;
		if (concept === 'THANKS' || concept === 'SOLVED') weight *= thanksShare(reading);
		let share = 1;
		for (const hit of distinct(hits)) {
			const single = hit.first === hit.last;
			if (single && reading.covered[hit.first] && concept !== reading.covered[hit.first]) continue;
			const word = single ? wordPolarity(words[hit.first]!, reading.language) : 0;
			if (word && !outweighs(weight, word)) continue;
			const value = single ? modified(reading, hit.first, weight) : weight;
			found.push({
				value: value * share,
				at: hit.first,
				term: reading.plain.slice(tokens[hit.first]!.start, tokens[hit.last]!.end),
			});
			share *= 0.4;
		}
	}
	return found;
}

/** Thanks are mood only where nothing is asked for and nothing went wrong. */
function thanksShare(reading: Reading): number {
	if (wentWrong(reading)) return 0.15;
	const asks =
		reading.hits.has('REQUEST') || reading.tokens.some((token) => token.after.includes('?'));
	return asks && !reading.hits.has('SOLVED') ? 0.3 : 1;
}

function distinct(hits: Hit[]): Hit[] {
	const ends = new Set<number>();
	return hits.filter((hit) => {
		if (ends.has(hit.last) || ends.has(hit.first)) return false;
		ends.add(hit.last).add(hit.first);
		return true;
	});
}

function weighTurns(reading: Reading, evidence: Evidence[]): void {
	const turn = turnOf(reading);
	if (turn < 0 || !evidence.some(({ at }) => at > turn)) return;
	for (const item of evidence) {
		if (reading.tokens[item.at]!.sentence !== reading.tokens[turn]!.sentence) continue;
		item.value *= item.at < turn ? BEFORE_TURN : AFTER_TURN;
	}
}

const CHEER =
	/^(?:great|perfect|brilliant|wonderful|fantastic|awesome|lovely|nice|super|bravo|thanks|congratulations|congrats|amazing|toll|klasse|prima|danke|genial|parfait|merci|perfecto|gracias|fantastico|perfetto|grazie|complimenti|otimo|parabens|obrigado|geweldig|bedankt|mooi|top|fijn|glad|love|excellent|well)$/;

/** Concepts that say something went wrong. */
export const FAULTS = [
	'DAMAGED',
	'DEFECTIVE',
	'WRONG_ITEM',
	'MISSING_ITEM',
	'NOT_ARRIVED',
	'LATE',
	'UNANSWERED',
	'SERVICE_FAIL',
	'SARCASM',
	'CHARGED_TWICE',
];

/** "Impressive. Not." */
function endsWithNot({ tokens, words }: Reading): boolean {
	const last = tokens.length - 1;
	return (
		last > 0 &&
		NEGATION.has(words[last]!) &&
		tokens[last]!.sentence !== tokens[last - 1]!.sentence &&
		!tokens[last]!.after.includes('?')
	);
}

const wentWrong = ({ hits }: Reading) => FAULTS.some((fault) => hits.has(fault));

/** "Oh great, another broken plate": cheers beside a fault in a short message are meant the other way. */
function turnSarcasm(reading: Reading, evidence: Evidence[]): boolean {
	const takenBack = endsWithNot(reading);
	if (!wentWrong(reading) && !takenBack) return false;
	const short = reading.tokens.length <= 22;
	const rolledEyes = reading.tokens.some((token) => token.text === '🙄');
	const opener = reading.words.findIndex((word) => CHEER.test(word));
	const opens = opener >= 0 && opener <= 2 && /[,.!]/.test(reading.tokens[opener]!.after);
	if (
		!short ||
		!(takenBack || rolledEyes || opens || reading.hits.has('SARCASM') || reading.hits.has('IRONY'))
	)
		return false;
	const cheers = evidence.filter(({ value }) => value > 0);
	for (const item of cheers) item.value *= -0.6;
	return cheers.length > 0;
}
