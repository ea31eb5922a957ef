import { findEmails } from '../text/redact/email';
import { findPhones } from '../text/redact/phone';
import { findIbans } from '../text/redact/iban';
import { findCards } from '../text/redact/card';

const LINK =
	/(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>"'()[\]{}]+|(?:mailto|tel|sms|javascript|data):[^\s<>"'()]+/giu;
/** A host without a scheme, such as `shop.example/returns`. */
const BARE =
	/(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,24}(?:\/[^\s<>"'()[\]{}]*)?/giu;
/** HTML tags and entities, Markdown links, images, emphasis, code, headings and tables. */
const MARKUP =
	/<\/?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|!?\[[^\]]*\]\s?\([^)]*\)|\[[^\]]+\]:\s|(?:\*\*|__|~~|`)\S|^\s{0,3}#{1,6}\s|^\s*\|.*\|\s*$|\{\{.*?\}\}/imu;

/** Whether the text has markup of any kind: an answer is plain text. */
export const hasMarkup = (text: string): boolean => MARKUP.test(text);

/** Web addresses as written, without what ends a sentence; mail addresses are none. */
export function linksIn(text: string): string[] {
	const mails = new Set(emailsIn(text).map((email) => email.split('@')[1]));
	const full = text.match(LINK) ?? [];
	const rest = full.reduce((left, link) => left.replace(link, ' '), text);
	const bare = (rest.match(BARE) ?? []).filter(
		(host) => !mails.has(host.toLowerCase()) && !isAbbreviation(host),
	);
	return [...full, ...bare].map((link) => link.replace(/[.,;:!?…]+$/u, ''));
}

/** "z.B", "p.ex", "e.g", "u.a" and a sentence that goes on without a space ("team.We"). */
const isAbbreviation = (host: string) =>
	host.split(/[./]/)[0].length < 2 || /^[\p{L}]+\.\p{Lu}\p{Ll}*$/u.test(host);

/** One form for the same address: the scheme and a slash at the end do not count. */
export const linkKey = (link: string): string =>
	link
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/^www\./, '')
		.replace(/\/$/, '');

export const emailsIn = (text: string): string[] =>
	findEmails(text).map(({ start, end }) => text.slice(start, end).toLowerCase());

/** Telephone, card and bank account numbers, as digits and letters only. */
export const numbersOfPeopleIn = (text: string): string[] =>
	[...findPhones(text), ...findIbans(text), ...findCards(text)].map(({ start, end }) =>
		text
			.slice(start, end)
			.replace(/[^\p{L}\p{N}]/gu, '')
			.toLowerCase(),
	);
