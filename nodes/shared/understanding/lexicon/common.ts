import { SMALL_WORDS } from '../language/words';
import { wordPolarity } from '../sentiment/words';
import { fold } from '../tokens';
import { LANGUAGES, type Language } from '../types';
import { GOODS } from './goods';
import { wordListOf } from './wordlist';

/** Frequent words one letter away from shop vocabulary. */
const LOOKALIKES =
	'house horse mouse month months mother father brother sister friend friends person people child children water winter summer spring autumn green brown white black really wonder wondering things thing think maybe sorry place small large table chair paper price prices person where there their these those about after before again against could would should while which whose under other others every never still first second third quite right light night worth world write written wrote reader ready read heard heart early later latest great greet grey rainy train trains plane plant plants places peace piece pieces phone phones stone store stories story style shape shade share shore short strip trip tried trying tries cries drive driver press class lover lovely liver live lives living giving given going being seeing using having making taking meeting shoulder bother other';

let common: Set<string> | undefined;

/** Whether a word is spelled as meant although no rule asks for it. */
export function isCommonWord(word: string, languages: Language[]): boolean {
	if (!common) {
		common = new Set(LOOKALIKES.split(' '));
		for (const language of LANGUAGES)
			for (const w of SMALL_WORDS[language]!.split(/\s+/)) common.add(fold(w));
	}
	if (common.has(word)) return true;
	return languages.some(
		(language) => wordListOf(GOODS, language).has(word) || wordPolarity(word, language) !== 0,
	);
}
