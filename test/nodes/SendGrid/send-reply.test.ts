import { sendReply } from '../../../nodes/SendGrid/mail/sendReply';
import { VendorError } from '../../../nodes/shared/errors';
import { SENDGRID_DEMO, startSendGrid } from '../../../sandbox/sendgrid';
import { runner } from '../runOperation';
import { contextFor, type Mailbox } from './mailbox';

let mailbox: Mailbox;
beforeAll(async () => void (mailbox = await startSendGrid()));
afterAll(() => mailbox.close());
beforeEach(() => mailbox.reset());

const run = runner(() => contextFor(mailbox));
const impatient = runner(() => contextFor(mailbox, {}, {}, { timeoutMs: 300, budgetMs: 300 }));
const sends = () => mailbox.requests.filter(({ path }) => path === '/v3/mail/send');
const reply = {
	to: 'shopper@example.com',
	toName: 'Nathan',
	subject: 'Your order #1001',
	text: 'Hello Nathan,\n\nit left us today.\nTracking follows.',
	messageKey: 'ticket-7-reply-1',
};

describe('a reply', () => {
	it('arrives as text and as HTML, from the sender of the credential, with its key', async () => {
		const sent = await run(sendReply, { ...reply, inReplyTo: 'abc@mail.example.com' });
		expect(sent).toEqual({
			applied: 'yes',
			status: 'queued',
			messageId: mailbox.mails[0].id,
			messageKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
			repeated: false,
		});
		expect(mailbox.mails).toMatchObject([
			{
				from: { email: SENDGRID_DEMO.sender, name: SENDGRID_DEMO.senderName },
				to: { email: 'shopper@example.com', name: 'Nathan' },
				subject: 'Your order #1001',
				text: reply.text,
				customArgs: { support_key: sent.messageKey },
				categories: ['support-reply'],
				headers: { 'In-Reply-To': '<abc@mail.example.com>', References: '<abc@mail.example.com>' },
				clickTracking: false,
				status: 'delivered',
			},
		]);
		expect(mailbox.mails[0].html).toContain('it left us today.<br>Tracking follows.</p>');
		expect(sends()[0].headers['user-agent']).toBe('n8n-nodes-commerce-support');
	});

	it('gives the same key for the same message key, and another for another', async () => {
		const keys = await Promise.all(
			['a', 'a', 'b'].map(
				async (messageKey) => (await run(sendReply, { ...reply, messageKey })).messageKey,
			),
		);
		expect(keys[0]).toBe(keys[1]);
		expect(keys[0]).not.toBe(keys[2]);
		await expect(run(sendReply, { ...reply, messageKey: '' })).rejects.toThrow(/key/);
	});

	it('is only checked in sandbox mode', async () => {
		expect(await run(sendReply, { ...reply, sandboxMode: true })).toMatchObject({
			applied: 'no',
			status: 'checked',
			messageId: null,
		});
		expect(mailbox.mails).toEqual([]);
	});

	it('shows markup of the text as it was written', async () => {
		const text = '<script>alert(1)</script> & <img src=x onerror="y"> \'quoted\'\n\n<b>bold</b>';
		await run(sendReply, { ...reply, text, subject: 'About <b>#1001</b>' });
		const [{ html, text: plain }] = mailbox.mails;
		expect(html).not.toMatch(/<script|<img|<b>|onerror="/);
		expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img');
		expect(plain).toBe(text);
	});

	it.each([
		['subject', 'Hello\r\nBcc: everybody@example.com'],
		['subject', 'Hello\u2028there'],
		['to', 'shopper@example.com\nBcc: x@example.com'],
		['to', 'shopper@example.com, other@example.com'],
		['to', 'Nathan <shopper@example.com>'],
		['to', ''],
		['toName', 'Nathan\r\nX: y'],
		['replyTo', 'a@example.com\r\nBcc: b@example.com'],
		['inReplyTo', '<a@b>\r\nX-Evil: 1'],
		['inReplyTo', 'not an id'],
		['subject', 'x'.repeat(201)],
	])('is refused for a bad %s: %j', async (field, value) => {
		const error = await run(sendReply, { ...reply, [field]: value }).catch((thrown) => thrown);
		expect(error.message).toMatch(/line break|address|empty|Message-ID|longer/);
		expect(error.message).not.toContain('@example.com, other');
		expect(sends()).toEqual([]);
	});
});

describe('a mail whose outcome is not clear', () => {
	it.each([
		['timeout_after_apply', { delayMs: 2_000 }, 1],
		['disconnect_after_apply', {}, 1],
		['disconnect', {}, 0],
		['server_error', {}, 0],
		['html_error', {}, 0],
	] as const)('is not sent again after %s', async (kind, extra, arrived) => {
		mailbox.fail({ kind, match: '/v3/mail/send', ...extra });
		const error: VendorError = await impatient(sendReply, reply).catch((thrown) => thrown);
		expect(error).toBeInstanceOf(VendorError);
		expect(error).toMatchObject({ applied: 'unknown' });
		expect(error.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
		expect(error.nextStep).toContain('Activity');
		expect(sends()).toHaveLength(1);
		expect(mailbox.mails).toHaveLength(arrived);
	});

	it('is sent once more after a rate limit, which surely sent nothing', async () => {
		mailbox.fail({ kind: 'rate_limited', match: '/v3/mail/send', retryAfter: 1 });
		expect(await run(sendReply, reply)).toMatchObject({ applied: 'yes' });
		expect(sends().map(({ status }) => status)).toEqual([429, 202]);
		expect(mailbox.mails).toHaveLength(1);
	});

	it('is surely not sent when the connection is refused', async () => {
		const nowhere = runner(() =>
			contextFor({ url: 'http://127.0.0.1:9' }, {}, {}, { budgetMs: 300 }),
		);
		await expect(nowhere(sendReply, reply)).rejects.toMatchObject({
			applied: 'no',
			code: 'refused',
			idempotencyKey: expect.any(String),
		});
	});

	it('is found in the activity of an account that has it', async () => {
		mailbox.settings.activityAddOn = true;
		const watching = runner(() => contextFor(mailbox, {}, {}, { timeoutMs: 300, budgetMs: 300 }));
		mailbox.fail({ kind: 'timeout_after_apply', match: '/v3/mail/send', delayMs: 1_000 });
		const sent = await watching(sendReply, { ...reply, lookInActivity: true });
		expect(sent).toMatchObject({ applied: 'yes', messageId: mailbox.mails[0].id });
		const again = await run(sendReply, { ...reply, lookInActivity: true });
		expect(again).toMatchObject({ applied: 'yes', repeated: true, messageId: sent.messageId });
		expect(mailbox.mails).toHaveLength(1);
		await run(sendReply, { ...reply, messageKey: 'ticket-7-reply-2', lookInActivity: true });
		expect(mailbox.mails).toHaveLength(2);
	}, 15_000);

	it('is not sent when the activity was asked for and the account has none', async () => {
		const failed = run(sendReply, { ...reply, lookInActivity: true });
		await expect(failed).rejects.toMatchObject({ httpStatus: 403, applied: 'no' });
		expect(mailbox.mails).toEqual([]);
	});
});

describe('the account', () => {
	it('must know the sender', async () => {
		const stranger = runner(() =>
			contextFor(mailbox, {}, { senderEmail: 'new@unverified.example' }),
		);
		await expect(stranger(sendReply, reply)).rejects.toMatchObject({
			code: 'sender_not_verified',
			applied: 'no',
			nextStep: expect.stringContaining('Sender Authentication'),
		});
	});

	it('must allow the key to send, and know it', async () => {
		const reader = runner(() => contextFor(mailbox, {}, { apiKey: SENDGRID_DEMO.readOnlyKey }));
		await expect(reader(sendReply, reply)).rejects.toMatchObject({ code: 'permission_missing' });
		const wrong = runner(() => contextFor(mailbox, {}, { apiKey: 'SG.aaaaaaaaaaaa.bbbbbbbbbbbb' }));
		const error = await wrong(sendReply, reply).catch((thrown) => thrown);
		expect(error).toMatchObject({ httpStatus: 401, applied: 'no' });
		expect(JSON.stringify(error)).not.toContain('SG.');
	});

	it('keeps its own key while another account of the same process sends', async () => {
		const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
		const other = await startSendGrid();
		const there = runner(() => contextFor(other, {}, { apiKey: SENDGRID_DEMO.sendOnlyKey }));
		await Promise.all([run(sendReply, reply), there(sendReply, reply), run(sendReply, reply)]);
		const keysOf = (vendor: Mailbox) =>
			new Set(vendor.requests.map(({ headers }) => headers.authorization));
		expect([...keysOf(mailbox)]).toEqual([`Bearer ${SENDGRID_DEMO.apiKey}`]);
		expect([...keysOf(other)]).toEqual([`Bearer ${SENDGRID_DEMO.sendOnlyKey}`]);
		await other.close();
		expect(warn).not.toHaveBeenCalled();
		warn.mockRestore();
	});
});
