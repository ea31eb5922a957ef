import { createHmac } from 'node:crypto';
import { intercomDesk } from '../../../nodes/Helpdesk/intercom/desk';
import type { Desk } from '../../../nodes/Helpdesk/provider';
import { zendeskDesk } from '../../../nodes/Helpdesk/zendesk/desk';
import { mutations } from './mutations';

/** Nobody listens there: a delivery that were believed would fail in another way. */
const nowhere = { environment: 'custom', baseUrl: 'http://127.0.0.1:9' };
const SECRET = 'a-long-random-text';

const intercomBody = JSON.stringify({
	type: 'notification_event',
	id: 'notif_1',
	topic: 'conversation.admin.replied',
	created_at: 1_790_000_000,
	data: { item: { type: 'conversation', id: '7', conversation_parts: {} } },
});
const zendeskBody = JSON.stringify({
	id: 'event-1',
	type: 'zen:event-type:ticket.comment_added',
	detail: { id: '7' },
	event: { comment: { id: '8' } },
});
const time = new Date().toISOString();
const sign = (algorithm: string, text: string) => createHmac(algorithm, SECRET).update(text);

it.each<[string, Desk, { headers: Record<string, string>; rawBody: string }]>([
	[
		'Intercom',
		intercomDesk({ ...nowhere, accessToken: 't', clientSecret: SECRET }, {}),
		{
			headers: { 'x-hub-signature': `sha1=${sign('sha1', intercomBody).digest('hex')}` },
			rawBody: intercomBody,
		},
	],
	[
		'Zendesk',
		zendeskDesk({ ...nowhere, email: 'a@example.com', apiToken: 't', webhookSecret: SECRET }, {}),
		{
			headers: {
				'x-zendesk-webhook-signature': sign('sha256', time + zendeskBody).digest('base64'),
				'x-zendesk-webhook-signature-timestamp': time,
			},
			rawBody: zendeskBody,
		},
	],
])(
	'10,000 changed deliveries of %s are refused',
	async (_name, desk, genuine) => {
		const body = JSON.parse(genuine.rawBody);
		const codeOf = async (delivery: { headers: Record<string, string>; rawBody: Buffer }) =>
			await desk
				.normalize({ ...delivery, query: {}, body })
				.then(() => 'believed')
				.catch((error: { code?: string }) => error.code);
		let refused = 0;
		for (const delivery of mutations(genuine, 10_000)) {
			if ((await codeOf(delivery)) === 'signature_refused') refused++;
		}
		expect(refused).toBe(10_000);
		const rawBody = Buffer.from(genuine.rawBody);
		expect(await codeOf({ ...genuine, rawBody })).not.toBe('signature_refused');
	},
	120_000,
);
