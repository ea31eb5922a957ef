/** Elements whose content is no text of the writer: code, and what earlier messages said. */
const SKIPPED = new Set(['style', 'script', 'head', 'title', 'blockquote', 'template']);
/** How mail programs mark the quoted thread and the signature. */
const QUOTE =
	/\b(?:gmail_quote|gorgias_quote|gmail_signature|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote|zmail_extra|divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|signature)\b/i;
const BLOCKS = new Set(
	'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 section article header footer figure hr pre'.split(
		' ',
	),
);
const VOID = new Set('br hr img input meta link area base col embed source track wbr'.split(' '));
const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
};

/**
 * The text of a mail's HTML without the quoted thread and the signature. Reads every character once; it makes no
 * HTML, and its result is text to be escaped wherever it goes.
 */
export function textOfHtml(html: string): string {
	let text = '';
	let at = 0;
	/** Open elements since the skipped one began; empty when nothing is skipped. */
	let skipped: string[] = [];
	while (at < html.length) {
		const start = html.indexOf('<', at);
		const plain = html.slice(at, start < 0 ? html.length : start);
		if (skipped.length === 0) text += plain.replace(/\s+/g, ' ');
		if (start < 0) break;
		if (!/[a-z/!?]/i.test(html[start + 1] ?? '')) {
			if (skipped.length === 0) text += '<';
			at = start + 1;
			continue;
		}
		const comment = html.startsWith('<!--', start);
		const end = html.indexOf(comment ? '-->' : '>', start);
		if (end < 0) break;
		at = end + (comment ? 3 : 1);
		if (comment) continue;
		const [, closing, name = ''] =
			/^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(start, start + 40)) ?? [];
		const tag = name.toLowerCase();
		if (!tag) continue;
		if (skipped.length > 0) {
			if (closing) skipped = closed(skipped, tag);
			else if (!VOID.has(tag)) skipped.push(tag);
		} else {
			if (BLOCKS.has(tag)) text += '\n';
			const attributes = html.slice(start, Math.min(end, start + 500));
			const quotes = SKIPPED.has(tag) || QUOTE.test(attributes);
			if (!closing && quotes && !VOID.has(tag)) skipped = [tag];
		}
	}
	return decoded(text)
		.replace(/[ \t]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** The open elements after one of them ended; an end without a beginning changes nothing. */
function closed(open: string[], tag: string): string[] {
	const index = open.lastIndexOf(tag);
	return index < 0 ? open : open.slice(0, index);
}

function decoded(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
		(whole, dec, hex, name) => {
			if (name) return NAMED[String(name).toLowerCase()] ?? whole;
			const code = dec ? Number(dec) : parseInt(String(hex), 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		},
	);
}
