import { findEmails } from './redact/email';
import { plainText } from './speech/markup';
import { sayNumbers } from './speech/numbers';
import { wordsFor } from './speech/words';

/** Pictures and their parts: emoji, flags, skin tones, key caps, joiners. Digits alone are no pictures. */
const PICTURES =
	/[0-9#*]\ufe0f?\u20e3|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|(?![©®™])\p{Extended_Pictographic}/gu;
const URL = /(?:https?:\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi;

/**
 * An answer for the ear: no markup, pictures, web or e-mail addresses; long numbers digit by digit, codes by their
 * last four characters, amounts as the language writes them; sentences of at most `maximum` characters.
 * `language` is an ISO 639-1 code or a locale; en, de, fr, es, it, pt and nl have their own words, others English.
 */
export function speakable(text: string, language = 'en', maximum = 160): string {
	const words = wordsFor(language);
	const written = plainText(text);
	const bare = findEmails(written)
		.reduceRight(
			(rest, { start, end }) => rest.slice(0, start) + words.email + rest.slice(end),
			written,
		)
		.replace(URL, words.link)
		.replace(PICTURES, '');
	return sentences(sayNumbers(bare, language), maximum).join(' ');
}

const SENTENCE_END = /(?<=[.!?…。！？])["'”’»)]*\s+|\n+/u;
const PAUSES = [/(?<=[;:])\s+/u, /(?<=[,–—])\s+/u, /\s+/u];

/** A text as sentences of at most `maximum` characters, each with a mark at its end; long ones break at pauses. */
export function sentences(text: string, maximum = 160): string[] {
	return text
		.split(SENTENCE_END)
		.flatMap((sentence) => shorten(sentence.replace(/\s+/g, ' ').trim(), maximum))
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
		.map(finish);
}

function shorten(sentence: string, maximum: number, pauses = PAUSES): string[] {
	if (sentence.length <= maximum || pauses.length === 0) return [sentence];
	const parts: string[] = [];
	for (const piece of sentence.split(pauses[0])) {
		const last = parts.at(-1);
		if (last !== undefined && `${last} ${piece}`.length <= maximum) {
			parts[parts.length - 1] = `${last} ${piece}`;
		} else {
			parts.push(piece);
		}
	}
	return parts.flatMap((part) => shorten(part, maximum, pauses.slice(1)));
}

function finish(sentence: string): string {
	if (/[.!?…。！？]["'”’»)]*$/u.test(sentence)) return sentence;
	return `${sentence.replace(/[\s,;:–—-]+$/u, '')}.`;
}
