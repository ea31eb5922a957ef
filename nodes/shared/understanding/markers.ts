import type { Hit } from './lexicon/matcher';
import { wishesForPerson } from './person';
import type { Reading } from './reading';
import type { Entities, Sentiment } from './types';

const QUESTION_START =
	/^(?:is|are|do|does|did|can|could|will|would|should|what|which|how|where|when|who|why|whats|wheres|any|anyone|have|has|may|kann|konnt|konnen|darf|ist|sind|hat|habt|haben|wird|werden|wie|was|wo|wann|welche[rsnm]?|gibt|gibts|passt|passen|lauft|braucht|est|peut|puis|quel|quelle|quels|quelles|comment|combien|ou|quand|avez|y|vous|acceptez|livrez|que|cual|como|cuanto|cuanta|cuando|donde|puedo|puede|teneis|tienen|hay|haceis|se|posso|si|quale|quali|quanto|quando|dove|come|avete|accettate|spedite|qual|quais|onde|tem|da|ha|enviam|aceitam|posso|kan|kun|kunnen|zijn|hebben|heeft|hoe|wat|waar|wanneer|welke|mag|zit|verzenden|werkt|wordt)$/;

const CAPITAL = "\\p{Lu}[\\p{L}'-]+";
const STREET = new RegExp(
	[
		"(?<![\\p{L}\\p{N}])\\d{1,4}[a-z]?,?\\s+(?:[\\p{L}'-]+\\s+){1,2}(?:[Ss]treet|[Rr]oad|[Ll]ane|[Aa]venue|[Aa]ve|[Bb]oulevard|[Tt]errace)(?!\\p{L})",
		`(?<![\\p{L}\\p{N}])\\d{1,4}[a-z]?,?\\s+(?:${CAPITAL}\\s+){1,2}(?:St|Rd|Drive|Close|Square|Court|Way|Place|Gardens|Hill|Row)(?!\\p{L})`,
		`(?<!\\p{L})(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Cc]alle|[Aa]venida|[Aa]vda\\.?|[Pp]laza|[Pp]aseo|[Vv]ia|[Vv]iale|[Cc]orso|[Pp]iazza|[Rr]ua|[Tt]ravessa|[Pp]raça)\\s+(?:(?:de|des|du|da|do|das|dos|del|della|la|le|les|los|las|l'|d')\\s*)*${CAPITAL}`,
		'(?<!\\p{L})\\p{L}{3,}(?:straße|strasse|str\\.?|weg|platz|gasse|allee|straat|laan|plein|kade|gracht|dijk|steeg)\\s+\\d{1,4}[a-z]?(?!\\p{L})',
		'(?<!\\p{L})[Pp]ackstation\\s+\\d+',
	].join('|'),
	'u',
);
const BODY =
	/(?<![\p{L}\p{N}])(?:\d{2,3}\s?(?:cm|kg)(?![\p{L}])|1[.,][4-9]\d?\s?m?(?![\p{L}\p{N}])|\d'\s?\d{1,2}|\d{2,3}\s?lbs)/iu;
const SIZE_CHOICE =
	/(?<![\p{L}\p{N}])(?:xx?s|s|m|l|x{1,3}l|3[3-9]|4[0-9]|5[0-4]|\d{1,2})\s+(?:or|oder|ou|o|of|vs)\s+(?:an?\s|eine?\s)?(?:xx?s|s|m|l|x{1,3}l|3[3-9]|4[0-9]|5[0-4])(?![\p{L}\p{N}])/iu;
const USUAL_SIZE =
	/(?<![\p{L}])(?:usually|normally|always|i'm an?|im an?|i wear|wear an?|trage|normalerweise|sonst|je fais du|je porte|je mets|chausse du|uso la|uso una?|llevo|calzo|gasto una?|porto|porto la|di solito|calço|visto|uso o|draag|heb normaal|normaal)\s[^.!?\n]{0,18}?(?:\d{2}|\b(?:xs|s|m|l|xl)\b)/iu;
const PERCENT = /\d\s?%/;

/** The concepts of a message with what its entities and form add, as the intent rules see them. */
export function withMarkers(
	reading: Reading,
	entities: Entities,
	sentiment: Sentiment,
): Map<string, Hit[]> {
	const { tokens, plain } = reading;
	const hits = new Map(reading.hits);
	const mark = (concept: string, at: number) =>
		hits.set(concept, [{ concept, first: at, last: at }]);
	const tokenAt = (offset: number) => {
		const index = tokens.findIndex((token) => token.end > offset);
		return index < 0 ? Math.max(0, tokens.length - 1) : index;
	};
	const markValue = (concept: string, value: string | undefined) => {
		if (value !== undefined) mark(concept, tokenAt(Math.max(0, plain.indexOf(value))));
	};
	if (tokens.length === 0) return hits;
	markValue('NUMBER', entities.orderNumber);
	markValue('SIZE_VALUE', entities.size);
	markValue('COLOR', entities.color);
	markValue('PRODUCT', entities.product);
	markValue('AMOUNT', entities.amount);
	if (entities.quantity !== undefined) mark('QUANTITY', 0);
	for (const [concept, pattern] of [
		['STREET', STREET],
		['BODY', BODY],
		['SIZE_CHOICE', SIZE_CHOICE],
		['USUAL_SIZE', USUAL_SIZE],
		['PERCENT', PERCENT],
	] as const) {
		const match = pattern.exec(plain);
		if (match) mark(concept, tokenAt(match.index));
	}
	const questions: Hit[] = [];
	tokens.forEach((token, i) => {
		const starts = i === 0 || tokens[i - 1]!.clause !== token.clause;
		if (token.after.includes('?') || (starts && QUESTION_START.test(token.fold))) {
			questions.push({ concept: 'QUESTION', first: i, last: i });
		}
	});
	if (questions.length > 0) hits.set('QUESTION', questions);
	const wishes = wishesForPerson(reading, sentiment);
	if (wishes.length > 0) hits.set('HUMAN', wishes);
	else hits.delete('HUMAN');
	return hits;
}
