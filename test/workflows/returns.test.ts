import type { IDataObject } from 'n8n-workflow';
import approvalAsk from '../../workflows/approval-ask/workflow.json';
import approvals from '../../workflows/approvals/workflow.json';
import check from '../../workflows/parcel-check/workflow.json';
import claim from '../../workflows/claim/workflow.json';
import received from '../../workflows/return-received/workflow.json';
import recovery from '../../workflows/recovery/workflow.json';
import refund from '../../workflows/return-refund/workflow.json';
import issue from '../../workflows/return-issue/workflow.json';
import returns from '../../workflows/returns/workflow.json';
import expiry from '../../workflows/label-expiry/workflow.json';
import voids from '../../workflows/label-void/workflow.json';
import tell from '../../workflows/tell-shopper/workflow.json';
import { EASYPOST_TEST_KEY, startEasyPost } from '../../sandbox/easypost';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { STRIPE_DEMO, startStripe } from '../../sandbox/stripe';
import { createShop, gid } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow, type Credentials } from '../harness';

type Template = { nodes: Array<{ name: string; parameters: IDataObject }> };

/** The desk is not what is tested here: it takes what it is told. */
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
		{
			id: 'done',
			name: 'Done',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [200, 0],
			parameters: {},
		},
	],
	connections: { Told: { main: [[{ node: 'Done', type: 'main', index: 0 }]] } },
};

/** A desk that does not answer. */
const BROKEN_DESK = {
	nodes: [
		desk.nodes[0],
		{
			...desk.nodes[1],
			type: 'n8n-nodes-base.stopAndError',
			parameters: { errorMessage: 'The desk does not answer' },
		},
	],
	connections: desk.connections,
};

/** A template as a client has it: some values of its Client config, and the policy's cap. */
function configured(
	template: object,
	values: IDataObject,
	approveUpTo = '0',
	policy: IDataObject = {},
): Template {
	const copy = structuredClone(template) as Template;
	for (const { name, parameters } of copy.nodes) {
		if (name === 'Decide') parameters.policyForm = { approval: { upTo: approveUpTo }, ...policy };
		if (name !== 'Client config') continue;
		const { assignments } = parameters.assignments as { assignments: IDataObject[] };
		for (const one of assignments)
			if (String(one.name) in values) one.value = values[String(one.name)];
	}
	return copy;
}

const ADDRESS = {
	returnStreet: 'Lindenstrasse 12',
	returnCity: 'Berlin',
	returnState: 'BE',
	returnZip: '10969',
	returnCountry: 'DE',
	returnPhone: '+493055550100',
	approvalPage: 'https://n8n.example.com/webhook/approvals',
};

const shop = createShop(new Date());
let shopify: Awaited<ReturnType<typeof startShopify>>;
let easypost: Awaited<ReturnType<typeof startEasyPost>>;
let stripe: Awaited<ReturnType<typeof startStripe>>;
let sendgrid: Awaited<ReturnType<typeof startSendGrid>>;
let credentials: Credentials;

beforeAll(async () => {
	[shopify, easypost, sendgrid, stripe] = await Promise.all([
		startShopify({ shop }),
		startEasyPost(),
		startSendGrid(),
		startStripe({ shop }),
	]);
	const at = ({ url }: { url: string }) => ({ environment: 'custom', baseUrl: url });
	credentials = {
		commerceSupportShopifyApi: {
			shop: SHOPIFY_DEMO.shop,
			accessToken: SHOPIFY_DEMO.accessToken,
			...at(shopify),
		},
		commerceSupportEasyPostApi: { mode: 'test', apiKey: EASYPOST_TEST_KEY, ...at(easypost) },
		commerceSupportStripeApi: { secretKey: STRIPE_DEMO.restrictedKey, ...at(stripe) },
		commerceSupportSendGridApi: {
			apiKey: SENDGRID_DEMO.apiKey,
			senderEmail: SENDGRID_DEMO.sender,
			senderName: 'Alder & Pine',
			...at(sendgrid),
		},
	};
});
afterAll(
	async () => await Promise.all([shopify, easypost, sendgrid, stripe].map((one) => one.close())),
);
beforeEach(() => [shopify, easypost, sendgrid, stripe].forEach((one) => one.reset()));

const callable = {
	'template:claim': claim,
	'template:return-issue': configured(issue, ADDRESS),
	'template:return-received': received,
	'template:return-refund': refund,
	'template:approval-ask': configured(approvalAsk, ADDRESS),
	'template:tell-shopper': tell,
	'template:label-void': voids,
	'template:helpdesk': desk,
} as never;

const run = async (
	template: object,
	node: string,
	item: IDataObject,
	tables: MemoryTables,
	killAfter?: (node: string) => boolean,
	called: object = callable,
) => {
	const done = await runWorkflow(template as never, {
		credentials,
		tables,
		callable: called as typeof callable,
		killAfter,
		start: { node, items: [item as never] },
	});
	if (done.error)
		throw new Error(
			`${done.error.node?.name}: ${done.error.message} ${done.error.description ?? ''}`,
		);
	return done;
};

/** A delivered order of a signed-in customer, with something to send back. */
function delivered() {
	const order = shop.orders.find(({ number }) => number === 1005)!;
	return { order, customer: gid('Customer', order.customerId!), line: order.lines[0] };
}

