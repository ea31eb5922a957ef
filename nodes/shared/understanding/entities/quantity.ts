import type { Reading } from '../reading';
import type { Product } from './product';

const NUMBER_WORDS: Record<string, number> = {};
const add = (words: string) =>
	words.split(' ').forEach((word, i) => word !== '-' && (NUMBER_WORDS[word] = i + 1));
add('- two three four five six seven eight nine ten eleven twelve');
add('- zwei drei vier funf sechs sieben acht neun zehn elf zwolf');
add('- deux trois quatre cinq six sept huit neuf dix onze douze');
add('- dos tres cuatro cinco seis siete ocho nueve diez once doce');
add('- due tre quattro cinque sei sette otto nove dieci undici dodici');
add('- dois tres quatro cinco seis sete oito nove dez onze doze');
add('- twee drie vier vijf zes zeven acht negen tien elf twaalf');
NUMBER_WORDS.duas = 2;

const UNITS =
	/^(?:pieces?|pcs|pc|units?|copies|sets?|stuck|stueck|exemplare?|pieces?|exemplaires?|unites?|unidades?|uds?|piezas?|pezzi|pezzo|pecas?|stuks?|exemplaren|them|of|davon|these|those|ones|more|identical)$/;
const TIMES = /(?<![\p{L}\p{N}])(?:(\d{1,3})\s?x|x\s?(\d{1,3}))(?![\p{L}\p{N}])/iu;
const MEASURE = /(?<![\p{L}\p{N}])\d+\s?x\s?\d+/iu;
const WANTED = /(?:to|instead|auf|statt|a|naar|na|to|en|em|per)$/;

/** Pieces asked for or affected, when a number is said right before the goods or with a unit. */
export function findQuantity(reading: Reading, product?: Product): number | undefined {
	const { tokens, plain } = reading;
	const found: { value: number; wanted: boolean }[] = [];
	tokens.forEach((token, i) => {
		const value =
			token.kind === 'number' && /^\d{1,3}$/.test(token.text)
				? Number(token.text)
				: NUMBER_WORDS[token.fold];
		if (!value || value > 500) return;
		const next = tokens[i + 1];
		if (!next || next.clause !== token.clause) return;
		const wanted = WANTED.test(tokens[i - 1]?.fold ?? '');
		const distance = product ? product.first - i : 99;
		const between = tokens.slice(i + 1, product?.first ?? i + 1);
		const direct =
			distance >= 1 &&
			distance <= 3 &&
			between.every(
				(t) => t.clause === token.clause && !/^(?:of|the|my|days?|weeks?)$/.test(t.fold),
			);
		if (
			direct ||
			(UNITS.test(next.fold) && next.fold !== 'of') ||
			(next.fold === 'of' && /^(?:these|those|them|the)$/.test(tokens[i + 2]?.fold ?? ''))
		) {
			found.push({ value, wanted });
		}
	});
	if (found.length > 0) return (found.find((f) => f.wanted) ?? found[0]!).value;
	const times = MEASURE.test(plain) ? null : TIMES.exec(plain);
	return times ? Number(times[1] ?? times[2]) : undefined;
}
