import type { SendGridClient } from '../client';

/** Name of our key in `custom_args`; the event webhook and the activity give it back. */
export const KEY_ARGUMENT = 'support_key';
const LATEST = 20;

interface Listed {
	messages?: Array<{ msg_id: string; subject: string }>;
}

/**
 * The mail of a key in the account's Email Activity, if it shows there. The list has no custom arguments, so each
 * mail with the same subject is opened and its own are compared.
 * https://www.twilio.com/docs/sendgrid/for-developers/sending-email/getting-started-email-activity-api
 * @throws VendorError when the account has no access to it
 */
export async function findSent(
	sendGrid: SendGridClient,
	{ to, subject, key }: { to: string; subject: string | undefined; key: string },
): Promise<string | undefined> {
	const query = `to_email="${to}"`;
	const { messages = [] } = await sendGrid.get<Listed>('/v3/messages', { limit: LATEST, query });
	for (const message of messages) {
		if (subject !== undefined && message.subject !== subject) continue;
		const path = `/v3/messages/${encodeURIComponent(message.msg_id)}`;
		const { unique_args: args } = await sendGrid.get<{ unique_args?: unknown }>(path);
		if (JSON.stringify(args ?? '').includes(key)) return message.msg_id;
	}
	return undefined;
}
