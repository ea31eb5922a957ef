import type { Reading } from '../reading';
import { ENGLISH_POLARITY } from './polarity.en';

let english: Map<string, number> | undefined;

function polarity(): Map<string, number> {
	if (!english) {
		english = new Map();
		for (const [value, words] of Object.entries(ENGLISH_POLARITY)) {
			for (const word of words.split(' ')) english.set(word, Number(value) / 10);
		}
		for (const word of NEUTRAL) english.delete(word);
	}
	return english;
}

/** Words that are positive or negative elsewhere, but say nothing about mood in a shop. */
const NEUTRAL =
	'support help helps helped helping please pls plz care cares credit credits share shared like likes interest interested interesting free hope hopes hoping sincerely regards dear want wants wanted wish agree united gift gifts number no yes save saved saving sure special certain value valued protect protected protection top easy easily natural clean original problem cancel cancelled canceled cancelling stop lost low missing pay safe safely secure security fit fits gold golden play playing warm warmth fresh cut shop party wedding ok okay emergency urgent fire discount return demand charge charged charges bonus award rewards reward alarm solution benefit benefits ready join chance straight fan fans active'.split(
		' ',
	);
const CONCEPTS: Record<string, number> = {
	PRAISE: 2.4,
	THANKS: 1.2,
	SOLVED: 1,
	REPROACH: -2.6,
	ANGRY: -1,
	WORRY: -1.6,
	DAMAGED: -2.2,
	DEFECTIVE: -2.2,
	WRONG_ITEM: -2,
	MISSING_ITEM: -1.8,
	NOT_AS_DESCRIBED: -2.2,
	NOT_ARRIVED: -1.6,
	LATE: -1.6,
	DELIVERED_CLAIM: -1.2,
	PAY_PROBLEM: -1,
	UNANSWERED: -2,
	REPEATED: -1,
	FRAUD: -2,
	SAFETY: -2,
	LEGAL_THREAT: -2,
	CHARGEBACK: -1.6,
	ABUSE: -3,
	CHURN: -2,
};
const NEGATION = /^(?:not|no|never|dont|doesnt|didnt|isnt|arent|wasnt|werent|cant|couldnt|wont|wouldnt|hardly|without|nothing|nobody)$/;

/** Sum of the polarities of words and phrases, folded into -1 to 1. */
export function scorePolarity(reading: Reading): { score: number; terms: string[] } {
	const { tokens, words } = reading;
	const terms: string[] = [];
	let sum = 0;
	for (const [concept, hits] of reading.hits) {
		const weight = CONCEPTS[concept];
		if (!weight) continue;
		sum += weight;
		const hit = hits[0]!;
		terms.push(reading.plain.slice(tokens[hit.first]!.start, tokens[hit.last]!.end));
	}
	if (reading.language === 'en') {
		tokens.forEach((token, i) => {
			const value = polarity().get(words[i]!);
			if (!value) return;
			const negated = [1, 2, 3].some((back) => tokens[i - back] && NEGATION.test(words[i - back]!) && tokens[i - back]!.sentence === token.sentence);
			sum += negated ? -0.7 * value : value;
			terms.push(token.text);
		});
	}
	return { score: Math.round((sum / Math.sqrt(sum * sum + 15)) * 1000) / 1000, terms };
}
