import { createShop } from '../../sandbox/shop';
import { STRIPE_DEMO, startStripe } from '../../sandbox/stripe';

type Vendor = Awaited<ReturnType<typeof startStripe>>;

let stripe: Vendor;
beforeAll(async () => void (stripe = await startStripe({ shop: createShop(new Date()) })));
afterAll(() => stripe.close());
beforeEach(() => stripe.reset());

async function call(
	method: string,
	path: string,
	form: Record<string, string> = {},
	headers: Record<string, string> = {},
) {
	const query = new URLSearchParams(form).toString();
	const response = await fetch(
		`${stripe.url}${path}${method === 'GET' && query ? `?${query}` : ''}`,
		{
			method,
			headers: { Authorization: `Bearer ${STRIPE_DEMO.secretKey}`, ...headers },
			body: method === 'POST' ? new URLSearchParams(form) : undefined,
		},
	);
	return {
		status: response.status,
		headers: response.headers,
		body: (await response.json()) as any,
	};
}
const pay = (amount: number, more = {}) => stripe.ledger.addPayment({ amount, ...more });
const refund = async (form: Record<string, string>, key?: string) =>
	await call('POST', '/v1/refunds', form, key ? { 'Idempotency-Key': key } : {});

describe('the stand-in for Stripe', () => {
	it('holds the payments of the orders that the shop took through Stripe', async () => {
		const { body } = await call('GET', '/v1/payment_intents', { limit: '100' });
		const numbers = body.data.map(({ metadata }: any) => metadata.order_number);
		expect(numbers.sort()).toEqual(['#1025', '#1036', '#1044', '#1050', '#1051']);
		expect(body.data.every(({ amount }: any) => Number.isInteger(amount) && amount > 0)).toBe(true);
	});

	it('refuses an unknown key, and a restricted one by naming the permission', async () => {
		const wrong = await call('GET', '/v1/refunds', {}, { Authorization: 'Bearer sk_test_nobody' });
		expect([wrong.status, wrong.body.error.type]).toEqual([401, 'invalid_request_error']);
		const reader = { Authorization: `Bearer ${STRIPE_DEMO.readOnlyKey}` };
		const refused = await call('POST', '/v1/refunds', { charge: 'ch_1' }, reader);
		expect(refused.status).toBe(403);
		expect(refused.body.error.message).toContain("'rak_charge_write'");
	});

	it('replays a key, refuses it for other parameters, and forgets it after a day', async () => {
		const { id } = pay(1000);
		const first = await refund({ payment_intent: id, amount: '100' }, 'k');
		const again = await refund({ payment_intent: id, amount: '100' }, 'k');
		expect(again.body).toEqual(first.body);
		expect(again.headers.get('idempotent-replayed')).toBe('true');
		const other = await refund({ payment_intent: id, amount: '101' }, 'k');
		expect([other.status, other.body.error.type]).toEqual([400, 'idempotency_error']);
		stripe.settings.clockAheadMs = 24 * 3_600_000;
		await refund({ payment_intent: id, amount: '100' }, 'k');
		expect(stripe.ledger.refunds.size).toBe(2);
	});

	it('answers 409 while the first request of a key is under way', async () => {
		const { id } = pay(1000);
		stripe.settings.processingMs = 200;
		const both = await Promise.all([
			refund({ payment_intent: id }, 'k'),
			refund({ payment_intent: id }, 'k'),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
	});

	it.each([
		[{ amount: '1001' }, 400, undefined],
		[{ amount: '10.5' }, 400, 'parameter_invalid_integer'],
		[{ amount: '0' }, 400, 'parameter_invalid_integer'],
		[{ reason: 'mistake' }, 400, 'parameter_invalid'],
		[{ amuont: '1' }, 400, 'parameter_unknown'],
		[{ payment_intent: 'pi_nobody' }, 404, 'resource_missing'],
		[{ [`metadata[${'x'.repeat(41)}]`]: '1' }, 400, 'parameter_invalid'],
	])('refuses a refund with %p', async (form, status, code) => {
		const refused = await refund({ payment_intent: pay(1000).id, ...form });
		expect([refused.status, refused.body.error.code]).toEqual([status, code]);
		expect(stripe.ledger.refunds.size).toBe(0);
	});

	it('refuses what was charged back, what was refunded in full, and fractions of a króna', async () => {
		const disputed = pay(1000);
		stripe.ledger.openDispute(disputed.latest_charge);
		const spent = pay(1000);
		await refund({ payment_intent: spent.id });
		const krona = pay(100_000, { currency: 'isk' });
		const codes = [
			await refund({ payment_intent: disputed.id }),
			await refund({ payment_intent: spent.id }),
			await refund({ payment_intent: krona.id, amount: '150' }),
		].map(({ body }) => body.error.code);
		expect(codes).toEqual([
			'charge_disputed',
			'charge_already_refunded',
			'parameter_invalid_integer',
		]);
	});

	it('shows the secret of a webhook endpoint once', async () => {
		const form = { url: 'https://n8n.example.com/x', 'enabled_events[0]': 'refund.failed' };
		const { body } = await call('POST', '/v1/webhook_endpoints', form);
		expect(body.secret).toMatch(/^whsec_/);
		const read = await call('GET', `/v1/webhook_endpoints/${body.id}`);
		expect(read.body).not.toHaveProperty('secret');
		expect((await call('DELETE', `/v1/webhook_endpoints/${body.id}`)).body.deleted).toBe(true);
		expect((await call('GET', `/v1/webhook_endpoints/${body.id}`)).status).toBe(404);
	});

	it('expands records, pages lists, and lets the search follow later', async () => {
		const first = pay(100, { createdAt: new Date(Date.now() + 10_000) });
		const { body } = await call('GET', `/v1/payment_intents/${first.id}`, {
			'expand[0]': 'latest_charge',
		});
		expect(body.latest_charge).toMatchObject({ id: first.latest_charge, amount_refunded: 0 });
		const page = await call('GET', '/v1/payment_intents', { limit: '1' });
		expect([page.body.data[0].id, page.body.has_more]).toEqual([first.id, true]);
		const next = await call('GET', '/v1/payment_intents', { starting_after: first.id });
		expect(next.body.data).toHaveLength(5);
		pay(100, { metadata: { order_id: '9' } });
		const query = 'metadata["order_id"]:"9"';
		const search = async () =>
			(await call('GET', '/v1/payment_intents/search', { query })).body.data.length;
		expect(await search()).toBe(0);
		stripe.settings.searchLagMs = 0;
		expect(await search()).toBe(1);
	});
});
