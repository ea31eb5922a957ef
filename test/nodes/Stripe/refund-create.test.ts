import type { StripeClient } from '../../../nodes/Stripe/client';
import { create } from '../../../nodes/Stripe/refund/create';
import { get } from '../../../nodes/Stripe/refund/get';
import { list } from '../../../nodes/Stripe/refund/list';
import { VendorError } from '../../../nodes/shared/errors';
import { parseMoney, percentage, sum, toMajor } from '../../../nodes/shared/money';
import { STRIPE_DEMO } from '../../../sandbox/stripe';
import { runner } from '../runOperation';
import { clientFor, startAccount, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startAccount()));
afterAll(() => account.close());
beforeEach(() => account.reset());

/** Refunds without an amount are meant to take all that is left. */
const running =
	(context: Parameters<typeof runner<StripeClient>>[0]) =>
	async (operation: Parameters<ReturnType<typeof runner<StripeClient>>>[0], params: object) =>
		await runner(context)(operation, 'amount' in params ? params : { extent: 'all', ...params });
const run = running(() => clientFor(account));
const failing = async (params: Record<string, unknown>): Promise<VendorError> =>
	await run(create, params).then(
		() => expect(undefined).toBe('an error'),
		(thrown) => thrown,
	);
const posts = () => account.requests.filter(({ method }) => method === 'POST');
const refunds = () => [...account.ledger.refunds.values()];
const pay = (amount: number, more = {}) => account.ledger.addPayment({ amount, ...more });
const DAY = 24 * 3_600_000;

