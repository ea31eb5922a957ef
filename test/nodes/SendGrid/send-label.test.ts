import { sendReturnLabel } from '../../../nodes/SendGrid/mail/sendReturnLabel';
import { LABEL_TEXTS, LANGUAGES } from '../../../nodes/SendGrid/mail/texts';
import { startSendGrid } from '../../../sandbox/sendgrid';
import { startVendor, type Reply, type Vendor } from '../../../sandbox/vendor';
import { runner } from '../runOperation';
import { contextFor, type Mailbox } from './mailbox';

let mailbox: Mailbox;
let carrier: Vendor;
let answer: Reply;
const PDF = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2_000, 0x20)]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

beforeAll(async () => {
	mailbox = await startSendGrid();
	carrier = await startVendor({
		name: 'carrier',
		handle: () => answer,
		faultReply: () => ({ status: 500 }),
	});
});
afterAll(async () => void (await Promise.all([mailbox.close(), carrier.close()])));
beforeEach(() => {
	mailbox.reset();
	answer = { status: 200, body: PDF, headers: { 'Content-Type': 'application/pdf' } };
});

const file = (bytes: Buffer) => ({ label: { bytes, name: 'x.exe', type: 'text/html' } });
const run = runner(() => contextFor(mailbox, file(PDF)));
const withFile = (bytes: Buffer) => runner(() => contextFor(mailbox, file(bytes)));
const sends = () => mailbox.requests.filter(({ path }) => path === '/v3/mail/send');
const label = () => ({
	to: 'shopper@example.com',
	toName: 'Nathan',
	orderNumber: '#1001',
	labelAddress: `${carrier.url}/label.pdf`,
	items: '1 × Merino sweater\n\n2 × Mug',
	messageKey: 'label-1001-1',
});

