import type { IDataObject } from 'n8n-workflow';
import template from '../../workflows/chat/workflow.json';
import avatar from '../../workflows/avatar/workflow.json';
import record from '../../workflows/chat-record/workflow.json';
import mirror from '../../workflows/mirror/workflow.json';
import escalation from '../../workflows/escalation/workflow.json';
import helpdesk from '../../workflows/helpdesk/workflow.json';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../sandbox/bithuman';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../sandbox/gorgias';
import { createShop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow, type Credentials, type WorkflowRun } from '../harness';

const shop = createShop(new Date());
const owner = shop.customers.find(({ email }) => email === 'mia.keller@example.com')!;
const OWNER = `gid://shopify/Customer/${owner.id.replace(/\D+/g, '')}`;

let shopify: Awaited<ReturnType<typeof startShopify>>;
let gorgias: Awaited<ReturnType<typeof startGorgias>>;
let bithuman: Awaited<ReturnType<typeof startBitHuman>>;
let credentials: Credentials;

beforeAll(async () => {
	[shopify, gorgias, bithuman] = await Promise.all([
		startShopify({ shop }),
		startGorgias(),
		startBitHuman(),
	]);
	const at = ({ url }: { url: string }) => ({ environment: 'custom', baseUrl: url });
	credentials = {
		commerceSupportShopifyApi: {
			shop: SHOPIFY_DEMO.shop,
			accessToken: SHOPIFY_DEMO.accessToken,
			...at(shopify),
		},
		commerceSupportGorgiasApi: {
			domain: 'alder-and-pine',
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
			...at(gorgias),
		},
		commerceSupportBitHumanApi: { apiSecret: BITHUMAN_API_SECRET, ...at(bithuman) },
	};
});
afterAll(async () => await Promise.all([shopify.close(), gorgias.close(), bithuman.close()]));
beforeEach(() => {
	shopify.reset();
	gorgias.reset();
	bithuman.reset();
});

const CALLABLE = {
	'template:chat-record': record,
	'template:mirror': mirror,
	'template:avatar': avatar,
	'template:escalation': escalation,
	'template:helpdesk': helpdesk,
} as never;
let messages = 0;

interface Said extends WorkflowRun {
	reply: {
		text: string;
		spoken: string;
		handover: boolean;
		actions: Array<IDataObject & { type: string }>;
	};
	status: string;
}

/** One message of a shopper, all the way through the template. */
async function say(
	text: string,
	{
		tables = new MemoryTables(),
		customerId = '',
		session = 'chat-1',
		address = 'a'.repeat(64),
	} = {},
): Promise<Said> {
	const id = `message-${++messages}`;
	const run = await runWorkflow(template as never, {
		credentials,
		tables,
		callable: CALLABLE,
		start: {
			node: 'Storefront chat',
			items: [
				{
					action: 'message',
					session: { id: session, shop: SHOPIFY_DEMO.shop, isNew: true },
					shopper: {
						proof: customerId ? 'signed_customer' : 'none',
						customerId: customerId || null,
						email: null,
					},
					message: { id, text },
					page: {},
					client: { address, locale: 'en' },
					avatar: { agent: AGENT_CODE },
					receivedAt: new Date().toISOString(),
				},
			],
		},
	});
	if (run.error)
		throw new Error(`${run.error.node?.name}: ${run.error.message} ${run.error.description ?? ''}`);
	const { reply, conversation } = run.response as {
		reply: Said['reply'];
		conversation: { status: string };
	};
	return { ...run, reply, status: conversation.status };
}

