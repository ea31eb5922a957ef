import { sendEscalation } from '../../../nodes/SendGrid/mail/sendEscalation';
import { sendTemplate } from '../../../nodes/SendGrid/mail/sendTemplate';
import { SENDGRID_DEMO, startSendGrid } from '../../../sandbox/sendgrid';
import { runner } from '../runOperation';
import { contextFor, type Mailbox } from './mailbox';

let mailbox: Mailbox;
beforeAll(async () => void (mailbox = await startSendGrid()));
afterAll(() => mailbox.close());
beforeEach(() => mailbox.reset());

const run = runner(() => contextFor(mailbox));
const sends = () => mailbox.requests.filter(({ path }) => path === '/v3/mail/send');

describe('an escalation', () => {
	const notice = {
		team: 'lead@example.com, support@example.com; LEAD@example.com',
		reason: 'Refund above the limit',
		priority: 'urgent',
		summary: 'Wants 300 EUR back.',
		orderNumber: '#1001',
		shopper: 'shopper@example.com',
		ticketAddress: 'https://acme.gorgias.com/app/ticket/1',
		conversation: 'Shopper: I want my money back.\nAssistant: Of course.',
		messageKey: 'escalation-1',
	};

	it('tells each person of the team once what is up and where to go on', async () => {
		await run(sendEscalation, notice);
		expect(mailbox.mails.map(({ to }) => to.email).sort()).toEqual([
			'LEAD@example.com',
			'support@example.com',
		]);
		const [mail] = mailbox.mails;
		expect(mail.subject).toBe('[Urgent] Refund above the limit (#1001)');
		expect(mail.html).toContain('href="https://acme.gorgias.com/app/ticket/1"');
		expect(mail.text).toContain('Shopper: shopper@example.com');
		expect(mail.html).toContain('I want my money back.<br>Assistant: Of course.');
		expect(mail.clickTracking).toBe(false);
	});

	it('leaves out what is not known', async () => {
		const { team, reason, messageKey } = notice;
		await run(sendEscalation, { team, reason, messageKey });
		expect(mailbox.mails[0].subject).toBe(reason);
		expect(mailbox.mails[0].text).not.toMatch(/Order|Ticket|Conversation/);
	});

	it('shows markup in every field as text', async () => {
		const evil = '<script>x</script>"\'&';
		for (const field of ['reason', 'summary', 'orderNumber', 'shopper', 'conversation']) {
			await run(sendEscalation, { ...notice, team: 'a@example.com', [field]: evil });
		}
		expect(mailbox.mails).toHaveLength(5);
		for (const { html } of mailbox.mails) {
			expect(html).not.toContain('<script');
			expect(html).toContain('&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;');
		}
	});

	it.each([
		[{ team: '' }, /Team is empty/],
		[{ team: 'lead' }, /not an e-mail address/],
		[{ team: Array.from({ length: 21 }, (_, i) => `p${i}@example.com`).join() }, /more than 20/],
		[{ reason: 'x\r\nBcc: y@example.com' }, /line break/],
		[{ reason: ' ' }, /needs a reason/],
		[{ ticketAddress: 'javascript:alert(1)' }, /https:\/\//],
		[{ ticketAddress: 'https://acme.example/" onclick="x' }, undefined],
	])('with %j is refused, or made harmless', async (fields, message) => {
		const sending = run(sendEscalation, { ...notice, ...fields });
		if (message) await expect(sending).rejects.toThrow(message);
		else {
			await sending;
			expect(mailbox.mails[0].html).not.toContain('" onclick');
		}
	});
});

describe('a template', () => {
	const mail = {
		to: 'shopper@example.com',
		template: SENDGRID_DEMO.templateId,
		values: { order: '#1001', name: 'Nathan', note: 'Thank you' },
		messageKey: 'template-1',
	};
	const data = () =>
		(sends()[0].body as any).personalizations[0].dynamic_template_data as Record<string, unknown>;

	it('is filled with the values, whose names stay as they are', async () => {
		await run(sendTemplate, {
			...mail,
			values: { ...mail.values, first_name: 'a', lastName: 'b' },
		});
		expect(mailbox.mails).toMatchObject([
			{ subject: 'Your refund for #1001', html: '<p>Hello Nathan,</p><p>Thank you</p>' },
		]);
		expect(data()).toEqual({ ...mail.values, first_name: 'a', lastName: 'b' });
	});

	it('takes no markup from values, also where it writes three braces', async () => {
		const note = '<script>x</script>';
		const values = JSON.stringify({ note, deep: { list: [note, 1, null] } });
		await run(sendTemplate, { ...mail, values });
		expect(mailbox.mails[0].html).not.toContain('<script');
		expect(data()).toEqual({
			note: '&lt;script&gt;x&lt;/script&gt;',
			deep: { list: ['&lt;script&gt;x&lt;/script&gt;', 1, null] },
		});
	});

	it('can leave escaping to SendGrid', async () => {
		await run(sendTemplate, { ...mail, values: { name: "O'Neill & Co" }, escapeValues: false });
		expect(mailbox.mails[0].html).toContain('O&#39;Neill &#38; Co');
	});

	it.each([
		[{ template: '' }, /Choose a dynamic template/],
		[{ template: 'fae7c985-eb92-4b47-9987-28ec29dbc698' }, /starts with d-/],
		[{ values: '{no' }, /not JSON/],
		[{ values: '[1]' }, /needs names/],
		[{ to: 'x' }, /not an e-mail address/],
	])('with %j is refused', async (fields, message) => {
		await expect(run(sendTemplate, { ...mail, ...fields })).rejects.toThrow(message);
		expect(sends()).toEqual([]);
	});

	it('must be one of the account', async () => {
		const failed = run(sendTemplate, { ...mail, template: `d-${'0'.repeat(32)}` });
		await expect(failed).rejects.toMatchObject({
			httpStatus: 400,
			applied: 'no',
			nextStep: expect.stringContaining('template_id'),
		});
	});
});
