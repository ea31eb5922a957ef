import { plain } from '../../shared/replyCheck/plain';
import { FREE } from '../../shared/replyCheck/vocabulary';
import { subjectsOf, wordsOf } from '../knowledge/words';
import type { AssistantConfig } from '../turn';

const MINIMUM_OVERLAP = 0.6;
/** How much of what is asked the entry's question must speak of; of "can I …?" nearly all. */
const MINIMUM_ASKED = 0.5;
const MINIMUM_ASKED_OF_ANY = 0.75;

/** The shop's own answer to this question: an entry that asks the same, in the same way, about the same things. */
export function answerFromFaq(text: string, { faq }: AssistantConfig): string | null {
	const said = topicOf(text);
	const hits = faq
		.map(({ question, answer }) => ({ answer, overlap: overlap(topicOf(question), said) }))
		.filter(({ overlap: share }) => share >= MINIMUM_OVERLAP)
		.sort((a, b) => b.overlap - a.overlap);
	return hits[0]?.answer ?? null;
}

function overlap(entry: Topic, said: Topic): number {
	if (entry.kind !== said.kind || !sameSubjects(entry, said)) return 0;
	const least = said.kind === 'any' ? MINIMUM_ASKED_OF_ANY : MINIMUM_ASKED;
	return shareOf(said, entry) >= least ? shareOf(entry, said) : 0;
}

/** The share of one topic's words that the other speaks of; a subject weighs as much as the words for it. */
function shareOf(topic: Topic, other: Topic): number {
	const all = topic.words.length + topic.subjects.length;
	if (all === 0) return 0;
	const known = topic.subjects.length > 0 && sameSubjects(topic, other);
	const shared = topic.words.filter(
		(word) => other.words.includes(word) || (known && subjectsOf(word).length > 0),
	);
	return (shared.length + (known ? topic.subjects.length : 0)) / all;
}

const sameSubjects = (a: Topic, b: Topic) =>
	a.subjects.length === b.subjects.length && a.subjects.every((s) => b.subjects.includes(s));

/** What the shop's policies say about this: the sentences about the same thing that fit the question, at most two. */
export function answerFromPolicies(text: string, { policies }: AssistantConfig): string | null {
	const asked = topicOf(text);
	const about = policies
		.split(/(?<=[.!?])\s+/)
		.filter(
			(sentence) => sharesTopic(asked, topicOf(sentence)) && fits(text, asked.kind, sentence),
		);
	return about.slice(0, 2).join(' ') || null;
}

function sharesTopic(asked: Topic, said: Topic): boolean {
	const elsewhere = asked.countries.some((country) => !said.countries.includes(country));
	if (asked.kind === 'any' && elsewhere) return false;
	const [all, other] = asked.subjects.length
		? [asked.subjects, said.subjects]
		: [asked.words, said.words];
	return all.length > 0 && all.filter((one) => other.includes(one)).length >= all.length / 2;
}

/** "How long?" needs a time and "how much?" a price; what is free says nothing of how long something takes. */
function fits(text: string, kind: Kind, sentence: string): boolean {
	const [question, answer] = [plain(text), plain(sentence)];
	if (kind === 'cost') return COST.test(answer) || AMOUNT.test(answer) || FREE.test(answer);
	if (kind === 'time' && TAKES.test(question) && FREE.test(answer)) return false;
	return (kind === 'time' || TIME_SPAN.test(question)) === false || TIME_SPAN.test(answer);
}

type Kind = 'time' | 'cost' | 'place' | 'any';

interface Topic {
	kind: Kind;
	/** Stems of the words that carry meaning. */
	words: string[];
	/** Signs of known subjects, the same in every language. */
	subjects: string[];
	countries: string[];
}

const TIME =
	/(?<![a-z])(?:how (?:long|fast|quick|soon|many (?:working |business )?(?:days|weeks))|when|(?:delivery|shipping|return) (?:times?|period)|wie (?:lange|schnell|viele (?:tage|wochen))|wann|lieferzeit|frist|combien de (?:temps|jours)|quand|delai|cuanto (?:tiempo|tarda|demora)|cuantos dias|cuando|plazo|quanto (?:tempo|demora|ci vuole|ci mette)|quant[io]s? (?:giorni|dias)|quando|hoe (?:lang|snel|veel dagen)|wanneer|levertijd|termijn)/;
const COST =
	/(?<![a-z])(?:how much|costs?(?![a-z])|prices?|fees?(?![a-z])|wie ?viel|kostet|kosten|gebuhr|combien|cout|frais|cuanto|cuesta|coste|gastos|quanto|costa|spese|custa|custo|hoeveel)/;
const PLACE = /(?<![a-z])(?:where|wo|ou (?:est|sont|puis|peut|se)|donde|dove|onde|waar)(?![a-z])/;
const TAKES =
	/(?<![a-z])(?:takes?|lasts?|dauert?|dauern|braucht|dure|prend|tarda|demora|dura|impiega|vuole|duurt)(?![a-z])/;
const TIME_SPAN =
	/(?<![a-z])(?:(?:working |business |work)?days?|weeks?|hours?|months?|(?:werk|arbeits)?tage?n?|wochen?|stunden?|monate?|jours?|semaines?|heures?|mois|dias?|semanas?|horas?|meses|giorn[io]|settiman[ae]|ore|mes[ei]|(?:werk)?dage?n?|weken|uur|maanden?)(?![a-z])/;
const AMOUNT = /[€$£]\s?\d|\d\s?(?:€|\$|£|eur|usd|gbp|chf)/;

/** They ask how long something takes or what can be done, whatever it is about. */
const GENERIC = new Set(
	wordsOf(
		'take takes taking last lasts work works dauert dauern brauchen braucht dure durer prend tarda tardan demora dura durano impiega vuole duurt duren days day weeks working tage tagen werktage jours dias giorni dagen within innerhalb binnen dans entro possible moglich possibile posible mogelijk until usually normally',
	),
);
const PAYMENT_MEANS =
	/(?<![a-z])(?:paypal|klarna|visa|mastercard|(?:credit |debit |gift )?cards?|kreditkarten?|karten?|cartes?|tarjetas?|cartao|cartoes|creditcard)(?![a-z])/;

function topicOf(text: string): Topic {
	const small = plain(text).replace(/gift ?cards?/g, 'voucher cards');
	const signs = subjectsOf(small);
	const isCountry = (sign: string) => /^#[a-z]{2}$/.test(sign);
	const subjects = new Set(signs.filter((sign) => !isCountry(sign)));
	if (PAYMENT_MEANS.test(small)) subjects.add('#payment');
	return {
		kind: kindOf(small),
		words: [...new Set(wordsOf(small))].filter((word) => !GENERIC.has(word) && !/^\d/.test(word)),
		subjects: [...subjects],
		countries: signs.filter(isCountry),
	};
}

function kindOf(question: string): Kind {
	if (TIME.test(question)) return 'time';
	if (COST.test(question) || FREE.test(question)) return 'cost';
	return PLACE.test(question) ? 'place' : 'any';
}
