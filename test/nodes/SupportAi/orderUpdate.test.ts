import type { IDataObject } from 'n8n-workflow';
import { orderHash } from '../../../nodes/SupportAi/proof/attempt';
import { happeningOf, HAPPENINGS } from '../../../nodes/SupportAi/orderUpdate/happening';
import { sendableAt } from '../../../nodes/SupportAi/orderUpdate/quiet';
import { openChatOf } from '../../../nodes/SupportAi/orderUpdate/recipient';
import type { Order, Shipment } from '../../../nodes/shared/types';
import { ai, LANGUAGES } from './ai';

const SHOP = 'demo.myshopify.com';
const CUSTOMER = 'gid://shopify/Customer/7';
const shipment = (change: Partial<Shipment> = {}): Shipment => ({
	carrier: 'DHL',
	number: 'TRACK-1',
	url: 'https://dhl.example.com/TRACK-1',
	status: 'in_transit',
	estimatedAt: null,
	deliveredAt: null,
	events: [],
	...change,
});
const order = (change: object = {}) =>
	({
		id: 'gid://shopify/Order/1',
		number: '#1001',
		cancelledAt: null,
		customer: { id: CUSTOMER, email: 'shopper@example.com' },
		language: 'de',
		shipments: [shipment()],
		refunds: [],
		...change,
	}) as unknown as Order;
const fulfillment = { topic: 'fulfillments/update', data: { tracking_number: 'TRACK-1' } };
const tracker = (data: IDataObject) => ({
	topic: 'tracker.updated',
	data: { number: 'TRACK-1', events: [], ...data },
});

const prepared = async (event: object, given = order()) =>
	(await ai('orderUpdate.prepare', {
		event: JSON.stringify({ occurredAt: new Date().toISOString(), ...event }),
		order: JSON.stringify({ found: true, order: given }),
		shop: SHOP,
		tell: [...HAPPENINGS],
	})) as IDataObject & { row: { key: string } };

describe('what a webhook means', () => {
	it('is read from the order as it is now, whatever the webhook said then', () => {
		const late = { topic: 'fulfillment_events/create', data: { status: 'in_transit' } };
		const delivered = order({ shipments: [shipment({ status: 'delivered' })] });
		expect(happeningOf(late, delivered)?.kind).toBe('delivered');
	});

	it.each<[string, object, Order]>([
		[
			'a label that was only made',
			fulfillment,
			order({ shipments: [shipment({ status: 'label_created' })] }),
		],
		[
			'a status that nobody knows',
			fulfillment,
			order({ shipments: [shipment({ status: 'unknown' })] }),
		],
		['another parcel', tracker({ number: 'TRACK-9', status: 'delivered' }), order()],
		['a parcel that comes back', tracker({ status: 'delivered', isReturn: true }), order()],
		[
			'a tracker that did not move',
			tracker({ status: 'delayed', previousStatus: 'delayed' }),
			order(),
		],
		[
			'a delay of what was delivered',
			tracker({ status: 'delayed' }),
			order({ shipments: [shipment({ status: 'delivered' })] }),
		],
		[
			'a refund without money',
			{ topic: 'refunds/create', data: { id: 5 } },
			order({
				refunds: [
					{ id: 'gid://shopify/Refund/5', at: '', amount: { amount: '0.00', currency: 'EUR' } },
				],
			}),
		],
		['an order that is not cancelled', { topic: 'orders/cancelled', data: {} }, order()],
		['an order that was edited', { topic: 'orders/edited', data: {} }, order()],
	])('is no news for %s', (_, event, given) =>
		expect(happeningOf(event as never, given)).toBeNull(),
	);

	it('has one key however it is reported, and another for the next thing that happens', async () => {
		const moved = order({ shipments: [shipment({ status: 'delivered' })] });
		const shopify = await prepared(fulfillment, moved);
		const carrier = await prepared(tracker({ status: 'delivered', previousStatus: 'in_transit' }));
		expect(carrier.row.key).toBe(shopify.row.key);
		expect((await prepared(fulfillment)).row.key).not.toBe(shopify.row.key);
	});

	it('is not told when the shop does not want it, or when it is two days old', async () => {
		const params = { order: JSON.stringify({ found: true, order: order() }), shop: SHOP };
		const quiet = await ai('orderUpdate.prepare', {
			...params,
			event: JSON.stringify(fulfillment),
			tell: ['delivered'],
		});
		expect(quiet).toMatchObject({ tell: false, reason: 'not_told' });
		const old = await prepared({
			...fulfillment,
			occurredAt: new Date(Date.now() - 49 * 3_600_000).toISOString(),
		});
		expect(old).toMatchObject({ tell: false, reason: 'stale' });
	});
});

