import type { IDataObject } from 'n8n-workflow';
import claim from '../../workflows/claim/workflow.json';
import updates from '../../workflows/order-updates/workflow.json';
import { orderHash } from '../../nodes/SupportAi/proof/attempt';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { createShop, gid } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow } from '../harness';

const shop = createShop(new Date());
const order = shop.orders.find(({ number }) => number === 1001)!;
const OWNER = gid('Customer', order.customerId!);
const NUMBER = order.fulfillments[0].tracking[0].number!;

let shopify: Awaited<ReturnType<typeof startShopify>>;
let sendgrid: Awaited<ReturnType<typeof startSendGrid>>;
let tables: MemoryTables;
beforeAll(async () => {
	[shopify, sendgrid] = await Promise.all([startShopify({ shop }), startSendGrid()]);
});
afterAll(async () => await Promise.all([shopify.close(), sendgrid.close()]));
beforeEach(() => {
	shopify.reset();
	sendgrid.reset();
	tables = new MemoryTables();
});

const SETTINGS = { quietFrom: '', quietUntil: '', shopName: 'Alder & Pine' };
const ALWAYS_QUIET = { ...SETTINGS, quietFrom: '00:00', quietUntil: '23:59' };

function configured(values: IDataObject) {
	const copy = structuredClone(updates) as unknown as {
		nodes: Array<{ name: string; parameters: IDataObject }>;
	};
	const { parameters } = copy.nodes.find(({ name }) => name === 'Client config')!;
	const { assignments } = parameters.assignments as { assignments: IDataObject[] };
	for (const one of assignments)
		if (String(one.name) in values) one.value = values[String(one.name)];
	return copy as never;
}

async function run(node: string, item: object, settings: IDataObject = SETTINGS) {
	const done = await runWorkflow(configured(settings), {
		tables,
		callable: { 'template:claim': claim } as never,
		credentials: {
			commerceSupportShopifyApi: {
				shop: SHOPIFY_DEMO.shop,
				accessToken: SHOPIFY_DEMO.accessToken,
				environment: 'custom',
				baseUrl: shopify.url,
			},
			commerceSupportSendGridApi: {
				apiKey: SENDGRID_DEMO.apiKey,
				senderEmail: SENDGRID_DEMO.sender,
				senderName: 'Alder & Pine',
				environment: 'custom',
				baseUrl: sendgrid.url,
			},
		},
		start: { node, items: [item as IDataObject] },
	});
	if (done.error) throw new Error(`${done.error.node?.name}: ${done.error.message}`);
	return done;
}

let deliveries = 0;
const event = (topic: string, data: object) => ({
	deliveryId: `delivery-${++deliveries}`,
	topic,
	occurredAt: new Date().toISOString(),
	shop: SHOPIFY_DEMO.shop,
	eventId: null,
	orderId: gid('Order', order.id),
	data,
});
const moved = (settings?: IDataObject) =>
	run(
		'Something happens in Shopify',
		event('fulfillments/update', { tracking_number: NUMBER }),
		settings,
	);
const tracked = (data: object) =>
	run('A parcel moves', {
		deliveryId: 'evt_1',
		topic: 'tracker.updated',
		occurredAt: new Date().toISOString(),
		data: { number: NUMBER, events: [], ...data },
	});
const openChat = (change: object = {}) =>
	tables.insert('support_conversations', {
		session: 'chat-1',
		customerId: OWNER,
		status: 'ai_active',
		language: 'de',
		lastMessageAt: new Date().toISOString(),
		...change,
	});
const shown = () =>
	tables.rows.support_messages.map(({ session, author, text }) => ({ session, author, text }));
const mails = () => sendgrid.requests.filter(({ path }) => path === '/v3/mail/send');

