import type { IDataObject } from 'n8n-workflow';
import asks from '../../workflows/approval-ask/workflow.json';
import claim from '../../workflows/claim/workflow.json';
import issue from '../../workflows/return-issue/workflow.json';
import page from '../../workflows/return-page/workflow.json';
import returns from '../../workflows/returns/workflow.json';
import tell from '../../workflows/tell-shopper/workflow.json';
import { createShop, gid } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { MemoryTables, runNode, runWorkflow, type Credentials } from '../harness';

const shop = createShop(new Date());
/** The stand-in's own order: a reset makes a new one. */
const order = () => shop.orders.find(({ number }) => number === 1005)!;
const owner = shop.customers.find(({ id }) => id === order().customerId)!.email!;
let shopify: Awaited<ReturnType<typeof startShopify>>;
let sendgrid: Awaited<ReturnType<typeof startSendGrid>>;
let credentials: Credentials;

beforeAll(async () => {
	[shopify, sendgrid] = await Promise.all([startShopify({ shop }), startSendGrid()]);
	const at = ({ url }: { url: string }) => ({ environment: 'custom', baseUrl: url });
	credentials = {
		commerceSupportShopifyApi: {
			shop: SHOPIFY_DEMO.shop,
			accessToken: SHOPIFY_DEMO.accessToken,
			...at(shopify),
		},
		commerceSupportSendGridApi: {
			apiKey: SENDGRID_DEMO.apiKey,
			senderEmail: SENDGRID_DEMO.sender,
			...at(sendgrid),
		},
		commerceSupportStorefrontApi: { shop: SHOPIFY_DEMO.shop, signingSecret: 's'.repeat(40) },
	};
});
afterAll(async () => await Promise.all([shopify, sendgrid].map((one) => one.close())));
beforeEach(() => [shopify, sendgrid].forEach((one) => one.reset()));

/** Without labels: what is tested here is the way to the decision. */
function quiet(template: object, approveUpTo?: string) {
	const copy = structuredClone(template) as typeof issue;
	for (const { name, parameters } of copy.nodes as Array<{
		name: string;
		parameters: IDataObject;
	}>) {
		if (name === 'Decide') parameters.policyForm = { approval: { upTo: approveUpTo } };
		if (name !== 'Client config') continue;
		const { assignments } = parameters.assignments as { assignments: IDataObject[] };
		for (const one of assignments) if (one.name === 'buyLabels') one.value = false;
	}
	return copy as never;
}

const callable = {
	'template:claim': claim,
	'template:returns': quiet(returns, '500'),
	'template:return-issue': quiet(issue),
	'template:approval-ask': quiet(asks),
	'template:tell-shopper': tell,
} as never;

const headers = { 'accept-language': 'en', 'x-forwarded-for': '203.0.113.9' };

async function visit(node: 'Page' | 'Form', request: IDataObject, tables = new MemoryTables()) {
	const item = { headers, query: {}, body: {}, ...request };
	const run = await runWorkflow(page as never, {
		credentials,
		tables,
		callable,
		start: { node, items: [item as never] },
	});
	if (run.error) throw new Error(`${run.error.node?.name}: ${run.error.message}`);
	const [{ html, state }] = run.json('Render') as Array<{ html: string; state: string }>;
	const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
	return { html, state, token, run };
}

const find = async (number: string, email: string, tables?: MemoryTables) =>
	await visit('Form', { body: { step: 'find', number, email } }, tables);
const send = async (token: string, tables: MemoryTables, more: IDataObject = {}) => {
	const article = { 'article-0': gid('LineItem', order().lines[0].id) };
	const body = { step: 'send', token, reason: 'too_small', wants: 'refund', ...article, ...more };
	return await visit('Form', { body }, tables);
};

describe('a shopper on the return page', () => {
	it('gives number and e-mail, chooses, and has one return however often the form is sent', async () => {
		const tables = new MemoryTables();
		expect((await visit('Page', {}, tables)).state).toBe('identify');
		const found = await find('1005', owner.toUpperCase(), tables);
		expect(found.state).toBe('choose');
		expect((await send(found.token, tables)).html).toContain('Your return is accepted');
		await send(found.token, tables).catch(() => undefined);
		expect(order().returns).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
		expect(JSON.stringify(sendgrid.mails)).toContain(owner);
	}, 60_000);

	it('comes with a signed link and sees the articles at once', async () => {
		const { items } = await runNode({
			type: 'supportPolicy',
			credentials,
			parameters: {
				resource: 'link',
				operation: 'create',
				purpose: 'return',
				subject: gid('Order', order().id),
			},
		});
		const token = String(items[0].token);
		expect((await visit('Page', { query: { token, lang: 'de' } })).html).toContain(
			'Bestellung #1005',
		);
		const changed = await visit('Page', { query: { token: `${token}x` } });
		expect(changed.html).toContain('no longer valid');
		expect(changed.html).not.toContain('#1005');
	}, 60_000);

	it('is answered alike for an order of somebody else and for one that does not exist', async () => {
		const theirs = await find('1005', 'stranger@example.com');
		const nobodys = await find('9999', 'stranger@example.com');
		expect(theirs.state).toBe('not_found');
		expect(theirs.html.replace('1005', '9999')).toBe(nobodys.html);
	}, 60_000);

	it('is stopped after too many tries, and from then on not even the right answer helps', async () => {
		const tables = new MemoryTables();
		await find('2000', 'somebody@example.com', tables);
		const [first] = tables.rows.support_attempts;
		for (let other = 1; other <= 13; other += 1)
			tables.rows.support_attempts.push({ ...first, id: 100 + other, orderNumber: `${other}` });
		expect((await find('2001', 'else@example.com', tables)).state).toBe('not_found');
		expect((await find('2002', 'else@example.com', tables)).state).toBe('tries_used');
		expect((await find('1005', owner, tables)).state).toBe('tries_used');
		expect(JSON.stringify(tables.rows.support_attempts)).not.toMatch(/example\.com|203\.0/);
	}, 60_000);

	it('cannot send a form without a token, with that of a link, or with nothing chosen', async () => {
		const tables = new MemoryTables();
		expect((await send('', tables)).state).toBe('identify');
		expect((await send('made.up', tables)).state).toBe('link_over');
		const { token } = await find('1005', owner, tables);
		const again = await send(token, tables, { 'article-0': '' });
		expect(again.state).toBe('nothing_chosen');
		expect(again.html).toContain('<option value="too_small" selected>');
		expect(order().returns).toHaveLength(0);
	}, 60_000);

	it('is told when the shop cannot be reached', async () => {
		shopify.fail({ kind: 'server_error', times: 50 });
		expect((await find('1005', owner)).state).toBe('failed');
	}, 60_000);
});
