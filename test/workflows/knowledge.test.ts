import chat from '../../workflows/chat/workflow.json';
import knowledge from '../../workflows/knowledge/workflow.json';
import { createShop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow, type Credentials } from '../harness';

const shop = createShop(new Date());
let shopify: Awaited<ReturnType<typeof startShopify>>;
let credentials: Credentials;
beforeAll(async () => {
	shopify = await startShopify({ shop });
	credentials = {
		commerceSupportShopifyApi: {
			shop: SHOPIFY_DEMO.shop,
			accessToken: SHOPIFY_DEMO.accessToken,
			environment: 'custom',
			baseUrl: shopify.url,
		},
	};
});
afterAll(async () => await shopify.close());
beforeEach(() => {
	shopify.reset();
	shopify.settings.maximumAvailable = 100_000;
});

async function index(tables: MemoryTables) {
	const run = await runWorkflow(knowledge as never, {
		credentials,
		tables,
		start: { node: 'Now', items: [{}] },
	});
	if (run.error) throw new Error(`${run.error.node?.name}: ${run.error.message}`);
	return tables.rows.support_knowledge;
}

async function ask(text: string, tables: MemoryTables) {
	const run = await runWorkflow(chat as never, {
		credentials,
		tables,
		start: {
			node: 'Storefront chat',
			items: [
				{
					action: 'message',
					session: { id: 'chat-1', shop: SHOPIFY_DEMO.shop, isNew: true },
					shopper: { proof: 'none', customerId: null, email: null },
					message: { id: 'm-1', text },
					page: {},
					client: { address: 'a'.repeat(64), locale: 'en' },
					receivedAt: new Date().toISOString(),
				},
			],
		},
	});
	if (run.error) throw new Error(`${run.error.node?.name}: ${run.error.message}`);
	return { run, reply: (run.response as { reply: { text: string; actions: object[] } }).reply };
}

it('reads the shop and the FAQ, and the chat answers from them and names the page', async () => {
	const tables = new MemoryTables();
	tables.insert('support_faq', {
		question: 'Do you offer gift vouchers?',
		answer: 'Yes, from €10 to €200.',
	});
	const rows = await index(tables);
	expect(new Set(rows.map(({ source }) => source))).toEqual(
		new Set(['policy', 'page', 'product', 'faq']),
	);
	expect(JSON.stringify(rows)).not.toContain('Not decided yet');
	const { reply, run } = await ask('Is your store in Berlin open on Saturday?', tables);
	expect(reply.text).toContain('Our store is open from Monday to Saturday, 10:00 to 19:00.');
	expect(reply.actions).toContainEqual({
		type: 'link',
		label: 'Our store in Berlin',
		url: `${shop.origin}/pages/stores`,
	});
	expect(run.json('Compose')[0].reply).toMatchObject({ sources: [{ source: 'page' }] });
});

it('writes over what has changed and deletes what is gone, once Shopify could be read', async () => {
	const tables = new MemoryTables();
	const before = (await index(tables)).length;
	shopify.shop.pages.splice(0, 1);
	shopify.shop.policies[1].body = '<p>Returns within 14 days.</p>';
	const rows = await index(tables);
	expect(rows.length).toBeLessThan(before);
	expect(rows.map(({ text }) => text)).toContain('Returns within 14 days.');
	expect(JSON.stringify(rows)).not.toMatch(/within 30 days|Our store in Berlin/);
	expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);

	shopify.fail({ kind: 'server_error', times: 99 });
	tables.rows.support_knowledge.forEach((row) => (row.version = 'yesterday'));
	const run = await runWorkflow(knowledge as never, {
		credentials,
		tables,
		start: { node: 'Now', items: [{}] },
		signal: AbortSignal.timeout(90_000),
	});
	expect(run.error).toBeUndefined();
	expect(tables.rows.support_knowledge).toHaveLength(rows.length);
	expect(tables.rows.support_events).toMatchObject([{ kind: 'knowledge_failed' }]);
});

it('is not read for an order, a greeting or a person, and an empty table is no silence', async () => {
	for (const text of ['Hello', 'Where is my order?', 'Let me talk to a person']) {
		expect((await ask(text, new MemoryTables())).run.ran('Knowledge')).toBe(false);
	}
	const { reply, run } = await ask('Do you have a loyalty programme?', new MemoryTables());
	expect(run.ran('Knowledge')).toBe(true);
	expect(reply.text).toMatch(/^I am not sure/);
});