describe('an order', () => {
	it('is shown to its signed-in owner with status, carrier and tracking link', async () => {
		const { reply } = await say('Where is my order #1001?', { customerId: OWNER });
		const [parcel] = (
			reply.actions.find(({ type }) => type === 'show_order')!.order as { shipments: IDataObject[] }
		).shipments;
		expect(reply.text).toContain('Order #1001 is on its way with DHL');
		expect(reply.text).toContain(String(parcel.url));
		expect(reply.spoken).toContain('is on its way with DHL');
		expect(reply.spoken).not.toContain('http');
	});

	it('is found without a number when its owner is signed in', async () => {
		const { reply } = await say('where is my order?', { customerId: OWNER });
		expect(reply.actions.some(({ type }) => type === 'show_order')).toBe(true);
	});

	it('is asked for by e-mail from anybody else, and shown to who knows it', async () => {
		const tables = new MemoryTables();
		const asked = await say('Where is my order #1001?', { tables });
		expect(asked.reply.text).toMatch(/e-mail address you used for order 1001/);
		expect(asked.reply.actions).toEqual([]);
		const shown = await say('it is Mia.Keller@example.com', { tables });
		expect(shown.reply.text).toContain('Order #1001 is on its way with DHL');
	});

	it('is not shown to another signed-in customer', async () => {
		const { reply } = await say('Where is my order #1001?', {
			customerId: 'gid://shopify/Customer/1',
		});
		expect(reply.text).toMatch(/e-mail address you used/);
	});

	it('answers a wrong e-mail address exactly like an order that does not exist', async () => {
		const wrong = await say('order 1001, my e-mail is nobody@example.com');
		const missing = await say('order 987654, my e-mail is nobody@example.com', {
			session: 'chat-2',
		});
		expect(wrong.reply).toEqual(missing.reply);
		expect(wrong.reply.text).toMatch(/cannot find an order/);
	});

	it('is not guessed: after five wrong addresses in a chat no look-up is made', async () => {
		const tables = new MemoryTables();
		for (let i = 1; i <= 5; i++) await say(`order 1001 guess${i}@example.com`, { tables });
		shopify.requests.length = 0;
		const { reply } = await say('order 1001 mia.keller@example.com', { tables });
		expect(reply.text).toMatch(/too many attempts/);
		expect(shopify.requests).toHaveLength(0);
	});

	it('does not count right addresses as guesses', async () => {
		const tables = new MemoryTables();
		for (let i = 1; i <= 7; i++) {
			const { reply } = await say('order 1001 mia.keller@example.com', { tables });
			expect(reply.text).toContain('is on its way');
		}
	});
});

describe('a product question', () => {
	it('is answered with price and stock, never with what is not for sale', async () => {
		const { reply } = await say('Do you have rain boots?');
		const shown = reply.actions.find(({ type }) => type === 'show_products')
			?.products as IDataObject[];
		expect(shown.length).toBeGreaterThan(0);
		const hidden = shop.products
			.filter(({ status }) => status !== 'ACTIVE')
			.map(({ title }) => title.en);
		for (const title of hidden) expect(JSON.stringify(shown)).not.toContain(title);
	});
});

describe('a person', () => {
	it('gets a ticket with what they need when the shopper asks for one', async () => {
		const { reply, status, tables } = await say('let me talk to a person', { customerId: OWNER });
		expect(reply.handover).toBe(true);
		expect(status).toBe('handoff_requested');
		expect(tables.rows.support_conversations[0]).toMatchObject({ status: 'handoff_requested' });
		expect(tables.rows.support_conversations[0].ticketId).toBeTruthy();
		const tickets = gorgias.requests.filter(
			({ method, path }) => method === 'POST' && path.endsWith('/tickets'),
		);
		expect(tickets).toHaveLength(1);
		expect(JSON.stringify(tickets[0].body)).toContain('let me talk to a person');
	});

	it('has the conversation from then on: further words become notes, and the assistant only says so', async () => {
		const tables = new MemoryTables();
		await say('let me talk to a person', { tables });
		const { reply, status } = await say('it is about my order #1001', { tables });
		expect(reply.text).toMatch(/team has your conversation/);
		expect(status).toBe('handoff_requested');
		const notes = gorgias.requests.filter(
			({ method, path }) => method === 'POST' && path.endsWith('/messages'),
		);
		expect(JSON.stringify(notes.at(-1)?.body)).toContain('it is about my order #1001');
	});
});