describe('refunding a payment', () => {
	it('returns a part, and says what was done and to which order it belongs', async () => {
		const { id, latest_charge } = pay(8480);
		const refund = await run(create, {
			payment: id,
			amount: '19.10',
			currency: 'eur',
			orderId: '5420100001025',
			paymentTotal: '84.80',
			idempotencyKey: 'return-1',
		});
		expect(refund).toMatchObject({
			applied: 'yes',
			repeated: false,
			idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
			refundId: expect.stringMatching(/^re_/),
			status: 'succeeded',
			done: true,
			amount: { amount: '19.10', currency: 'EUR' },
			paymentId: id,
			chargeId: latest_charge,
			orderId: '5420100001025',
			reason: 'requested_by_customer',
		});
		expect(posts()[0].headers['idempotency-key']).toBe(refund.idempotencyKey);
		expect(posts()[0].headers['stripe-version']).toBe('2026-10-28.endive');
		expect(posts()[0].headers).not.toHaveProperty('x-stripe-client-telemetry');
		expect(refunds()).toMatchObject([{ amount: 1910, metadata: { order_id: '5420100001025' } }]);
	});

	it('returns all that is left when no amount is given, also by the charge or the page of the payment', async () => {
		const { id, latest_charge } = pay(8480);
		await run(create, { payment: latest_charge, amount: '80', idempotencyKey: 'a' });
		const page = `https://dashboard.stripe.com/test/payments/${id}`;
		const rest = await run(create, { payment: page, idempotencyKey: 'b' });
		expect(rest.amount).toEqual({ amount: '4.80', currency: 'EUR' });
		expect(await failing({ payment: id, idempotencyKey: 'c' })).toMatchObject({
			code: 'nothing_refundable',
			applied: 'no',
		});
	});

	it.each([
		['eur', 10_000, '19.10', 1910],
		['eur', 10_000, '0.29', 29],
		['eur', 10_000, '0.87', 87],
		['eur', 10_000, '0.05', 5],
		['eur', 10_000, '0.01', 1],
		['jpy', 10_000, '1910', 1910],
		['jpy', 10_000, '1910.0', 1910],
		['krw', 10_000, '500', 500],
		['bhd', 100_000, '19.100', 19_100],
		['kwd', 100_000, '0.010', 10],
		['isk', 500_000, '500', 50_000],
		['ugx', 500_000, '1200', 120_000],
		['mga', 10_000, '300', 300],
		['huf', 500_000, '1910', 191_000],
		['huf', 500_000, '1910.50', 191_050],
		['twd', 500_000, '800', 80_000],
		['clp', 10_000, '990', 990],
	])('sends %s exactly: of %i, %s is %i', async (currency, paid, amount, sent) => {
		const { id } = pay(paid, { currency });
		await run(create, { payment: id, amount, currency, idempotencyKey: 'r' });
		expect(refunds().map((refund) => refund.amount)).toEqual([sent]);
	});

	it('sends what was reckoned in minor units: 3 × 0.29, and 10 % of 0.05', async () => {
		const { id } = pay(10_000);
		const piece = parseMoney('0.29', 'EUR');
		const three = toMajor(sum([piece, piece, piece], 'EUR'));
		const tenth = toMajor(percentage(parseMoney('0.05', 'EUR'), 1_000));
		await run(create, { payment: id, amount: three, idempotencyKey: 'a' });
		await run(create, { payment: id, amount: tenth, idempotencyKey: 'b' });
		expect(refunds().map((refund) => refund.amount)).toEqual([87, 1]);
	});

	it.each([
		['jpy', '19.10', /more decimals/],
		['bhd', '19.101', /small part/],
		['isk', '5.5', /more decimals/],
		['eur', '19.105', /more decimals/],
		['eur', '19,10', /is not an amount/],
		['eur', '', /is not an amount/],
		['eur', undefined, /is not an amount/],
		['eur', null, /is not an amount/],
		['eur', '1e3', /is not an amount/],
		['eur', '90071992547409.93', /not a whole number|Only/],
	])('refuses what %s cannot express: %s', async (currency, amount, message) => {
		const { id } = pay(9_000_000, { currency });
		await expect(run(create, { payment: id, amount, idempotencyKey: 'r' })).rejects.toThrow(
			message,
		);
		expect(posts()).toEqual([]);
	});

	it.each([
		['0', 'amount_refused'],
		[0, 'amount_refused'],
		['-5', 'amount_refused'],
		['84.81', 'above_refundable'],
	])('refuses the amount %s before anything is sent', async (amount, code) => {
		const { id } = pay(8480);
		expect(await failing({ payment: id, amount, idempotencyKey: 'r' })).toMatchObject({
			code,
			applied: 'no',
		});
		expect(posts()).toEqual([]);
	});

	it('counts refunds that are under way, and not those that failed', async () => {
		const { id } = pay(1000, { method: 'sepa_debit' });
		const first = await run(create, { payment: id, amount: '8', idempotencyKey: 'a' });
		expect(first).toMatchObject({ status: 'pending', done: false, pendingReason: 'processing' });
		expect(await failing({ payment: id, amount: '5', idempotencyKey: 'b' })).toMatchObject({
			code: 'above_refundable',
		});
		account.ledger.settleRefund(first.refundId, 'failed');
		await run(create, { payment: id, amount: '5', idempotencyKey: 'b' });
		const again = await run(create, { payment: id, amount: '8', idempotencyKey: 'a' });
		expect(again).toMatchObject({ applied: 'no', status: 'failed', done: false, repeated: true });
		expect(await run(list, { payment: id })).toMatchObject({
			totals: {
				paid: { amount: '10.00' },
				refunded: { amount: '0.00' },
				underWay: { amount: '5.00' },
				refundable: { amount: '5.00' },
			},
			count: 2,
		});
	});

	it('says requires_action while the shopper has to name an account', async () => {
		const { id } = pay(1000, { method: 'multibanco' });
		const instructionsEmail = 'shopper@example.com';
		const refund = await run(create, { payment: id, instructionsEmail, idempotencyKey: 'a' });
		expect(refund).toMatchObject({ status: 'requires_action', done: false, applied: 'yes' });
		account.ledger.settleRefund(refund.refundId, 'succeeded');
		expect(await run(get, { refundId: refund.refundId })).toMatchObject({
			status: 'succeeded',
			done: true,
			idempotencyKey: refund.idempotencyKey,
		});
	});

	it('refuses a payment of another currency or another total', async () => {
		const { id } = pay(8480);
		const currency = await failing({ payment: id, currency: 'USD', idempotencyKey: 'r' });
		const total = await failing({ payment: id, paymentTotal: '84.81', idempotencyKey: 'r' });
		expect([currency.code, total.code]).toEqual(['currency_mismatch', 'payment_mismatch']);
		expect(posts()).toEqual([]);
	});

	it('refuses a payment that was not captured, and what is no payment', async () => {
		const { id } = pay(8480, { captured: false });
		expect(await failing({ payment: id, idempotencyKey: 'r' })).toMatchObject({ code: 'not_paid' });
		await expect(run(create, { payment: '#1025', idempotencyKey: 'r' })).rejects.toThrow(
			/pi_ or ch_/,
		);
		expect(await failing({ payment: 'pi_unknown1', idempotencyKey: 'r' })).toMatchObject({
			httpStatus: 404,
			code: 'resource_missing',
			applied: 'no',
		});
	});

	it('stops above the maximum, and takes exactly the maximum', async () => {
		const { id } = pay(8480);
		const params = { payment: id, amount: '50.01', idempotencyKey: 'r' };
		const error = await failing({ ...params, maximumAmount: '50' });
		expect(error).toMatchObject({ code: 'above_maximum', applied: 'no' });
		expect(error.title).toContain('50.01 EUR');
		await expect(run(create, { ...params, maximumAmount: '50.01' })).resolves.toMatchObject({
			applied: 'yes',
		});
	});
});

