import { STATES } from './replyCheck/actions';
import { emailsIn, hasMarkup, linkKey, linksIn, numbersOfPeopleIn } from './replyCheck/addresses';
import { knownParts, topicsOf, unbackedClaims, type ClaimProblem } from './replyCheck/claims';
import { countriesIn, destinationsIn } from './replyCheck/countries';
import { datesIn, impliedBy } from './replyCheck/dates';
import { codesIn, identifiersIn, vouchersIn } from './replyCheck/identifiers';
import { peopleIn } from './replyCheck/people';
import { plain, sentencesOf } from './replyCheck/plain';
import { readingsOf } from './replyCheck/numberWords';
import { measuresIn, type Value } from './replyCheck/values';
import type { Topic } from './replyCheck/vocabulary';

/** Why a draft may not be said. */
export type RefusalReason =
	| 'empty'
	| 'too_long'
	| 'markup'
	| 'unreadable'
	| 'link'
	| 'email'
	| 'personal_data'
	| 'order'
	| 'tracking_number'
	| 'amount'
	| 'percent'
	| 'duration'
	| 'date'
	| 'number'
	| ClaimProblem;

export interface ReplyFacts {
	/** What is true and may be told. Each text stands for itself, in any of the seven languages. */
	texts: readonly string[];
	/** What others wrote, such as product descriptions: it backs measures, dates and names, but no promise, rule, link or code. */
	quoted?: readonly string[];
	/** What the shopper named and may hear again, such as an order number; it proves nothing else. */
	named?: readonly string[];
	/** Language of the draft, ISO 639-1. */
	language: string;
	now?: Date;
	/** Most characters; by default those of an answer in a chat. */
	maximum?: number;
}

const LONGEST_REPLY = 900;

/** What of a kind of value is refused as. */
const REFUSED_AS: Record<Value['kind'], RefusalReason> = {
	amount: 'amount',
	percent: 'percent',
	duration: 'duration',
	date: 'date',
	time: 'date',
	identifier: 'tracking_number',
	order: 'order',
	number: 'number',
};

/** A value of one rule says nothing about another: 30 days for a return are not 30 days for a delivery. */
const APART: readonly Topic[] = ['return', 'delivery', 'refund', 'warranty', 'exchange'];

interface Stated extends Value {
	topics: Topic[];
}

/**
 * Why a draft may not be said to a shopper: everything in it that the facts do not hold, as reasons, each once. An
 * empty list means that nothing was found. Pure: no look-up, no model. It compares values (orders, amounts, dates,
 * links, numbers, codes, names) across the formats of seven languages, and claims (promises, deeds, rules, how
 * an order stands) by their words.
 */
export function checkReply(draft: string, facts: ReplyFacts): RefusalReason[] {
	if (!draft.trim()) return ['empty'];
	if (draft.length > (facts.maximum ?? LONGEST_REPLY)) return ['too_long'];
	const now = facts.now ?? new Date();
	const known = readFacts(facts, now);
	const reasons = new Set<RefusalReason>(
		unbackedClaims(plain(withoutAddresses(draft)), known.parts),
	);
	if (hasMarkup(draft)) reasons.add('markup');
	if (foreignLetters(draft).some((letter) => !known.written.includes(letter)))
		reasons.add('unreadable');
	if (linksIn(draft).some((link) => !known.links.has(linkKey(link)))) reasons.add('link');
	if (emailsIn(draft).some((email) => !known.emails.has(email))) reasons.add('email');
	if (numbersOfPeopleIn(withoutAddresses(draft)).some((number) => !known.compact.includes(number)))
		reasons.add('personal_data');
	if (peopleIn(draft, facts.language).some((name) => !known.plain.includes(plain(name))))
		reasons.add('personal_data');
	if (vouchersIn(draft).some((code) => !known.vouchers.has(code.toLowerCase())))
		reasons.add('promise');
	if (destinationsIn(plain(draft)).some((code) => !known.countries.has(code)))
		reasons.add('policy');
	for (const value of statedIn(draft)) {
		if (!isKnown(value, known)) reasons.add(REFUSED_AS[value.kind]);
	}
	return [...reasons];
}

