import { startRefunds } from './refundWorld';

let world: Awaited<ReturnType<typeof startRefunds>>;
beforeAll(async () => void (world = await startRefunds()));
afterAll(async () => await world.shop.close());
beforeEach(() => {
	world.shop.reset();
	Object.assign(world.shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const CALL = 'refundCreate\\(';
const ten = [['shopify_payments', 1000, 'SUCCESS']];

describe('one key refunds once', () => {
	it('when it is asked twice', async () => {
		const first = await world.refund(1005, { amount: '10' });
		const second = await world.refund(1005, { amount: '10' });
		expect(second.item).toMatchObject({
			refundId: first.item.refundId,
			idempotencyKey: first.item.idempotencyKey,
			amount: first.item.amount,
			repeated: true,
			applied: 'yes',
		});
		expect(world.moved(1005)).toEqual(ten);
	});

	it('when it is asked with the key of the first answer', async () => {
		const { item } = await world.refund(1005, { amount: '10' });
		await world.refund(1005, { amount: '10', idempotencyKey: item.idempotencyKey });
		expect(world.moved(1005)).toEqual(ten);
	});

	it('when two ask at the same moment', async () => {
		world.shop.fail({ kind: 'slow', delayMs: 300, match: CALL });
		const both = await Promise.all([
			world.refund(1028, { what: 'everything' }),
			world.refund(1028, { what: 'everything' }),
		]);
		expect(both.map(({ item }) => item.amount.amount)).toEqual(['219.00', '219.00']);
		expect(both[0].item.refundId).toBe(both[1].item.refundId);
		expect(world.moved(1028)).toHaveLength(2);
	});

	it('when two ask at the same moment for different amounts: the later is refused', async () => {
		world.shop.fail({ kind: 'slow', delayMs: 300, match: `${CALL}.*"amount":"10.00"` });
		const results = await Promise.all([
			world.refund(1005, { amount: '10' }),
			world.refund(1005, { amount: '20' }),
		]);
		expect(results.map(({ code }) => code).sort()).toEqual(['key_reused', undefined]);
		expect(world.moved(1005)).toHaveLength(1);
	});

	it.each([
		['another amount', { amount: '11' }],
		['everything', { what: 'everything' }],
		['another destination', { amount: '10', destination: 'store_credit' }],
	])('and refuses it for %s, today and after Shopify forgot the key', async (_what, other) => {
		await world.refund(1005, { amount: '10' });
		for (const forget of [() => undefined, () => world.shop.forgetKeys()]) {
			forget();
			const { code, error } = await world.refund(1005, other);
			expect(code).toBe('key_reused');
			expect(error?.context.data).toMatchObject({ applied: 'no' });
		}
		expect(world.moved(1005)).toEqual(ten);
	});

	it('although the amount is written in another way', async () => {
		await world.refund(1005, { amount: '10' });
		expect((await world.refund(1005, { amount: '10.00' })).item.repeated).toBe(true);
		expect(world.moved(1005)).toEqual(ten);
	});

	it.each(['disconnect_after_apply', 'timeout_after_apply'] as const)(
		'when the answer is lost by %s for as long as the node waits',
		async (kind) => {
			world.shop.fail({ kind, match: CALL, times: 100, delayMs: 5_000 });
			const { item } = await world.refund(1005, { amount: '10', options: { giveUpSeconds: 3 } });
			expect(item).toMatchObject({ status: 'done', applied: 'yes' });
			expect(world.moved(1005)).toEqual(ten);
		},
		20_000,
	);

	it('when the run dies after Shopify acted, and Shopify has forgotten the key since', async () => {
		const cancel = new AbortController();
		world.shop.fail({ kind: 'timeout_after_apply', match: CALL, delayMs: 4_000 });
		setTimeout(() => cancel.abort(), 700);
		await world.refund(1005, { amount: '10' }, { signal: cancel.signal });
		expect(world.moved(1005)).toEqual(ten);
		world.shop.forgetKeys();
		expect((await world.refund(1005, { amount: '10' })).item).toMatchObject({
			repeated: true,
			status: 'done',
		});
		expect(world.moved(1005)).toEqual(ten);
	});

	it('and says that it does not know when Shopify cannot be read either', async () => {
		world.shop.fail({ kind: 'server_error', match: CALL, times: 1_000 });
		const { error } = await world.refund(1005, { amount: '10', options: { giveUpSeconds: 2 } });
		expect(error?.context.data).toMatchObject({
			applied: 'unknown',
			idempotencyKey: expect.any(String),
		});
		expect(error?.description).toMatch(/same idempotency key/);
		expect(world.moved(1005)).toEqual([]);
	}, 20_000);
});

describe('two keys refund twice', () => {
	it('for two equal gestures of goodwill', async () => {
		await Promise.all([
			world.refund(1005, { amount: '10', idempotencyKey: 'ticket-1' }),
			world.refund(1005, { amount: '10', idempotencyKey: 'ticket-2' }),
		]);
		expect(world.moved(1005)).toEqual([...ten, ...ten]);
		const { refunds, refunded } = await world.list(1005);
		expect(refunded).toEqual({ amount: '20.00', currency: 'EUR' });
		expect(new Set(refunds.map((one: any) => one.idempotencyKey)).size).toBe(2);
	});

	it('but never give everything back twice', async () => {
		const results = await Promise.all(
			['a', 'b', 'c'].map(
				async (idempotencyKey) => await world.refund(1028, { what: 'everything', idempotencyKey }),
			),
		);
		expect(results.filter(({ item }) => item?.status === 'done')).toHaveLength(1);
		for (const { error } of results.filter((result) => result.error)) {
			expect(error?.context.data.applied).toBe('no');
		}
		expect(world.moved(1028)).toHaveLength(2);
	});

	it('on two orders with one request', async () => {
		await world.refund(1005, { amount: '10' });
		await world.refund(1002, { amount: '10' });
		expect([world.moved(1005), world.moved(1002)].flat()).toHaveLength(2);
	});
});

describe('any sequence of refunds', () => {
	/** Small, repeatable pseudo-random numbers (mulberry32). */
	const random = (seed: number) => () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};

	it.each([1, 2, 3, 4, 5, 6])(
		'gives back at most what was paid (%s)',
		async (seed) => {
			const next = random(seed);
			const pick = <T>(values: T[]): T => values[Math.floor(next() * values.length)];
			const number = 3000 + seed;
			const currency = pick(['EUR', 'JPY', 'KWD', 'GBP']);
			world.place({
				number,
				currency,
				duties: next() < 0.5,
				tip: pick([0, 7]),
				giftCard: pick([undefined, 20]),
				items: [
					['hiking-socks-2-pairs', '42–44', 3],
					['trail-flask', 'Forest'],
				],
			});
			const order = world.order(number);
			const paid = order.transactions.reduce((all, { amount }) => all + amount, 0);
			const decimals = { JPY: 0, KWD: 3 }[currency] ?? 2;
			const keysDone = new Map<string, string>();
			for (let step = 0; step < 14; step++) {
				order.refundsSettleAs = pick(['SUCCESS', 'SUCCESS', 'PENDING', 'FAILURE']);
				if (next() < 0.3) world.shop.forgetKeys();
				if (next() < 0.2) world.shop.fail({ kind: 'disconnect_after_apply', match: CALL });
				const idempotencyKey = `request-${Math.floor(next() * 8)}`;
				const amount = (next() * 40).toFixed(decimals);
				const parameters = pick<object>([
					{ what: 'everything' },
					{ what: 'amount', amount },
					{ what: 'shipping' },
					{ what: 'lines', linesJson: [world.line(number, pick([0, 1]), pick([1, 2]))] },
					{ what: 'amount', amount, destination: 'store_credit' },
				]);
				const before = world.back(number).length;
				const { item, error } = await world.refund(number, { ...parameters, idempotencyKey });
				if (error) expect(world.back(number)).toHaveLength(before);
				if (item?.repeated) expect(world.back(number)).toHaveLength(before);
				if (item) {
					expect(keysDone.get(idempotencyKey) ?? item.refundId).toBe(item.refundId);
					keysDone.set(idempotencyKey, item.refundId);
				}
				for (const { id, amount: had } of order.transactions.filter(
					({ kind }) => kind === 'SALE',
				)) {
					const given = world
						.back(number)
						.filter(({ parentId, status }) => parentId === id && status !== 'FAILURE')
						.reduce((all, one) => all + one.amount, 0);
					expect(given).toBeLessThanOrEqual(had);
				}
				const given = world
					.back(number)
					.filter(({ status }) => status !== 'FAILURE')
					.reduce((all, one) => all + one.amount, 0);
				expect(given).toBeLessThanOrEqual(paid);
			}
			expect(keysDone.size).toBeGreaterThan(1);
		},
		60_000,
	);
});
