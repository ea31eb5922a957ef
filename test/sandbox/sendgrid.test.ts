import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { callerOf } from './client';

type Vendor = Awaited<ReturnType<typeof startSendGrid>>;

let sendgrid: Vendor;
beforeAll(async () => void (sendgrid = await startSendGrid()));
afterAll(() => sendgrid.close());
beforeEach(() => sendgrid.reset());

const as = (key: string) => callerOf(sendgrid.url, { Authorization: `Bearer ${key}` });
const mail = (changes: object = {}) => ({
	personalizations: [{ to: [{ email: 'shopper@example.com' }] }],
	from: { email: SENDGRID_DEMO.sender },
	subject: 'Hello',
	content: [{ type: 'text/plain', value: 'Hello' }],
	...changes,
});
const send = async (changes: object = {}, key: string = SENDGRID_DEMO.apiKey) =>
	await as(key)('POST', '/v3/mail/send', mail(changes));

describe('the stand-in for SendGrid', () => {
	it('queues a mail, gives its ID in a header, and shows it in the inbox', async () => {
		const { status, headers } = await send();
		expect(status).toBe(202);
		expect(sendgrid.mails).toMatchObject([
			{ id: headers.get('x-message-id'), subject: 'Hello', to: { email: 'shopper@example.com' } },
		]);
	});

	it('sends nothing in sandbox mode', async () => {
		const { status } = await send({ mail_settings: { sandbox_mode: { enable: true } } });
		expect(status).toBe(200);
		expect(sendgrid.mails).toEqual([]);
	});

	it('accepts and drops what goes to a suppressed address', async () => {
		sendgrid.suppressed.add('shopper@example.com');
		expect((await send()).status).toBe(202);
		expect(sendgrid.mails[0].status).toBe('dropped');
	});

	it.each([
		['personalizations', { personalizations: [] }],
		['personalizations.0.to', { personalizations: [{ to: [] }] }],
		['personalizations.0.to.0.email', { personalizations: [{ to: [{ email: 'x' }] }] }],
		[
			'personalizations.0',
			{ personalizations: [{ to: [{ email: 'a@b.example' }, { email: 'A@b.example' }] }] },
		],
		['from.email', { from: {} }],
		['subject', { subject: '' }],
		['subject', { subject: 'a\r\nb' }],
		['content', { content: [] }],
		['content.0.value', { content: [{ type: 'text/plain', value: '' }] }],
		['attachments.0.content', { attachments: [{ content: '<pdf>', filename: 'a.pdf' }] }],
		['attachments.0.filename', { attachments: [{ content: 'YQ==', filename: 'a\r\nb' }] }],
		['headers.Bcc', { headers: { Bcc: 'x@example.com' } }],
		['template_id', { template_id: 'd-unknown' }],
	])('refuses a mail by naming %s', async (field, changes) => {
		const { status, body } = await send(changes);
		expect(status).toBe(400);
		expect((body as any).errors).toMatchObject([{ field, message: expect.any(String) }]);
		expect(sendgrid.mails).toEqual([]);
	});

	it('refuses a sender that nobody verified, a key that may not send, and a strange key', async () => {
		const statuses = [
			(await send({ from: { email: 'x@elsewhere.example' } })).status,
			(await send({}, SENDGRID_DEMO.readOnlyKey)).status,
			(await send({}, 'SG.nobody')).status,
		];
		expect(statuses).toEqual([403, 403, 401]);
	});

	it('shows its activity only to accounts with the add-on', async () => {
		await send({ custom_args: { support_key: 'k' } });
		const path = `/v3/messages?limit=5&query=${encodeURIComponent('to_email="shopper@example.com"')}`;
		const call = as(SENDGRID_DEMO.apiKey);
		expect((await call('GET', path)).status).toBe(403);
		sendgrid.settings.activityAddOn = true;
		const [{ msg_id: id }] = ((await call('GET', path)).body as any).messages;
		expect((await call('GET', `/v3/messages/${id}`)).body).toMatchObject({
			unique_args: '{"support_key":"k"}',
		});
	});
});