function form(messageId = 'message-1', pieces = 1): IDataObject {
	const { order, customer, line } = delivered();
	return {
		session: 'chat-1',
		shop: SHOPIFY_DEMO.shop,
		messageId,
		ticketId: '',
		turn: {
			language: 'en',
			shopper: { proof: 'signed_customer', customerId: customer, email: null },
			lookup: { orderNumber: order.name, customerId: customer, email: '', query: '' },
			attempt: { session: 'chat-1', orderNumber: order.name, emailHash: '', addressHash: 'a' },
			form: {
				orderNumber: order.name,
				lines: [{ itemId: gid('LineItem', line.id), quantity: pieces }],
				reason: 'too_small',
				wants: 'refund',
			},
		},
	};
}

const moved = () => delivered().order.transactions.filter(({ kind }) => kind === 'REFUND');
const bought = () => easypost.purchases;
const action = (tables: MemoryTables, kind: string) =>
	tables.rows.support_actions.filter((row) => row.kind === kind);

/** The carrier says that the parcel with the label is there. */
const arrive = async (tables: MemoryTables) =>
	await run(
		received,
		'Parcel',
		{
			deliveryId: 'evt_1',
			data: { number: action(tables, 'label')[0].target, status: 'delivered' },
		},
		tables,
	);

describe('a return for which the policy takes fees', () => {
	it.each(['original', 'store_credit'])(
		'gives back to %s what is left after them, once',
		async (method) => {
			const fees = { returnShipping: '4.90', restockingPercent: 10 };
			const item = form();
			const { form: asked } = item.turn as { form: IDataObject };
			asked.wants = method === 'original' ? 'refund' : method;
			const { order, line } = delivered();
			// The law's fourteen days, in which nothing may be kept for restocking, are over.
			for (const parcel of order.fulfillments)
				parcel.deliveredAt = new Date(Date.now() - 20 * 86_400_000);
			const goods = (line.unitPrice * line.quantity - line.discount) / line.quantity;
			const due = goods - Math.round(goods / 10) - 490;
			const tables = new MemoryTables();
			await run(configured(returns, ADDRESS, '500', { fees }), 'Request', item, tables);
			expect(action(tables, 'return')).toMatchObject([{ state: 'done', amount: due }]);
			await arrive(tables);
			await arrive(tables);
			expect(moved().map(({ amount }) => amount)).toEqual([due]);
			expect(action(tables, 'refund').filter(({ state }) => state === 'done')).toHaveLength(1);
		},
		60_000,
	);
});

describe('a return within the cap', () => {
	const within = configured(returns, ADDRESS, '500');

	it('is accepted at once, opened in Shopify, labelled once, mailed once and told in the chat', async () => {
		const tables = new MemoryTables();
		const { last } = await run(within, 'Request', form(), tables);
		expect(last[0].json).toMatchObject({ returnOutcome: 'accepted' });
		expect(action(tables, 'return')).toMatchObject([{ state: 'done', applied: 'yes' }]);
		expect(delivered().order.returns).toHaveLength(1);
		expect(bought()).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
		expect(tables.rows.support_messages).toMatchObject([
			{ session: 'chat-1', author: 'notice', text: expect.stringContaining('label') },
		]);
	}, 60_000);

	it('asked for twice by the same message is one return, one label and one mail', async () => {
		const tables = new MemoryTables();
		await run(within, 'Request', form(), tables);
		await run(within, 'Request', form(), tables).catch(() => undefined);
		expect(delivered().order.returns).toHaveLength(1);
		expect(bought()).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
	}, 60_000);

	it('is refunded once when the parcel has arrived, however often the carrier says so', async () => {
		const tables = new MemoryTables();
		await run(within, 'Request', form(), tables);
		const [label] = action(tables, 'label');
		const parcel = {
			deliveryId: 'evt_1',
			topic: 'tracker.updated',
			data: { object: 'Tracker', number: label.target, status: 'delivered', scanned: true },
		};
		await run(received, 'Parcel', parcel, tables);
		await run(received, 'Parcel', { ...parcel, deliveryId: 'evt_2' }, tables);
		expect(moved()).toHaveLength(1);
		const [amount] = moved().map((transaction) => transaction.amount);
		expect(amount).toBe(label.amount);
		expect(action(tables, 'refund').filter(({ state }) => state === 'done')).toHaveLength(1);
		expect(
			tables.rows.support_messages.filter(({ text }) => /refund/.test(String(text))),
		).toHaveLength(1);
	}, 60_000);

	it('is not refunded while the parcel is on its way, nor for a parcel of somebody else', async () => {
		const tables = new MemoryTables();
		await run(within, 'Request', form(), tables);
		const [label] = action(tables, 'label');
		const parcel = (data: IDataObject) => ({ deliveryId: 'e', topic: 'tracker.updated', data });
		await run(received, 'Parcel', parcel({ number: label.target, status: 'in_transit' }), tables);
		await run(received, 'Parcel', parcel({ number: 'another', status: 'delivered' }), tables);
		expect(moved()).toHaveLength(0);
	}, 60_000);
});

