import type { Language } from '../types';
import { FRAME_CONCEPTS } from './frames';
import { IDIOM_CONCEPTS } from './idioms';
import { Matcher } from './matcher';
import { MONEY_CONCEPTS } from './money';
import { ORDER_CONCEPTS } from './orders';
import { PROBLEM_CONCEPTS } from './problems';
import { SHOP_CONCEPTS } from './shop';
import { SIGNAL_CONCEPTS } from './signals';
import { TONE_CONCEPTS } from './tone';

const CONCEPTS = {
	...ORDER_CONCEPTS,
	...MONEY_CONCEPTS,
	...SHOP_CONCEPTS,
	...PROBLEM_CONCEPTS,
	...TONE_CONCEPTS,
	...SIGNAL_CONCEPTS,
	...IDIOM_CONCEPTS,
	...FRAME_CONCEPTS,
};

const matchers = new Map<Language, Matcher>();

/** The shop's vocabulary in one language, compiled on first use. */
export function vocabularyOf(language: Language): Matcher {
	let matcher = matchers.get(language);
	if (!matcher) matchers.set(language, (matcher = new Matcher(CONCEPTS, language)));
	return matcher;
}
