import type { Value } from './values';

/** January to December, each in seven languages, as a plain text writes it. */
const MONTHS = [
	'january|januar|jaenner|janner|janvier|enero|gennaio|janeiro|januari|jan',
	'february|februar|fevrier|febrero|febbraio|fevereiro|februari|feb',
	'march|marz|mars|marzo|marco|maart|mar',
	'april|avril|abril|aprile|apr',
	'may|mai|mayo|maggio|maio|mei',
	'june|juni|juin|junio|giugno|junho|jun',
	'july|juli|juillet|julio|luglio|julho|jul',
	'august|aout|agosto|augustus|aug',
	'september|septembre|septiembre|setiembre|settembre|setembro|sept|sep',
	'october|oktober|octobre|octubre|ottobre|outubro|oct|okt',
	'november|novembre|noviembre|novembro|nov',
	'december|dezember|decembre|diciembre|dicembre|dezembro|dec|dez',
];
const WEEKDAYS = [
	'sunday|sonntag|dimanche|domingo|domenica|zondag',
	'monday|montag|lundi|lunes|lunedi|segunda-feira|maandag',
	'tuesday|dienstag|mardi|martes|martedi|terca-feira|dinsdag',
	'wednesday|mittwoch|mercredi|miercoles|mercoledi|quarta-feira|woensdag',
	'thursday|donnerstag|jeudi|jueves|giovedi|quinta-feira|donderdag',
	'friday|freitag|vendredi|viernes|venerdi|sexta-feira|vrijdag',
	'saturday|samstag|sonnabend|samedi|sabado|sabato|zaterdag',
];
/** Days from now. */
const RELATIVE: Array<[days: number, written: string]> = [
	[
		2,
		'day after tomorrow|ubermorgen|apres-demain|pasado manana|dopodomani|depois de amanha|overmorgen',
	],
	[1, 'tomorrow|(?<!guten |am )morgen(?! fruh)|demain|(?<!la |esta |por la )manana|domani|amanha'],
	[0, "today|tonight|heute|aujourd'hui|ce soir|hoy|oggi|stasera|hoje|vandaag|vanavond"],
];

const MONTH = MONTHS.join('|');
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?`;
const YEAR = String.raw`(?:,?\s+(?:de\s+|del\s+)?(?<year>20\d\d))?`;
const AROUND = [String.raw`(?<![a-z\d.,])`, String.raw`(?![a-z\d])`];
const shape = (pattern: string) => new RegExp(AROUND[0] + pattern + AROUND[1], 'g');

const ISO = shape(String.raw`(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?:t[\d:.]+z?)?`);
const DAY_MONTH = shape(String.raw`${DAY}\s+(?:of\s+|de\s+)?(?<name>${MONTH})\.?${YEAR}`);
const MONTH_DAY = shape(String.raw`(?<name>${MONTH})\.?\s+(?:the\s+)?${DAY}${YEAR}`);
const NUMERIC = shape(
	String.raw`(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})(?<end>\k<mark>(?<year>(?:20)?\d\d)?)?`,
);
const MONTH_ALONE = shape(
	String.raw`(?<name>${MONTHS.map((names) =>
		names
			.split('|')
			.filter((name) => name.length > 4)
			.join('|'),
	).join('|')})(?:\s+(?<year>20\d\d))`,
);
const CLOCK = [
	shape(String.raw`(?<hour>\d{1,2})[:h](?<minute>\d\d)\s?(?<half>[ap]\.?m\.?)?(?:\s?(?:uhr|h))?`),
	shape(String.raw`(?<hour>\d{1,2})\s?(?:(?<half>[ap]\.?m\.?)|uhr|o'clock)`),
];

const NAMED_DAYS: Array<[key: string, form: RegExp]> = [
	...WEEKDAYS.map((names, day): [string, RegExp] => [`weekday ${day}`, shape(`(?:${names})s?`)]),
	...RELATIVE.map(([days, words]): [string, RegExp] => [`in ${days}`, shape(`(?:${words})`)]),
];

/** Calendar dates, weekdays, "tomorrow" and times of day. Dates that can be read two ways have both keys. */
export function datesIn(text: string): { values: Value[]; rest: string } {
	const values: Value[] = [];
	let rest = text;
	const take = (
		form: RegExp,
		read: (groups: Record<string, string | undefined>) => Value | null,
	) => {
		rest = rest.replace(form, (...match) => {
			const found = match[0] as string;
			const value = read((match[match.length - 1] ?? {}) as Record<string, string | undefined>);
			if (!value) return found;
			values.push(value);
			return ' ';
		});
	};
	const byName = ({ day, name, year }: Record<string, string | undefined>) =>
		dated(dateKey(monthOf(name!), Number(day), year));
	take(ISO, ({ day, month, year }) => dated(dateKey(Number(month), Number(day), year)));
	take(DAY_MONTH, byName);
	take(MONTH_DAY, byName);
	take(MONTH_ALONE, ({ name, year }) => dated(`${year}-${monthOf(name!)}`));
	take(CLOCK[0], clock);
	take(NUMERIC, ({ first, second, mark, end, year }) => {
		if ((mark === '-' && !year) || (mark === '.' && !end)) return null;
		const [a, b] = [Number(first), Number(second)];
		const full = year && year.length === 2 ? `20${year}` : year;
		const keys = [dateKey(b, a, full), ...(mark === '.' ? [] : [dateKey(a, b, full)])];
		const real = keys.filter((key) => key !== null);
		const number = mark === '.' && !year ? [`number ${a}.${second}`] : [];
		return real.length > 0 ? { kind: 'date', keys: [...real, ...number] } : null;
	});
	take(CLOCK[1], clock);
	for (const [key, form] of NAMED_DAYS) take(form, () => dated(key));
	return { values, rest };
}

const dated = (key: string | null) => (key ? { kind: 'date' as const, keys: [key] } : null);

const monthOf = (name: string) => MONTHS.findIndex((names) => names.split('|').includes(name)) + 1;

function dateKey(month: number, day: number, year?: string): string | null {
	if (month < 1 || month > 12 || day < 1 || day > 31) return null;
	return `${year ?? '*'}-${month}-${day}`;
}

function clock({ hour, minute = '0', half }: Record<string, string | undefined>) {
	const late = half?.startsWith('p') && Number(hour) < 12 ? 12 : 0;
	const [hours, minutes] = [Number(hour) + late, Number(minute)];
	if (hours > 24 || minutes > 59) return null;
	return { kind: 'time' as const, keys: [`${hours}:${minutes}`] };
}

/** Everything that a known date makes true as well: without its year, its weekday, how far away it is. */
export function impliedBy(keys: string[], now: Date): string[] {
	return keys.flatMap((key) => {
		const [, year, month, day] = /^(\*|\d{4})-(\d+)-(\d+)$/.exec(key) ?? [];
		if (!day) return [key];
		const years =
			year === '*' ? [-1, 0, 1].map((more) => now.getUTCFullYear() + more) : [Number(year)];
		const days = years.map((one) => Date.UTC(one, Number(month) - 1, Number(day)));
		const nearest = days.reduce((a, b) =>
			Math.abs(a - now.getTime()) < Math.abs(b - now.getTime()) ? a : b,
		);
		const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
		return [
			key,
			`*-${month}-${day}`,
			`${new Date(nearest).getUTCFullYear()}-${month}-${day}`,
			`${new Date(nearest).getUTCFullYear()}-${month}`,
			`weekday ${new Date(nearest).getUTCDay()}`,
			`in ${Math.round((nearest - today) / 86_400_000)}`,
		];
	});
}
