import { UserError } from 'n8n-workflow';

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[^\s@<>()[\]\\,;:".]+\.)+[^\s@<>()[\]\\,;:".]{2,}$/;
const LONGEST_ADDRESS = 254;
/** SendGrid takes 1,000 in all; a notice to more people is a mailing. */
const MOST_RECIPIENTS = 20;

/**
 * A text that becomes a header line. A line break in it could start another header, so it is refused, not removed:
 * whoever put it there did not mean what we would send. @throws UserError
 */
export function headerText(given: string, what: string, longest = 200): string {
	const text = String(given ?? '').trim();
	if (CONTROL.test(text))
		throw new UserError(`${what} has a line break or a control character in it.`);
	if (text.length > longest) throw new UserError(`${what} is longer than ${longest} characters.`);
	return text;
}

/** One e-mail address. @throws UserError without the address, which may be personal */
export function emailAddress(given: string, what: string): string {
	const email = headerText(given, what, LONGEST_ADDRESS);
	if (ADDRESS.test(email)) return email;
	throw new UserError(
		email ? `${what} is not an e-mail address, such as name@example.com.` : `${what} is empty.`,
	);
}

/** Addresses separated by commas, each once. @throws UserError */
export function emailAddresses(given: string, what: string): string[] {
	const addresses = headerText(given, what, 4_000)
		.split(/[,;]/)
		.filter((part) => part.trim())
		.map((part) => emailAddress(part, what));
	const unique = [...new Map(addresses.map((email) => [email.toLowerCase(), email])).values()];
	if (unique.length === 0) throw new UserError(`${what} is empty.`);
	if (unique.length > MOST_RECIPIENTS) {
		throw new UserError(`${what} has more than ${MOST_RECIPIENTS} addresses.`);
	}
	return unique;
}

/** An address of a page that a mail may link to. @throws UserError for anything but https without a login */
export function pageAddress(given: string, what: string): string {
	const text = headerText(given, what, 2_000);
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url?.protocol === 'https:' && !url.username && !url.password) return url.href;
	throw new UserError(`${what} is not the address of a page that starts with https://.`);
}

/** The Message-ID of the mail that is answered, with or without its angle brackets. @throws UserError */
export function messageIdHeader(given: string): string | undefined {
	const id = headerText(given, 'In Reply To', 500).replace(/^<|>$/g, '');
	if (!id) return undefined;
	if (/^[^\s<>@]+@[^\s<>@]+$/.test(id)) return `<${id}>`;
	throw new UserError('In Reply To is not a Message-ID, such as <abc@mail.example.com>.');
}
