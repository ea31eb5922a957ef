import { sendReply } from '../../../nodes/SendGrid/mail/sendReply';
import { verifyEvents } from '../../../nodes/SendGrid/webhook/verifyEvents';
import { eventsBody, signedHeaders, startSendGrid } from '../../../sandbox/sendgrid';
import { runner } from '../runOperation';
import { contextFor, type Mailbox } from './mailbox';

let mailbox: Mailbox;
beforeAll(async () => void (mailbox = await startSendGrid()));
afterAll(() => mailbox.close());
beforeEach(() => mailbox.reset());

const run = runner(() => contextFor(mailbox));
const text = async (bodyText: string, headers: unknown = signedHeaders(bodyText)) =>
	await run(verifyEvents, { bodyFrom: 'text', bodyText, headers });

/** https://github.com/sendgrid/sendgrid-nodejs/blob/main/packages/eventwebhook/src/eventwebhook.spec.js */
const VECTOR = {
	key: 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==',
	signature:
		'MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=',
	timestamp: '1600112502',
};

describe('events of the webhook', () => {
	it('come as deliveries, with the key and the ID that the sending gave', async () => {
		const sent = await run(sendReply, {
			to: 'shopper@example.com',
			subject: 'Hello',
			text: 'Hello',
			messageKey: 'reply-1',
		});
		const body = eventsBody(mailbox.mails, 'bounce', { reason: '550 no such user' });
		expect(await text(body)).toEqual([
			{
				deliveryId: expect.stringContaining('bounce-'),
				topic: 'bounce',
				occurredAt: expect.stringMatching(/Z$/),
				receivedAt: expect.any(String),
				stale: false,
				data: {
					messageId: sent.messageId,
					messageKey: sent.messageKey,
					email: 'shopper@example.com',
					reason: '550 no such user',
					category: ['support-reply'],
				},
			},
		]);
	});

	it('are read from the file that a Webhook node gives, and headers as JSON text', async () => {
		const body = eventsBody([]);
		const file = { data: { bytes: Buffer.from(body), name: undefined, type: 'application/json' } };
		const headers = JSON.stringify(signedHeaders(body));
		const given = runner(() => contextFor(mailbox, file));
		expect(await given(verifyEvents, { headers })).toEqual([]);
	});

	it.each([
		['another byte', (body: string) => [body.replace('[', '[ '), signedHeaders(body)]],
		['no line break at the end', (body: string) => [body.trimEnd(), signedHeaders(body)]],
		['no headers', (body: string) => [body, {}]],
		[
			'the signature twice',
			(body: string) => {
				const headers = signedHeaders(body) as Record<string, unknown>;
				const name = 'x-twilio-email-event-webhook-signature';
				return [body, { ...headers, [name]: [headers[name], headers[name]] }];
			},
		],
		[
			'a time of ten minutes ago',
			(body: string) => [body, signedHeaders(body, Math.floor(Date.now() / 1000) - 600)],
		],
	])('are refused with %s', async (_name, change) => {
		const [body, headers] = change(eventsBody([]));
		await expect(text(body as string, headers)).rejects.toMatchObject({
			code: 'signature_refused',
			applied: 'no',
		});
	});

	it('are refused in 1,000 of 1,000 cases with one byte changed somewhere', async () => {
		const body = Buffer.from(eventsBody([], 'delivered'));
		const headers = signedHeaders(body);
		const files = { data: { bytes: body, name: undefined, type: '' } };
		const context = contextFor(mailbox, files);
		const changed = runner(() => context);
		let accepted = 0;
		for (let round = 0; round < 1_000; round++) {
			files.data.bytes = Buffer.from(body);
			files.data.bytes[round % body.length] ^= 1 + (round % 255);
			const error = await changed(verifyEvents, { headers }).catch((thrown) => thrown);
			if (error.code !== 'signature_refused') accepted += 1;
		}
		expect(accepted).toBe(0);
	}, 60_000);

	it('are proven by the public key of the credential, as SendGrid publishes its example', async () => {
		const events = [
			{
				email: 'hello@world.com',
				event: 'dropped',
				reason: 'Bounced Address',
				sg_event_id: 'ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA',
				sg_message_id: 'LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0',
				'smtp-id': '<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>',
				timestamp: 1600112492,
			},
		];
		const bytes = Buffer.from(`${JSON.stringify(events)}\r\n`);
		jest.useFakeTimers({ now: 1_600_112_510_000, doNotFake: ['nextTick', 'setImmediate'] });
		const official = runner(() =>
			contextFor(
				mailbox,
				{ data: { bytes, name: undefined, type: '' } },
				{ webhookKey: VECTOR.key },
			),
		);
		const got = await official(verifyEvents, {
			headers: {
				'X-Twilio-Email-Event-Webhook-Signature': VECTOR.signature,
				'X-Twilio-Email-Event-Webhook-Timestamp': VECTOR.timestamp,
			},
		});
		jest.useRealTimers();
		expect(got).toMatchObject([
			{
				topic: 'dropped',
				data: { messageId: 'LRzXl_NHStOGhQ4kofSm_A', reason: 'Bounced Address' },
			},
		]);
	});

	it('need a public key, and say where it is', async () => {
		const body = eventsBody([]);
		const keyless = runner(() => contextFor(mailbox, {}, { webhookKey: '' }));
		const failed = keyless(verifyEvents, {
			bodyFrom: 'text',
			bodyText: body,
			headers: signedHeaders(body),
		});
		await expect(failed).rejects.toMatchObject({
			nextStep: expect.stringContaining('Event Webhooks'),
		});
	});

	it.each([['{"no":"list"}'], ['not json']])('must be a list: %s', async (body) => {
		await expect(text(body)).rejects.toThrow(/no list|not JSON/);
	});
});
