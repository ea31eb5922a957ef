import { contextOf, type File, type MailContext } from '../../../nodes/SendGrid/context';
import { SENDGRID_DEMO, SENDGRID_WEBHOOK_KEY, startSendGrid } from '../../../sandbox/sendgrid';

export type Mailbox = Awaited<ReturnType<typeof startSendGrid>>;

export const credential = ({ url }: { url: string }, more: Record<string, string> = {}) => ({
	apiKey: SENDGRID_DEMO.apiKey,
	senderEmail: SENDGRID_DEMO.sender,
	senderName: SENDGRID_DEMO.senderName,
	webhookKey: SENDGRID_WEBHOOK_KEY,
	environment: 'custom',
	baseUrl: url,
	...more,
});

/** What an operation works with, signed in at the sandbox; `files` are those of the item. */
export const contextFor = (
	mailbox: { url: string },
	files: Record<string, File> = {},
	more: Record<string, string> = {},
	patience: { timeoutMs?: number; budgetMs?: number } = {},
): MailContext =>
	contextOf(credential(mailbox, more), patience, async (property) => {
		if (files[property]) return files[property];
		throw new Error(`The item has no file ${property}`);
	});
