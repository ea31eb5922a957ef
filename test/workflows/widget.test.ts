import chat from '../../workflows/chat/workflow.json';
import transcript from '../../workflows/transcript/workflow.json';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { MemoryTables, runWorkflow } from '../harness';

let sendgrid: Awaited<ReturnType<typeof startSendGrid>>;
beforeAll(async () => {
	sendgrid = await startSendGrid();
});
afterAll(async () => await sendgrid.close());
beforeEach(() => sendgrid.reset());

const SHOPPER = { proof: 'none', customerId: null, email: null };
const SESSION = { id: 'chat-1', shop: 'demo.myshopify.com', isNew: false };

it('events of the widget become rows that the metrics read, without an answer', async () => {
	const tables = new MemoryTables();
	const at = '2026-11-22T10:00:00.000Z';
	const item = (event: object) => ({
		action: 'event',
		session: SESSION,
		shopper: { ...SHOPPER, customerId: 'gid://shopify/Customer/7' },
		event: { productId: null, rating: null, detail: '', at, ...event },
	});
	const run = await runWorkflow(chat as never, {
		tables,
		start: {
			node: 'Storefront chat',
			output: 2,
			items: [
				item({ kind: 'viewed', productId: 'gid://shopify/Product/42' }),
				item({ kind: 'rated', rating: 4, detail: '{"comment":"Quick"}' }),
			],
		},
	});
	expect([run.error, run.response]).toEqual([undefined, undefined]);
	expect(tables.rows.support_events).toMatchObject([
		{ session: 'chat-1', kind: 'viewed', productId: 'gid://shopify/Product/42' },
		{ kind: 'rated', rating: 4, detail: '{"comment":"Quick"}', customerId: expect.any(String) },
	]);
});

describe('a chat by mail', () => {
	const said = (author: string, text: string, session = 'chat-1') => ({ session, author, text });
	const filled = () => {
		const tables = new MemoryTables();
		tables.rows.support_messages = [
			said('shopper', 'Buy pills at https://spam.example.com/x now <b>'),
			said('assistant', 'Your order is on its way: https://tracking.example.com/1'),
			said('system', 'human_active'),
			said('shopper', 'The secret of somebody else', 'chat-2'),
			said('agent', 'Hello, this is Kim.'),
		].map((row, at) => ({ id: at + 1, ...row }));
		return tables;
	};
	async function ask(tables: MemoryTables, email: string, address = 'a'.repeat(64), id = 'chat-1') {
		const run = await runWorkflow(chat as never, {
			tables,
			credentials: {
				commerceSupportSendGridApi: {
					apiKey: SENDGRID_DEMO.apiKey,
					environment: 'custom',
					baseUrl: sendgrid.url,
					senderEmail: SENDGRID_DEMO.sender,
				},
			},
			callable: { 'template:transcript': transcript as never },
			start: {
				node: 'Storefront chat',
				output: 3,
				items: [
					{
						action: 'transcript',
						session: { ...SESSION, id },
						shopper: SHOPPER,
						transcript: { email },
						client: { address, locale: 'en' },
					},
				],
			},
		});
		expect(run.error).toBeUndefined();
		return (run.response as { transcript: { sent: boolean; reason: string } }).transcript;
	}
	const mails = () => sendgrid.requests.filter(({ path }) => path === '/v3/mail/send');
	const lastText = () => {
		const { content } = mails().at(-1)!.body as { content: Array<{ type: string; value: string }> };
		return content.find(({ type }) => type === 'text/plain')!.value;
	};

	it('holds this chat alone, and to strangers none of the links that a shopper wrote', async () => {
		const tables = filled();
		expect(await ask(tables, 'Kim@example.com')).toEqual({ sent: true, reason: 'failed' });
		expect(lastText()).toBe(
			[
				'> Buy pills at […] now <b>',
				'Your order is on its way: https://tracking.example.com/1',
				'Hello, this is Kim.',
			].join('\n\n'),
		);
		const [row] = tables.rows.support_actions;
		expect(row).toMatchObject({ kind: 'transcript', state: 'done', applied: 'yes' });
		expect(JSON.stringify(row)).not.toContain('example.com');
	});

	it('goes complete to the address that the shopper has proven', async () => {
		const tables = filled();
		tables.rows.support_conversations = [{ id: 1, session: 'chat-1', email: 'kim@example.com' }];
		await ask(tables, 'Kim@example.com');
		expect(lastText()).toContain('> Buy pills at https://spam.example.com/x now');
	});

	it('is sent twice of one chat, three times to one mailbox and five times for one shopper a day', async () => {
		const tables = filled();
		const sent = async (email: string, address: string, id: string) =>
			(await ask(tables, email, address, id)).reason === 'limit' ? 'limit' : 'sent';
		tables.rows.support_messages.push(
			...['b', 'c', 'd', 'e'].map((id) => ({ ...said('shopper', 'Hi', id), id: 9 })),
		);
		expect(await sent('kim@example.com', 'x', 'chat-1')).toBe('sent');
		expect(await sent('kim@example.com', 'x', 'chat-1')).toBe('sent');
		expect(await sent('lee@example.com', 'y', 'chat-1')).toBe('limit');
		expect(await sent('kim@example.com', 'x', 'b')).toBe('sent');
		expect(await sent('kim@example.com', 'y', 'c')).toBe('limit');
		expect(await sent('lee@example.com', 'x', 'd')).toBe('sent');
		expect(await sent('lee@example.com', 'x', 'd')).toBe('sent');
		expect(await sent('max@example.com', 'x', 'e')).toBe('limit');
		expect(mails()).toHaveLength(5);
	});

	it('that SendGrid refuses, or of a chat without words, is said to have failed', async () => {
		const tables = filled();
		sendgrid.fail({ kind: 'server_error', times: 20 });
		expect(await ask(tables, 'kim@example.com')).toEqual({ sent: false, reason: 'failed' });
		sendgrid.reset();
		expect(await ask(tables, 'kim@example.com', 'x', 'nobody')).toMatchObject({ sent: false });
		expect(mails()).toEqual([]);
		expect(tables.rows.support_actions).toMatchObject([{ state: 'failed' }, { state: 'failed' }]);
	});
});
