import type { IDataObject } from 'n8n-workflow';
import asks from '../../workflows/approval-ask/workflow.json';
import approvals from '../../workflows/approvals/workflow.json';
import issue from '../../workflows/change-issue/workflow.json';
import page from '../../workflows/change-page/workflow.json';
import claim from '../../workflows/claim/workflow.json';
import change from '../../workflows/order-change/workflow.json';
import recovery from '../../workflows/recovery/workflow.json';
import tell from '../../workflows/tell-shopper/workflow.json';
import { createShop, gid } from '../../sandbox/shop';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow, type Credentials } from '../harness';

const shop = createShop(new Date());
/** Paid, not sent, of a customer with an account. A reset makes a new one. */
const order = () => shop.orders.find(({ number }) => number === NUMBER)!;
const NUMBER = 1033;
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
beforeEach(() => {
	[shopify, sendgrid].forEach((one) => one.reset());
	order().createdAt = new Date();
});

/** The shop's rules: how much is cancelled without a person. */
function ruled(template: object, upTo: string) {
	const copy = structuredClone(template) as typeof page;
	const decide = copy.nodes.find(({ name }) => name === 'Decide')!;
	decide.parameters.policyForm = {
		approval: { upTo },
		orderChanges: { addressUpTo: upTo },
	} as never;
	return copy;
}

const desk = {
	nodes: [
		{
			id: 'desk',
			name: 'Told',
			type: 'n8n-nodes-base.executeWorkflowTrigger',
			typeVersion: 1.2,
			position: [0, 0],
			parameters: { inputSource: 'passthrough' },
		},
	],
	connections: {},
};
const callable = {
	'template:claim': claim,
	'template:change-issue': issue,
	'template:approval-ask': asks,
	'template:tell-shopper': tell,
	'template:helpdesk': desk,
} as never;

async function run(template: object, node: string, item: IDataObject, tables: MemoryTables) {
	const start = { node, items: [item as never] };
	const done = await runWorkflow(template as never, { credentials, tables, callable, start });
	if (done.error) throw new Error(`${done.error.node?.name}: ${done.error.message}`);
	return done;
}

const turn = (intent: string, customerId = gid('Customer', order().customerId!)) => ({
	turn: {
		language: 'en',
		understanding: { intent },
		lookup: { orderNumber: order().name, customerId },
	},
	session: 'chat-1',
});

/** The token of the link that the chat gives out. */
async function token(tables: MemoryTables): Promise<string> {
	const { last } = await run(change, 'Request', turn('cancel_order'), tables);
	return new URL(`https://n8n.example.com/${last[0].json.url}`).searchParams.get('token')!;
}

const ADDRESS = {
	kind: 'address',
	firstName: 'Mia',
	lastName: 'Keller',
	address1: 'Neue Strasse 7',
	address2: '',
	zip: '10115',
	city: 'Berlin',
};
const send = async (body: IDataObject, tables: MemoryTables, upTo = '500') => {
	const done = await run(
		ruled(page, upTo),
		'Form',
		{ body, query: {}, headers: { 'accept-language': 'en' } },
		tables,
	);
	return { ...(done.json('Render')[0] as { html: string; state: string }), done };
};
const refunded = () => order().transactions.filter(({ kind }) => kind === 'REFUND');
const actions = (tables: MemoryTables, kind: string) =>
	tables.rows.support_actions.filter((row) => row.kind === kind && row.state !== 'withdrawn');

describe('a customer who wants to change an order in the chat', () => {
	it('is led to a page by a signed link, and nothing is changed by that', async () => {
		const tables = new MemoryTables();
		const link = await token(tables);
		const shown = await run(
			page,
			'Page',
			{ query: { token: link, lang: 'de' }, headers: {} },
			tables,
		);
		expect(shown.json('Render')[0].html).toContain(`Bestellung ${order().name} ändern`);
		expect(order().cancelledAt).toBeNull();
		expect(tables.rows.support_actions).toHaveLength(0);
	}, 60_000);

	it('is not led anywhere for an order of somebody else, nor for one that is sent', async () => {
		const tables = new MemoryTables();
		const theirs = turn('cancel_order', gid('Customer', '999'));
		expect((await run(change, 'Request', theirs, tables)).last[0].json).toEqual({ found: false });
		const sent = shop.orders.find(({ number }) => number === 1005)!;
		const late = turn('cancel_order', gid('Customer', sent.customerId!));
		late.turn.lookup.orderNumber = sent.name;
		const { json } = (await run(change, 'Request', late, tables)).last[0];
		expect(json).toMatchObject({ changeOutcome: 'denied', orderNumber: '#1005' });
		expect(json).not.toHaveProperty('url');
	}, 60_000);
});