describe('a parcel whose arrival EasyPost could not tell', () => {
	const within = configured(returns, ADDRESS, '500');
	const look = async (tables: MemoryTables) => await run(check, 'Every hour', {}, tables);
	const sent = async () => {
		const tables = new MemoryTables();
		await run(within, 'Request', form(), tables);
		const [label] = action(tables, 'label');
		return { tables, label, code: String(label.target) };
	};

	it('is found by asking, refunded once, and not asked about again', async () => {
		const { tables, label, code } = await sent();
		await look(tables);
		easypost.scan(code, 'in_transit');
		await look(tables);
		expect(moved()).toHaveLength(0);
		expect(action(tables, 'refund')).toHaveLength(0);
		easypost.scan(code, 'delivered');
		await look(tables);
		expect(moved()).toHaveLength(1);
		expect(label.owner).toBe('received');
		const asked = easypost.requests.length;
		await look(tables);
		expect(easypost.requests).toHaveLength(asked);
		expect(moved()).toHaveLength(1);
	}, 60_000);

	it('is not refunded twice when EasyPost tells it after all', async () => {
		const { tables, label, code } = await sent();
		easypost.scan(code, 'delivered');
		const told = {
			deliveryId: 'e',
			topic: 'tracker.updated',
			data: { number: code, status: 'delivered' },
		};
		await Promise.all([look(tables), run(received, 'Parcel', told, tables)]);
		label.owner = null;
		await look(tables);
		expect(moved()).toHaveLength(1);
	}, 60_000);

	it('is asked about in the next hour when EasyPost does not answer, after all the others', async () => {
		const { tables, label, code } = await sent();
		easypost.scan(code, 'delivered');
		easypost.fail({ kind: 'server_error', match: 'GET /v2/trackers', times: 9 });
		const before = label.updatedAt;
		await look(tables);
		expect(moved()).toHaveLength(0);
		expect(label.updatedAt).not.toEqual(before);
		easypost.faults.length = 0;
		await look(tables);
		expect(moved()).toHaveLength(1);
	}, 60_000);

	it('is left alone when its label was voided or is older than the shop looks for', async () => {
		const { tables, label, code } = await sent();
		easypost.scan(code, 'delivered');
		label.state = 'voided';
		await look(tables);
		label.state = 'done';
		label.at = new Date(Date.now() - 61 * 86_400_000).toISOString();
		await look(tables);
		expect(moved()).toHaveLength(0);
	}, 60_000);
});

/** Lets goods of any worth stay, once for each customer. */
const generous = () =>
	configured(returns, ADDRESS, '500', {
		keepItem: { below: '1000', perCustomer: 1, anyFault: true },
	});

describe('goods that the shop lets stay', () => {
	it('are refunded at once and once, with no label and no mail, and the shopper is told', async () => {
		const tables = new MemoryTables();
		const { last } = await run(generous(), 'Request', form(), tables);
		expect(last[0].json).toMatchObject({ returnOutcome: 'accepted' });
		await run(generous(), 'Request', form(), tables).catch(() => undefined);
		expect(moved()).toHaveLength(1);
		expect(bought()).toHaveLength(0);
		expect(action(tables, 'return').filter(({ state }) => state === 'done')).toHaveLength(1);
		expect(action(tables, 'keep_item')).toMatchObject([
			{ state: 'done', amount: moved()[0].amount },
		]);
		expect(tables.rows.support_messages.map(({ text }) => text)).toEqual([
			expect.stringMatching(/^The refund of .* is under way\.$/),
			expect.stringContaining('nothing has to be sent back'),
		]);
	}, 60_000);

	it('have to come back once the customer has kept as many as the shop allows', async () => {
		const tables = new MemoryTables();
		tables.insert('support_actions', {
			key: 'kept:earlier',
			kind: 'keep_item',
			customer: delivered().customer,
			state: 'done',
			applied: 'yes',
			at: new Date().toISOString(),
		});
		await run(generous(), 'Request', form(), tables);
		expect(moved()).toHaveLength(0);
		expect(bought()).toHaveLength(1);
	}, 60_000);
});

describe('a return of what was paid at Stripe', () => {
	const atStripe = configured(returns, { ...ADDRESS, refundChannel: 'stripe' }, '500');
	const order = () => shop.orders.find(({ number }) => number === 1036)!;
	const wish = () => {
		const item = form();
		const turn = item.turn as { lookup: IDataObject; form: IDataObject };
		turn.lookup = { orderNumber: '#1036', customerId: gid('Customer', order().customerId!) };
		turn.form.lines = [{ itemId: gid('LineItem', order().lines[0].id), quantity: 1 }];
		return item;
	};
	const arrive = async (tables: MemoryTables) => {
		const data = { number: action(tables, 'label')[0].target, status: 'delivered' };
		await run(received, 'Parcel', { deliveryId: 'evt_1', data }, tables);
	};
	const refunds = () => [...stripe.ledger.refunds.values()].map(({ amount }) => amount);

	it('is refunded there once, and nothing in Shopify', async () => {
		const tables = new MemoryTables();
		await run(atStripe, 'Request', wish(), tables);
		await arrive(tables);
		await arrive(tables);
		const [label] = action(tables, 'label');
		expect(refunds()).toEqual([label.amount]);
		expect(order().transactions.filter(({ kind }) => kind === 'REFUND')).toHaveLength(0);
		expect(action(tables, 'refund').filter(({ state }) => state === 'done')).toHaveLength(1);
		expect(tables.rows.support_messages.at(-1)!.text).toContain('under way');
	}, 60_000);

	it.each([
		[
			'twice',
			() => void stripe.ledger.addPayment({ amount: 500, metadata: { order_id: order().id } }),
		],
		['by something that Stripe does not know', () => stripe.ledger.payments.clear()],
	])(
		'that was paid %s goes to a person at once, and no money moves',
		async (_how, change) => {
			const tables = new MemoryTables();
			await run(atStripe, 'Request', wish(), tables);
			change();
			stripe.settings.searchLagMs = 0;
			await arrive(tables);
			await run(recovery, 'Every minute', {}, tables);
			expect(refunds()).toEqual([]);
			expect(action(tables, 'refund')).toMatchObject([{ state: 'unknown', owner: 'stuck' }]);
			await recovered(tables);
			expect(action(tables, 'refund')).toMatchObject([{ state: 'failed', owner: 'person' }]);
			expect(refunds()).toEqual([]);
		},
		60_000,
	);
});

