import chat from '../../workflows/chat/workflow.json';
import record from '../../workflows/chat-record/workflow.json';
import escalation from '../../workflows/escalation/workflow.json';
import helpdesk from '../../workflows/helpdesk/workflow.json';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../sandbox/gorgias';
import { OPENAI_API_KEY, startOpenAi, type Respond } from '../../sandbox/openai';
import { createShop, gid } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow, type Credentials } from '../harness';

const shop = createShop(new Date());
const owner = shop.customers.find(({ email }) => email === 'mia.keller@example.com')!;

let openai: Awaited<ReturnType<typeof startOpenAi>>;
let shopify: Awaited<ReturnType<typeof startShopify>>;
let gorgias: Awaited<ReturnType<typeof startGorgias>>;
let credentials: Credentials;
beforeAll(async () => {
	[openai, shopify, gorgias] = await Promise.all([
		startOpenAi(),
		startShopify({ shop }),
		startGorgias(),
	]);
	const at = ({ url }: { url: string }) => ({ environment: 'custom', baseUrl: url });
	credentials = {
		commerceSupportShopifyApi: {
			shop: SHOPIFY_DEMO.shop,
			accessToken: SHOPIFY_DEMO.accessToken,
			...at(shopify),
		},
		commerceSupportGorgiasApi: {
			domain: 'demo',
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
			...at(gorgias),
		},
		commerceSupportOpenAiApi: {
			...at({ url: `${openai.url}/v1` }),
			apiKey: OPENAI_API_KEY,
			organization: '',
		},
	};
});
afterAll(async () => await Promise.all([openai.close(), shopify.close(), gorgias.close()]));
beforeEach(() => [openai, shopify, gorgias].forEach((vendor) => vendor.reset()));

/** The template with a language model, as an agency would set it. */
const withModel = structuredClone(chat) as unknown as {
	nodes: Array<{ parameters: Record<string, unknown>; credentials?: object }>;
};
for (const node of withModel.nodes.filter(({ parameters }) => parameters.engine)) {
	node.parameters = {
		...node.parameters,
		engine: 'openai',
		model: { __rl: true, mode: 'id', value: 'gpt-5.4-mini' },
		modelOptions: { timeoutSeconds: 1 },
	};
	node.credentials = { commerceSupportOpenAiApi: { id: null, name: 'OpenAI' } };
}

async function say(text: string, { customerId = '', tables = new MemoryTables() } = {}) {
	const run = await runWorkflow(withModel as never, {
		credentials,
		tables,
		callable: {
			'template:chat-record': record,
			'template:escalation': escalation,
			'template:helpdesk': helpdesk,
		} as never,
		start: {
			node: 'Storefront chat',
			items: [
				{
					action: 'message',
					session: { id: 'chat-1', shop: SHOPIFY_DEMO.shop, isNew: true },
					shopper: {
						proof: customerId ? 'signed_customer' : 'none',
						customerId: customerId || null,
						email: customerId ? owner.email : null,
					},
					message: { id: `m-${Math.random()}`, text },
					page: {},
					client: { address: 'a'.repeat(64), locale: 'en' },
					receivedAt: new Date().toISOString(),
				},
			],
		},
	});
	if (run.error) throw new Error(`${run.error.node?.name}: ${run.error.message}`);
	const { reply } = run.response as { reply: { text: string } };
	return { reply, tables };
}

const SECRETS = [
	'+49 30 901820',
	'4111 1111 1111 1111',
	'DE89 3704 0044 0532 0130 00',
	'tom.baker@example.com',
];
const MESSAGES = [
	'Hello',
	'Where is my order #1001?',
	'Where is my order #1001? mia.keller@example.com',
	'My name is Mia Keller, order 1001, mia.keller@example.com, call +49 30 901820',
	'Ich heiße Mia Keller. Wo ist Bestellung 1001? tom.baker@example.com',
	`Refund to ${SECRETS[2]} or card ${SECRETS[1]}`,
	'Do you have rain jackets?',
	'How long can I return things? Mail me at mia.keller@example.com',
	'I want to talk to a person, I am Mia Keller, +49 30 901820',
	'Please send it to Lindenstraße 12, 10115 Berlin instead',
	'Do you offer a loyalty programme?',
];

it('never tells the model who a shopper is, whatever they write and whatever is looked up', async () => {
	const names = shop.customers.flatMap(({ firstName, lastName }) => [`${firstName} ${lastName}`]);
	const known = [...SECRETS, 'Lindenstraße 12', 'mia.keller', owner.phone, ...names].filter(
		Boolean,
	) as string[];
	const tables = new MemoryTables();
	for (const text of MESSAGES) {
		await say(text, { customerId: gid('Customer', owner.id), tables });
		await say(text);
	}
	expect(openai.questions.length).toBeGreaterThan(MESSAGES.length);
	const sent = JSON.stringify(openai.questions.map(({ body }) => body));
	for (const secret of known) expect(sent).not.toContain(secret);
	expect(openai.questions.every(({ body }) => body.store === false)).toBe(true);
});

describe('a model out of control', () => {
	const BAD: Array<[string, Respond]> = [
		[
			'tells a megabyte',
			() => ({ sentences: ['Refunded! '.repeat(100_000)], intents: ['refund'] }),
		],
		['answers with another schema', () => ({ refund: { amount: 500 }, order: '2044' })],
		[
			'claims a refund',
			() => ({ sentences: ['We have refunded €500.00 of order #2044.'], intents: ['refund'] }),
		],
		['writes HTML', () => '<html><script>alert(1)</script></html>'],
	];
	it.each(BAD)(
		'that %s reaches neither the shopper, nor the desk, nor the shop',
		async (_what, respond) => {
			openai.respond = respond;
			const told: string[] = [];
			for (const text of [
				'How long can I return things?',
				'Where is order 1001? mia.keller@example.com',
				'Let me talk to a person',
			]) {
				told.push((await say(text)).reply.text);
			}
			const desk = JSON.stringify(
				[...gorgias.desk.tickets.values()].map((ticket) => [
					ticket,
					gorgias.desk.messagesOf(ticket.id),
				]),
			);
			expect(told.every((text) => text.length > 10 && text.length < 900)).toBe(true);
			expect(told.join()).not.toMatch(/500|2044|Refunded|<|alert/);
			expect(desk).not.toMatch(/€500|2044|Refunded!|<script>/);
			expect(shopify.requests.filter(({ rawBody }) => rawBody.includes('mutation'))).toEqual([]);
		},
	);

	it('that never answers costs two seconds, not the answer', async () => {
		openai.fail({ kind: 'slow', delayMs: 4_000, times: 9 });
		expect((await say('How long can I return things?')).reply.text).toContain('30 days');
	});
});