function readFacts({ texts, quoted = [], named = [] }: ReplyFacts, now: Date) {
	const ours = texts.join('\n');
	const written = [ours, ...quoted].join('\n');
	const all = plain(written);
	const stated = [...texts.flatMap(statedIn), ...quoted.flatMap(statedIn).filter(isMeasure)];
	const repeatable = plain(named.join(' '));
	return {
		written,
		plain: all,
		compact: plain(ours).replace(/[^a-z\d]/g, ''),
		stated: stated.map((value) => ({
			...value,
			keys: value.kind === 'date' ? impliedBy(value.keys, now) : value.keys,
		})),
		parts: knownParts(texts.map((text) => plain(text))),
		links: new Set(linksIn(ours).map(linkKey)),
		emails: new Set(emailsIn(ours)),
		vouchers: codesIn(plain(ours)),
		codes: new Set([...codesIn(all), ...codesIn(repeatable)]),
		numbers: new Set([...numbersIn(all), ...numbersIn(repeatable)]),
		countries: new Set(countriesIn(all)),
	};
}

/** What a description can tell of its product: a price is the shop's to tell. */
const isMeasure = ({ kind }: Stated) => kind !== 'amount';

type Known = ReturnType<typeof readFacts>;

function statedIn(text: string): Stated[] {
	return sentencesOf(plain(withoutAddresses(text))).flatMap(({ text: sentence, question }) => {
		const topics = topicsOf(sentence).filter((topic) => APART.includes(topic));
		const measures = measuresIn(sentence);
		const dates = datesIn(measures.rest);
		const near = question || (topics.length === 0 && !STATES.arriving.test(sentence));
		return [
			...measures.values,
			// "How can I help you today?" states no date.
			...dates.values.filter(({ keys }) => !(near && keys[0].startsWith('in '))),
			...identifiersIn(dates.rest),
		].map((value) => ({ ...value, topics }));
	});
}

const withoutAddresses = (text: string) =>
	[...linksIn(text), ...emailsIn(text)].reduce(
		(rest, address) => rest.replace(new RegExp(escaped(address), 'gi'), ' '),
		text,
	);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function isKnown({ kind, keys, topics }: Stated, known: Known): boolean {
	if (kind === 'number') return keys.some((key) => known.numbers.has(key));
	if (kind === 'identifier' || kind === 'order') return keys.some((key) => known.codes.has(key));
	const same = known.stated.filter((fact) => fact.keys.some((key) => keys.includes(key)));
	if (same.some((fact) => fact.kind === kind && meet(topics, fact.topics))) return true;
	if (kind === 'amount') return isWithoutCurrency(keys, known);
	if (kind === 'time') return keys.some((key) => known.numbers.has(key.replace(/:0$/, '')));
	return keys.some((key) => key.startsWith('number ') && known.numbers.has(key.slice(7)));
}

/** A fact may give an amount without its currency, or a cent amount whose currency is told by the rest. */
function isWithoutCurrency(keys: string[], { stated }: Known): boolean {
	const values = keys.map((key) => key.split(' ')[0]);
	return stated.some(
		(fact) =>
			(fact.kind === 'number' && fact.keys.some((key) => values.includes(key))) ||
			(fact.kind === 'amount' &&
				(keys[0].endsWith('?') || fact.keys[0].endsWith('?')) &&
				fact.keys.some((key) => values.includes(key.split(' ')[0]))),
	);
}

const meet = (a: Topic[], b: Topic[]) =>
	a.length === 0 || b.length === 0 || a.some((topic) => b.includes(topic));

const numbersIn = (text: string): string[] =>
	(text.match(/\d+(?:[ .,']\d+)*/g) ?? []).flatMap((number) => [
		...readingsOf(number).map(String),
		...number.split(/\D+/).map((part) => String(Number(part))),
	]);

const foreignLetters = (text: string): string[] =>
	text.normalize('NFKC').match(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu) ?? [];