describe('a return across a customs border', () => {
	const swiss = (values: IDataObject = {}) => ({
		...(callable as object),
		'template:return-issue': configured(issue, {
			...ADDRESS,
			returnCity: 'Bern',
			returnState: 'BE',
			returnZip: '3011',
			returnCountry: 'CH',
			customsSigner: 'Head of the warehouse',
			...values,
		}),
	});
	const ask = async (tables: MemoryTables, called: object) => {
		const within = configured(returns, ADDRESS, '500');
		await run(within, 'Request', form(), tables, undefined, called);
	};
	/** What the shop has entered in Shopify for the article. */
	const enter = (customs: object | undefined) => {
		const { line } = delivered();
		const product = shop.products.find(({ id }) => id === line.productId)!;
		Object.assign(product.variants.find(({ id }) => id === line.variantId)!, { customs });
	};

	it('declares the goods that come back as the shop has entered them', async () => {
		const tables = new MemoryTables();
		enter({ origin: 'PT', hsCode: '620520', grams: 400 });
		await ask(tables, swiss());
		expect(bought()).toHaveLength(1);
		const [shipment] = [...easypost.shipments.values()];
		expect(shipment.customs_info).toMatchObject({
			contents_type: 'returned_goods',
			customs_signer: 'Head of the warehouse',
			customs_items: [
				{
					description: delivered().line.title,
					quantity: 1,
					value: '79.00',
					currency: 'EUR',
					origin_country: 'PT',
					hs_tariff_number: '620520',
				},
			],
		});
	}, 60_000);

	it.each([
		['origin', undefined, {}, 'Country of Origin'],
		[
			'signer',
			{ origin: 'PT', hsCode: '620520', grams: 400 },
			{ customsSigner: '' },
			'Customs Signer',
		],
	])(
		'without its %s goes to a person at once, who reads what is missing',
		async (_what, customs, values, missing) => {
			const tables = new MemoryTables();
			enter(customs);
			await ask(tables, swiss(values));
			expect(action(tables, 'return')).toMatchObject([{ state: 'unknown', owner: 'stuck' }]);
			const [looked] = await recovered(tables);
			expect(looked.called['template:helpdesk'].json('Told')[0].note).toContain(missing);
			expect(action(tables, 'return')).toMatchObject([{ state: 'failed', owner: 'person' }]);
			expect(bought()).toHaveLength(0);
		},
		60_000,
	);
});

describe('an exchange', () => {
	const within = configured(returns, ADDRESS, '500');
	/** Another size of what was bought, in the shop's catalogue as it is now. */
	const other = (price?: number) => {
		const { line } = delivered();
		const product = shop.products.find(({ id }) => id === line.productId)!;
		const variant = product.variants.find(({ id }) => id !== line.variantId)!;
		Object.assign(variant, { inventory: 5, ...(price !== undefined && { price }) });
		return gid('ProductVariant', variant.id);
	};
	const wish = (exchangeFor: string) => {
		const item = form();
		const { form: asked } = item.turn as { form: { wants: string; lines: IDataObject[] } };
		asked.wants = 'exchange';
		asked.lines = asked.lines.map((line) => ({ ...line, exchangeFor }));
		return item;
	};
	it('of the same price is opened with the new article, which is sent when the old one is back', async () => {
		const tables = new MemoryTables();
		const { last } = await run(within, 'Request', wish(other(7_900)), tables);
		expect(last[0].json).toMatchObject({ returnOutcome: 'accepted' });
		const [opened] = delivered().order.returns;
		expect(opened.exchangeLines).toMatchObject([{ quantity: 1 }]);
		await arrive(tables);
		expect(moved()).toHaveLength(0);
		expect(opened.exchangeLines).toMatchObject([{ processed: 1 }]);
		expect(tables.rows.support_messages.map(({ text }) => String(text))).toEqual([
			expect.stringContaining('exchange'),
			expect.stringContaining('new article is being sent'),
		]);
	}, 60_000);

	it('that costs less than the fee takes leaves nothing to give back', async () => {
		const charged = { fees: { returnShipping: '3.90', waivedForExchange: false } };
		const tables = new MemoryTables();
		await run(configured(returns, ADDRESS, '500', charged), 'Request', wish(other(7_510)), tables);
		await arrive(tables);
		expect(moved()).toHaveLength(0);
		expect(action(tables, 'refund')).toMatchObject([{ state: 'done' }]);
	}, 60_000);

	it('that costs less gives the difference back, once', async () => {
		const tables = new MemoryTables();
		await run(within, 'Request', wish(other(7_510)), tables);
		await arrive(tables);
		await arrive(tables);
		expect(moved().map(({ amount }) => amount)).toEqual([390]);
	}, 60_000);

	it.each([
		['costs more', () => wish(other(7_901)), 'owes'],
		['was not chosen', () => wish(''), 'not known'],
		['belongs to another product', () => wish(gid('ProductVariant', '1')), 'not known'],
	])(
		'for something that %s is left to a person, with the reason',
		async (_what, item, why) => {
			const tables = new MemoryTables();
			const asked = await run(within, 'Request', item(), tables);
			expect(asked.last[0].json).toMatchObject({ returnOutcome: 'asked' });
			expect(String(tables.rows.support_approvals[0].request)).toContain(why);
			expect(delivered().order.returns).toHaveLength(0);
		},
		60_000,
	);
});

