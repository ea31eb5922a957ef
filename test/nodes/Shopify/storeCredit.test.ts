import type { IDataObject } from 'n8n-workflow';
import { addCredit, creditAccount, creditBalance, gid } from '../../../sandbox/shop';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const CALL = 'storeCreditAccountCredit\\(';
const customer = (index = 0) => shop.shop.customers[index];
const customerId = (index = 0) => ({
	__rl: true,
	mode: 'id',
	value: gid('Customer', customer(index).id),
});
type Options = Parameters<typeof run>[2];
const issue = async (parameters: IDataObject = {}, options: Options = {}) => {
	const { items, error } = await run(
		'storeCredit.issue',
		{ customerId: customerId(), amount: '10', idempotencyKey: 'ticket-1', ...parameters },
		options,
	);
	const problem = error as unknown as
		| { message: string; description: string; context: { data: IDataObject } }
		| undefined;
	return { item: items[0] as any, error: problem, code: problem?.context?.data?.code };
};
const credits = (index = 0) =>
	customer(index).storeCredit.flatMap(({ transactions }) =>
		transactions.map(({ amount }) => amount),
	);
const ledger = () => JSON.parse(customer().metafields[0].value).entries as any[];
/** What a run leaves behind that dies right after its claim, or after the credit itself. */
const age = () => {
	const [field] = customer().metafields;
	const entries = ledger().map((entry) => ({ ...entry, until: new Date(0).toISOString() }));
	field.value = JSON.stringify({ entries });
};

