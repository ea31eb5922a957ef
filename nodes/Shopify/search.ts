import { searchValue } from '../shared/text';

/** Longer than any order number or e-mail address (RFC 5321 allows 254 characters). */
const MAXIMUM_CHARACTERS = 255;

const MAXIMUM_WORDS = 6;

/** Halves of characters, which JSON and Shopify's search index do not take. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One filter of Shopify's search; whoever uses it compares the result with the whole value. */
export const searchTerm = (field: string, value: string) => `${field}:${searchPhrase(value)}`;

/** A phrase that is looked for everywhere; nothing in it is read as Shopify's search language. */
export const searchPhrase = (value: string) =>
	searchValue(value.slice(0, MAXIMUM_CHARACTERS).replace(LONE_SURROGATE, ' '));

/** The beginnings of the words that somebody types into a list; only letters and digits get in. */
export const searchWords = (typed: string) =>
	(typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [])
		.slice(0, MAXIMUM_WORDS)
		.map((word) => `${word.slice(0, MAXIMUM_CHARACTERS)}*`)
		.join(' AND ');