describe('a label that nobody uses', () => {
	const within = configured(returns, ADDRESS, '500');
	const days = (count: number) => new Date(Date.now() - count * 86_400_000);
	/** A return whose label was bought so many days ago. */
	const labelled = async (age: number) => {
		const tables = new MemoryTables();
		await run(within, 'Request', form(), tables);
		const [label] = action(tables, 'label');
		label.at = days(age).toISOString();
		sendgrid.mails.length = 0;
		return { tables, label, code: String(label.target) };
	};
	const hour = async (tables: MemoryTables) => await run(expiry, 'Every hour', {}, tables);
	const told = (tables: MemoryTables) =>
		tables.rows.support_messages.filter(({ text }) => /no longer valid/.test(String(text)));
	const shipment = () => [...easypost.shipments.values()][0];

	it('is voided once, its return cancelled, and the shopper told once, in the chat and by mail', async () => {
		const { tables, label } = await labelled(22);
		await hour(tables);
		await hour(tables);
		expect(shipment().refund_status).toBe('submitted');
		expect(delivered().order.returns[0].status).toBe('CANCELED');
		expect(label.state).toBe('voided');
		expect(action(tables, 'void')).toMatchObject([{ state: 'done', applied: 'yes' }]);
		expect(told(tables)).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
	}, 60_000);

	it('stays valid while it is young, and when a carrier has scanned it', async () => {
		const young = await labelled(20);
		await hour(young.tables);
		expect(shipment().refund_status).toBeNull();
		expect(young.label.state).toBe('done');
		[shopify, easypost, sendgrid].forEach((one) => one.reset());
		const { tables, label, code } = await labelled(22);
		easypost.scan(code, 'in_transit');
		await hour(tables);
		expect(shipment().refund_status).toBeNull();
		expect(label.state).toBe('used');
		expect(delivered().order.returns[0].status).toBe('OPEN');
		expect(told(tables)).toHaveLength(0);
	}, 60_000);

	it.each([
		['EasyPost, before it was voided', 'easypost', '/refund', 'disconnect'],
		['EasyPost, after it was voided', 'easypost', '/refund', 'disconnect_after_apply'],
		[
			'Shopify, after the return was cancelled',
			'shopify',
			'returnCancel',
			'disconnect_after_apply',
		],
	] as const)(
		'is voided in the end when %s, does not answer',
		async (_name, vendor, match, kind) => {
			const { tables, label } = await labelled(22);
			({ shopify, easypost })[vendor].fail({ kind, match, times: 1 });
			await hour(tables);
			await recovered(tables);
			expect(label.state).toBe('voided');
			expect(delivered().order.returns[0].status).toBe('CANCELED');
			expect(sendgrid.mails).toHaveLength(1);
		},
		60_000,
	);

	it('that the carrier does not take back goes to a person at once, and nobody is told it is void', async () => {
		const { tables, label, code } = await labelled(22);
		easypost.scan(code, 'error');
		await hour(tables);
		const looked = await recovered(tables);
		expect(action(tables, 'void')).toMatchObject([{ state: 'failed', owner: 'person' }]);
		expect(looked[0].called['template:helpdesk'].json('Told')[0].note).toContain('does not take');
		expect(label.state).toBe('expiring');
		expect(told(tables)).toHaveLength(0);
	}, 60_000);
});

