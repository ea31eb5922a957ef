import { truncate } from './line';

/** Characters that a person does not see but a model reads: zero width, direction, tags, variation selectors. */
const INVISIBLE =
	/[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** With these escaped, no text can look like the end of its block, of a code fence or of markup. */
const STRUCTURE = /[<>&`\u007f-\u009f]/g;

/**
 * Foreign text as data in a prompt: a JSON string between `<label>` tags, which the text itself cannot close
 * since `<`, `>`, `&` and back-ticks are written as escapes. Invisible characters are taken out (except the joiners
 * inside emoji and scripts that need them), and at most `maximum` characters are kept.
 * The instructions that go with it must say that the block holds data only.
 */
export function promptData(label: string, text: string, maximum = 4_000): string {
	if (!/^[a-z][a-z0-9_]*$/.test(label)) {
		throw new TypeError('A prompt label consists of small letters, digits and underscores.');
	}
	const visible = text.replace(INVISIBLE, (character, at: number) =>
		isJoiner(character) && isBetweenLetters(text, at) ? character : '',
	);
	const json = JSON.stringify(truncate(visible, maximum)).replace(
		STRUCTURE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return `<${label}>\n${json}\n</${label}>`;
}

const isJoiner = (character: string) => character === '\u200d' || character === '\u200c';

function isBetweenLetters(text: string, at: number): boolean {
	const before = /[\p{L}\p{M}\p{Emoji_Modifier}\p{Extended_Pictographic}\ufe0f]$/u;
	const after = /^[\p{L}\p{Extended_Pictographic}]/u;
	return before.test(text.slice(Math.max(0, at - 2), at)) && after.test(text.slice(at + 1, at + 3));
}
