const HTML: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text for HTML, between tags or inside a quoted attribute (not inside script, style or a URL). */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => HTML[character]);
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * One value for a search query in Shopify's search syntax, quoted: `email:${searchValue(email)}`. Quotes and
 * backslashes are escaped, so that the value can neither end the phrase nor add another filter.
 * Source: https://shopify.dev/docs/api/usage/search-syntax
 */
export function searchValue(text: string): string {
	return `"${text.replace(CONTROL, ' ').replace(/[\\"]/g, '\\$&').trim()}"`;
}

/** A GraphQL string literal. Prefer variables: this is for places that take none, such as a bulk query. */
export function graphqlString(text: string): string {
	return JSON.stringify(text).replace(
		/[\u007f-\u009f\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
