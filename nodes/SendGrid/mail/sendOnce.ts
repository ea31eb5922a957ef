import { VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import { keyOf } from '../../shared/moneyFields';
import type { MailContext } from '../context';
import { TOO_LARGE } from '../errors';
import type { MailDataRequired } from '../sdk';
import { findSent, KEY_ARGUMENT } from './activity';
import { emailAddress, headerText } from './headers';

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations */
const LARGEST_MAIL = 30_000_000;
/** The activity follows some seconds behind. */
const LOOKS_AFTER_MS = [2_000, 5_000];

interface Attachment {
	bytes: Buffer;
	name: string;
	type: string;
}

export interface Letter {
	to: Array<{ email: string; name?: string }>;
	/** Undefined where a template brings its own. */
	subject?: string;
	text?: string;
	html?: string;
	attachments?: Attachment[];
	headers?: Record<string, string>;
	templateId?: string;
	templateData?: Record<string, unknown>;
	/** Off for links that are secrets or must stay as they are. */
	clickTracking?: boolean;
	category: string;
}

interface Delivery {
	replyTo: string;
	messageKey: string;
	sandboxMode: boolean;
	lookInActivity: boolean;
}

/** Sends a mail, at most one request that SendGrid could have accepted. @throws VendorError, UserError */
export async function sendOnce(context: MailContext, letter: Letter, delivery: Delivery) {
	const { sendGrid } = context;
	const key = keyOf(String(delivery.messageKey), {
		shop: 'sendgrid',
		order: 'mail',
		purpose: 'mail',
	});
	const mail = mailOf(context, letter, delivery, key);
	refuseTooLarge(letter, key);
	const search = { to: letter.to[0].email, subject: letter.subject, key };
	const look = delivery.lookInActivity && !delivery.sandboxMode;
	const before = look ? await findSent(sendGrid, search) : undefined;
	if (before) return result(key, { messageId: before, queued: true }, true);

	try {
		return result(key, await sendGrid.send(mail, key), false);
	} catch (error) {
		const open = error instanceof VendorError && error.applied === 'unknown';
		for (const wait of open && look ? LOOKS_AFTER_MS : []) {
			await sleep(wait, sendGrid.signal).catch(() => {
				throw error;
			});
			// A look that fails changes nothing about the error that is reported in the end.
			const messageId = await findSent(sendGrid, search).catch(() => undefined);
			if (messageId) return result(key, { messageId, queued: true }, false);
		}
		throw error;
	}
}

function result(key: string, sent: { messageId?: string; queued: boolean }, repeated: boolean) {
	return {
		applied: sent.queued ? 'yes' : 'no',
		status: sent.queued ? 'queued' : 'checked',
		messageId: sent.messageId ?? null,
		messageKey: key,
		repeated,
	};
}

function mailOf(
	{ sender }: MailContext,
	letter: Letter,
	{ replyTo, sandboxMode }: Delivery,
	key: string,
): MailDataRequired {
	const { to, subject, text, html, attachments = [], headers, templateId, templateData } = letter;
	const name = headerText(sender.name, 'The sender name in the credential');
	return {
		personalizations: [
			{
				to,
				customArgs: { [KEY_ARGUMENT]: key },
				...(templateData ? { dynamicTemplateData: templateData } : {}),
			},
		],
		from: {
			email: emailAddress(sender.email, 'The sender address in the credential'),
			...(name ? { name } : {}),
		},
		...(replyTo.trim() ? { replyTo: emailAddress(replyTo, 'Reply To') } : {}),
		...(subject === undefined ? {} : { subject }),
		...(templateId ? { templateId } : { text, html }),
		...(headers ? { headers } : {}),
		attachments: attachments.map(({ bytes, name: filename, type }) => ({
			content: bytes.toString('base64'),
			filename,
			type,
			disposition: 'attachment',
		})),
		categories: [letter.category],
		// The SDK would write advice about templates to the console.
		hideWarnings: true,
		mailSettings: { sandboxMode: { enable: sandboxMode } },
		trackingSettings: {
			clickTracking: { enable: letter.clickTracking ?? false, enableText: false },
		},
	} as MailDataRequired;
}

/** Counted as SendGrid does: files in base64, and everything else. */
function refuseTooLarge(
	{ text = '', html = '', templateData, attachments = [] }: Letter,
	key: string,
) {
	const files = attachments.reduce((size, { bytes }) => size + Math.ceil(bytes.length / 3) * 4, 0);
	const words = Buffer.byteLength(text + html + JSON.stringify(templateData ?? ''));
	if (files + words <= LARGEST_MAIL) return;
	throw new VendorError({ vendor: 'SendGrid', ...TOO_LARGE, applied: 'no', idempotencyKey: key });
}
