import { escapeHtml } from '../../shared/text';

/** A plain text as both bodies of a message: the desk shows the HTML one and keeps line breaks only there. */
export const bodyOf = (text: string) => ({
	body_text: text,
	body_html: escapeHtml(text).replace(/\r?\n/g, '<br>'),
});

/** A note that only the team sees. `sender` is a user of the account. */
export const internalNote = (text: string, senderId: number) => ({
	channel: 'internal-note',
	via: 'api',
	from_agent: true,
	public: false,
	sender: { id: senderId },
	...bodyOf(text),
});

/**
 * Something the customer wrote elsewhere. A message without `sent_datetime` is queued for delivery; with it,
 * the message is imported and nothing leaves the desk. `at` is ISO 8601.
 */
export const customerMessage = (
	text: string,
	{ channel, email, name, at }: { channel: string; email: string; name?: string; at: string },
) => ({
	channel,
	via: 'api',
	from_agent: false,
	public: true,
	sender: { email, ...(name ? { name } : {}) },
	...bodyOf(text),
	created_datetime: at,
	sent_datetime: at,
});
