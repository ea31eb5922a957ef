import { de } from './de';
import { en, type PhraseKey, type Phrases } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';

export const PHRASES: Record<string, Phrases> = { en, de, fr, es, it, pt, nl };

/** The sentences of a language with their values filled in; English where there are none. */
export function phrasesOf(language: string) {
	const phrases = PHRASES[language] ?? en;
	return (key: PhraseKey, values: Record<string, string> = {}): string =>
		phrases[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
