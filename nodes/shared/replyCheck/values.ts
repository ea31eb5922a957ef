import { digitsBefore, NUMBER_SHAPE, readingsOf } from './numberWords';

/** One thing a text states that can be looked up in the facts. */
export interface Value {
	kind: 'amount' | 'percent' | 'duration' | 'date' | 'time' | 'identifier' | 'order' | 'number';
	/** What it can mean, in one form for all languages. */
	keys: string[];
}

/** Currency as written, to its code. */
const CURRENCIES: Array<[code: string, written: string]> = [
	['EUR', '€|euros?|eur'],
	['USD', String.raw`us\$|\$|usd|dollars?|dollar|dolares|dollari|bucks`],
	['GBP', '£|gbp|pounds?|quid|pfund|livres?|libras?|sterlin[ae]|pond'],
	['CHF', String.raw`chf|sfr\.?|fr\.|franken|francs?|franchi|francos?`],
	['PLN', 'zl|pln|zloty'],
	['SEK', 'sek|kr|kronen|kronor'],
	['JPY', '¥|jpy|yen'],
];
const CURRENCY = CURRENCIES.map(([, written]) => written).join('|');
const PERCENT = '%|percent|per cent|prozent|pour ?cents?|por ciento|per cento|por cento|procent';
/** Days, hours and so on, to how many of the base unit they are. Working days are their own measure. */
const UNITS: Array<[base: string, factor: number, written: string]> = [
	[
		'w',
		1,
		String.raw`(?:working|business|week)[ -]?days?|werktag\w*|arbeitstag\w*|jours? (?:ouvre|ouvrable)s?|dias? (?:laborable|habil(?:e)?|util|utei)s?|giorn[oi] (?:lavorativ|ferial)[oi]|werkdag(?:en)?`,
	],
	['h', 1, 'hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|uren|h'],
	['h', 24, 'days?|tag(?:e|en|es)?|tagig\\w*|jours?|dias?|giorn[oi]|dag(?:en)?'],
	['h', 168, 'weeks?|wochen?|wochig\\w*|semaines?|semanas?|settiman[ae]|week|weken'],
	['m', 1, 'months?|monate?[ns]?|monatig\\w*|mois|mes(?:es)?|mes[ei]|maand(?:en)?'],
	['m', 12, 'years?|jahre?[ns]?|jahrig\\w*|ans?|annees?|anos?|ann[oi]|jaar|jaren'],
	['min', 1, 'minutes?|minuten|minutos?|minut[oi]|min'],
];
const UNIT = UNITS.map(([, , written]) => written).join('|');
const withDigits = digitsBefore(`${UNIT}|${CURRENCY}|${PERCENT}`);
const END = String.raw`(?![a-z\d])`;
const N = `(?:${NUMBER_SHAPE})`;
const RANGE = String.raw`(?:\s?-\s?|\s(?:to|or|bis|oder|a|ou|y|o|e|en|of|tot|and|und|et)\s)`;
const FULL = '(?:[ -](?:full|calendar|consecutive|whole|volle[ns]?|ganze[ns]?|kalender))?';

const AMOUNT = new RegExp(
	String.raw`(?<![a-z\d])(?:(?<before>${CURRENCY})\s?(?<first>${N})|(?<second>${N})(?:,-|\.-)?[ -]?(?<after>${CURRENCY})${END})`,
	'g',
);
const CENTS = new RegExp(
	String.raw`(?<number>${N})\s?(?:cents?|centimes?|centimos?|centesimi|pence)${END}`,
	'g',
);
const SHARE = new RegExp(
	String.raw`(?<number>${N})(?:${RANGE}(?<last>${N}))?\s?-?(?:${PERCENT})(?![a-z])`,
	'g',
);
const DURATION = new RegExp(
	String.raw`(?<![a-z\d.,])(?<number>${N})(?:${RANGE}(?<last>${N}))?${FULL}[ -]?(?<unit>${UNIT})${END}`,
	'g',
);

/** Amounts, percentages and lengths of time, in digits or words. `rest` is the text without them. */
export function measuresIn(text: string): { values: Value[]; rest: string } {
	const values: Value[] = [];
	let rest = withDigits(text);
	const take = (shape: RegExp, read: (groups: Record<string, string | undefined>) => Value[]) => {
		rest = rest.replace(shape, (...match) => {
			values.push(...read(match[match.length - 1]));
			return ' ';
		});
	};
	take(SHARE, ({ number, last }) =>
		present(number, last).map((one) => ({ kind: 'percent', keys: readingsOf(one).map(String) })),
	);
	take(CENTS, ({ number }) => [
		{ kind: 'amount', keys: readingsOf(number!).map((value) => `${value / 100} ?`) },
	]);
	take(AMOUNT, ({ before, first, second, after }) => {
		const code = codeOf(before ?? after!);
		return [
			{ kind: 'amount', keys: readingsOf(first ?? second!).map((value) => `${value} ${code}`) },
		];
	});
	take(DURATION, ({ number, last, unit }) =>
		present(number, last).map((one) => ({
			kind: 'duration',
			keys: readingsOf(one).map((value) => durationKey(value, unit!)),
		})),
	);
	return { values, rest };
}

/** Whether a number of anything is told, in digits or words. */
export const isMeasured = (text: string): boolean =>
	/\d/.test(text) || measuresIn(text).values.length > 0;

const present = (...values: Array<string | undefined>) =>
	values.filter((value) => value !== undefined);

const whole = (shape: string) => new RegExp(`^(?:${shape})$`);

const codeOf = (written: string): string =>
	CURRENCIES.find(([, shape]) => whole(shape).test(written))?.[0] ?? '?';

function durationKey(value: number, unit: string): string {
	const [base, factor] = UNITS.find(([, , shape]) => whole(shape).test(unit))!;
	return `${value * factor} ${base}`;
}
