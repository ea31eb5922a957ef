import { createSign, generateKeyPairSync } from 'node:crypto';

import type { Mail } from './inbox';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** As SendGrid shows it: base64 of the DER key, without PEM armour. Made anew with each process. */
export const SENDGRID_WEBHOOK_KEY = publicKey
	.export({ format: 'der', type: 'spki' })
	.toString('base64');

/** The signed headers of an event webhook. */
export function signedHeaders(
	body: string | Buffer,
	at = Math.floor(Date.now() / 1_000),
): Record<string, string> {
	const signature = createSign('sha256').update(String(at)).update(body).sign(privateKey, 'base64');
	return {
		'content-type': 'application/json',
		'x-twilio-email-event-webhook-signature': signature,
		'x-twilio-email-event-webhook-timestamp': String(at),
	};
}

/** The body of an event webhook about these mails, with the CR LF at its end that SendGrid writes. */
export function eventsBody(mails: Mail[], event = 'delivered', more: object = {}): string {
	const events = mails.map(({ id, to, customArgs, categories }, index) => ({
		email: to.email,
		timestamp: Math.floor(Date.now() / 1_000),
		'smtp-id': `<${id}@sendgrid.example>`,
		event,
		category: categories,
		sg_event_id: `${event}-${id}-${index}`,
		sg_message_id: `${id}.recvd-1`,
		...customArgs,
		...more,
	}));
	return `${JSON.stringify(events)}\r\n`;
}