describe('issuing store credit', () => {
	it('adds to the account, and tells what is on it', async () => {
		const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
		expect((await issue({ expiresAt })).item).toMatchObject({
			status: 'done',
			applied: 'yes',
			repeated: false,
			amount: { amount: '10.00', currency: 'EUR' },
			balance: { amount: '10.00', currency: 'EUR' },
			accountId: expect.stringContaining('StoreCreditAccount/'),
			transactionId: expect.stringContaining('StoreCreditAccountCreditTransaction/'),
			idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
		expect(credits()).toEqual([1000]);
		const { items } = await run('storeCredit.balance', { customerId: customerId() });
		expect(items[0]).toMatchObject({
			accounts: [
				{
					balance: { amount: '10.00', currency: 'EUR' },
					transactions: [{ type: 'credit', reason: 'adjustment', amount: { amount: '10.00' } }],
				},
			],
		});
	});

	it.each([
		['JPY', '1500', 1500],
		['KWD', '1.125', 1125],
	])('reckons exactly in %s', async (currency, amount, minor) => {
		await issue({ currency, amount });
		expect(credits()).toEqual([minor]);
	});

	it.each([
		['a fraction that the currency does not have', { currency: 'JPY', amount: '1.5' }, undefined],
		['nothing', { amount: '0' }, 'invalid_input'],
		['a currency that the shop does not take', { currency: 'CHF' }, 'UNSUPPORTED_CURRENCY'],
		['more than an account may hold', { amount: '10000.01' }, 'CREDIT_LIMIT_EXCEEDED'],
		['an expiry in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 'invalid_input'],
		['more than the maximum', { maximumAmount: '9.99' }, 'above_maximum'],
	])('refuses %s, and the key can be used again', async (_what, parameters, code) => {
		const refused = await issue(parameters);
		expect(refused.error).toBeDefined();
		expect(refused.code).toBe(code);
		expect(credits()).toEqual([]);
		expect((await issue()).item.status).toBe('done');
		expect(credits()).toEqual([1000]);
	});

	it('says that there is no such customer', async () => {
		const { code } = await issue({
			customerId: { __rl: true, mode: 'id', value: 'gid://shopify/Customer/7000001' },
		});
		expect(code).toBe('customer_not_found');
	});

	it('changes nothing as a dry run', async () => {
		const before = JSON.stringify(shop.shop.customers);
		expect((await issue({ dryRun: true })).item).toMatchObject({
			dryRun: true,
			applied: 'no',
			transactionId: null,
			status: null,
		});
		expect(JSON.stringify(shop.shop.customers)).toBe(before);
	});
});

describe('one key issues store credit once', () => {
	it('whether the currency is written out or left to the shop', async () => {
		await issue();
		expect((await issue({ currency: 'eur' })).item).toMatchObject({ repeated: true });
		expect(credits()).toEqual([1000]);
	});

	it('when it is asked twice, and refuses other values', async () => {
		const first = await issue();
		expect((await issue()).item).toMatchObject({
			transactionId: first.item.transactionId,
			repeated: true,
			applied: 'yes',
		});
		expect((await issue({ amount: '11' })).code).toBe('key_reused');
		expect((await issue({ currency: 'GBP' })).code).toBe('key_reused');
		expect(credits()).toEqual([1000]);
	});

	it('when two ask at the same moment', async () => {
		shop.fail({ kind: 'slow', delayMs: 800, match: CALL });
		const both = await Promise.all([issue(), issue()]);
		expect(both.map(({ item }) => item.transactionId)).toEqual([
			both[0].item.transactionId,
			both[0].item.transactionId,
		]);
		expect(both.map(({ item }) => item.repeated).sort()).toEqual([false, true]);
		expect(credits()).toEqual([1000]);
	});

	it.each(['disconnect_after_apply', 'timeout_after_apply'] as const)(
		'when the answer is lost by %s',
		async (kind) => {
			shop.fail({ kind, match: CALL, delayMs: 5_000 });
			const { item } = await issue({ options: { giveUpSeconds: 3 } });
			expect(item).toMatchObject({ status: 'done', applied: 'yes' });
			expect(ledger()).toMatchObject([{ transactionId: item.transactionId }]);
			expect(credits()).toEqual([1000]);
		},
	);

	it('when the run dies between the credit and its record', async () => {
		const cancel = new AbortController();
		shop.fail({ kind: 'timeout_after_apply', match: CALL, delayMs: 4_000 });
		setTimeout(() => cancel.abort(), 900);
		await issue({}, { signal: cancel.signal });
		expect(credits()).toEqual([1000]);
		expect(ledger()).toMatchObject([{ transactionId: null }]);
		const { item } = await issue();
		expect(item).toMatchObject({ status: 'done', repeated: true });
		expect(ledger()).toMatchObject([{ transactionId: item.transactionId }]);
		expect(credits()).toEqual([1000]);
	});

	it('when the run died before the credit: the claim ends, and the next run takes over', async () => {
		shop.fail({ kind: 'disconnect', match: CALL });
		const { error } = await issue();
		expect(error?.context.data).toMatchObject({ applied: 'unknown' });
		expect(error?.description).toMatch(/same idempotency key/);
		age();
		expect((await issue()).item).toMatchObject({ status: 'done', repeated: false });
		expect(credits()).toEqual([1000]);
	});

	it('and lets nobody else act while a run may still be at it', async () => {
		shop.fail({ kind: 'slow', delayMs: 9_000, match: CALL });
		const startedAt = Date.now();
		const slow = await issue({ options: { giveUpSeconds: 2 } });
		expect(slow.error?.context.data).toMatchObject({ applied: 'unknown' });
		const other = await issue({ idempotencyKey: 'ticket-2' });
		expect(other.error?.context.data).toMatchObject({ code: 'in_progress', applied: 'no' });
		await new Promise((done) => setTimeout(done, startedAt + 9_200 - Date.now()));
		expect((await issue()).item).toMatchObject({ status: 'done', repeated: true });
		expect(credits()).toEqual([1000]);
	}, 40_000);

	it('months later, when much else was issued', async () => {
		const first = await issue();
		for (let count = 2; count < 20; count++) {
			await issue({ idempotencyKey: `ticket-${count}` });
		}
		expect((await issue()).item).toMatchObject({
			transactionId: first.item.transactionId,
			repeated: true,
		});
		expect(credits()).toHaveLength(19);
	}, 30_000);
});

describe('two keys issue store credit twice', () => {
	it('for two equal gestures at the same moment', async () => {
		const both = await Promise.all([issue(), issue({ idempotencyKey: 'ticket-2' })]);
		expect(new Set(both.map(({ item }) => item.transactionId)).size).toBe(2);
		expect(credits()).toEqual([1000, 1000]);
		expect(ledger().every(({ transactionId }) => transactionId)).toBe(true);
		expect(creditBalance(customer().storeCredit[0])).toBe(2000);
	});

	it('and a lost answer of one is never taken for the other', async () => {
		shop.fail({ kind: 'disconnect_after_apply', match: CALL });
		const first = await issue();
		const second = await issue({ idempotencyKey: 'ticket-2' });
		expect(second.item.transactionId).not.toBe(first.item.transactionId);
		expect(credits()).toEqual([1000, 1000]);
	});

	it('and what staff gave by hand before is not taken for ours', async () => {
		const { ids } = shop.shop;
		addCredit(creditAccount(customer(), 'EUR', ids), 1000, {
			ids,
			at: new Date(),
			expiresAt: null,
			event: 'ADJUSTMENT',
		});
		shop.fail({ kind: 'disconnect', match: CALL });
		expect((await issue()).error?.context.data).toMatchObject({ applied: 'unknown' });
		age();
		expect((await issue()).item).toMatchObject({ status: 'done', repeated: false });
		expect(credits()).toEqual([1000, 1000]);
	});

	it('and a later credit of another key is not taken for the one that never came', async () => {
		shop.fail({ kind: 'disconnect', match: CALL });
		await issue();
		age();
		const second = await issue({ idempotencyKey: 'ticket-2' });
		const first = await issue();
		expect(first.item).toMatchObject({ status: 'done', repeated: false });
		expect(first.item.transactionId).not.toBe(second.item.transactionId);
		expect(credits()).toEqual([1000, 1000]);
	});

	it('and each finds its own when both answers were lost for good', async () => {
		shop.fail({ kind: 'disconnect_after_apply', match: CALL });
		const first = await issue();
		shop.fail({ kind: 'disconnect_after_apply', match: CALL });
		const second = await issue({ idempotencyKey: 'ticket-2' });
		const entries = ledger().map((entry) => ({ ...entry, transactionId: null }));
		customer().metafields[0].value = JSON.stringify({ entries });
		age();
		expect((await issue({ idempotencyKey: 'ticket-2' })).item.transactionId).toBe(
			second.item.transactionId,
		);
		expect((await issue()).item.transactionId).toBe(first.item.transactionId);
		expect(credits()).toEqual([1000, 1000]);
	});

	it('but nothing when the record was tampered with', async () => {
		await issue();
		customer().metafields[0].value = 'gone';
		expect((await issue({ idempotencyKey: 'ticket-2' })).code).toBe('ledger_broken');
		expect(credits()).toEqual([1000]);
	});
});