describe('a mail with a return label', () => {
	it('carries the label as a file, what comes back, and what to do', async () => {
		expect(await run(sendReturnLabel, label())).toMatchObject({ applied: 'yes', status: 'queued' });
		const [mail] = mailbox.mails;
		expect(mail.subject).toBe('Your return label for order #1001');
		expect(mail.clickTracking).toBe(false);
		expect(mail.attachments).toMatchObject([
			{ filename: 'return-label-1001.pdf', type: 'application/pdf', bytes: PDF.length },
		]);
		expect(Buffer.from(mail.attachments[0].content, 'base64').equals(PDF)).toBe(true);
		expect(mail.text).toContain('- 1 × Merino sweater\n- 2 × Mug');
		expect(mail.html).toMatch(/<li[^>]*>1 × Merino sweater<\/li><li[^>]*>2 × Mug<\/li>/);
		expect(mail.text).not.toContain('http');
	});

	it.each(LANGUAGES)('is written in %s', async (language) => {
		await run(sendReturnLabel, { ...label(), language });
		const [mail] = mailbox.mails;
		const texts = LABEL_TEXTS[language];
		expect(mail.subject).toBe(texts.subject.replace('{order}', '#1001'));
		expect(mail.html).toContain(`<html lang="${language}">`);
		for (const part of [
			texts.greeting,
			texts.items,
			texts.attached,
			texts.instructions,
			texts.closing,
		]) {
			expect(mail.text).toContain(part);
		}
		expect(mail.text).not.toContain('{order}');
	});

	it('has other texts in every language, all of them', () => {
		for (const name of Object.keys(LABEL_TEXTS.en) as Array<keyof typeof LABEL_TEXTS.en>) {
			const texts = LANGUAGES.map((language) => LABEL_TEXTS[language][name]);
			expect(texts.every((text) => text.length > 0)).toBe(true);
			expect([name, new Set(texts).size >= LANGUAGES.length - 1]).toEqual([name, true]);
		}
	});

	it('says what was edited instead', async () => {
		await run(sendReturnLabel, {
			...label(),
			subject: 'Retour {order}',
			introduction: 'Order {order}: here it is.',
			instructions: 'Drop it off.',
			closing: 'Bye',
		});
		const [mail] = mailbox.mails;
		expect(mail.subject).toBe('Retour #1001');
		expect(mail.text).toContain('Order #1001: here it is.');
		expect(mail.text).toContain('Drop it off.');
		expect(mail.text).not.toContain('Pack the items');
	});

	it('takes the file of the item, and calls it what it is', async () => {
		await run(sendReturnLabel, { ...label(), labelSource: 'file' });
		await withFile(PNG)(sendReturnLabel, { ...label(), labelSource: 'file' });
		expect(mailbox.mails.map(({ attachments }) => attachments[0])).toMatchObject([
			{ filename: 'return-label-1001.pdf', type: 'application/pdf' },
			{ filename: 'return-label-1001.png', type: 'image/png' },
		]);
	});

	it('links to the label without letting the link be rewritten', async () => {
		const labelAddress = 'https://labels.example.com/1?a=1&b="2"';
		await run(sendReturnLabel, { ...label(), labelSource: 'link', labelAddress });
		const [mail] = mailbox.mails;
		expect(mail.attachments).toEqual([]);
		expect(mail.clickTracking).toBe(false);
		expect(sends()[0].body).toMatchObject({
			tracking_settings: { click_tracking: { enable: false, enable_text: false } },
		});
		expect(mail.html).toContain('href="https://labels.example.com/1?a=1&amp;b=%222%22"');
	});

	it('shows markup in every field as text', async () => {
		const evil = '<script>x</script><a href="https://evil.example">y</a>"\'&';
		const fields = [
			'toName',
			'orderNumber',
			'items',
			'introduction',
			'instructions',
			'closing',
			'subject',
		];
		for (const field of fields) {
			const value = field === 'orderNumber' ? '<img src=x onerror=y>"\'&' : evil;
			await run(sendReturnLabel, { ...label(), [field]: value });
		}
		expect(mailbox.mails).toHaveLength(fields.length);
		for (const { html } of mailbox.mails) expect(html).not.toMatch(/<script|<img|evil\.example">/);
		expect(mailbox.mails[1].attachments[0].filename).toMatch(/^return-label-[\w-]+\.pdf$/);
	});

	it.each([
		['toName', 'a\r\nb'],
		['orderNumber', '#1\nBcc: x@example.com'],
		['subject', 'x\r\nBcc: x@example.com'],
		['replyTo', 'a@example.com\nx'],
		['labelAddress', 'https://labels.example.com/1\r\nHost: x'],
	])('is refused for a line break in %s', async (field, value) => {
		await expect(run(sendReturnLabel, { ...label(), [field]: value })).rejects.toThrow(
			/line break/,
		);
		expect(sends()).toEqual([]);
	});
});

describe('a label that cannot be sent', () => {
	it.each([
		['a page instead of a label', { status: 200, body: '<html>Sign in</html>' }, /neither a PDF/],
		['a label for a label printer', { status: 200, body: '^XA^FO50' }, /neither a PDF/],
		['nothing', { status: 200 }, /neither a PDF/],
		['an address that ran out', { status: 403, body: '<Error/>' }, /could not be fetched/],
		[
			'a redirect to another host',
			{ status: 302, headers: { Location: 'http://localhost:1/x' } },
			/could not be fetched/,
		],
		[
			'a file of 11 MB',
			{ status: 200, body: Buffer.alloc(11 * 1024 * 1024, 0x20) },
			/could not be fetched/,
		],
	])('is %s', async (_name, reply: Reply, message) => {
		answer = reply;
		const error = await run(sendReturnLabel, label()).catch((thrown) => thrown);
		expect(error.message).toMatch(message);
		expect(JSON.stringify(error)).not.toContain(carrier.url);
		expect(sends()).toEqual([]);
	});

	it.each([
		'http://labels.example.com/1.pdf',
		'ftp://labels.example.com/1.pdf',
		'file:///etc/passwd',
		'data:application/pdf;base64,JVBERi0=',
		'https://user:password@labels.example.com/1.pdf',
		'javascript:alert(1)',
		'',
	])('is at no address that may be fetched or linked: %s', async (labelAddress) => {
		for (const labelSource of ['address', 'link']) {
			const failed = run(sendReturnLabel, { ...label(), labelSource, labelAddress });
			await expect(failed).rejects.toThrow(/https:\/\//);
		}
		expect(sends()).toEqual([]);
	});

	it('is on this machine while the credential is a live one', async () => {
		const live = runner(() => ({ ...contextFor(mailbox), custom: false }));
		await expect(live(sendReturnLabel, label())).rejects.toThrow(/https:\/\//);
	});

	it('is one that n8n may not fetch', async () => {
		const context = contextFor(mailbox);
		const egress = {
			validateUrl: async () => ({ ok: false }),
			createSecureLookup: () => () => undefined,
		};
		const filtered = runner(() => ({ ...context, transport: { ...context.transport, egress } }));
		await expect(filtered(sendReturnLabel, label())).rejects.toThrow(/could not be fetched/);
	});

	it('is too large with its 30 MB, which is said before anything is sent', async () => {
		const huge = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(30 * 1024 * 1024)]);
		const failed = withFile(huge)(sendReturnLabel, { ...label(), labelSource: 'file' });
		await expect(failed).rejects.toMatchObject({
			title: expect.stringContaining('30 MB'),
			nextStep: expect.stringContaining('smaller file'),
			code: 'too_large',
			applied: 'no',
		});
		expect(sends()).toEqual([]);
	});
});