describe('when a vendor is down', () => {
	it.each(['server_error', 'html_error', 'disconnect'] as const)(
		'Shopify with %s leads to a graceful answer and a ticket',
		async (kind) => {
			shopify.fail({ kind, times: 20 });
			const { reply } = await say('Where is my order #1001?', { customerId: OWNER });
			expect(reply.text).toMatch(/cannot look that up at the moment/);
			expect(
				gorgias.requests.some(({ method, path }) => method === 'POST' && path.endsWith('/tickets')),
			).toBe(true);
		},
		60_000,
	);

	it('a ticket that cannot be made is written down', async () => {
		gorgias.fail({ kind: 'server_error', times: 20 });
		const { reply, tables } = await say('I want to talk to a human');
		expect(reply.handover).toBe(true);
		expect(tables.rows.support_actions).toMatchObject([{ kind: 'ticket', state: 'failed' }]);
	}, 60_000);

	it('bitHuman down changes nothing for the shopper', async () => {
		const tables = new MemoryTables();
		tables.insert('support_conversations', {
			session: 'chat-1',
			status: 'ai_active',
			room: 'room-gone',
			turns: 1,
		});
		bithuman.fail({ kind: 'server_error', times: 20 });
		const { reply } = await say('Where is my order #1001?', { tables, customerId: OWNER });
		expect(reply.text).toContain('is on its way');
		expect(tables.rows.support_events.map(({ kind }) => kind)).toEqual([
			'avatar_spoke',
			'avatar_silent',
		]);
	}, 60_000);
});

describe('every turn', () => {
	it('is answered before anything is spoken or logged', async () => {
		const { ran, ranBeforeResponse } = await say('hello');
		for (const later of ['Begin the conversation', 'Log the messages']) {
			expect(ran(later)).toBe(true);
			expect(ranBeforeResponse).not.toContain(later);
		}
	});

	it('is one row with a status, which later turns do not touch', async () => {
		const tables = new MemoryTables();
		await say('hello', { tables });
		tables.rows.support_conversations[0].status = 'closed';
		await say('hello again', { tables });
		expect(tables.rows.support_conversations).toMatchObject([
			{ session: 'chat-1', shop: SHOPIFY_DEMO.shop, status: 'closed', turns: 2 },
		]);
	});

	it('leaves both messages in the log', async () => {
		const { tables } = await say('hello there');
		expect(tables.rows.support_messages).toMatchObject([
			{ author: 'shopper', text: 'hello there' },
			{ author: 'assistant' },
		]);
	});

	it.each([
		['a person took over while the answer was made', 'human_active'],
		['a person was asked for in another tab meanwhile', 'handoff_requested'],
		['an approval is waited for meanwhile', 'awaiting_approval'],
	])('is not answered when %s', async (_, status) => {
		const tables = new MemoryTables();
		const row = tables.insert('support_conversations', {
			session: 'chat-1',
			status: 'ai_active',
			turns: 1,
			ticketId: '4711',
			room: 'room-1',
		});
		const provider = tables.provider();
		let reads = 0;
		jest.spyOn(tables, 'provider').mockReturnValue({
			...provider,
			getDataTableProxy: async (workflow, node, id) => {
				if (id === 'support_conversations' && ++reads === 3) row.status = status;
				return await provider.getDataTableProxy(workflow, node, id);
			},
		});
		const { reply } = await say('hello', { tables });
		expect(reply).toBeNull();
		expect(tables.rows.support_messages).toMatchObject([{ author: 'shopper' }]);
		expect(bithuman.requests).toEqual([]);
		expect(gorgias.requests.map(({ path }) => path)).toContain('/api/tickets/4711');
	});

	it.each([
		['HTML and script', '<script>alert(1)</script> <b>where is order #1001</b>'],
		['Arabic', 'أين طلبي رقم 1001؟'],
		['only emoji', '😀😀😀'],
		['nothing but spaces', '   '],
		['search syntax', '" OR email:* where is order #1001'],
	])('survives %s', async (_, text) => {
		const { reply } = await say(text);
		expect(reply.text.length).toBeGreaterThan(10);
		expect(reply.actions.some(({ type }) => type === 'show_order')).toBe(false);
	});
});
