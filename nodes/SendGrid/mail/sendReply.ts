import { UserError } from 'n8n-workflow';
import { mailOperation } from '../context';
import { delivery, recipient } from './fields';
import { emailAddress, headerText, messageIdHeader } from './headers';
import { page, paragraphs } from './html';
import { sendOnce } from './sendOnce';

export const sendReply = mailOperation({
	resource: 'mail',
	operation: 'sendReply',
	effect: 'write',
	menu: {
		name: 'Send Reply',
		action: 'Send a reply to a shopper',
		description: 'Sends plain text as a mail that also looks right as HTML',
	},
	scopes: ['mail.send'],
	fields: {
		...recipient,
		subject: {
			displayName: 'Subject',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Your order #1001',
			description: 'One line of at most 200 characters',
		},
		text: {
			displayName: 'Text',
			type: 'string',
			typeOptions: { rows: 6 },
			default: '',
			required: true,
			description: 'Plain text. An empty line starts a paragraph; markup shows as it is written.',
		},
		inReplyTo: {
			displayName: 'In Reply To',
			type: 'string',
			default: '',
			placeholder: 'e.g. <abc@mail.example.com>',
			description:
				'Message-ID of the mail that is answered, so that mail programs show both together',
		},
		...delivery,
	},
	async run(context, params) {
		const subject = headerText(params.subject, 'Subject');
		const text = String(params.text ?? '').trim();
		if (!subject || !text) throw new UserError('A reply needs a subject and a text.');
		const answered = messageIdHeader(params.inReplyTo);
		const name = headerText(params.toName, 'Recipient Name');
		const to = { email: emailAddress(params.to, 'To'), ...(name ? { name } : {}) };
		const html = page(undefined, subject, [paragraphs(text)]);
		const headers = answered ? { 'In-Reply-To': answered, References: answered } : undefined;
		return await sendOnce(
			context,
			{ to: [to], subject, text, html, headers, category: 'support-reply' },
			params,
		);
	},
});