describe('the page on which an order is changed', () => {
	it('cancels it once and pays back once, however often the form is sent, and the customer is told', async () => {
		const tables = new MemoryTables();
		const link = await token(tables);
		const body = { kind: 'cancel', token: link };
		expect((await send(body, tables)).html).toContain('Your request is accepted');
		await send(body, tables);
		expect(order().cancelledAt).not.toBeNull();
		expect(refunded()).toHaveLength(1);
		expect(actions(tables, 'cancel')).toMatchObject([{ state: 'done', applied: 'yes' }]);
		expect(sendgrid.mails).toHaveLength(1);
		expect(JSON.stringify(sendgrid.mails)).toContain('is cancelled');
	}, 60_000);

	it('changes the address, in the same country', async () => {
		const tables = new MemoryTables();
		const country = order().shippingAddress!.countryCode;
		expect((await send({ ...ADDRESS, token: await token(tables) }, tables)).state).toBe('accepted');
		expect(order().shippingAddress).toMatchObject({
			address1: 'Neue Strasse 7',
			city: 'Berlin',
			countryCode: country,
		});
		expect(JSON.stringify(sendgrid.mails)).toContain('delivery address');
	}, 60_000);

	it('asks for the whole address, and does nothing with a link that is none', async () => {
		const tables = new MemoryTables();
		const link = await token(tables);
		expect((await send({ ...ADDRESS, city: '', token: link }, tables)).state).toBe('incomplete');
		expect((await send({ kind: 'cancel', token: `${link}x` }, tables)).state).toBe('link_over');
		expect((await send({ kind: 'cancel' }, tables)).state).toBe('link_over');
		expect(order().cancelledAt).toBeNull();
	}, 60_000);

	it('puts more money than the shop allows to a person, by the page of approvals', async () => {
		const tables = new MemoryTables();
		const asked = await send({ kind: 'cancel', token: await token(tables) }, tables, '1');
		expect(asked.state).toBe('asked');
		expect(order().cancelledAt).toBeNull();
		const decision = String(
			asked.done.called['template:approval-ask'].json('Open the approval')[0].token,
		);
		await run(approvals, 'Decision', { body: { token: decision, decision: 'approve' } }, tables);
		expect(order().cancelledAt).not.toBeNull();
		expect(refunded()).toHaveLength(1);
	}, 60_000);

	it('that a person denies leaves the order as it is, and the customer is told by mail', async () => {
		const tables = new MemoryTables();
		const asked = await send({ kind: 'cancel', token: await token(tables) }, tables, '1');
		const decision = String(
			asked.done.called['template:approval-ask'].json('Open the approval')[0].token,
		);
		await run(approvals, 'Decision', { body: { token: decision, decision: 'deny' } }, tables);
		expect(order().cancelledAt).toBeNull();
		expect(JSON.stringify(sendgrid.mails)).toContain('cannot make it');
	}, 60_000);

	it('is taken up by recovery when Shopify did not answer, without cancelling twice', async () => {
		const tables = new MemoryTables();
		const link = await token(tables);
		shopify.fail({ kind: 'disconnect_after_apply', match: 'orderCancel\\(', times: 1 });
		await send({ kind: 'cancel', token: link }, tables);
		for (const row of tables.rows.support_actions)
			if (row.state !== 'done') row.leaseUntil = new Date(Date.now() - 1_000).toISOString();
		await run(recovery, 'Every minute', {}, tables);
		expect(actions(tables, 'cancel')).toMatchObject([{ state: 'done' }]);
		expect(refunded()).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
	}, 60_000);
});
