import { statusOf } from '../../../../nodes/Shopify/return/read';
import { returningShop } from './shop';

const world = returningShop();
const { run, orderId, returnId, lineId, order } = world;
const REQUESTED = 1016;
const OPEN = 1017;
const CLOSED = 1018;
const DELIVERED = 1027;

describe('reading a return', () => {
	it('gives lines with reason, status and what was paid', async () => {
		expect(await run('get', { returnId: returnId(REQUESTED) })).toMatchObject({
			name: '#1016-R1',
			status: 'requested',
			orderId: orderId(REQUESTED),
			orderNumber: '#1016',
			lines: [
				{
					lineItemId: lineId(REQUESTED, 0),
					quantity: 1,
					processed: 0,
					processable: 1,
					reason: { handle: 'size_too_small' },
					customerNote: expect.stringContaining('Too tight'),
					paid: { amount: expect.stringMatching(/^\d+\.\d\d$/) },
				},
			],
			deliveries: [],
			refunds: [],
		});
	});

	it('gives the refund of a finished one', async () => {
		const value = await run('get', { returnId: returnId(CLOSED) });
		expect(value).toMatchObject({ status: 'closed', refunds: [{ status: 'done' }] });
	});

	it('calls a status unknown that Shopify adds later', () => {
		expect([statusOf('ON_ITS_WAY'), statusOf('OPEN')]).toEqual(['unknown', 'open']);
	});

	it('says that there is none', async () => {
		await expect(run('get', { returnId: 'gid://shopify/Return/99999999999' })).rejects.toThrow(
			'There is no such return',
		);
	});

	it('lists reasons by name, over several pages, up to the limit', async () => {
		const reasons = world.shop.shop.returnReasons;
		for (let i = 0; i < 120; i++)
			reasons.push({ id: `3900${i}`, handle: `extra_${i}`, name: `Extra ${i}`, deleted: i === 7 });
		const all = await world.node('return.listReasons', { returnAll: true });
		expect(all.items).toHaveLength(9 + 119);
		expect(world.calls('returnReasonDefinitions')).toBe(3);
		const sized = await world.node('return.listReasons', { search: 'size', limit: 1 });
		expect(sized.items).toMatchObject([{ handle: 'size_too_small' }]);
	});
});

describe('what can be returned', () => {
	it('tells the pieces of each item that arrived', async () => {
		const value = await run('checkEligibility', { orderId: orderId(DELIVERED) });
		expect(value).toMatchObject({ eligible: true, orderNumber: '#1027' });
		expect(value.items).toHaveLength(5);
		for (const item of value.items as Array<Record<string, unknown>>) {
			expect(item).toMatchObject({
				returnable: item.quantity,
				delivered: item.quantity,
				obstacles: [],
			});
		}
	});

	it.each([
		[1003, 'not_fulfilled'],
		[1014, 'already_refunded'],
		[REQUESTED, 'in_return'],
		[1042, 'no_shipping'],
	])('tells for order %s why nothing can: %s', async (number, code) => {
		const { eligible, items } = await run('checkEligibility', { orderId: orderId(number) });
		expect(eligible).toBe(false);
		expect(items).toMatchObject([{ returnable: 0, obstacles: [{ code }] }]);
	});

	it('tells what is still on its way', async () => {
		const { items } = await run('checkEligibility', { orderId: orderId(1001) });
		expect(items).toMatchObject([
			{ returnable: 1, delivered: 0 },
			{ returnable: 2, delivered: 0 },
		]);
	});
});

describe('a large order', () => {
	it('is never cut: every line and every parcel is checked', async () => {
		const large = order(DELIVERED);
		const [line] = large.lines;
		const [parcel] = large.fulfillments;
		large.lines = Array.from({ length: 130 }, (_, index) => ({
			...line,
			id: String(88_000_000 + index),
		}));
		large.fulfillments = Array.from({ length: 13 }, (_, index) => ({
			...parcel,
			id: String(77_000_000 + index),
			lines: large.lines
				.filter((_one, at) => at % 13 === index)
				.map(({ id, quantity }) => ({ id: `6${id}`, lineId: id, quantity })),
		}));
		const { items } = await run('checkEligibility', { orderId: orderId(DELIVERED) });
		expect(items).toHaveLength(130);
		for (const item of items as object[])
			expect(item).toMatchObject({ returnable: 1, delivered: 1 });
		const made = await run('create', {
			orderId: orderId(DELIVERED),
			idempotencyKey: 'chat-3',
		}).catch(({ message }: Error) => message);
		expect(made).toBe('More than 100 different items come back at once');
		expect(large.returns).toHaveLength(0);
	});
});