it('tells the shopper with an open chat, in their language, and sends no mail', async () => {
	openChat();
	openChat({ session: 'chat-2', customerId: 'gid://shopify/Customer/1' });
	await moved(ALWAYS_QUIET);
	expect(shown()).toEqual([
		{
			session: 'chat-1',
			author: 'notice',
			text: expect.stringMatching(/Bestellung #1001 ist .*unterwegs/),
		},
	]);
	expect(mails()).toEqual([]);
}, 60_000);

it('tells who has proven the order in the chat, and nobody who only stated the address', async () => {
	const stated = { customerId: '', email: 'mia.keller@example.com', pendingOrder: '#1001' };
	openChat({ ...stated, session: 'stranger' });
	openChat({ ...stated, session: 'prover', language: 'en' });
	tables.insert('support_attempts', {
		session: 'prover',
		orderNumber: orderHash(SHOPIFY_DEMO.shop, '1001'),
		proved: true,
	});
	tables.insert('support_attempts', {
		session: 'stranger',
		orderNumber: orderHash(SHOPIFY_DEMO.shop, '1001'),
		proved: false,
	});
	await moved();
	expect(shown().map(({ session }) => session)).toEqual(['prover']);
}, 60_000);

it('mails everybody else, once for an event that comes twice and from two sides', async () => {
	await moved();
	await moved();
	await tracked({ status: 'in_transit', previousStatus: 'label_created' });
	expect(shown()).toEqual([]);
	expect(mails()).toHaveLength(1);
	const [mail] = mails().map(({ rawBody }) => JSON.parse(String(rawBody)) as IDataObject);
	expect(mail).toMatchObject({ personalizations: [{ to: [{ email: 'mia.keller@example.com' }] }] });
	expect(JSON.stringify(mail)).toContain('#1001');

	await tracked({
		status: 'delivered',
		previousStatus: 'in_transit',
		deliveredAt: new Date().toISOString(),
	});
	expect(mails()).toHaveLength(2);
}, 60_000);

it('tells two runs of one event at the same time only once', async () => {
	openChat();
	const [one, two] = [
		event('fulfillments/update', { tracking_number: NUMBER }),
		event('fulfillment_events/create', { status: 'in_transit' }),
	];
	await Promise.all([
		run('Something happens in Shopify', one),
		run('Something happens in Shopify', two),
	]);
	expect(shown().length).toBeLessThanOrEqual(1);
	await moved();
	expect(shown()).toHaveLength(1);
}, 60_000);

it('keeps a mail of the night until the morning, and sends it once', async () => {
	await moved(ALWAYS_QUIET);
	expect(mails()).toEqual([]);
	const kept = tables.rows.support_actions.find(({ kind }) => kind === 'update_mail')!;
	expect(kept).toMatchObject({ state: 'postponed', leaseUntil: null });
	expect(JSON.stringify(kept)).not.toContain('@');

	await run('Every ten minutes', {}, ALWAYS_QUIET);
	expect(mails()).toEqual([]);
	kept.evidence = JSON.stringify({
		...JSON.parse(String(kept.evidence)),
		dueAt: new Date().toISOString(),
	});
	await run('Every ten minutes', {}, SETTINGS);
	await run('Every ten minutes', {}, SETTINGS);
	expect(mails()).toHaveLength(1);
	expect(kept).toMatchObject({ state: 'done', applied: 'yes' });
}, 60_000);

it('writes down what could not be told, and leaves strangers’ parcels alone', async () => {
	sendgrid.fail({ kind: 'server_error', times: 9 });
	await moved();
	expect(tables.rows.support_actions).toMatchObject([{ kind: 'update', state: 'failed' }]);
	shopify.fail({ kind: 'server_error', times: 9 });
	await moved();
	expect(tables.rows.support_actions.at(-1)).toMatchObject({ state: 'failed', applied: 'no' });
	await tracked({ number: 'SOMEBODY-ELSES', status: 'delivered' });
	expect(shown()).toEqual([]);
}, 60_000);

it('counts an order for the chat that its cart names, once', async () => {
	openChat({ session: 'chat-9', customerId: '' });
	const placed = event('orders/create', {
		name: '#1099',
		total_price: '19.10',
		currency: 'EUR',
		created_at: new Date().toISOString(),
		note_attributes: [{ name: '_support_chat', value: 'chat-9' }],
	});
	await run('Something happens in Shopify', placed);
	await run('Something happens in Shopify', placed);
	expect(tables.rows.support_events).toMatchObject([
		{ session: 'chat-9', kind: 'bought', orderNumber: '#1099', amount: 1910, currency: 'EUR' },
	]);
	expect(shown()).toEqual([]);
}, 60_000);
