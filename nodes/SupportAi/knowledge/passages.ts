import { createHash } from 'node:crypto';
import { plainText } from '../../shared/text/speech/markup';
import { subjectsOf } from './words';

export const SOURCES = ['policy', 'page', 'product', 'faq', 'text'] as const;
export type Source = (typeof SOURCES)[number];

/** One text of the shop, before it is cut into passages. */
export interface Document {
	source: Source;
	/** Names the document within its client, whatever its text becomes. */
	ref: string;
	title: string;
	/** Public address, empty when it has none. */
	url: string;
	/** Plain text, Markdown or HTML. */
	text: string;
}

/** A row of the table `support_knowledge`. */
export interface Passage {
	/** Names client, document and part: a new version of the part takes its place. */
	key: string;
	client: string;
	source: Source;
	ref: string;
	title: string;
	url: string;
	text: string;
	/** Signs of the subjects it speaks of, which are the same in every language, with spaces between. */
	subjects: string;
	/** Hash of everything that is searched and shown. */
	hash: string;
	/** The run that saw it last; rows of an earlier one are no longer part of the shop. */
	version: string;
}

/** A row, as JSON in UTF-8, is never larger. */
export const LARGEST_ROW = 1024;
const LONGEST_TITLE = 100;
const MOST_SUBJECTS = 160;
/** Beyond it a document is no help text. */
const LONGEST_DOCUMENT = 200_000;

/** A document as rows: cut at headings, paragraphs and sentences, each part under its heading. */
export function passagesOf(document: Document, client: string, version: string): Passage[] {
	const ref = document.ref || hashOf(document.source, document.title, document.url);
	const rows: Passage[] = [];
	for (const { heading, text } of sectionsOf(document.text.slice(0, LONGEST_DOCUMENT))) {
		const title = [document.title, heading === document.title ? '' : heading]
			.filter(Boolean)
			.join(' – ')
			.slice(0, LONGEST_TITLE);
		const { source, url } = document;
		const empty = {
			client,
			source,
			ref,
			title,
			url,
			version,
			text: '',
			subjects: '',
			hash: '0'.repeat(16),
			key: '0'.repeat(24),
		};
		const room = LARGEST_ROW - MOST_SUBJECTS - sizeOf(empty);
		for (const part of partsOf(text, room)) {
			rows.push({
				...empty,
				text: part,
				subjects: subjectsOf(`${title} ${part}`).join(' ').slice(0, MOST_SUBJECTS),
				key: hashOf(client, ref, String(rows.length)).slice(0, 24),
				hash: hashOf(source, title, url, part).slice(0, 16),
			});
		}
	}
	return rows;
}

const hashOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex');
const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

const HEADING = '\u0001';

function sectionsOf(markup: string): Array<{ heading: string; text: string }> {
	const marked = markup
		.replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/gi, ' ')
		.replace(/<h[1-6][^>]{0,300}>([\s\S]{0,500}?)<\/h[1-6]>/gi, `\n\n${HEADING}$1\n\n`)
		.replace(/^#{1,6}\s+(.+)$/gm, `\n${HEADING}$1\n`)
		.replace(/<(?:br|\/p|\/li|\/tr|\/div|\/ul|\/ol|\/table)\b[^>]{0,100}>/gi, '\n');
	const sections = [{ heading: '', text: '' }];
	for (const line of withoutEntities(plainText(marked)).split('\n')) {
		const clean = line.replace(/\s+/g, ' ').trim();
		if (clean.startsWith(HEADING)) sections.push({ heading: clean.slice(1).trim(), text: '' });
		else if (clean) sections.at(-1)!.text += `${finished(clean)} `;
	}
	return sections.filter(({ text }) => text.trim() !== '');
}

const ENTITIES: Record<string, string> = {
	euro: '€',
	pound: '£',
	deg: '°',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	rsquo: '’',
	lsquo: '‘',
	rdquo: '”',
	ldquo: '“',
	szlig: 'ß',
	bull: '•',
};
const MARKS: Record<string, string> = {
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	uml: '\u0308',
	tilde: '\u0303',
	cedil: '\u0327',
};

/** The signs that shop editors write as HTML entities: accented letters, quotes, currencies, numbers. */
const withoutEntities = (text: string) =>
	text
		.replace(/&([a-z])(acute|grave|circ|uml|tilde|cedil);/gi, (_, letter: string, mark: string) =>
			`${letter}${MARKS[mark.toLowerCase()]}`.normalize('NFC'),
		)
		.replace(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
		.replace(/&#(\d{2,6});/g, (_, code: string) =>
			String.fromCodePoint(Math.min(Number(code), 0xffff)),
		);

/** Lines of a list are sentences too. */
const finished = (line: string) => (/[.!?:;,…。]$/.test(line) ? line : `${line}.`);

/** Sentence by sentence, as many as have room; a sentence too long is cut between words. */
function partsOf(text: string, room: number): string[] {
	const parts: string[] = [];
	let part = '';
	const fits = (more: string) => sizeOf(more) - 2 <= room;
	for (const piece of text
		.trim()
		.split(/(?<=[.!?…])\s+/)
		.flatMap((one) => wordsIfLong(one, fits))) {
		const longer = part ? `${part} ${piece}` : piece;
		if (fits(longer)) part = longer;
		else {
			if (part) parts.push(part);
			part = piece;
		}
	}
	return part ? [...parts, part] : parts;
}

const wordsIfLong = (sentence: string, fits: (text: string) => boolean) =>
	fits(sentence)
		? [sentence]
		: sentence
				.split(' ')
				.flatMap((word) =>
					fits(word) ? [word] : [...word.matchAll(/.{1,100}/gsu)].map(([bit]) => bit),
				);
