import { en, type Texts } from './texts/en';

export type { Texts };

const KNOWN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** The page's language when the shop offers it, otherwise the first one offered. */
export function chooseLanguage(offered: string[], wanted: string | undefined): string {
	const language = (wanted ?? '').toLowerCase().split('-')[0];
	const known = offered.filter((offer) => KNOWN.includes(offer));
	return known.includes(language) ? language : (known[0] ?? 'en');
}

/** English is at hand; the trigger serves the others, so that nobody loads seven languages to read one. */
export async function textsOf(language: string, endpoint: string): Promise<Texts> {
	if (language === 'en') return en;
	try {
		const answer = await fetch(`${endpoint}?asset=texts.${language}.json`);
		return answer.ok ? { ...en, ...((await answer.json()) as Partial<Texts>) } : en;
	} catch {
		return en;
	}
}

export const fill = (text: string, n: string | number): string => text.replace('{n}', String(n));
