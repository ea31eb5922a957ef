import type { Span } from '../redact';

/** A street with its number, and what follows of the address: postcode and town. */
const STREETS = [
	// Lindenstraße 12, Am Weg 3a
	String.raw`(?:\p{Lu}[\p{L}.'’-]*\s){0,2}\p{Lu}?[\p{L}'’-]*(?:stra(?:ß|ss)e|str\.|weg|allee|gasse|platz|straat|laan|plein)\s*\d+\s?[a-zA-Z]?`,
	// 12 Maple Street, 221B Baker St
	String.raw`\d+\s?[a-zA-Z]?,?\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Boulevard|Blvd|Way|Square)\b\.?`,
	// 5 rue de la Paix, calle Mayor 4, via Roma 10
	String.raw`(?:\d+\s?(?:bis|ter)?,?\s+)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]alle|[Aa]venida|[Pp]laza|[Vv]ia|[Vv]iale|[Pp]iazza|[Rr]ua|[Tt]ravessa)\s+(?:(?:de|du|des|del|della|dei|da|do|dos|la|le|los|las|l['’]|d['’])\s?){0,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}(?:,?\s\d{1,4}(?!\d))?`,
];
const TOWN = String.raw`(?:,?\s+(?:[A-Z]{1,2}-)?\d{4,5}(?:\s?[A-Z]{2})?\s+\p{Lu}[\p{L}'’-]+)?`;
const ADDRESS = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:${STREETS.join('|')})${TOWN}(?![\p{L}\p{N}])`,
	'gu',
);
/** Postcode and town alone: only where an address is spoken of. */
const ALONE =
	/(?<=(?:address|adresse|anschrift|live in|wohne in|postcode|plz|dirección|indirizzo|morada|adres)\b.{0,40}?)(?:[A-Z]{1,2}-)?\d{5}\s+\p{Lu}[\p{L}'’-]+/giu;

/** Postal addresses as people write them in one line. */
export function findStreets(text: string): Span[] {
	if (!/\d/.test(text)) return [];
	return [...text.matchAll(ADDRESS)]
		.concat([...text.matchAll(ALONE)])
		.map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
		.sort((a, b) => a.start - b.start)
		.filter((span, at, spans) => at === 0 || span.start >= spans[at - 1].end);
}