describe('a return above the cap', () => {
	const above = configured(returns, ADDRESS);
	const ask = async () => {
		const tables = new MemoryTables();
		const request = await run(above, 'Request', form(), tables);
		expect(request.last[0].json).toMatchObject({ returnOutcome: 'asked' });
		const asked = request.called['template:approval-ask'];
		const token = String(asked.json('Open the approval')[0].token);
		return { tables, asked, token };
	};
	const decide = async (tables: MemoryTables, token: string, decision: string, amount = '') =>
		await run(approvals, 'Decision', { body: { token, decision, amount } }, tables);

	it('waits for a person: nothing is opened, and opening the link changes nothing', async () => {
		const { tables, asked, token } = await ask();
		expect(delivered().order.returns).toHaveLength(0);
		expect(asked.called['template:helpdesk'].json('Told')[0].note).toContain(token);
		const shown = await run(approvals, 'Page', { query: { token } }, tables);
		expect(shown.json('Render')[0].html).toContain('#1005');
		expect(tables.rows.support_approvals).toMatchObject([{ state: 'open' }]);
		expect(JSON.stringify(tables.rows)).not.toContain(token);
	}, 60_000);

	it('goes on once a person approves, and deciding twice is refused', async () => {
		const { tables, token } = await ask();
		const first = await decide(tables, token, 'approve');
		expect(first.json('Say so')[0].html).toContain('Your decision is stored');
		const second = await decide(tables, token, 'deny');
		expect(second.json('Say so')[0].html).toContain('decided already');
		expect(delivered().order.returns).toHaveLength(1);
		expect(bought()).toHaveLength(1);
		expect(action(tables, 'return')).toMatchObject([{ state: 'done' }]);
	}, 60_000);

	it.each(['1.00', '33.30'])(
		'pays back the %s that the person changed it to',
		async (amount) => {
			const { tables, token } = await ask();
			await decide(tables, token, 'change', amount);
			await arrive(tables);
			expect(moved().map((refund) => refund.amount)).toEqual([Math.round(Number(amount) * 100)]);
			expect(action(tables, 'refund')).toMatchObject([{ state: 'done' }]);
		},
		60_000,
	);

	it('that a person denies is closed, and the shopper is told', async () => {
		const { tables, token } = await ask();
		await decide(tables, token, 'deny');
		expect(delivered().order.returns).toHaveLength(0);
		expect(action(tables, 'return')).toMatchObject([{ state: 'failed' }]);
		expect(tables.rows.support_messages).toMatchObject([{ author: 'notice' }]);
	}, 60_000);

	it('is decided by nobody else: not by another token, and not by a word that is no decision', async () => {
		const { tables, token } = await ask();
		await decide(tables, 'x'.repeat(43), 'approve');
		await decide(tables, token, 'whatever');
		expect(tables.rows.support_approvals).toMatchObject([{ state: 'open' }]);
		expect(delivered().order.returns).toHaveLength(0);
	}, 60_000);

	it.each(['approve', 'deny'])(
		'is carried out by recovery when the run died right after a person had stored: %s',
		async (decision) => {
			const { tables, token } = await ask();
			const body = { token, decision, amount: '' };
			await run(approvals, 'Decision', { body }, tables, (step) => step === 'Store it').catch(
				() => undefined,
			);
			expect(action(tables, 'return')).toMatchObject([{ state: 'claimed', owner: 'approval' }]);
			for (const row of tables.rows.support_approvals) {
				if (row.decidedAt) row.decidedAt = new Date(Date.now() - 60_000).toISOString();
			}
			await run(recovery, 'Every minute', {}, tables);
			const approved = decision === 'approve';
			expect(action(tables, 'return')).toMatchObject([{ state: approved ? 'done' : 'failed' }]);
			expect(bought()).toHaveLength(approved ? 1 : 0);
		},
		60_000,
	);

	it('about which nobody could be told is put to the approvers again, and the new link decides', async () => {
		const tables = new MemoryTables();
		const broken = { ...(callable as object), 'template:helpdesk': BROKEN_DESK };
		const request = await run(above, 'Request', form(), tables, undefined, broken);
		expect(request.last[0].json).toMatchObject({ returnOutcome: 'asked' });
		expect(action(tables, 'return')).toMatchObject([{ owner: 'approval:asking' }]);
		const [looked] = await recovered(tables);
		const asked = looked.called['template:approval-ask'];
		expect(action(tables, 'return')).toMatchObject([{ state: 'claimed', owner: 'approval' }]);
		const token = String(asked.json('Open the approval')[0].token);
		expect(asked.called['template:helpdesk'].json('Told')[0].note).toContain(token);
		await decide(tables, token, 'approve');
		expect(bought()).toHaveLength(1);
	}, 60_000);

	it('about which nobody could be told for an hour is given to a person, with nothing done', async () => {
		const tables = new MemoryTables();
		const broken = { ...(callable as object), 'template:helpdesk': BROKEN_DESK };
		await run(above, 'Request', form(), tables, undefined, broken);
		const [row] = action(tables, 'return');
		row.at = new Date(Date.now() - 61 * 60_000).toISOString();
		const looked = await recovered(tables);
		expect(action(tables, 'return')).toMatchObject([
			{ state: 'failed', owner: 'person', applied: 'no' },
		]);
		const note = looked[0].called['template:helpdesk'].json('Told')[0].note;
		expect(note).toContain('no approver could be asked');
	}, 60_000);

	it('that is decided before it is known that somebody was told goes on, and nobody is asked again', async () => {
		const { tables, token } = await ask();
		const [row] = action(tables, 'return');
		row.owner = 'approval:asking';
		await decide(tables, token, 'approve');
		const [looked] = await recovered(tables);
		expect(looked.called['template:approval-ask']).toBeUndefined();
		expect(bought()).toHaveLength(1);
	}, 60_000);

	it('that nobody decides in time is closed by recovery, and the shopper is told', async () => {
		const { tables } = await ask();
		tables.rows.support_actions[0].leaseUntil = new Date(Date.now() - 1_000).toISOString();
		await run(recovery, 'Every minute', {}, tables);
		expect(action(tables, 'return')).toMatchObject([{ state: 'failed', owner: 'expired' }]);
		expect(tables.rows.support_messages).toHaveLength(1);
	}, 60_000);
});

