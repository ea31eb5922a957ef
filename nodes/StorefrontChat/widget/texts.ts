import { de } from './texts/de';
import { en, type Texts } from './texts/en';
import { es } from './texts/es';
import { fr } from './texts/fr';
import { it } from './texts/it';
import { nl } from './texts/nl';
import { pt } from './texts/pt';

export type { Texts };

const all: Record<string, Texts> = { en, de, fr, es, it, pt, nl };

/** The page's language when the shop offers it, otherwise the first one offered. */
export function chooseLanguage(offered: string[], wanted: string | undefined): string {
	const language = (wanted ?? '').toLowerCase().split('-')[0];
	const known = offered.filter((offer) => offer in all);
	return known.includes(language) ? language : (known[0] ?? 'en');
}

export const textsOf = (language: string): Texts => all[language] ?? en;

export const fill = (text: string, n: string | number): string => text.replace('{n}', String(n));