describe('a disputed payment', () => {
	it.each([
		'needs_response',
		'under_review',
		'lost',
		'warning_needs_response',
		'warning_under_review',
		'prevented',
		'appeal_under_review',
		'something_new',
	])('is not refunded while the dispute is %s', async (status) => {
		const { id, latest_charge } = pay(8480);
		account.ledger.openDispute(latest_charge, status);
		const error = await failing({ payment: id, idempotencyKey: 'r' });
		expect(error).toMatchObject({ code: 'disputed', applied: 'no' });
		expect(posts()).toEqual([]);
	});

	it.each(['won', 'warning_closed'] as const)('is refunded after it is %s', async (status) => {
		const { id, latest_charge } = pay(8480);
		const { id: dispute } = account.ledger.openDispute(latest_charge);
		account.ledger.closeDispute(dispute, status);
		account.ledger.disputes.get(dispute)!.is_charge_refundable = true;
		await expect(run(create, { payment: id, idempotencyKey: 'r' })).resolves.toMatchObject({
			applied: 'yes',
		});
	});

	it('is refused with the words of Stripe too when it was opened in between', async () => {
		const { id, latest_charge } = pay(8480);
		const stripe = clientFor(account);
		const write = stripe.write.bind(stripe);
		stripe.write = async (...call) => {
			account.ledger.openDispute(latest_charge);
			return await write(...call);
		};
		const failed = running(() => stripe)(create, { payment: id, idempotencyKey: 'r' });
		await expect(failed).rejects.toMatchObject({ code: 'charge_disputed', applied: 'no' });
	});
});