describe('a return that may not be', () => {
	it('is denied with the reason, and nothing is written down', async () => {
		const tables = new MemoryTables();
		const strict = configured(returns, ADDRESS, '500');
		const { last } = await run(strict, 'Request', form('message-1', 99), tables);
		expect(last[0].json.returnOutcome).toBe('denied');
		expect(JSON.stringify(last[0].json.reasons)).toContain('can be returned');
		expect(tables.rows.support_actions).toHaveLength(0);
	}, 60_000);

	it('is not found for somebody else', async () => {
		const tables = new MemoryTables();
		const item = form();
		const turn = item.turn as IDataObject;
		turn.lookup = { ...(turn.lookup as IDataObject), customerId: gid('Customer', '999') };
		const { last } = await run(returns, 'Request', item, tables);
		expect(last[0].json).toEqual({ found: false });
	}, 60_000);
});

describe('a shopper who is told something', () => {
	const notice = (session: string, more: IDataObject = {}) => ({
		notice: 'return_denied',
		values: { order: '#1005' },
		language: 'de',
		session,
		messageId: 'denied:1',
		orderId: gid('Order', delivered().order.id),
		...more,
	});

	it('in a chat reads it there, once, and gets no mail', async () => {
		const tables = new MemoryTables();
		await run(tell, 'Called', notice('chat-1'), tables);
		await run(tell, 'Called', notice('chat-1'), tables);
		expect(tables.rows.support_messages).toMatchObject([{ text: expect.stringMatching(/^Unser/) }]);
		expect(sendgrid.mails).toHaveLength(0);
	}, 60_000);

	it('outside a chat gets one mail, to the address of the order', async () => {
		const tables = new MemoryTables();
		await run(tell, 'Called', notice('page:1'), tables);
		await run(tell, 'Called', notice('page:1'), tables);
		expect(sendgrid.mails).toHaveLength(1);
		const owner = shop.customers.find(({ id }) => id === delivered().order.customerId)!;
		expect(JSON.stringify(sendgrid.mails[0])).toContain(owner.email);
		expect(JSON.stringify(sendgrid.mails[0])).toContain('Ihre Bestellung #1005');
		expect(action(tables, 'mail').map(({ state }) => state)).toEqual(['done', 'withdrawn']);
	}, 60_000);

	it.each([
		['claimed', 'Claim the mail', 'done', 1],
		['about to leave', 'About to mail', 'failed', 0],
	])(
		'whose mail was %s when the run died is mailed by recovery only if it never left',
		async (_, last, state, mails) => {
			const tables = new MemoryTables();
			const dies = (step: string) => step === last;
			await run(tell, 'Called', notice('page:1'), tables, dies).catch(() => undefined);
			await recovered(tables);
			await recovered(tables);
			expect(action(tables, 'mail')).toMatchObject([{ state }]);
			expect(sendgrid.mails).toHaveLength(mails);
		},
		60_000,
	);

	it('is mailed by recovery when Shopify did not tell the address at first', async () => {
		const tables = new MemoryTables();
		shopify.fail({ kind: 'disconnect', match: 'query', times: 9 });
		await run(tell, 'Called', notice('page:1'), tables);
		expect(sendgrid.mails).toHaveLength(0);
		shopify.reset();
		await recovered(tables);
		expect(action(tables, 'mail')).toMatchObject([{ state: 'done' }]);
		expect(sendgrid.mails).toHaveLength(1);
	}, 120_000);

	it('is not mailed that there is a mail with the label', async () => {
		const tables = new MemoryTables();
		await run(tell, 'Called', notice('page:1', { notice: 'label_sent' }), tables);
		expect(sendgrid.mails).toHaveLength(0);
	}, 60_000);

	it('hears it in the shop’s own words', async () => {
		const tables = new MemoryTables();
		const own = configured(tell, { wording: '{"de":{"return_denied":"Leider nein."} }' });
		await run(own, 'Called', notice('chat-1'), tables);
		expect(tables.rows.support_messages).toMatchObject([{ text: 'Leider nein.' }]);
	}, 60_000);
});

/** Time passes: every lease that is out runs out, and recovery looks, three times. */
async function recovered(tables: MemoryTables) {
	const runs = [];
	for (let minute = 0; minute < 3; minute += 1) {
		for (const row of tables.rows.support_actions) {
			const ended = ['done', 'failed', 'withdrawn'].includes(String(row.state));
			if (!row.leaseUntil || ended || row.owner === 'approval') continue;
			row.leaseUntil = new Date(Date.now() - 1_000).toISOString();
		}
		runs.push(await run(recovery, 'Every minute', {}, tables));
	}
	return runs;
}

describe('a vendor that fails on the way', () => {
	const within = configured(returns, ADDRESS, '500');
	it.each([
		['Shopify, after it has opened the return', 'shopify', 'returnCreate\\('],
		['EasyPost, after the label was bought', 'easypost', '/buy'],
		['Shopify, at the label', 'shopify', 'reverseDelivery'],
	])(
		'%s, is taken up by recovery without doing anything twice',
		async (_name, vendor, match) => {
			const tables = new MemoryTables();
			const stand = { shopify, easypost }[vendor as 'shopify' | 'easypost'];
			stand.fail({ kind: 'disconnect_after_apply', match, times: 1 });
			await run(within, 'Request', form(), tables).catch(() => undefined);
			await recovered(tables);
			expect(action(tables, 'return')).toMatchObject([{ state: 'done' }]);
			expect(delivered().order.returns).toHaveLength(1);
			expect(bought()).toHaveLength(1);
			expect(sendgrid.mails).toHaveLength(1);
		},
		120_000,
	);
});

