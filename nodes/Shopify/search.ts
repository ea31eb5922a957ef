import { searchValue } from '../shared/text';

/** Longer than any order number or e-mail address (RFC 5321 allows 254 characters). */
const MAXIMUM_CHARACTERS = 255;

/** One filter of Shopify's search; whoever uses it compares the result with the whole value. */
export const searchTerm = (field: string, value: string) =>
	`${field}:${searchValue(value.slice(0, MAXIMUM_CHARACTERS))}`;
