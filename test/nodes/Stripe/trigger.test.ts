import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { create as createRefund } from '../../../nodes/Stripe/refund/create';
import type { Delivery } from '../../../nodes/shared/delivery';
import { signature, STRIPE_DEMO } from '../../../sandbox/stripe';
import { runner } from '../runOperation';
import { clientFor, startAccount, type Account } from './account';
import { trigger } from './trigger';

let account: Account;
beforeAll(async () => void (account = await startAccount()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const SECRET = 'whsec_of_the_dashboard';
const credential = (more = {}) => ({
	secretKey: STRIPE_DEMO.restrictedKey,
	environment: 'custom',
	baseUrl: account.url,
	...more,
});
const run = runner(() => clientFor(account));
const endpoints = () => [...account.ledger.endpoints.values()];

const EVENT = {
	id: 'evt_1',
	type: 'refund.updated',
	created: 1_763_700_000,
	livemode: false,
	data: {
		object: {
			id: 're_1',
			object: 'refund',
			amount: 1910,
			currency: 'eur',
			charge: 'ch_1',
			payment_intent: 'pi_1',
			status: 'pending',
			reason: null,
			created: 1_763_600_000,
			metadata: { order_id: '77', support_key: 'the-key' },
		},
	},
};

describe('the endpoint of the trigger', () => {
	it('is made, found again, and taken away', async () => {
		const one = trigger(credential(), { events: ['refund.failed'] });
		expect(await one.checkExists()).toBe(false);
		expect(await one.create()).toBe(true);
		expect(endpoints()).toMatchObject([
			{ url: one.url(), enabled_events: ['refund.failed'], api_version: '2026-10-28.endive' },
		]);
		expect(one.memory()).toMatchObject({ signingSecret: endpoints()[0].secret });
		expect(await one.checkExists()).toBe(true);
		expect(await one.remove()).toBe(true);
		expect(endpoints()).toEqual([]);
		expect(one.memory()).toEqual({});
	});

	it('is made anew when somebody removed or switched it off at Stripe', async () => {
		const one = trigger(credential());
		await one.create();
		endpoints()[0].status = 'disabled';
		expect(await one.checkExists()).toBe(false);
		expect(endpoints()).toEqual([]);
		await one.create();
		account.ledger.endpoints.clear();
		expect(await one.checkExists()).toBe(false);
		expect(await one.remove()).toBe(true);
	});

	it('is left to the person who entered its secret', async () => {
		const one = trigger(credential({ webhookSecret: SECRET }));
		expect([await one.checkExists(), await one.create(), await one.remove()]).toEqual([
			true,
			true,
			true,
		]);
		expect(endpoints()).toEqual([]);
	});

	it('tells what to do when the key may not make one', async () => {
		const one = trigger(credential({ secretKey: STRIPE_DEMO.readOnlyKey }));
		const error = await one.create().catch((thrown) => thrown);
		expect(error.message).toContain('Webhook Endpoints: Write');
		expect(error.description).toContain(one.url());
		expect(error.description).toContain('paste its signing secret into the credential');
	});
});

describe('a delivery', () => {
	const body = JSON.stringify(EVENT);
	const receiver = () => trigger(credential({ webhookSecret: `whsec_older ${SECRET}` }));

	it('becomes a refund in the shape that the operations give', async () => {
		const { status, items } = await receiver().receive(body, {
			'stripe-signature': signature(body, SECRET),
		});
		expect(status).toBe(200);
		expect(items).toEqual([
			{
				deliveryId: 'evt_1',
				topic: 'refund.updated',
				occurredAt: '2025-11-21T04:40:00.000Z',
				receivedAt: expect.any(String),
				stale: true,
				data: expect.objectContaining({
					refundId: 're_1',
					status: 'pending',
					done: false,
					amount: { amount: '19.10', currency: 'EUR' },
					orderId: '77',
					idempotencyKey: 'the-key',
					livemode: false,
				}),
			},
		]);
	});

	it('starts nothing when its event was not asked for', async () => {
		const other = JSON.stringify({ ...EVENT, type: 'refund.created' });
		const got = await receiver().receive(other, { 'stripe-signature': signature(other, SECRET) });
		expect(got).toEqual({ status: 200, items: undefined });
	});

	it.each([
		['no signature', () => ({})],
		['a signature of another secret', () => ({ 'stripe-signature': signature(body, 'whsec_x') })],
		[
			'a signature of ten minutes ago',
			() => ({ 'stripe-signature': signature(body, SECRET, Math.floor(Date.now() / 1000) - 600) }),
		],
		['an empty signature', () => ({ 'stripe-signature': '' })],
		[
			'only the other scheme',
			() => ({ 'stripe-signature': signature(body, SECRET).replace('v1=', 'v0=') }),
		],
	])('is refused with %s', async (_name, headers) => {
		expect(await receiver().receive(body, headers())).toEqual({ status: 400, items: undefined });
	});

	it('is refused in 10,000 of 10,000 cases with one byte changed somewhere', async () => {
		const one = receiver();
		const good = signature(body, SECRET);
		let accepted = 0;
		let seed = 42;
		const random = (below: number) => {
			seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
			return seed % below;
		};
		for (let round = 0; round < 10_000; round++) {
			const bytes = Buffer.from(body);
			let header = good;
			if (round % 2 === 0) bytes[random(bytes.length)] ^= 1 + random(255);
			else {
				const digit = good.indexOf('v1=') + 3 + random(64);
				const other = '0123456789abcdef'[(parseInt(good[digit], 16) + 1 + random(15)) % 16];
				header = good.slice(0, digit) + other + good.slice(digit + 1);
			}
			const { status, items } = await one.receive(bytes, { 'stripe-signature': header });
			if (status !== 400 || items) accepted += 1;
		}
		expect(accepted).toBe(0);
	}, 60_000);

	it('comes from the sandbox through the whole way: pending, then failed, and a dispute', async () => {
		const got: Delivery[] = [];
		const server = createServer((request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part) => parts.push(part));
			request.on('end', async () => {
				const { status, items = [] } = await one.receive(
					Buffer.concat(parts),
					request.headers as Record<string, string>,
				);
				got.push(...items);
				response.writeHead(status).end();
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const one = trigger(credential(), {}, base);
		await one.create();
		const { id, latest_charge } = account.ledger.addPayment({ amount: 1000, method: 'sepa_debit' });
		const { refundId } = await run(createRefund, {
			payment: id,
			extent: 'all',
			idempotencyKey: 'r',
		});
		account.ledger.settleRefund(refundId, 'failed');
		account.ledger.openDispute(latest_charge);
		await account.settled();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		expect(got.map(({ topic }) => topic).sort()).toEqual([
			'charge.dispute.created',
			'refund.failed',
			'refund.updated',
		]);
		expect(got.find(({ topic }) => topic === 'refund.failed')?.data).toMatchObject({
			refundId,
			status: 'failed',
			failureReason: 'expired_or_canceled_card',
		});
		expect(got.find(({ topic }) => /dispute/.test(topic))?.data).toMatchObject({
			status: 'needs_response',
			blocksRefund: true,
			paymentId: id,
		});
	});

	it('cannot be proven before an endpoint was made', async () => {
		const got = await trigger(credential()).receive(body, {
			'stripe-signature': signature(body, 'undefined'),
		});
		expect(got.status).toBe(503);
	});
});
