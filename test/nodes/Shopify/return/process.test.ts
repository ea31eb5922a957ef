import type { IDataObject } from 'n8n-workflow';
import { returningShop } from './shop';

const world = returningShop();
const { run, orderId, lineId, order } = world;
const DELIVERED = 1027;
const WITH_GIFT_CARD = 1028;
const MANY = 1051;

/** An open return of some pieces of an order. */
async function opened(number: number, index = 0, quantity = 1, more: IDataObject = {}) {
	const value = await run('create', {
		orderId: orderId(number),
		what: 'lines',
		lines: { line: [{ lineItemId: lineId(number, index), quantity }] },
		idempotencyKey: `open-${number}-${index}`,
		...more,
	});
	return value as IDataObject & { returnId: string; lines: Array<{ id: string }> };
}
const process = async (returnId: string, more: IDataObject = {}) =>
	await run('process', { returnId, idempotencyKey: 'parcel-1', ...more });
const paid = (number: number, index: number, quantity = 1) => {
	const line = order(number).lines[index];
	return ((line.unitPrice * line.quantity - line.discount) * quantity) / line.quantity / 100;
};
const refunds = (number: number) =>
	order(number).transactions.filter(({ kind }) => kind === 'REFUND');
const failure = async (returnId: string, more: IDataObject = {}) => {
	const parameters = { returnId, idempotencyKey: 'parcel-1', ...more };
	const { error } = await world.node('return.process', world.withDefaults('process', parameters));
	return error as unknown as { message: string; context: { data: IDataObject } };
};

describe('a whole return', () => {
	it('goes from the request to the end, and gives back what was paid', async () => {
		const { returnId } = await run('request', {
			orderId: orderId(DELIVERED),
			what: 'lines',
			lines: { line: [{ lineItemId: lineId(DELIVERED, 0), quantity: 1 }] },
			idempotencyKey: 'ticket-7',
		});
		await run('approve', { returnId: returnId as string });
		await run('attachLabel', {
			returnId: returnId as string,
			trackingNumber: '00340434161094042557',
			trackingUrl: 'https://www.dhl.de/track?id=00340434161094042557',
			labelFrom: 'url',
			labelUrl: 'https://labels.example.com/1.pdf',
		});
		const done = await process(returnId as string, {
			disposition: 'RESTOCKED',
			location: world.location(),
		});
		expect(done).toMatchObject({
			amount: { amount: paid(DELIVERED, 0).toFixed(2), currency: 'EUR' },
			status: 'done',
			processed: [{ quantity: 1, lineItemId: lineId(DELIVERED, 0) }],
			applied: 'yes',
			repeated: false,
			idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
			refundId: expect.stringContaining('Refund/'),
		});
		expect(await run('close', { returnId: returnId as string })).toMatchObject({
			status: 'closed',
		});
		expect(await run('get', { returnId: returnId as string })).toMatchObject({
			status: 'closed',
			lines: [{ processed: 1, refunded: 1, processable: 0 }],
			deliveries: [{ trackingNumber: '00340434161094042557', carrier: 'DHL' }],
			refunds: [{ id: done.refundId, amount: done.amount, status: 'done' }],
		});
	});
});

