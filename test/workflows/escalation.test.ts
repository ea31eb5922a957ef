import { dirname } from 'node:path';
import type { AxiosStatic } from 'axios';
import { startGorgias } from '../../sandbox/gorgias';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { createShop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { Shop, type Desk } from './world';

/** The one with which n8n's own nodes speak to the world. */
const axios = require(
	require.resolve('axios', { paths: [dirname(require.resolve('n8n-core/package.json'))] }),
) as AxiosStatic;

let desk: Desk;
let mailbox: Awaited<ReturnType<typeof startSendGrid>>;

beforeAll(async () => {
	[desk, mailbox] = await Promise.all([startGorgias(), startSendGrid()]);
});
afterAll(async () => await Promise.all([desk.close(), mailbox.close()]));
beforeEach(() => {
	desk.reset();
	mailbox.reset();
	desk.settings.limit.calls = 10_000;
});

const always = (span: string) =>
	Object.fromEntries(
		['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
			day,
			span,
		]),
	);
const OPEN = { hours: always('00:00-24:00') };
const tomorrow = new Date(Date.now() + 86_400_000)
	.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
	.toLowerCase();
const CLOSED = { hours: { ...always(''), [tomorrow]: '12:00-13:00' }, shop: { timeZone: 'UTC' } };

function shopWith(config: Record<string, string | object> = {}) {
	return new Shop(desk, {
		config: {
			escalation: { policy: OPEN, teamIds: { support: '11', payments: '13' }, ...config },
		},
		credentials: {
			commerceSupportSendGridApi: {
				apiKey: SENDGRID_DEMO.apiKey,
				senderEmail: SENDGRID_DEMO.sender,
				senderName: SENDGRID_DEMO.senderName,
				environment: 'custom',
				baseUrl: mailbox.url,
			},
		},
	});
}

const eventsOf = (shop: Shop) =>
	shop.tables.rows.support_events.filter(({ kind }) => kind === 'escalated');

const handOver = async (shop: Shop, item: object = {}) => {
	shop.tables.insert('support_conversations', {
		session: 'chat-1',
		status: 'ai_active',
		language: 'en',
		turns: 3,
	});
	return await shop.run('escalation', {
		session: 'chat-1',
		language: 'en',
		turns: 3,
		turn: { messageId: 'm-1', text: 'Please help me' },
		...item,
	});
};

it('silences the assistant, tells the shopper when somebody answers, and makes the ticket', async () => {
	const shop = shopWith();
	await shop.say('let me talk to a person', 'visitor@example.com');
	expect(shop.conversation).toMatchObject({
		status: 'handoff_requested',
		ticketId: String(shop.ticket.id),
	});
	const notice = shop.shown.find(([author]) => author === 'notice')!;
	expect(notice[1]).toMatch(/^A person of our team will answer you by .* at /);
	expect(shop.ticket).toMatchObject({ priority: 'normal', assignee_team_id: 11 });
	expect(shop.tags).toEqual(expect.arrayContaining(['ai-handover', 'esc:explicit_request']));
	expect(shop.inTicket('let me talk to a person').length).toBeGreaterThan(0);
	expect(shop.failures).toEqual([]);
	expect(eventsOf(shop)).toMatchObject([
		{ session: 'chat-1', detail: expect.stringContaining('"reason":"explicit_request"') },
	]);
});

