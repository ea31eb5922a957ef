import { searchValue } from '../shared/text';

/** Longer than any order number or e-mail address (RFC 5321 allows 254 characters). */
const MAXIMUM_CHARACTERS = 255;

/** Halves of characters, which JSON and Shopify's search index do not take. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One filter of Shopify's search; whoever uses it compares the result with the whole value. */
export const searchTerm = (field: string, value: string) => `${field}:${searchText(value)}`;

/** A phrase that is looked for everywhere; nothing in it is read as Shopify's search language. */
export const searchText = (value: string) =>
	searchValue(value.slice(0, MAXIMUM_CHARACTERS).replace(LONE_SURROGATE, ' '));