describe('processing', () => {
	it('does a part, then the rest, under two keys', async () => {
		const { returnId, lines } = await opened(MANY, 0, 3);
		const part = (quantity: number) => ({
			what: 'lines',
			lines: { line: [{ id: lines[0].id, quantity }] },
		});
		const first = await process(returnId, part(1));
		const rest = await process(returnId, { idempotencyKey: 'parcel-2' });
		expect([first.processed, rest.processed]).toMatchObject([[{ quantity: 1 }], [{ quantity: 2 }]]);
		expect(refunds(MANY)).toHaveLength(2);
		expect(first.refundId).not.toBe(rest.refundId);
		expect(await process(returnId, part(1))).toMatchObject({
			refundId: first.refundId,
			amount: first.amount,
			repeated: true,
		});
		const none = await failure(returnId, { idempotencyKey: 'parcel-3' });
		expect(none.message).toBe('Nothing of this return is left to process');
	});

	it('takes a list of lines as JSON, and refuses more than there is', async () => {
		const { returnId, lines } = await opened(MANY, 0, 2);
		const json = (quantity: number) => ({
			what: 'json',
			linesJson: JSON.stringify([{ id: lines[0].id, quantity }]),
		});
		expect((await failure(returnId, json(3))).message).toBe(
			'Only 2 of 3 pieces of a line can still be processed',
		);
		expect(await process(returnId, json(2))).toMatchObject({ processed: [{ quantity: 2 }] });
	});

	it('keeps the restocking fee and the return shipping', async () => {
		const { returnId } = await opened(DELIVERED, 0, 1, {
			restockingFeePercent: 10,
			returnShippingFee: '4.90',
		});
		const { amount } = await process(returnId);
		const worth = Math.round(paid(DELIVERED, 0) * 100);
		const kept = worth - Math.round(worth / 10) - 490;
		expect(amount).toEqual({ amount: (kept / 100).toFixed(2), currency: 'EUR' });
	});

	it('gives store credit instead of money', async () => {
		const { returnId } = await opened(DELIVERED);
		const customer = world.shop.shop.customers.find(
			({ id }) => id === order(DELIVERED).customerId,
		)!;
		const { amount } = await process(returnId, { refundTo: 'store_credit' });
		const minor = Math.round(Number((amount as IDataObject).amount) * 100);
		const given = customer.storeCredit.flatMap(({ transactions }) => transactions);
		expect(given.at(-1)).toMatchObject({ amount: minor, event: 'ORDER_REFUND' });
		expect(refunds(DELIVERED).map(({ gateway }) => gateway)).toEqual(['shopify_store_credit']);
	});

	it('settles without money when no refund is wanted', async () => {
		const { returnId } = await opened(DELIVERED);
		expect(await process(returnId, { refundTo: 'none' })).toMatchObject({
			refundId: null,
			amount: { amount: '0.00' },
			status: 'done',
			applied: 'yes',
		});
		expect(refunds(DELIVERED)).toHaveLength(0);
	});

	it('splits the refund over the payments, card and gift card', async () => {
		const { returnId } = await opened(WITH_GIFT_CARD);
		const { amount } = await process(returnId, { refundShipping: true });
		const both = refunds(WITH_GIFT_CARD);
		expect(both.map(({ gateway }) => gateway)).toEqual(['gift_card', 'shopify_payments']);
		const total = both.reduce((sum, one) => sum + one.amount, 0);
		expect((total / 100).toFixed(2)).toBe((amount as IDataObject).amount);
	});

	it.each([
		['PENDING', 'pending'],
		['FAILURE', 'failed'],
	] as const)('tells that the money of a refund is %s', async (settled, status) => {
		order(DELIVERED).refundsSettleAs = settled;
		const { returnId } = await opened(DELIVERED);
		expect(await process(returnId)).toMatchObject({ status, refundId: expect.anything() });
		expect(await process(returnId)).toMatchObject({ status, repeated: true });
	});

	it('gives yen as yen', async () => {
		order(1029).fulfillments.forEach((parcel) => (parcel.deliveredAt = new Date()));
		const { returnId } = await opened(1029, 1);
		const { amount } = await process(returnId);
		expect(amount).toEqual({ amount: String(order(1029).lines[1].unitPrice), currency: 'JPY' });
	});

	it('never gives back more than was paid, together with earlier refunds', async () => {
		const { returnId } = await opened(DELIVERED);
		const [sale] = order(DELIVERED).transactions;
		const left = 500;
		order(DELIVERED).transactions.push({
			...sale,
			id: '6610899999999',
			kind: 'REFUND',
			parentId: sale.id,
			amount: sale.amount - left,
		});
		expect(await process(returnId)).toMatchObject({ amount: { amount: '5.00' } });
		const back = refunds(DELIVERED).reduce((sum, { amount }) => sum + amount, 0);
		expect(back).toBe(sale.amount);
	});
});