describe('a customer who is signed in', () => {
	let shopify: Awaited<ReturnType<typeof startShopify>>;
	beforeAll(async () => {
		shopify = await startShopify({ shop: createShop(new Date()) });
	});
	afterAll(async () => await shopify.close());

	const signedIn = async (accessToken: string) => {
		const shop = new Shop(desk, {
			credentials: {
				commerceSupportShopifyApi: {
					shop: SHOPIFY_DEMO.shop,
					environment: 'custom',
					baseUrl: shopify.url,
					accessToken,
				},
			},
		});
		const customer = shopify.shop.customers.find(({ email }) => email)!;
		const said = await shop.say('let me talk to a person', null, 'm-1', customer.id);
		return { shop, customer, said };
	};
	const customerOf = ({ ticket }: Shop) => desk.desk.customers.get(ticket.customer_id!);

	it('is not asked for an address: the ticket has the one of the shop', async () => {
		const { shop, customer, said } = await signedIn(SHOPIFY_DEMO.accessToken);
		expect(said.reply!.text).not.toContain('e-mail address');
		expect(customerOf(shop)!.email).toBe(customer.email);
		expect(shop.conversation.email).toBe(customer.email);
	});

	it('gets a ticket also when Shopify does not answer', async () => {
		const { shop, said } = await signedIn('revoked');
		expect(said.conversation.status).toBe('handoff_requested');
		expect(shop.inTicket('let me talk to a person').length).toBeGreaterThan(0);
		expect(shop.conversation.email ?? '').toBe('');
	});
});

it('is counted once for the metrics, also when the same hand-over is tried again', async () => {
	const shop = shopWith();
	await handOver(shop, { reason: 'fraud' });
	await shop.run('escalation', { session: 'chat-1', language: 'en', turns: 4 });
	expect(eventsOf(shop)).toHaveLength(1);

	shop.conversation.status = 'ai_active';
	await shop.run('escalation', { session: 'chat-1', language: 'en', turns: 5 });
	expect(eventsOf(shop)).toHaveLength(2);
});

it('tells the person how the chat began, which orders were named and how it sounds', async () => {
	const shop = shopWith();
	await shop.say('Hello and thank you, #1003 was lovely');
	await shop.say('This is terrible, the worst shop ever');
	await shop.say('let me talk to a person', 'visitor@example.com');
	const [note] = shop.inTicket('Began with');
	expect(note).toContain('Began with: "Hello and thank you, #1003 was lovely"');
	expect(note).toContain('Orders named: 1003');
	expect(note).toMatch(/Mood: /);
	expect(note.length).toBeLessThanOrEqual(1600);
});

it('tells the opening time when nobody is there', async () => {
	const shop = shopWith({ policy: CLOSED });
	await handOver(shop);
	expect(String(shop.shown[0][1])).toMatch(
		/Nobody of our team is there at the moment; we open again on .*12:00/,
	);
});

it('speaks the language of the shopper', async () => {
	const shop = shopWith();
	await handOver(shop, { language: 'de' });
	expect(shop.shown[0][1]).toMatch(/Team/);
	expect(shop.shown[0][1]).not.toMatch(/passing/);
});

it('an urgent reason has priority, its own team, a mail and a text message', async () => {
	const shop = shopWith({
		escalationMail: 'lead@example.com',
		smsFrom: '+10000000001',
		smsTo: '+10000000002',
	});
	const run = await handOver(shop, { reason: 'fraud', email: 'visitor@example.com' });
	expect(shop.ticket).toMatchObject({ priority: 'high', assignee_team_id: 13 });
	expect(mailbox.mails).toMatchObject([{ to: { email: 'lead@example.com' } }]);
	expect(mailbox.mails[0].subject).toBe('[High] fraud');
	// No account of the text message service here: the node is reached, fails, and that is written down.
	expect(run.ran('Text message to the team')).toBe(true);
	expect(shop.failures).toMatchObject([{ kind: 'sms', channel: 'twilio' }]);
});

it('the text message says why, how urgent, and where', async () => {
	const sent: Array<{ url?: string; form: Record<string, string> }> = [];
	const tap = axios.interceptors.request.use((request) => {
		if (!request.url?.startsWith('https://api.twilio.com/')) return request;
		const form = Object.fromEntries(new URLSearchParams(String(request.data)));
		sent.push({ url: request.url, form });
		request.adapter = async (config) =>
			({ status: 201, statusText: '', headers: {}, config, data: { sid: 'SM1' } }) as never;
		return request;
	});
	const shop = shopWith({ smsFrom: '+10000000001', smsTo: '+10000000002' });
	shop.credentials.twilioApi = { authType: 'authToken', accountSid: 'AC1', authToken: 'secret' };
	await handOver(shop, { reason: 'fraud' }).finally(() => axios.interceptors.request.eject(tap));
	expect(sent).toMatchObject([
		{
			url: 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json',
			form: {
				From: '+10000000001',
				To: '+10000000002',
				Body: `Support: fraud, priority high. ${desk.url}/app/ticket/${shop.ticket.id}`,
			},
		},
	]);
	expect(shop.failures).toEqual([]);
});

