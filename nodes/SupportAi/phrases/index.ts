import { de } from './de';
import { en, type PhraseKey, type Phrases } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';

const BY_LANGUAGE: Record<string, Phrases> = { en, de, fr, es, it, pt, nl };

export type Say = (key: PhraseKey, values?: Record<string, string>) => string;

/** The sentences of a language; English where there are none. */
export function phrasesOf(language: string): Say {
	const phrases = BY_LANGUAGE[language] ?? en;
	return (key, values = {}) =>
		phrases[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export type { PhraseKey, Phrases };