describe('an exchange', () => {
	const swap = async (dearer: boolean) => {
		const jacket = world.shop.shop.products.find(({ handle }) => handle === 'fjord-rain-jacket')!;
		const { variants } = jacket;
		if (dearer) variants[0].price += 5_000;
		const item = [{ variantId: `gid://shopify/ProductVariant/${variants[0].id}`, quantity: 1 }];
		return await opened(DELIVERED, 1, 1, { exchange: { item } });
	};

	it('sends the new item, and tells what the customer owes', async () => {
		const { returnId } = await swap(true);
		const done = await process(returnId);
		expect(done).toMatchObject({
			amount: { amount: '0.00' },
			refundId: expect.anything(),
			exchanged: [{ quantity: 1, title: 'Fjord Rain Jacket' }],
			owed: { currency: 'EUR' },
			status: 'done',
		});
		expect(Number((done.owed as IDataObject).amount)).toBeGreaterThan(0);
		expect(refunds(DELIVERED)).toHaveLength(0);
		expect(order(DELIVERED).lines).toHaveLength(6);
		expect(await process(returnId)).toMatchObject({ repeated: true });
		expect(order(DELIVERED).lines).toHaveLength(6);
	});

	it('can wait, while the refund is made in full', async () => {
		const { returnId } = await swap(false);
		const { amount } = await process(returnId, { exchange: false });
		expect(amount).toEqual({ amount: paid(DELIVERED, 1).toFixed(2), currency: 'EUR' });
		expect(order(DELIVERED).lines).toHaveLength(5);
	});
});

describe('one key', () => {
	it('processes once at the same moment, also when Shopify would allow both', async () => {
		const { returnId, lines } = await opened(MANY, 0, 4);
		const part = { what: 'lines', lines: { line: [{ id: lines[0].id, quantity: 2 }] } };
		const [a, b] = await Promise.all([process(returnId, part), process(returnId, part)]);
		expect(a.refundId).toBe(b.refundId);
		expect([a.repeated, b.repeated].sort()).toEqual([false, true]);
		expect(refunds(MANY)).toHaveLength(1);
		expect(world.calls('returnProcess')).toBe(1);
	});

	it.each(['timeout_after_apply', 'disconnect_after_apply'] as const)(
		'gives the result although the answer got lost: %s',
		async (kind) => {
			const { returnId } = await opened(MANY, 0, 2);
			world.shop.fail({ kind, match: 'returnProcess\\(', delayMs: 3_000 });
			const options = { giveUpSeconds: 2 };
			const done = await process(returnId, { options });
			expect(done).toMatchObject({ status: 'done', applied: 'yes', repeated: false });
			expect(await process(returnId)).toMatchObject({ refundId: done.refundId, repeated: true });
			expect(refunds(MANY)).toHaveLength(1);
		},
	);

	it('is tried again by the next run when Shopify surely did nothing', async () => {
		const { returnId } = await opened(MANY, 0, 2);
		world.shop.fail({ kind: 'server_error', match: 'returnProcess\\(' });
		const { context } = await failure(returnId);
		expect(context.data).toMatchObject({ applied: 'unknown', idempotencyKey: expect.any(String) });
		expect(await process(returnId)).toMatchObject({ applied: 'yes', repeated: false });
		expect(refunds(MANY)).toHaveLength(1);
	});

	it('is finished after a crash between claim and call, once no call can be under way', async () => {
		const { returnId } = await opened(MANY, 0, 2);
		world.shop.fail({ kind: 'server_error', match: 'returnProcess\\(' });
		await failure(returnId);
		const [claim] = order(MANY).metafields;
		const crashed = (minutesAgo: number) =>
			(claim.value = JSON.stringify({
				...JSON.parse(claim.value),
				state: 'acting',
				at: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
			}));
		crashed(1);
		const busy = await failure(returnId);
		expect(busy.message).toBe('Another run is processing this return under the same key');
		crashed(4);
		expect(await process(returnId)).toMatchObject({ applied: 'yes' });
		expect(refunds(MANY)).toHaveLength(1);
	}, 30_000);

	it('is refused with other values, days later too', async () => {
		const { returnId } = await opened(MANY, 0, 2);
		const { idempotencyKey } = await process(returnId);
		const error = await failure(returnId, { refundTo: 'store_credit' });
		expect(error.context.data).toMatchObject({
			code: 'key_reused',
			applied: 'no',
			idempotencyKey,
		});
		expect(await process(returnId, { idempotencyKey })).toMatchObject({ repeated: true });
	});
});

