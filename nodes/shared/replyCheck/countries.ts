import { plain } from './plain';
import { TOPICS } from './vocabulary';

const CODES =
	'AD AE AR AT AU BA BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LI LT LU LV MA MC MT MX MY NL NO NZ PE PH PL PT RO RS RU SA SE SG SI SK TH TR TW UA US VN ZA'.split(
		' ',
	);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

let names: Map<string, string> | undefined;

/** Codes by the countries' names in the seven languages, read when they are first needed. */
function codesByName(): Map<string, string> {
	if (names) return names;
	names = new Map([
		['uk', 'GB'],
		['england', 'GB'],
		['usa', 'US'],
		['holland', 'NL'],
	]);
	for (const language of LANGUAGES) {
		const display = new Intl.DisplayNames([language], { type: 'region' });
		for (const code of CODES) names.set(plain(display.of(code) ?? code), code);
	}
	return names;
}

/** Names are written with up to this many words. */
const MOST_WORDS = 4;

/** Codes of the countries that a plain text names. */
export function countriesIn(text: string): string[] {
	const known = codesByName();
	const words = text.match(/[a-z]+(?:['-][a-z]+)*/g) ?? [];
	return words.flatMap((_, at) => {
		for (let count = MOST_WORDS; count > 0; count--) {
			const code = known.get(words.slice(at, at + count).join(' '));
			if (code) return [code];
		}
		return [];
	});
}

/** The same, where the text speaks of deliveries. */
export const destinationsIn = (text: string): string[] =>
	TOPICS.delivery.test(text) ? countriesIn(text) : [];
