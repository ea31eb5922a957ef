import { startRefunds } from './refundWorld';

let world: Awaited<ReturnType<typeof startRefunds>>;
beforeAll(async () => void (world = await startRefunds()));
afterAll(async () => await world.shop.close());
beforeEach(() => {
	world.shop.reset();
	Object.assign(world.shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const money = (amount: string, currency = 'EUR') => ({ amount, currency });

describe('calculating a refund', () => {
	it('tells what everything comes to, in both currencies, by payment', async () => {
		const result = await world.calculate(1028, { what: 'everything' });
		expect(result).toMatchObject({
			orderNumber: '#1028',
			refundable: true,
			amount: money('219.00'),
			maximum: money('219.00'),
			destinations: ['original', 'store_credit'],
			blockers: [],
			transactions: [
				{ gateway: 'gift_card', amount: money('50.00') },
				{ gateway: 'shopify_payments', amount: money('169.00') },
			],
			warnings: [{ code: 'gift_card_part' }],
		});
	});

	it('tells yen without decimals, beside euros', async () => {
		const result = await world.calculate(1029, { what: 'lines', linesJson: [world.line(1029, 0)] });
		expect(result).toMatchObject({
			currency: 'JPY',
			shopCurrency: 'EUR',
			amount: { currency: 'JPY', amount: expect.stringMatching(/^\d+$/) },
			amountInShopCurrency: { currency: 'EUR', amount: expect.stringMatching(/^\d+\.\d\d$/) },
		});
		const without = await world.calculate(1029, {
			what: 'lines',
			linesJson: [world.line(1029, 0)],
			duties: false,
		});
		expect(Number(result.amount.amount)).toBeGreaterThan(Number(without.amount.amount));
		expect(Number(result.duties.amount)).toBeGreaterThan(0);
		expect(without.amount.amount).toBe('3586');
	});

	it('adds shipping in full or in part', async () => {
		const part = async (shipping: object) =>
			Number((await world.calculate(1005, { what: 'shipping', ...shipping })).amount.amount);
		expect(await part({})).toBe(world.order(1005).shipping!.price / 100);
		expect(await part({ shipping: 'amount', shippingAmount: '1.5' })).toBe(1.5);
		await expect(part({ shipping: 'amount', shippingAmount: '900' })).rejects.toThrow(
			/can be refunded.*of the shipping/,
		);
	});

	it.each([
		[1017, 'open_return', /Return: Process/],
		[1019, 'disputed', /disputed the payment/],
		[1037, 'disputed', /dispute/],
		[1014, 'nothing_refundable', /Nothing is left/],
		[1007, 'nothing_refundable', /not paid/],
	])('tells what stands against refunding %s', async (number, code, text) => {
		const result = await world.calculate(number, { what: 'everything' });
		expect(result.refundable).toBe(false);
		expect(result.blockers).toEqual(
			expect.arrayContaining([{ code, text: expect.stringMatching(text) }]),
		);
	});

	it('warns of a requested return, a tip and a payment outside Shopify', async () => {
		const codes = async (number: number) =>
			(await world.calculate(number, { what: 'everything' })).warnings.map(
				({ code }: { code: string }) => code,
			);
		expect(await codes(1016)).toEqual(['return_requested']);
		world.place({ number: 2001, tip: 12, gateway: 'Bank Deposit' });
		expect(await codes(2001)).toEqual(['tip_not_included', 'manual_payment']);
		const { amount, maximum } = await world.calculate(2001, { what: 'everything' });
		expect(Number(maximum.amount) - Number(amount.amount)).toBe(12);
	});

	it('offers no store credit to a guest', async () => {
		const result = await world.calculate(1024, { what: 'everything', destination: 'store_credit' });
		expect(result.destinations).toEqual(['original']);
		expect(result.blockers).toMatchObject([{ code: 'no_customer' }]);
	});

	it('says that there is no such order', async () => {
		const { error } = await world.run('refund.calculate', {
			orderId: world.locator('gid://shopify/Order/999999'),
			what: 'everything',
		});
		expect(error).toMatchObject({
			message: expect.stringContaining('no such order'),
			description: expect.stringContaining('read_all_orders'),
		});
	});
});

describe('refunding an order', () => {
	it('gives back chosen pieces at what was paid, and puts them back into stock', async () => {
		const { item } = await world.refund(1027, {
			what: 'lines',
			lines: { line: [world.line(1027, 0), world.line(1027, 2, 2)] },
			restock: 'automatic',
			location: world.location(),
			note: 'Too small',
		});
		const [sweater, , socks] = world.order(1027).lines;
		const paid = (line: typeof sweater) => line.unitPrice * line.quantity - line.discount;
		expect(item).toMatchObject({
			orderNumber: '#1027',
			status: 'done',
			applied: 'yes',
			repeated: false,
			dryRun: false,
			restocked: 3,
			amount: money(((paid(sweater) + paid(socks)) / 100).toFixed(2)),
			transactions: [{ gateway: 'shopify_payments', status: 'success', manual: false }],
		});
		expect(world.moved(1027)).toEqual([
			['shopify_payments', paid(sweater) + paid(socks), 'SUCCESS'],
		]);
		expect(world.order(1027).refunds[0].note).toMatch(
			/^Too small Reference [0-9a-f-]{36}\/[0-9a-f]{12}$/,
		);
	});

	it('cancels pieces that were not sent', async () => {
		const { item } = await world.refund(1012, {
			what: 'everything',
			restock: 'automatic',
			location: world.location(),
		});
		expect(item.status).toBe('done');
		const types = world.order(1012).refunds[0].lines.map(({ restockType }) => restockType);
		expect(types.sort()).toEqual(['CANCEL', 'RETURN']);
	});

	it('has nothing to restock for a gift card', async () => {
		const { item } = await world.refund(1042, {
			what: 'everything',
			restock: 'automatic',
			location: world.location(),
		});
		expect(item).toMatchObject({ status: 'done', restocked: 0 });
	});

	it('asks for the location of what is restocked', async () => {
		const { code } = await world.refund(1005, { what: 'everything', restock: 'return' });
		expect(code).toBe('location_missing');
		expect(world.moved(1005)).toEqual([]);
	});

	it('follows the split of gift card and card, also for a fixed amount', async () => {
		expect((await world.refund(1028, { amount: '60' })).item.amount).toEqual(money('60.00'));
		expect(world.moved(1028)).toEqual([
			['gift_card', 5000, 'SUCCESS'],
			['shopify_payments', 1000, 'SUCCESS'],
		]);
	});

	it('refunds duties with their pieces, and leaves a tip alone', async () => {
		world.place({ number: 2002, who: 'grace.thompson', tip: 5, duties: true });
		const { amount } = (await world.refund(2002, { what: 'everything' })).item;
		const { lines, shipping, tip, transactions } = world.order(2002);
		const duties = lines[0].duties[0].price;
		expect(duties).toBeGreaterThan(0);
		expect(Math.round(Number(amount.amount) * 100)).toBe(
			lines[0].unitPrice + duties + shipping!.price,
		);
		expect(transactions[0].amount - lines[0].unitPrice - duties - shipping!.price).toBe(tip);
		expect(world.order(2002).refunds[0].duties).toEqual([
			{ dutyId: lines[0].duties[0].id, amount: duties },
		]);
	});

	it.each([
		['JPY', 'haruka.sato', '1500', 1500],
		['KWD', 'mia.keller', '1.125', 1125],
		['GBP', 'james.whitfield', '3.5', 350],
	])('moves %s exactly, though the shop reckons in euros', async (currency, who, amount, minor) => {
		world.place({ number: 2003, who, currency });
		const { item } = await world.refund(2003, { amount });
		expect(item).toMatchObject({ status: 'done', amount: { currency } });
		expect(world.moved(2003)).toEqual([['shopify_payments', minor, 'SUCCESS']]);
	});

	it.each([
		['JPY', 'haruka.sato'],
		['KWD', 'mia.keller'],
		['GBP', 'james.whitfield'],
	])('gives shipping back in %s', async (currency, who) => {
		world.place({ number: 2006, who, currency, items: [['trail-flask', 'Forest']] });
		await world.refund(2006, { what: 'shipping' });
		const { shipping, refunds } = world.order(2006);
		expect(shipping!.price).toBeGreaterThan(0);
		expect(refunds[0].shipping).toBe(shipping!.price);
		expect(world.moved(2006)).toEqual([['shopify_payments', shipping!.price, 'SUCCESS']]);
	});

	it('may refund again once a dispute was won', async () => {
		world.order(1019).disputes[0].status = 'WON';
		expect((await world.refund(1019, { amount: '1' })).item.status).toBe('done');
	});

	it('never refunds what the bank has given back already', async () => {
		world.order(1019).disputes[0].status = 'LOST';
		const { code, error } = await world.refund(1019, { amount: '1' });
		expect([code, error?.description]).toEqual(['disputed', expect.stringMatching(/already/)]);
	});

	it.each([
		['JPY', 'haruka.sato', '10.5'],
		['KWD', 'mia.keller', '1.1255'],
	])('refuses fractions that %s does not have', async (currency, who, amount) => {
		world.place({ number: 2004, who, currency });
		expect((await world.refund(2004, { amount })).error?.message).toMatch(/decimals/);
		expect(world.moved(2004)).toEqual([]);
	});

	it.each(['PENDING', 'AWAITING_RESPONSE', 'UNKNOWN'] as const)(
		'never calls a refund done whose payment is %s',
		async (status) => {
			world.order(1005).refundsSettleAs = status;
			const { item } = await world.refund(1005, { amount: '10' });
			expect(item).toMatchObject({ status: 'pending', applied: 'yes', amount: money('10.00') });
			expect(await world.list(1005)).toMatchObject({
				refunded: money('0.00'),
				pending: money('10.00'),
				refunds: [{ status: 'pending' }],
			});
			world.back(1005)[0].status = 'SUCCESS';
			expect((await world.refund(1005, { amount: '10' })).item).toMatchObject({
				status: 'done',
				repeated: true,
			});
			expect(await world.list(1005)).toMatchObject({ refunded: money('10.00') });
		},
	);

	it('tells a refund that the payment provider refused, and that nothing moved', async () => {
		world.order(1005).refundsSettleAs = 'FAILURE';
		const { item } = await world.refund(1005, { amount: '10' });
		expect(item).toMatchObject({ status: 'failed', applied: 'no', amount: money('0.00') });
	});

	it('does not call a payment outside Shopify done', async () => {
		world.place({ number: 2005, gateway: 'Bank Deposit' });
		const { item } = await world.refund(2005, { amount: '10' });
		expect(item).toMatchObject({ status: 'pending', transactions: [{ manual: true }] });
		expect(item.warnings).toMatchObject([{ code: 'manual_payment' }]);
	});

	it('gives store credit instead, with an expiry', async () => {
		const expires = new Date(Date.now() + 90 * 86_400_000).toISOString();
		const { item } = await world.refund(1005, {
			what: 'everything',
			destination: 'store_credit',
			creditExpiresAt: expires,
		});
		expect(item).toMatchObject({ status: 'done', destination: 'store_credit' });
		const [, { amount }] = [null, world.back(1005)[0]];
		const { storeCredit } = world.shop.shop.customers.find(
			({ id }) => id === world.order(1005).customerId,
		)!;
		expect(storeCredit[0].transactions).toMatchObject([
			{ amount, event: 'ORDER_REFUND', expiresAt: new Date(expires) },
		]);
		expect((await world.refund(1005, { amount: '1', idempotencyKey: 'more' })).code).toBe(
			'nothing_refundable',
		);
	});

	it.each([
		[1017, 'open_return'],
		[1019, 'disputed'],
		[1014, 'nothing_refundable'],
	])('refuses order %s because of %s', async (number, code) => {
		const before = world.moved(number);
		const result = await world.refund(number, { amount: '1' });
		expect(result.code).toBe(code);
		expect(result.error?.context.data).toMatchObject({
			applied: 'no',
			idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
		expect(world.moved(number)).toEqual(before);
	});

	it.each([
		['more than was paid', { amount: '9000' }, 'above_refundable'],
		['more pieces than there are', { what: 'lines', quantity: 7 }, 'above_refundable'],
		['more than the maximum', { amount: '10', maximumAmount: '9.99' }, 'above_maximum'],
		['nothing', { amount: '0' }, 'nothing_refundable'],
		['no amount', { amount: '' }, 'invalid_input'],
		['no line', { what: 'lines' }, 'invalid_input'],
	])('refuses %s', async (_what, { quantity, ...parameters }: any, code) => {
		const lines = quantity ? { linesJson: [world.line(1005, 0, quantity)] } : {};
		expect((await world.refund(1005, { ...parameters, ...lines })).code).toBe(code);
		expect(world.moved(1005)).toEqual([]);
	});

	it('calculates, checks and changes nothing as a dry run', async () => {
		const before = JSON.stringify(world.shop.shop.orders);
		const { item } = await world.refund(1028, { what: 'everything', dryRun: true });
		expect(item).toMatchObject({
			refundId: null,
			status: null,
			amount: money('219.00'),
			applied: 'no',
			dryRun: true,
			idempotencyKey: expect.any(String),
		});
		expect(JSON.stringify(world.shop.shop.orders)).toBe(before);
	});
});