describe('guards', () => {
	it('shows the amount in a dry run and changes nothing', async () => {
		const { returnId } = await opened(DELIVERED);
		const before = JSON.stringify(world.shop.shop.orders);
		expect(await process(returnId, { dryRun: true })).toMatchObject({
			amount: { amount: paid(DELIVERED, 0).toFixed(2) },
			refundId: null,
			status: null,
			applied: 'no',
			dryRun: true,
		});
		expect(JSON.stringify(world.shop.shop.orders)).toBe(before);
	});

	it('does nothing above the maximum amount', async () => {
		const { returnId } = await opened(DELIVERED);
		const { message, context } = await failure(returnId, { maximumAmount: '5.00' });
		expect(message).toBe('The amount is above the maximum amount');
		expect(context.data).toMatchObject({ code: 'above_maximum', applied: 'no' });
		expect(order(DELIVERED).metafields).toHaveLength(0);
	});

	it.each(['original', 'store_credit'])(
		'gives back to %s what was decided, once',
		async (refundTo) => {
			const { returnId } = await opened(DELIVERED);
			const decided = (paid(DELIVERED, 0) - 4.9).toFixed(2);
			const asked = { refundTo, amount: decided, maximumAmount: decided };
			expect(await process(returnId, asked)).toMatchObject({ amount: { amount: decided } });
			expect(await process(returnId, asked)).toMatchObject({ repeated: true });
			expect(refunds(DELIVERED).map(({ amount }) => amount)).toEqual([
				Math.round(Number(decided) * 100),
			]);
			const { context } = await failure(returnId, { ...asked, amount: '1.00' });
			expect(context.data).toMatchObject({ code: 'key_reused', applied: 'no' });
		},
	);

	it('never gives back more than Shopify calculates', async () => {
		const { returnId } = await opened(DELIVERED);
		expect(await process(returnId, { amount: '99999' })).toMatchObject({
			amount: { amount: paid(DELIVERED, 0).toFixed(2) },
		});
	});

	it.each(['-1', '1.999', 'much'])('does nothing when the amount is %s', async (amount) => {
		const { returnId } = await opened(DELIVERED);
		const { message, context } = await failure(returnId, { amount });
		expect([message, context.data.applied]).toEqual(['The amount cannot be used', 'no']);
	});

	it('does not pay what the bank may take back itself', async () => {
		const { returnId } = await opened(1019);
		expect((await failure(returnId)).message).toBe(
			'The customer has disputed the payment at the bank',
		);
	});

	it('needs a location to restock', async () => {
		const { returnId } = await opened(DELIVERED);
		const { message } = await failure(returnId, { disposition: 'RESTOCKED', location: '' });
		expect(message).toBe('No location is given');
	});

	it("passes on Shopify's refusal, and lets the key be used for the corrected values", async () => {
		const { returnId } = await opened(DELIVERED);
		const closed = `gid://shopify/Location/${world.shop.shop.locations[2].id}`;
		const where = { disposition: 'RESTOCKED', location: closed };
		const { message, context } = await failure(returnId, where);
		expect([message, context.data.applied]).toEqual(['Shopify refused the change', 'no']);
		expect(await process(returnId)).toMatchObject({ applied: 'yes', repeated: false });
	});

	it.each(['write_returns', 'write_orders'])('names the missing scope %s', async (scope) => {
		const { returnId } = await opened(DELIVERED);
		world.without(scope);
		expect((await failure(returnId)).message).toBe(`The Shopify app lacks the scope ${scope}`);
		expect(refunds(DELIVERED)).toHaveLength(0);
	});
});