describe('the open chat of an order', () => {
	const now = new Date();
	const chat = (change: object = {}) => ({
		session: 'own',
		customerId: CUSTOMER,
		status: 'ai_active',
		lastMessageAt: now,
		...change,
	});
	const proof = (change: object = {}) => ({
		session: 'proven',
		orderNumber: orderHash(SHOP, '#1001'),
		proved: true,
		...change,
	});
	const find = (conversations: IDataObject[], attempts: IDataObject[] = []) =>
		openChatOf(order(), { shop: SHOP, conversations, attempts, openSince: now.getTime() - 60_000 })
			?.session ?? null;

	it('is that of the customer whom Shopify signed, or one that proved this very order', () => {
		expect(find([chat()])).toBe('own');
		expect(find([chat({ session: 'proven', customerId: '' })], [proof()])).toBe('proven');
	});

	it.each<[string, object, object[]]>([
		['another customer', { customerId: 'gid://shopify/Customer/8' }, []],
		['nobody who is known', { customerId: '' }, []],
		[
			'a stated address',
			{ customerId: '', email: 'shopper@example.com', pendingOrder: '#1001' },
			[],
		],
		['a wrong proof', { session: 'proven', customerId: '' }, [proof({ proved: false })]],
		[
			'the proof of another order',
			{ session: 'proven', customerId: '' },
			[proof({ orderNumber: orderHash(SHOP, '#1002') })],
		],
		[
			'the proof of another shop',
			{ session: 'proven', customerId: '' },
			[proof({ orderNumber: orderHash('other.myshopify.com', '#1001') })],
		],
		[
			'another customer with a proof in the same browser',
			{ session: 'proven', customerId: 'gid://shopify/Customer/8' },
			[proof()],
		],
		['a person at work', { status: 'human_active' }, []],
		['a closed chat', { status: 'closed' }, []],
		['a chat that was left', { lastMessageAt: new Date(now.getTime() - 120_000) }, []],
	])('is not that of %s', (_, change, attempts) =>
		expect(find([chat(change)], attempts as IDataObject[])).toBeNull(),
	);

	it('is the one in which somebody wrote last', () => {
		const older = chat({ session: 'older', lastMessageAt: new Date(now.getTime() - 30_000) });
		expect(find([older, chat()])).toBe('own');
	});
});

describe('the quiet hours', () => {
	const zone = 'Europe/Berlin';
	const at = (time: string) => Date.parse(time);
	const next = (time: string, from = '21:00', until = '08:00') =>
		new Date(sendableAt(at(time), { from, until, zone })).toISOString();

	it.each([
		['2026-06-10T12:00:00Z', '2026-06-10T12:00:00.000Z'],
		['2026-06-10T18:59:00Z', '2026-06-10T18:59:00.000Z'],
		['2026-06-10T19:00:00Z', '2026-06-11T06:00:00.000Z'],
		['2026-06-11T03:00:00Z', '2026-06-11T06:00:00.000Z'],
		['2026-06-11T06:00:00Z', '2026-06-11T06:00:00.000Z'],
		// The night in which the clocks go back: eight o'clock comes an hour later.
		['2026-10-24T20:00:00Z', '2026-10-25T07:00:00.000Z'],
	])('let what came up at %s go at %s', (time, expected) => expect(next(time)).toBe(expected));

	it('may lie within a day, or not be there at all', () => {
		expect(next('2026-06-10T11:00:00Z', '12:00', '14:00')).toBe('2026-06-10T12:00:00.000Z');
		expect(next('2026-06-10T23:00:00Z', '', '')).toBe('2026-06-10T23:00:00.000Z');
		expect(() => next('2026-06-10T23:00:00Z', '25:00', '08:00')).toThrow(/no time/);
	});
});

describe('an order update in words', () => {
	it('is told in every language, from the facts alone', async () => {
		const update = await prepared(fulfillment);
		for (const language of LANGUAGES) {
			const said = await ai('orderUpdate.address', {
				update: JSON.stringify({ ...update, order: { ...(update.order as object), language } }),
				languages: LANGUAGES.join(','),
				quietFrom: '',
				shopName: 'Alder & Pine',
			});
			expect(said).toMatchObject({ channel: 'mail', email: 'shopper@example.com', language });
			expect(said.text).toContain('#1001');
			expect(said.mail).toContain('Alder & Pine');
			expect(`${said.text} ${said.subject} ${said.mail}`).not.toMatch(/[{}]/);
		}
	});

	it('goes nowhere when there is no chat and no mail is wanted', async () => {
		const update = JSON.stringify(await prepared(fulfillment));
		expect(await ai('orderUpdate.address', { update, mail: false })).toMatchObject({
			channel: 'none',
			email: '',
		});
	});
});

describe('a purchase', () => {
	const placed = (change: object = {}) => ({
		topic: 'orders/create',
		data: {
			name: '#1099',
			total_price: '19.10',
			currency: 'EUR',
			created_at: '2026-11-01T10:00:00Z',
			customer: { admin_graphql_api_id: CUSTOMER },
			note_attributes: [{ name: '_support_chat', value: 'chat-1' }],
			...change,
		},
	});
	const chat = (session: string, change: object = {}) => ({
		session,
		customerId: '',
		lastMessageAt: new Date().toISOString(),
		...change,
	});
	const row = async (event: object, rows: object[], days = 7) =>
		(
			await ai('purchase.attribute', {
				event: JSON.stringify(event),
				conversations: JSON.stringify({ rows }),
				days,
			})
		).row;

	it('counts for the chat that the cart names, with value and currency', async () => {
		expect(
			await row(placed(), [chat('chat-2', { customerId: CUSTOMER }), chat('chat-1')]),
		).toMatchObject({
			session: 'chat-1',
			kind: 'bought',
			orderNumber: '#1099',
			amount: 1910,
			currency: 'EUR',
		});
		expect(
			await row(placed({ total_price: '1910', currency: 'JPY' }), [chat('chat-1')]),
		).toMatchObject({ amount: 1910 });
	});

	it("counts for the customer's latest chat when the cart names none that exists", async () => {
		expect(await row(placed(), [chat('chat-2', { customerId: CUSTOMER })])).toMatchObject({
			session: 'chat-2',
		});
	});

	it('counts for nobody else, not after the window, and never a test order', async () => {
		expect(
			await row(placed(), [chat('chat-3', { customerId: 'gid://shopify/Customer/8' })]),
		).toBeNull();
		const old = new Date(Date.now() - 8 * 86_400_000).toISOString();
		expect(await row(placed(), [chat('chat-1', { lastMessageAt: old })])).toBeNull();
		expect(await row(placed({ test: true }), [chat('chat-1')])).toBeNull();
		expect(await row(placed({ customer: null, note_attributes: [] }), [chat('chat-9')])).toBeNull();
	});
});
