import { SENDERS, DOMAINS, TEMPLATES } from './demo';
import { SendGridError, refused, type Flaw } from './errors';

export interface Person {
	email: string;
	name?: string;
}

/** The body of a mail as it is sent; what is not named here is let through. */
export interface MailBody {
	personalizations: Array<{
		to: Person[];
		cc?: Person[];
		bcc?: Person[];
		subject?: string;
		dynamic_template_data?: Record<string, unknown>;
		custom_args?: Record<string, string>;
	}>;
	from: Person;
	reply_to?: Person;
	subject?: string;
	content?: Array<{ type: string; value: string }>;
	attachments?: Array<{ content: string; filename: string; type?: string; disposition?: string }>;
	headers?: Record<string, string>;
	template_id?: string;
	custom_args?: Record<string, string>;
	categories?: string[];
	mail_settings?: { sandbox_mode?: { enable?: boolean } };
	tracking_settings?: { click_tracking?: { enable?: boolean; enable_text?: boolean } };
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const LINE_BREAK = /[\r\n]/;
/** Headers that SendGrid sets itself. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors#headers-errors */
const RESERVED =
	/^(?:x-sg-id|x-sg-eid|received|dkim-signature|content-type|content-transfer-encoding|to|from|subject|reply-to|cc|bcc)$/i;

/** Refuses a mail as SendGrid does. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors */
export function validate(body: unknown, bytes: number): MailBody {
	if (bytes > 30_000_000) throw refused(413, 'Payload too large');
	if (typeof body !== 'object' || body === null) throw refused(400, 'Bad Request');
	const mail = body as MailBody;
	const flaws: Flaw[] = [];
	const flaw = (message: string, field: string) => void flaws.push({ message, field });

	const groups = Array.isArray(mail.personalizations) ? mail.personalizations : [];
	if (groups.length === 0) {
		flaw(
			'The personalizations field is required and must have at least one personalization.',
			'personalizations',
		);
	}
	const seen = new Set<string>();
	groups.forEach((group, index) => {
		if (!group.to?.length)
			flaw(
				'The to array is required for all personalization objects, and must have at least one email object with a valid email address.',
				`personalizations.${index}.to`,
			);
		for (const { email = '' } of [...(group.to ?? []), ...(group.cc ?? []), ...(group.bcc ?? [])]) {
			if (!ADDRESS.test(email))
				flaw('Does not contain a valid address.', `personalizations.${index}.to.0.email`);
			if (seen.has(email.toLowerCase()))
				flaw(
					`Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${email}] in the personalizations.${index}.to field.`,
					`personalizations.${index}`,
				);
			seen.add(email.toLowerCase());
		}
	});
	if (!ADDRESS.test(mail.from?.email ?? ''))
		flaw('The from email does not contain a valid address.', 'from.email');
	const template = TEMPLATES.find(({ id }) => id === mail.template_id);
	if (mail.template_id && !template) flaw('The template_id must be a valid GUID', 'template_id');
	if (!mail.template_id) {
		if (!mail.subject)
			flaw(
				'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.',
				'subject',
			);
		if (!mail.content?.length)
			flaw('The content parameter is required, unless you are using a template.', 'content');
	}
	mail.content?.forEach(({ value }, index) => {
		if (!value)
			flaw(
				'The content value must be a string at least one character in length.',
				`content.${index}.value`,
			);
	});
	if (mail.content?.[0]?.type === 'text/html' && mail.content[1])
		flaw(
			'If present, text/plain and text/html may only be provided once, and text/plain must be first.',
			'content',
		);
	mail.attachments?.forEach(({ content, filename }, index) => {
		if (!/^[A-Za-z0-9+/]+={0,2}$/.test(content ?? ''))
			flaw('The attachment content must be base64 encoded.', `attachments.${index}.content`);
		if (!filename || LINE_BREAK.test(filename))
			flaw(
				'The attachment filename cannot contain CRLF characters.',
				`attachments.${index}.filename`,
			);
	});
	for (const [name, value] of Object.entries(mail.headers ?? {})) {
		if (RESERVED.test(name)) flaw(`The header ${name} is a reserved header.`, `headers.${name}`);
		if (LINE_BREAK.test(value))
			flaw('Header values cannot contain CRLF characters.', `headers.${name}`);
	}
	if (LINE_BREAK.test(mail.subject ?? ''))
		flaw('The subject must not contain CRLF characters.', 'subject');
	if (JSON.stringify(mail.custom_args ?? {}).length > 10_000)
		flaw('The custom_args must not be greater than 10000 bytes.', 'custom_args');
	if (flaws.length > 0) throw new SendGridError(400, flaws);

	const sender = mail.from.email.toLowerCase();
	const known =
		SENDERS.some(({ from_email, verified }) => verified && from_email === sender) ||
		DOMAINS.some(({ domain, valid }) => valid && sender.endsWith(`@${domain}`));
	if (!known)
		throw refused(
			403,
			'The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
			'from',
		);
	return mail;
}