/** Every step takes a minute and a half; a third of them, another third each day, keeps the suite short. */
const EVERY = process.env.CHAOS === 'all' ? 1 : 3;
const FIRST = EVERY === 1 ? 1 : 1 + (Math.floor(Date.now() / 86_400_000) % EVERY);

describe('the mail with the label', () => {
	const within = configured(returns, ADDRESS, '500');

	it('that SendGrid refused because of its key is sent by recovery once the key is right', async () => {
		const tables = new MemoryTables();
		const sender = credentials.commerceSupportSendGridApi!;
		credentials.commerceSupportSendGridApi = { ...sender, apiKey: `${SENDGRID_DEMO.apiKey}x` };
		await run(within, 'Request', form(), tables);
		expect(sendgrid.mails).toHaveLength(0);
		credentials.commerceSupportSendGridApi = sender;
		await recovered(tables);
		expect(action(tables, 'return')).toMatchObject([{ state: 'done' }]);
		expect(bought()).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
	}, 120_000);
});

describe('a run that is killed', () => {
	const within = configured(returns, ADDRESS, '500');
	const parcelOf = (tables: MemoryTables) => ({
		deliveryId: 'evt_1',
		topic: 'tracker.updated',
		data: { number: action(tables, 'label')[0].target, status: 'delivered' },
	});
	/** Kills after the given number of nodes. */
	const killer = (after: number) => {
		const seen = { nodes: 0, last: '' };
		const kill = (node: string) => {
			seen.nodes += 1;
			if (seen.nodes === after) seen.last = node;
			return seen.nodes >= after;
		};
		return { seen, kill };
	};
	const begin = async (
		tables: MemoryTables,
		kill?: (node: string) => boolean,
		template: object = within,
	) => await run(template, 'Request', form(), tables, kill).catch(() => undefined);

	it('after any step of a return ends with one return, one label and at most one mail', async () => {
		const whole = killer(Infinity);
		await begin(new MemoryTables(), whole.kill);
		expect(whole.seen.nodes).toBeGreaterThan(30);
		for (let after = FIRST; after <= whole.seen.nodes; after += EVERY) {
			[shopify, easypost, sendgrid].forEach((one) => one.reset());
			const tables = new MemoryTables();
			const { seen, kill } = killer(after);
			await begin(tables, kill);
			await recovered(tables);
			// Killed before anything was written down, the widget's message is sent again.
			if (!action(tables, 'return').length) await begin(tables);
			const at = `killed after ${seen.last}`;
			expect([at, delivered().order.returns.length]).toEqual([at, 1]);
			expect([at, bought().length]).toEqual([at, 1]);
			expect([at, action(tables, 'return').map(({ state }) => state)]).toEqual([at, ['done']]);
			const person = action(tables, 'mail').filter(({ owner }) => owner === 'person').length;
			const mayHaveLeft = ['About to mail', 'Mail the label'].includes(seen.last);
			expect([at, person]).toEqual([at, mayHaveLeft ? 1 : 0]);
			expect([at, sendgrid.mails.length]).toEqual([at, seen.last === 'About to mail' ? 0 : 1]);
		}
	}, 300_000);

	it('after any step of a return whose goods stay ends with one refund and no label', async () => {
		const stays = generous();
		const whole = killer(Infinity);
		await begin(new MemoryTables(), whole.kill, stays);
		for (let after = FIRST; after <= whole.seen.nodes; after += EVERY) {
			[shopify, easypost, sendgrid].forEach((one) => one.reset());
			const tables = new MemoryTables();
			const { seen, kill } = killer(after);
			await begin(tables, kill, stays);
			await recovered(tables);
			if (!action(tables, 'return').length) await begin(tables, undefined, stays);
			await recovered(tables);
			const at = `killed after ${seen.last}`;
			expect([at, moved().length, bought().length]).toEqual([at, 1, 0]);
			expect([at, action(tables, 'return').map(({ state }) => state)]).toEqual([at, ['done']]);
			expect([at, action(tables, 'keep_item').length]).toEqual([at, 1]);
		}
	}, 300_000);

	it('after any step of the refund ends with one refund of the decided amount', async () => {
		const tables = new MemoryTables();
		const whole = killer(Infinity);
		await begin(tables);
		await run(received, 'Parcel', parcelOf(tables), tables, whole.kill);
		for (let after = FIRST; after <= whole.seen.nodes; after += EVERY) {
			[shopify, easypost, sendgrid].forEach((one) => one.reset());
			const again = new MemoryTables();
			await begin(again);
			const { seen, kill } = killer(after);
			await run(received, 'Parcel', parcelOf(again), again, kill).catch(() => undefined);
			await recovered(again);
			// The carrier's message is delivered again when n8n did not answer it.
			await run(received, 'Parcel', parcelOf(again), again);
			await recovered(again);
			const at = `killed after ${seen.last}`;
			expect([at, moved().map(({ amount }) => amount)]).toEqual([at, [8_390]]);
		}
	}, 300_000);
});
