import { remember } from '../remember';
import { fold } from '../tokens';
import { MILD } from './mild';
import { ENGLISH_POLARITY } from './polarity.en';
import { POLARITY } from './polarity';

/** Words that are good or bad elsewhere, but say nothing about the mood of a shopper. */
const SILENT =
	'support supports supported help helps helped helping please pls plz care cares credit credits share shared like likes interest interested interesting free hope hopes hoping sincerely regards dear want wants wanted wish agree united gift gifts number no yes save saved saving sure special certain value valued protect protected protection protector top natural clean original cancel cancelled canceled cancelling cancels stop stopped pay safe safely secure security fit fits gold golden play playing fresh cut shop party wedding ok okay urgent urgently fire discount demand charge charged charges bonus award rewards reward alarm solution benefit benefits ready join chance straight fan fans active hello hi hey giving give well number thank please yeah true trust certainly importance important intelligent block blocked lost missing low bomb nuts killer sexy matter dispute disputes greet greeting greetings thanks thx ty challenge challenges grand gain gains strong strength opportunity create created creative festival holiday holidays jj nh gla ta fyi ily nagl nbd hand loyal alive fair increase increased rock awards privileges incentive superiors superior entertainment favor favour promise warm warmest battle battles leave leaving profit profits reach responsible hug honestly vip united appease solve solved alert alerts'.split(
		' ',
	);

interface Lexicon {
	exact: Map<string, number>;
	stems: Map<string, number>;
}

const lexica = new Map<string, (word: string) => number>();
const STRENGTH = {
	strongPositive: 2.9,
	positive: 1.7,
	negative: -1.7,
	strongNegative: -2.9,
} as const;

const LEANING = 0.7;

function build(language: string): Lexicon {
	const exact = new Map<string, number>();
	const stems = new Map<string, number>();
	if (language === 'en') {
		for (const [value, words] of Object.entries(ENGLISH_POLARITY)) {
			for (const word of words.split(' ')) exact.set(word, Number(value) / 10);
		}
		for (const word of SILENT) exact.delete(word);
	} else {
		const lists = POLARITY[language as keyof typeof POLARITY];
		if (lists) {
			for (const [group, words] of Object.entries(lists)) {
				for (const word of words.split(' ')) {
					const table = word.endsWith('*') ? stems : exact;
					table.set(fold(word), STRENGTH[group as keyof typeof STRENGTH]);
				}
			}
		}
		const mild = MILD[language as keyof typeof MILD];
		if (mild) {
			for (const [words, value] of [
				[mild.good, LEANING],
				[mild.bad, -LEANING],
			] as const) {
				for (const word of words.split(' ')) {
					const table = word.endsWith('*') ? stems : exact;
					if (!table.has(fold(word))) table.set(fold(word), value);
				}
			}
		}
	}
	return { exact, stems };
}

/** Compounds that begin like a bad word and are none. */
const HARMLESS = new Set(
	'foutmelding foutcode fehlermeldung fehlercode problemlos problemlose problemloser malen malzeit dankeskarte perfil goedemorgen goedemiddag goedenavond malette malette mallette'.split(
		' ',
	),
);

/** -4 to 4, 0 for words without mood; English words are mean ratings, the others one of four strengths. */
export function wordPolarity(word: string, language: string): number {
	let polarity = lexica.get(language);
	if (!polarity) {
		const lexicon = build(language);
		lexica.set(language, (polarity = remember((w) => lookUp(w, lexicon))));
	}
	return polarity(word);
}

function lookUp(word: string, lexicon: Lexicon): number {
	const exact = lexicon.exact.get(word);
	if (exact !== undefined) return exact;
	if (lexicon.stems.size === 0 || HARMLESS.has(word)) return 0;
	for (let length = Math.min(word.length, 14); length >= 2; length--) {
		const stem = lexicon.stems.get(word.slice(0, length));
		if (stem !== undefined) return stem;
	}
	return 0;
}
