import { plain } from './plain';
import { TOPICS } from './vocabulary';

const CODES =
	'AD AE AR AT AU BA BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LI LT LU LV MA MC MT MX MY NL NO NZ PE PH PL PT RO RS RU SA SE SG SI SK TH TR TW UA US VN ZA'.split(
		' ',
	);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

const names = new Map<string, string>();
let anyName: RegExp | undefined;

/** One pattern for the names of all countries in the seven languages, made when it is first needed. */
function pattern(): RegExp {
	if (anyName) return anyName;
	for (const language of LANGUAGES) {
		const display = new Intl.DisplayNames([language], { type: 'region' });
		for (const code of CODES) names.set(plain(display.of(code) ?? code), code);
	}
	names.set('uk', 'GB').set('england', 'GB').set('usa', 'US').set('holland', 'NL');
	const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
	anyName = new RegExp(`(?<![a-z])(?:${longestFirst.join('|')})(?![a-z])`, 'g');
	return anyName;
}

/** Codes of the countries that a plain text names. */
export const countriesIn = (text: string): string[] =>
	(text.match(pattern()) ?? []).map((name) => names.get(name)!);

/** The same, where the text speaks of deliveries. */
export const destinationsIn = (text: string): string[] =>
	TOPICS.delivery.test(text) ? countriesIn(text) : [];
