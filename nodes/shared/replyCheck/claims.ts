import { ACTIONS, CONDITION, PASSED_ON, STATES, type Action, type State } from './actions';
import { clausesOf, isNegative, sentencesOf, type Part } from './plain';
import { isMeasured } from './values';
import {
	AT_SHOPPERS_COST,
	FEE,
	FREE,
	NAMES,
	TOPICS,
	UNCONDITIONAL,
	type Topic,
} from './vocabulary';

const EVERY_NAME = new RegExp(NAMES.source, 'g');

/** A part of what is known to be true, ready to be compared. */
interface KnownPart {
	text: string;
	words: Set<string>;
	negative: boolean;
}

const RETURNABLE =
	/(?<![a-z])(?:(?:you|customers?|shoppers?) (?:can|may|could) (?:\w+ ){0,3}(?:return|send|exchange)|can be (?:returned|exchanged)|(?:konnen|kannst|durfen) .{0,60}(?:zuruck|umtausch|umgetauscht)|(?:vous pouvez|pouvez-vous|peut etre|peuvent etre) .{0,40}(?:retourn|renvoy|echang)|(?:puedes?|pueden|se puede) .{0,30}(?:devolver|cambiar|devuel)|(?:puoi|puo|possono) .{0,30}(?:restitui|rendere|cambiare|res[oi])|(?:pode|podem|podes) .{0,30}(?:devolv|trocar)|(?:u kunt|je kunt|kan|kunnen) .{0,40}(?:terug|ruilen))/;

/** "Within 30 days after delivery" is not about the delivery. */
export const FROM_THEN_ON =
	/(?<![a-z])(?:after|from|of|since|following|upon|nach|ab|seit|apres|suivant|tras|desde|despues de|dopo|dall[ae']|apos|depois d[ae]|na|vanaf)\s(?:\w+['\s]){0,3}?(?:deliver\w*|receipt|arrival|lieferung|zustellung|erhalt|livraison|reception|entrega|recepcion|consegna|ricezione|rececao|levering|ontvangst)/g;

export function topicsOf(text: string): Topic[] {
	const about = text.replace(FROM_THEN_ON, ' ');
	return (Object.keys(TOPICS) as Topic[]).filter((topic) => TOPICS[topic].test(about));
}

/** The parts of what is known: each clause, and each sentence that has no "not" in it. */
export function knownParts(texts: string[]): KnownPart[] {
	return texts.flatMap(sentencesOf).flatMap((sentence) => {
		const clauses = clausesOf(sentence);
		const whole = clauses.length > 1 && !isNegative(sentence.text) ? [sentence] : [];
		return [...clauses, ...whole].map(({ text }) => ({
			text,
			words: wordsOf(text),
			negative: isNegative(text),
		}));
	});
}

/**
 * Whether something known says the same. Where several parts speak of it, those that share most words with the
 * claim decide: "sale items cannot be returned" beats "returns are free" for a claim about sale items.
 */
function isBacked(
	claim: string,
	known: KnownPart[],
	speaksOfIt: (text: string) => boolean,
): boolean {
	const said = wordsOf(claim);
	const parts = known
		.filter(({ text }) => speaksOfIt(text))
		.map((part) => ({ ...part, shared: [...said].filter((word) => part.words.has(word)).length }));
	const most = Math.max(0, ...parts.map(({ shared }) => shared));
	return parts.some(({ shared, negative }) => shared === most && !negative);
}

const wordsOf = (text: string) =>
	new Set((text.match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 6)));

export type ClaimProblem = 'policy' | 'promise' | 'status';

/** What the text claims to have been done, promises, or says about rules and states, without anything known behind it. */
export function unbackedClaims(text: string, known: KnownPart[]): ClaimProblem[] {
	return sentencesOf(text).flatMap((sentence) =>
		clausesOf(sentence).flatMap((clause) => problemsOf(clause, sentence, known)),
	);
}

function problemsOf(clause: Part, sentence: Part, known: KnownPart[]): ClaimProblem[] {
	const { text, question } = clause;
	const backed = (speaksOfIt: (text: string) => boolean) => isBacked(text, known, speaksOfIt);
	const problems: ClaimProblem[] = [];
	const negative = isNegative(text);
	const conditional = CONDITION.test(text);

	for (const action of Object.keys(ACTIONS) as Action[]) {
		if (
			!negative &&
			claims(action, clause, sentence) &&
			!backed((fact) => tellsOf(action, clause, sentence, fact))
		)
			problems.push('promise');
	}
	for (const state of Object.keys(STATES) as State[]) {
		const said = STATES[state].test(text) && !question && (state === 'soldOut' || !negative);
		if (!said || (conditional && state !== 'arriving')) continue;
		if (!known.some((part) => backs(state, part)))
			problems.push(state === 'arriving' ? 'promise' : 'status');
	}
	if (question) return problems;

	if (FREE.test(text)) {
		const topics = topicsOf(text);
		const about = topics.length > 0 ? topics : topicsOf(sentence.text).slice(0, 1);
		const same = (fact: string) =>
			FREE.test(fact) && (topics.length === 0 || about.some((topic) => TOPICS[topic].test(fact)));
		if (!backed(same)) problems.push('policy');
	}
	if (!negative) {
		for (const shape of [AT_SHOPPERS_COST, FEE, UNCONDITIONAL, TOPICS.warranty]) {
			if (shape.test(text) && !backed((fact) => shape.test(fact))) problems.push('policy');
		}
		if (
			RETURNABLE.test(text) &&
			!backed((fact) => TOPICS.return.test(fact) || TOPICS.exchange.test(fact))
		)
			problems.push('policy');
		for (const name of text.match(EVERY_NAME) ?? []) {
			if (!known.some(({ text: fact, negative: no }) => !no && fact.includes(name)))
				problems.push('policy');
		}
	}
	return problems;
}

/** A deed that is told, or promised without a person who decides about it. */
function claims(action: Action, { text, question }: Part, sentence: Part): boolean {
	const { mention, done, promised } = ACTIONS[action];
	if (!mention.test(text)) return false;
	const harmless = PASSED_ON.test(sentence.text) || question;
	if (done.test(text) && !(CONDITION.test(text) && harmless)) return !question;
	if (promised.test(text)) return !(question && PASSED_ON.test(text));
	return !harmless && !CONDITION.test(text) && TO_GIVE.includes(action);
}

/** What is promised by being spoken of. */
const TO_GIVE: readonly Action[] = ['refund', 'replacement', 'discount', 'gift'];

/** A rule ("refunds take 14 days") backs what is said under its terms, never "we will refund you". */
function tellsOf(action: Action, { text }: Part, sentence: Part, fact: string): boolean {
	const { mention, done, promised } = ACTIONS[action];
	if (!promised.test(text)) return done.test(text) ? done.test(fact) : mention.test(fact);
	const underTerms = CONDITION.test(sentence.text) || isMeasured(sentence.text);
	return underTerms ? mention.test(fact) : promised.test(fact) || done.test(fact);
}

function backs(state: State, { text, negative }: KnownPart): boolean {
	if (state === 'soldOut') return STATES.soldOut.test(text);
	if (negative) return false;
	if (state === 'arriving')
		return (
			STATES.arriving.test(text) ||
			STATES.outForDelivery.test(text) ||
			(TOPICS.delivery.test(text) && /\d/.test(text))
		);
	if (state === 'shipped') return STATES.shipped.test(text) || STATES.outForDelivery.test(text);
	return STATES[state].test(text);
}
