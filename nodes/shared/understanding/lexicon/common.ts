import { WordList } from '../entities/wordlist';
import { SMALL_WORDS } from '../language/words';
import { ENGLISH_POLARITY } from '../sentiment/polarity.en';
import { fold } from '../tokens';
import { GOODS } from './goods';

/** Frequent words one letter away from shop vocabulary. */
const LOOKALIKES =
	'house horse mouse month months mother father brother sister friend friends person people child children water winter summer spring autumn green brown white black really wonder wondering things thing think maybe sorry place small large table chair paper price prices person where there their these those about after before again against could would should while which whose under other others every never still first second third quite right light night month worth world write written wrote reader ready read heard heart early later latest great greet grey rainy train trains plane plant plants place places peace piece pieces phone phones stone store stories story style shape shade share shore short shirt shirts skirt skirts sheet sheets sheep sleep slept steel steal stand start state stay strip trip tried trying tries cries drive driver dress dresses press class glass glasses gloves lover lovely liver live lives living giving given going being seeing using having making taking';

let words: Set<string> | undefined;
let goods: WordList | undefined;

/** Whether a word is spelled as meant although no rule asks for it. */
export function isCommonWord(word: string, mask: number): boolean {
	if (!words) {
		words = new Set(LOOKALIKES.split(' '));
		for (const list of Object.values(SMALL_WORDS)) for (const w of list.split(/\s+/)) words.add(fold(w));
		for (const list of Object.values(ENGLISH_POLARITY)) for (const w of list.split(' ')) words.add(w);
	}
	goods ??= new WordList(GOODS);
	return words.has(word) || goods.has(word, mask);
}
