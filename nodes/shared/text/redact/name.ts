import type { Span } from '../redact';

const NAME = String.raw`\p{Lu}[\p{Ll}'’-]+(?:\s+(?:(?:de|van|von|der|la|di|da|dos|den)\s+)*\p{Lu}[\p{Ll}'’-]+){0,3}`;
const FULL_NAME = String.raw`\p{Lu}[\p{Ll}'’-]+\s+(?:(?:de|van|von|der|la|di|da|dos|den)\s+)*\p{Lu}[\p{Ll}'’-]+`;

/** Words with which people give their name, in seven languages; after a bare "I am" only a full name is one. */
const INTRODUCED = new RegExp(
	String.raw`(?<![\p{L}])(?:[Mm]y (?:full )?name(?: is|['’]s|:)|[Mm]ein Name(?: ist|:)|[Ii]ch hei(?:ß|ss)e|[Jj]e m['’]appelle|[Mm]on nom(?: est|:)|[Mm]e llamo|[Mm]i nombre(?: es|:)|[Mm]i chiamo|[Ii]l mio nome(?: è|:)|(?:[Ee]u )?[Cc]hamo-me|[Mm]e chamo|[Oo] meu nome(?: é|:)|[Ii]k heet|[Mm]ijn naam(?: is|:)|[Nn]ame[dn]?:)\s+(?<name>${NAME})`,
	'gu',
);
const STATED = new RegExp(
	String.raw`(?<![\p{L}])(?:I am|I['’]m|[Tt]his is|[Hh]ier ist|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono|[Ss]ou|[Ii]k ben|[Oo]rdered by|[Uu]nder the name(?: of)?|auf den Namen|au nom de|a nombre de|a nome di|em nome de|op naam van)\s+(?<name>${FULL_NAME})(?![\p{L}])`,
	'gu',
);
const SIGNED = new RegExp(
	String.raw`(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Gg]r(?:ü|ue)(?:ß|ss)en?|LG|MfG|VG|[Cc]ordialement|[Ss]aludos|[Cc]ordiali saluti|[Ss]aluti|[Cc]umprimentos|[Gg]roet(?:en|jes)?)[\s,.!:-]+(?<name>${NAME})\s*$`,
	'gmu',
);

/** Names that people give as their own: introduced, stated in full, or under a message. */
export function findNames(text: string): Span[] {
	const spans = [INTRODUCED, STATED, SIGNED].flatMap((shape) =>
		[...text.matchAll(shape)].map(({ index, 0: whole, groups }) => {
			const name = groups!.name;
			const start = index + whole.lastIndexOf(name);
			return { start, end: start + name.length };
		}),
	);
	let free = 0;
	return spans
		.sort((a, b) => a.start - b.start)
		.filter(({ start, end }) => {
			if (start < free) return false;
			free = end;
			return true;
		});
}
