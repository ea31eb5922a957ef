import { de } from './de';
import { en, type Phrases as TalkPhrases } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import * as products from './products';
import { pt } from './pt';
import * as updates from './updates';

type Phrases = TalkPhrases & typeof products.en & typeof updates.en;
type PhraseKey = keyof Phrases;

const TALK = { en, de, fr, es, it, pt, nl };
const BY_LANGUAGE: Record<string, Phrases> = Object.fromEntries(
	Object.entries(TALK).map(([language, talk]) => [
		language,
		{
			...talk,
			...products[language as keyof typeof TALK],
			...updates[language as keyof typeof TALK],
		},
	]),
);

export type Say = (key: PhraseKey, values?: Record<string, string>) => string;

/** The sentences of a language; English where there are none. */
export function phrasesOf(language: string): Say {
	const phrases = BY_LANGUAGE[language] ?? BY_LANGUAGE.en;
	return (key, values = {}) =>
		phrases[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export type { PhraseKey, Phrases };
