/** Removes control characters and lone surrogates; keeps line breaks, tabs and every script and emoji. */
export const cleanText = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
		.trim();

/** Length in characters as a person counts code points: an emoji outside the basic plane is one. */
export const lengthOf = (text: string): number => [...text].length;