it('a normal one sends a mail and no text message, and neither without addresses', async () => {
	const told = shopWith({
		escalationMail: 'lead@example.com',
		smsFrom: '+10000000001',
		smsTo: '+10000000002',
	});
	expect((await handOver(told)).ran('Text message to the team')).toBe(false);
	expect(mailbox.mails).toHaveLength(1);
	const quiet = await handOver(shopWith(), { reason: 'fraud' });
	expect(quiet.ran('Mail to the team') || quiet.ran('Text message to the team')).toBe(false);
});

it('a note is never longer than 1,500 characters', async () => {
	const shop = shopWith();
	const note = 'word '.repeat(1_000);
	await handOver(shop, { ticket: { reason: 'fraud', subject: 'Long', note, tags: [] } });
	const lengths = shop.inTicket('word').map((text) => text.length);
	expect(Math.max(...lengths)).toBeLessThanOrEqual(1_500);
	expect(shop.inTicket('Answer by')).toHaveLength(1);
});

it('takes nothing from a person who has the conversation already', async () => {
	const shop = shopWith();
	await handOver(shop);
	shop.conversation.status = 'human_active';
	await shop.run('escalation', { session: 'chat-1', language: 'en', turns: 4 });
	expect(shop.conversation.status).toBe('human_active');
});

it('a policy that nobody can read stops no hand-over', async () => {
	const shop = shopWith({ policy: { hours: { monday: 'whenever' } } });
	await handOver(shop);
	expect(shop.conversation.status).toBe('handoff_requested');
	expect(shop.inTicket('Please help me')).not.toHaveLength(0);
	expect(shop.shown).toEqual([]);
});

it('goes on without what is down, and the next message makes the missing ticket', async () => {
	const shop = shopWith({ escalationMail: 'lead@example.com' });
	desk.fail({ kind: 'server_error', times: 60 });
	mailbox.fail({ kind: 'server_error', times: 60 });
	await shop.say('let me talk to a person', 'visitor@example.com');
	expect(shop.conversation).toMatchObject({ status: 'handoff_requested', ticketId: null });
	expect(shop.failures.map(({ kind }) => kind).sort()).toEqual(['mail', 'ticket']);

	desk.faults.length = 0;
	mailbox.faults.length = 0;
	await shop.say('is anybody there?', 'visitor@example.com');
	expect(shop.conversation.ticketId).toBe(String(shop.ticket.id));
	expect(shop.inTicket('is anybody there?')).not.toHaveLength(0);
}, 120_000);

it('an assistant that answers too often hands over', async () => {
	const shop = new Shop(desk, { config: { chat: { mostAnswers: 3, mostAnswersMinutes: 10 } } });
	for (const text of ['hello', 'hello again', 'hello once more']) await shop.say(text);
	expect(shop.conversation.status).toBe('ai_active');
	await shop.say('and hello');
	expect(shop.conversation.status).toBe('handoff_requested');
	expect(shop.inTicket('Reason: too many turns')).toHaveLength(1);
});

it('not when the answers are spread over a longer time', async () => {
	const shop = new Shop(desk, { config: { chat: { mostAnswers: 3, mostAnswersMinutes: 10 } } });
	for (const text of ['hello', 'hello again', 'hello once more']) await shop.say(text);
	for (const row of shop.tables.rows.support_messages)
		row.at = new Date(Date.now() - 3_600_000).toISOString();
	await shop.say('and hello');
	expect(shop.conversation.status).toBe('ai_active');
});