describe('a requested return', () => {
	const ask = async (more: object = {}) =>
		await run('request', {
			orderId: orderId(DELIVERED),
			what: 'lines',
			lines: { line: [{ lineItemId: lineId(DELIVERED, 0), quantity: 1 }] },
			reason: 'size_too_large',
			customerNote: 'Too wide',
			idempotencyKey: 'ticket-1',
			...more,
		});

	it('is made once for a key, and refused with other values', async () => {
		const first = await ask();
		expect(first).toMatchObject({
			status: 'requested',
			applied: 'yes',
			repeated: false,
			lines: [{ quantity: 1, customerNote: 'Too wide', reason: { handle: 'size_too_large' } }],
		});
		expect(await ask()).toMatchObject({ returnId: first.returnId, repeated: true });
		expect(await ask({ idempotencyKey: first.idempotencyKey })).toMatchObject({ repeated: true });
		await expect(ask({ what: 'all' })).rejects.toThrow('used with other values');
		expect(order(DELIVERED).returns).toHaveLength(1);
	});

	it('is found when the answer got lost', async () => {
		world.shop.fail({ kind: 'disconnect_after_apply', match: 'returnRequest\\(' });
		expect(await ask()).toMatchObject({ status: 'requested', applied: 'yes' });
		expect(order(DELIVERED).returns).toHaveLength(1);
	});

	it('stays one when it is asked for twice at the same moment', async () => {
		const [a, b] = await Promise.all([ask(), ask()]);
		expect(a.returnId).toBe(b.returnId);
		const standing = order(DELIVERED).returns.filter(({ status }) => status === 'REQUESTED');
		expect(standing).toHaveLength(1);
	});

	it('is only planned in a dry run', async () => {
		expect(await ask({ dryRun: true })).toMatchObject({
			returnId: null,
			applied: 'no',
			dryRun: true,
		});
		expect(order(DELIVERED).returns).toHaveLength(0);
	});

	it('names the scope that is missing', async () => {
		world.without('write_returns');
		await expect(ask()).rejects.toThrow('The Shopify app lacks the scope write_returns');
	});

	it('refuses more pieces than can come back, before Shopify is asked', async () => {
		const lines = { line: [{ lineItemId: lineId(DELIVERED, 0), quantity: 9 }] };
		await expect(ask({ lines })).rejects.toThrow('Only 1 of 9 pieces');
		expect(world.calls('returnRequest')).toBe(0);
	});
});

describe('the steps of a return', () => {
	it('approves once, and says so the second time', async () => {
		const id = returnId(REQUESTED);
		expect(await run('approve', { returnId: id })).toMatchObject({
			status: 'open',
			applied: 'yes',
		});
		expect(await run('approve', { returnId: id })).toMatchObject({ status: 'open', applied: 'no' });
		expect(world.calls('returnApproveRequest')).toBe(1);
	});

	it('declines with reason and note, and gives the pieces free again', async () => {
		const id = returnId(REQUESTED);
		const declined = await run('decline', {
			returnId: id,
			declineReason: 'FINAL_SALE',
			declineNote: 'Second choice.',
		});
		expect(declined).toMatchObject({ status: 'declined', applied: 'yes' });
		expect(await run('get', { returnId: id })).toMatchObject({
			decline: { reason: 'final_sale', note: 'Second choice.' },
		});
		const { eligible } = await run('checkEligibility', { orderId: orderId(REQUESTED) });
		expect(eligible).toBe(true);
	});

	it('closes, reopens and cancels, each once', async () => {
		const id = returnId(OPEN);
		for (const [operation, status] of [
			['close', 'closed'],
			['reopen', 'open'],
			['cancel', 'canceled'],
		]) {
			expect(await run(operation, { returnId: id })).toMatchObject({ status, applied: 'yes' });
			expect(await run(operation, { returnId: id })).toMatchObject({ status, applied: 'no' });
		}
	});

	it('reads back what an unclear answer did', async () => {
		world.shop.fail({ kind: 'disconnect_after_apply', match: 'returnClose\\(' });
		const closed = await run('close', { returnId: returnId(OPEN) });
		expect(closed).toMatchObject({ status: 'closed', applied: 'yes' });
	});

	it('says that it is unknown when reading back does not tell', async () => {
		world.shop.fail({ kind: 'disconnect', match: 'returnClose\\(' });
		const { error } = await world.node(
			'return.close',
			world.withDefaults('close', { returnId: returnId(OPEN) }),
		);
		expect(error).toMatchObject({ context: { data: { applied: 'unknown' } } });
	});

	it("passes on Shopify's refusal of a step that does not fit", async () => {
		await expect(run('approve', { returnId: returnId(CLOSED) })).rejects.toThrow(
			'Shopify refused the change',
		);
	});

	it('changes nothing in a dry run', async () => {
		const value = await run('close', { returnId: returnId(OPEN), dryRun: true });
		expect(value).toMatchObject({ status: 'open', applied: 'no', dryRun: true });
	});
});

describe('a created return', () => {
	const make = async (more: object = {}) =>
		await run('create', {
			orderId: orderId(DELIVERED),
			what: 'lines',
			lines: { line: [{ lineItemId: lineId(DELIVERED, 1), quantity: 1 }] },
			idempotencyKey: 'chat-1',
			...more,
		});

	it('is open at once, with new items and fees', async () => {
		const jacket = world.shop.shop.products.find(({ handle }) => handle === 'fjord-rain-jacket')!;
		const variantId = `gid://shopify/ProductVariant/${jacket.variants[0].id}`;
		const made = await make({
			exchange: { item: [{ variantId, quantity: 1 }] },
			restockingFeePercent: 10,
			returnShippingFee: '4.90',
			note: 'Agreed in the chat',
		});
		expect(made).toMatchObject({
			status: 'open',
			shippingFee: { amount: '4.90', currency: 'EUR' },
			exchange: [{ variantId, quantity: 1, processable: 1 }],
			lines: [{ note: 'Agreed in the chat', restockingFee: { percentage: 10 } }],
			reverseFulfillments: [{ status: 'open' }],
		});
	});

	it('is made once for a key, also at the same moment', async () => {
		order(DELIVERED).lines[1].quantity = 2;
		order(DELIVERED).fulfillments[0].lines[1].quantity = 2;
		const [a, b] = await Promise.all([make(), make()]);
		expect(a.returnId).toBe(b.returnId);
		const again = await make();
		expect(again).toMatchObject({ returnId: a.returnId, repeated: true });
		expect(order(DELIVERED).returns.filter(({ status }) => status === 'OPEN')).toHaveLength(1);
		await expect(make({ restockingFeePercent: 5 })).rejects.toThrow('used with other values');
	});
});
