import type { Reading } from '../reading';

const SIZE_WORD =
	'sizes?|sz|größe|grösse|groesse|gr\\.?|größen|taille|pointure|talla|talle|número|numero|taglia|misura|tamanho|maat|mt\\.?|rozmiar|schuhgröße|schoenmaat';
const LETTERS = 'xxs|xs|xxxl|xxl|xl|[2-6]xl|small|medium|large|extra large|x-large|xx-large|s|m|l';
const NUMBER_SIZE = '(?:(?:eu|uk|us|it|fr|de)\\s?)?\\d{1,3}(?:[.,]5|½)?(?:\\s?(?:eu|uk|us))?';
const AGE =
	'\\d{1,2}\\s?-\\s?\\d{1,2}\\s?(?:years?|yrs?|months?|jahre|monate|ans|mois|años|meses|anni|mesi|anos|jaar|maanden)';
const JEANS = 'w\\d{2}(?:\\s?[/ ]?\\s?l\\d{2})?';
const FORM = `(?:${AGE}|${JEANS}|${LETTERS}|${NUMBER_SIZE})`;

const AFTER_WORD = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${SIZE_WORD})(?:\\s*(?:[:=(]|is|of|ist|est|es|è|é|to|zu|von|in))?\\s*(?:a\\s)?(${FORM})(?![\\p{L}\\p{N}]|[.,]\\d)`,
	'giu',
);
const BEFORE_WORD =
	/(?<![\p{L}\p{N}])((?:eu|uk|us)?\s?\d{1,2}(?:[.,]5)?|xxs|xs|s|m|l|xl|xxl|xxxl|small|medium|large)\s(?:size|in size)(?![\p{L}])/giu;
/** Letter sizes and systems that need no word beside them. */
const ALONE = new RegExp(
	`(?<![\\p{L}\\p{N}'.-])(${AGE}|W\\d{2}(?:\\s?[/ ]?\\s?L\\d{2})?|XXS|XS|XXXL|XXL|XL|[2-6]XL|xxs|xs|xxl|xl|S|M|L|(?:EU|UK|US)\\s?\\d{1,2}(?:[.,]5)?)(?![\\p{L}\\p{N}'-]|\\.\\p{L})`,
	'gu',
);
/** "in 39", "in a 42", "en 39", "normally a 10", "need a 38", "statt 38": two digits where a size stands. */
const WANTED_NUMBER =
	/(?<![\p{L}\p{N}])(?:(?:in|into|to|for|need|want|wear|take|normally|usually|meant|am|im|i'm|statt|lieber|brauche|trage|auf|en|in|une|un|la|una|el|uso|porto|calzo|calço|uso|visto|em|para|het|een|draag|nodig|naar|of)\s+(?:an?\s|eine?\s|die\s|der\s|du\s|le\s|la\s|una?\s|il\s|o\s|um\s|een\s)?)((?:3[3-9]|4[0-9]|5[0-4]|[6-9]|1[0-8])(?:[.,]5|½)?)(?![\p{L}\p{N}.,:/%€$£-]|\s?(?:€|%|cm|mm|kg|g|euro|eur|days?|tage|weeks?|hours?|min|year|uhr|months|pieces|pcs|stück|people|jours|jour|días|giorni|dias|dagen|ans|años|anni|anos|jaar|semaines|semanas|times|of|x|to|or|oder|ou|o|weken|uur|am|pm|watt|inch|points|items|mal|fois)(?![\p{L}]))/giu;
const NUMBER_CUE =
	/(?:shoe|boot|sneaker|trainer|sandal|jean|trouser|pant|dress|shirt|size|fit|pair|schuh|stiefel|hose|kleid|jacke|größe|passt|chauss|bott|basket|pantal|robe|taille|pointure|zapat|bota|vestido|talla|calz|par |scarp|stival|pantalon|vestit|tagli|numer|sapat|ténis|calç|tamanho|schoen|laars|broek|jurk|maat|jas)/iu;
/** What follows is the old size. */
const OLD =
	/(?:instead of|statt|anstatt|anstelle von|au lieu d[eu']|à la place d[eu']|en vez de|en lugar de|invece d(?:i|ella|el)|al posto d(?:i|ella|el)|em vez d[eo]|in plaats van|not|nicht|pas|picked|ordered|chose|from|von|du|de la|dalla|van|got|received|bestellt|erhalten|bekommen|commandé|reçu|pedí|ordinato|ricevuto|was|have|current)\s+(?:(?:an?|the|in|einer?|die|der|une?|la|le|una?|il|o|um|een|de)\s+)?(?:size\s|größe\s|taille\s|talla\s|taglia\s|tamanho\s|maat\s)?$/iu;
/** What follows is the size wanted. */
const NEW =
	/(?:to|into|in|for|need|needs?|want|meant|rather|auf|zu|gegen|in|lieber|brauche|gerne|en|contre|par|pour|plutôt|por|a|mejor|per|con|em|para|pela?|naar|voor|liever|nodig|wil|send|instead)\s+(?:(?:an?|the|eine?|der|die|une?|la|le|una?|il|o|um|een|de)\s+)?(?:size\s|größe\s|taille\s|talla\s|taglia\s|tamanho\s|maat\s)?$/iu;
const CHOICE =
	/^\s*(?:or|oder|ou|o|of|\/|vs\.?|and|und|et|y|e|en)\s+(?:an?\s|eine?\s|une?\s|una?\s|um\s|een\s)?(?:size\s|größe\s|taille\s|talla\s|taglia\s|tamanho\s|maat\s)?(?:\d{1,2}|xx?s|s|m|l|x{1,3}l)(?![\p{L}\p{N}])/iu;

interface Named {
	value: string;
	at: number;
}

/**
 * The size wanted when old and new are given, else the one named. None when the shopper asks which of two
 * to take; body heights and other measures are no sizes.
 */
export function findSize(reading: Reading): string | undefined {
	const { plain } = reading;
	const named: Named[] = [];
	const add = (pattern: RegExp) => {
		for (const match of plain.matchAll(pattern)) {
			const at = match.index + match[0].lastIndexOf(match[1]!);
			const end = at + match[1]!.length;
			if (named.some((n) => at < n.at + n.value.length && n.at < end)) continue;
			if (/^\s?(?:(?:cm|mm|kg|g|euros?|inch(?:es)?|ml|l)(?!\p{L})|[€%])/iu.test(plain.slice(end)))
				continue;
			named.push({ value: match[1]!.trim(), at });
		}
	};
	add(AFTER_WORD);
	add(BEFORE_WORD);
	add(ALONE);
	if (named.length > 0 || NUMBER_CUE.test(plain)) add(WANTED_NUMBER);
	if (named.length === 0) return undefined;
	named.sort((a, b) => a.at - b.at);
	if (
		named.some(
			(n) =>
				CHOICE.test(plain.slice(n.at + n.value.length)) &&
				/\?|which|welche|quelle|cuál|quale|qual|welke/i.test(plain),
		)
	)
		return undefined;
	const before = (n: Named) => plain.slice(Math.max(0, n.at - 34), n.at);
	const current = named.filter((n) => !OLD.test(before(n)));
	const pool = current.length > 0 ? current : named;
	return (pool.find((n) => NEW.test(before(n))) ?? pool[pool.length - 1]!).value;
}