describe('the key of a refund', () => {
	const twice = { amount: '19.10', idempotencyKey: 'return-1' };

	it('gives the first refund again, however long ago that was', async () => {
		const { id } = pay(8480);
		const first = await run(create, { payment: id, ...twice });
		account.settings.clockAheadMs = 3 * DAY;
		const second = await run(create, { payment: id, ...twice });
		expect(second).toMatchObject({ refundId: first.refundId, repeated: true, applied: 'yes' });
		expect(refunds()).toHaveLength(1);
	});

	it('would move the money twice after a day without the marker in the metadata', async () => {
		const { id } = pay(8480);
		await run(create, { payment: id, ...twice });
		account.settings.clockAheadMs = 3 * DAY;
		refunds()[0].metadata = {};
		await run(create, { payment: id, ...twice });
		expect(refunds()).toHaveLength(2);
	});

	it.each([{ amount: '19.11' }, { amount: '', extent: 'all' }])(
		'is refused for other values: %p',
		async (other) => {
			const { id } = pay(8480);
			await run(create, { payment: id, ...twice });
			for (const clockAheadMs of [0, 3 * DAY]) {
				account.settings.clockAheadMs = clockAheadMs;
				const error = await failing({ payment: id, ...twice, ...other });
				expect(error).toMatchObject({ code: 'key_reused', applied: 'no' });
				expect(error.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
			}
			expect(refunds()).toHaveLength(1);
		},
	);

	it('is refused by Stripe for another payment', async () => {
		const key = '0b8e4f0e-6f0f-5e70-8a53-7d1a3c3a2f10';
		await run(create, { payment: pay(8480).id, idempotencyKey: key });
		const error = await failing({ payment: pay(8480).id, idempotencyKey: key });
		expect(error).toMatchObject({ code: 'key_reused', applied: 'no', idempotencyKey: key });
		expect(refunds()).toHaveLength(1);
	});

	it('waits for a request of the same key that is still under way', async () => {
		const { id } = pay(8480);
		account.settings.processingMs = 300;
		const both = await Promise.all([
			run(create, { payment: id, ...twice }),
			run(create, { payment: id, ...twice }),
		]);
		expect(new Set(both.map(({ refundId }) => refundId)).size).toBe(1);
		expect(posts().map(({ status }) => status)).toContain(409);
		expect(refunds()).toHaveLength(1);
	});

	it('lets only one of two different refunds through that together are too much', async () => {
		const { id } = pay(1000);
		const both = await Promise.allSettled([
			run(create, { payment: id, amount: '8', idempotencyKey: 'a' }),
			run(create, { payment: id, amount: '8', idempotencyKey: 'b' }),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(refunds()).toHaveLength(1);
	});

	it('must not be empty', async () => {
		await expect(run(create, { payment: pay(100).id, idempotencyKey: ' ' })).rejects.toThrow(/key/);
	});
});

describe('a refund whose answer is lost', () => {
	const params = () => ({ payment: pay(8480).id, amount: '19.10', idempotencyKey: 'return-1' });
	const impatient = (timeoutMs = 300) =>
		runner(() => clientFor(account, undefined, { timeoutMs, budgetMs: timeoutMs }));

	it('is found by its marker', async () => {
		const given = params();
		account.fail({ kind: 'timeout_after_apply', match: '^POST /v1/refunds', delayMs: 1_000 });
		await expect(impatient()(create, given)).resolves.toMatchObject({ applied: 'yes' });
		expect(posts()).toHaveLength(1);
		expect(refunds()).toHaveLength(1);
	});

	it('leaves the outcome open, with the key, when it is not found either', async () => {
		const given = params();
		account.fail({ kind: 'server_error', match: '^POST /v1/refunds', times: 9 });
		const error = await impatient()(create, given).catch((thrown) => thrown);
		expect(error).toMatchObject({ applied: 'unknown', httpStatus: 500 });
		expect(error.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
		expect(error.nextStep).toContain('same idempotency key');
		account.faults.length = 0;
		await expect(run(create, given)).resolves.toMatchObject({ applied: 'yes' });
		expect(refunds()).toHaveLength(1);
	}, 20_000);

	it('stays unknown when a refusal follows an attempt without an answer', async () => {
		const given = params();
		account.fail({ kind: 'disconnect', match: '^POST /v1/refunds' });
		const stripe = clientFor(account);
		const write = stripe.write.bind(stripe);
		stripe.write = async (...call) => {
			account.keys[STRIPE_DEMO.restrictedKey] = ['rak_charge_read'];
			return await write(...call);
		};
		const failed = running(() => stripe)(create, given);
		await expect(failed).rejects.toMatchObject({ applied: 'unknown', httpStatus: 403 });
	}, 20_000);

	it('survives a web page instead of an answer', async () => {
		const given = params();
		account.fail({ kind: 'html_error', match: '^POST /v1/refunds', times: 9 });
		const error = await impatient()(create, given).catch((thrown) => thrown);
		expect(error).toBeInstanceOf(VendorError);
		expect(error).toMatchObject({ applied: 'unknown' });
		expect(error.message + error.nextStep).not.toMatch(/<|html/i);
	}, 20_000);

	it('is no refund when the connection was refused', async () => {
		const { id } = pay(100);
		const nowhere = clientFor({ url: 'http://127.0.0.1:9' }, undefined, { budgetMs: 300 });
		const failed = running(() => nowhere)(create, { payment: id, idempotencyKey: 'r' });
		await expect(failed).rejects.toMatchObject({ applied: 'no', code: 'refused' });
	});
});

describe('the key of the credential', () => {
	it.each([
		[STRIPE_DEMO.readOnlyKey, 'Charges and Refunds: Write'],
		[STRIPE_DEMO.withoutDisputesKey, 'Disputes: Read'],
	])('is told by name which permission it lacks: %s', async (key, permission) => {
		const { id } = pay(8480);
		const limited = running(() => clientFor(account, key));
		const error = await limited(create, { payment: id, idempotencyKey: 'r' }).catch((e) => e);
		expect(error).toMatchObject({ code: 'permission_missing', httpStatus: 403, applied: 'no' });
		expect(error.title).toContain(permission);
		expect(JSON.stringify(error) + error.message).not.toMatch(/rk_test/);
		expect(refunds()).toEqual([]);
	});

	it('may be wrong', async () => {
		const stranger = running(() => clientFor(account, 'sk_test_of_another_account_123'));
		const error = await stranger(create, { payment: pay(1).id, idempotencyKey: 'r' }).catch(
			(e) => e,
		);
		expect(error).toMatchObject({ httpStatus: 401, applied: 'no' });
		expect(JSON.stringify(error)).not.toContain('another_account');
	});
});
