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
	/** Open elements since the skipped one began; none when nothing is skipped. */
	const skipped = new OpenElements();
	while (at < html.length) {
		const start = html.indexOf('<', at);
		const plain = html.slice(at, start < 0 ? html.length : start);
		if (skipped.isEmpty) text += plain.replace(/\s+/g, ' ');
		if (start < 0) break;
		if (!/[a-z/!?]/i.test(html[start + 1] ?? '')) {
			if (skipped.isEmpty) text += '<';
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
		if (!skipped.isEmpty) {
			if (closing) skipped.end(tag);
			else if (!VOID.has(tag)) skipped.begin(tag);
		} else {
			if (BLOCKS.has(tag)) text += '\n';
			const attributes = html.slice(start, Math.min(end, start + 500));
			const quotes = SKIPPED.has(tag) || QUOTE.test(attributes);
			if (!closing && quotes && !VOID.has(tag)) skipped.begin(tag);
		}
	}
	return decoded(text)
		.replace(/[ \t]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Counts by name make every step cheap, however deep and however wrong a mail is nested. */
class OpenElements {
	private readonly names: string[] = [];
	private readonly counts = new Map<string, number>();

	get isEmpty(): boolean {
		return this.names.length === 0;
	}

	begin(name: string): void {
		this.names.push(name);
		this.count(name, 1);
	}

	/** Ends the innermost element of this name and all inside it; an end without a beginning changes nothing. */
	end(name: string): void {
		if (!this.counts.get(name)) return;
		let ended: string | undefined;
		do {
			ended = this.names.pop();
			if (ended !== undefined) this.count(ended, -1);
		} while (ended !== undefined && ended !== name);
	}

	private count(name: string, change: number): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + change);
	}
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
