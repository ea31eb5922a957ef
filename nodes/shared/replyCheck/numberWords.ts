const WORDS = new Map<string, number>();
const list = (words: string, first = 1, step = 1) =>
	words.split(' ').forEach((word, index) => WORDS.set(word, first + index * step));

list('two three four five six seven eight nine ten eleven twelve', 2);
list('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13);
list('zwei drei vier funf sechs sieben acht neun zehn elf zwolf', 2);
list('dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn', 13);
list('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2);
list('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 2);
list('due tre quattro cinque sei sette otto nove dieci undici dodici', 2);
list('tredici quattordici quindici sedici diciassette diciotto diciannove', 13);
list('dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze', 2);
list('twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien', 2);
list('zestien zeventien achttien negentien', 16);
const TENS = [
	'twenty thirty forty fifty sixty seventy eighty ninety hundred',
	'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert',
	'vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent',
	'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien',
	'venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento',
	'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem',
	'twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd',
];
TENS.forEach((words) => list(words, 20, 10));
WORDS.set('dixsept', 17).set('duas', 2).set('quatre-vingt', 80);
// Twenty-one, einundzwanzig, vingt-cinq: only where a unit and a ten are written together.
for (const [unit, value] of [...WORDS].filter(([, value]) => value < 10)) {
	for (const tens of TENS) {
		tens
			.split(' ')
			.slice(0, 8)
			.forEach((ten, index) => {
				WORDS.set(`${ten}-${unit}`, 20 + index * 10 + value);
				WORDS.set(`${unit}und${ten}`, 20 + index * 10 + value);
				WORDS.set(`${unit}en${ten}`, 20 + index * 10 + value);
			});
	}
}

const ONE = '(?:an?|one|single|eine[mnrs]?|ein|une?|una|uno|um|uma|een)';
const WORD = new RegExp(String.raw`(?<![\p{L}\d-])(?:[a-z]+-){0,2}[a-z]+(?![\p{L}\d])`, 'gu');

/**
 * Makes a function that writes number words as digits where one of `units` follows ("two to five days", "zwanzig
 * Prozent"); a lone article counts as one. The text must be plain.
 */
export function digitsBefore(units: string): (text: string) => string {
	const joined = String.raw`[\s-]+(?:(?:to|or|bis|oder|a|ou|y|o|e|en|of|tot|and|und|et)\s+\S+\s+)?(?:${units})`;
	const before = new RegExp(`^${joined}`);
	const articles = new RegExp(
		String.raw`(?<![\p{L}\d])${ONE}(?=\s+(?:(?:to|or|bis|oder|a|ou|o|of|tot)\s+\d+\s+)?(?:${units})(?![\p{L}\d]))`,
		'gu',
	);
	const digits = (whole: string, at: number, text: string) => {
		const word = WORDS.has(whole) ? whole : whole.split('-')[0];
		const value = WORDS.get(word);
		if (value === undefined) return whole;
		const rest = at + word.length;
		if (!before.test(text.slice(rest, rest + 60))) return whole;
		return `${value}${whole.slice(word.length)}`;
	};
	return (text) => text.replace(WORD, digits).replace(articles, '1');
}

const NUMBER = /\d+(?:[ '.,]\d+)*/;
export const NUMBER_SHAPE = String.raw`\d{1,3}(?:[ '.]\d{3})+(?:,\d{1,2})?(?!\d)|\d{1,3}(?:[ ',]\d{3})+(?:\.\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;

/** What a written number can mean: "1.299" is one thing in English and another in German. */
export function readingsOf(written: string): number[] {
	const number = NUMBER.exec(written)?.[0].replace(/[ ']/g, '') ?? '';
	const marks = number.match(/[.,]/g) ?? [];
	const [last] = marks.slice(-1);
	const whole = Number(number.replace(/[.,]/g, ''));
	if (!last) return [whole];
	const split = number.lastIndexOf(last);
	const decimal = Number(
		`${number.slice(0, split).replace(/[.,]/g, '')}.${number.slice(split + 1)}`,
	);
	if (marks.length > 1) return marks.every((mark) => mark === last) ? [whole] : [decimal];
	return number.length - split === 4 ? [decimal, whole] : [decimal];
}
