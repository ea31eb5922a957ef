import { gid } from '../../../sandbox/shop';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const order = (name = '#1003') => shop.shop.orders.find((one) => one.name === name)!;
const customer = () => shop.shop.customers.find(({ email }) => email === 'mia.keller@example.com')!;
const locator = (kind: string, id: string) => ({ __rl: true, mode: 'id', value: gid(kind, id) });
const onOrder = async (operation: string, parameters: object, name = '#1003') => {
	const orderId = locator('Order', order(name).id);
	const { items, error } = await run(`order.${operation}`, { orderId, ...parameters });
	return { item: items[0], error: error as typeof error & { errorResponse?: object } };
};
const onCustomer = async (operation: string, parameters: object) => {
	const customerId = locator('Customer', customer().id);
	const { items, error } = await run(`customer.${operation}`, { customerId, ...parameters });
	expect(error).toBeUndefined();
	return items[0];
};
const changes = () => shop.requests.filter(({ rawBody }) => rawBody.includes('mutation')).length;

describe('adding a note', () => {
	it('keeps what is there', async () => {
		order('#1033').note = 'Wait for the second lamp.';
		const { item } = await onOrder('addNote', { note: 'Called back', noteKey: 'chat 7' }, '#1033');
		expect(item).toMatchObject({ applied: 'yes' });
		expect(order('#1033').note).toBe('Wait for the second lamp.\nCalled back [chat 7]');
	});

	it('is done once with a key, and each time without', async () => {
		const keyed = { note: 'Called back', noteKey: 'chat-7' };
		await onOrder('addNote', keyed);
		const { item } = await onOrder('addNote', { ...keyed, note: 'Called back again' });
		expect(item).toMatchObject({ applied: 'no', note: 'Called back [chat-7]' });
		await onOrder('addNote', { note: 'Plain' });
		await onOrder('addNote', { note: 'Plain' });
		expect(order().note).toBe('Called back [chat-7]\nPlain\nPlain');
	});

	it.each(['disconnect_after_apply', 'timeout_after_apply'] as const)(
		'is found to be there after %s',
		async (kind) => {
			shop.fail({ kind, times: 1, match: 'orderUpdate', delayMs: 2_500 });
			const options = { giveUpSeconds: 4 };
			const { item } = await onOrder('addNote', { note: 'Once', noteKey: 'k', options });
			expect(item).toMatchObject({ applied: 'yes' });
			expect(order().note).toBe('Once [k]');
			expect(changes()).toBe(1);
		},
		15_000,
	);

	it('is unknown when it cannot be seen, and says what to do', async () => {
		shop.fail({ kind: 'disconnect', times: 1, match: 'orderUpdate' });
		const { error } = await onOrder('addNote', { note: 'Once', noteKey: 'k' });
		expect(error.errorResponse).toMatchObject({ applied: 'unknown' });
	});

	it('takes no control characters and no more than Shopify holds', async () => {
		const { item } = await onOrder('addNote', { note: 'a\u0000b\u001b[31m\r\nc\u2028d' });
		expect(item.note).toBe('a b [31m\nc d');
		const { error } = await onOrder('addNote', { note: 'x'.repeat(5_000) });
		expect(error.message).toContain('5000');
		expect((await onOrder('addNote', { note: ' ' })).error.message).toBe('The note is empty');
	});

	it('tells as a dry run what the note would be', async () => {
		const { item } = await onOrder('addNote', { note: 'Called', dryRun: true });
		expect(item).toMatchObject({ applied: 'no', dryRun: true, note: 'Called' });
		expect(changes()).toBe(0);
	});

	it('works for customers alike', async () => {
		customer().note = 'Prefers mail.';
		expect(await onCustomer('addNote', { note: 'VIP', noteKey: 't1' })).toMatchObject({
			applied: 'yes',
		});
		expect(await onCustomer('addNote', { note: 'VIP', noteKey: 't1' })).toMatchObject({
			applied: 'no',
		});
		expect(customer().note).toBe('Prefers mail.\nVIP [t1]');
	});

	it('says when the order is not there', async () => {
		const orderId = locator('Order', '1000000');
		const { error } = await run('order.addNote', { orderId, note: 'x' });
		expect(error).toMatchObject({
			message: 'Shopify has no such order',
			description: expect.stringContaining('read_all_orders'),
		});
	});
});

describe('tags', () => {
	it('are added beside the others, and only what is new is sent', async () => {
		order().tags = ['vip'];
		const { item } = await onOrder('addTags', { tags: 'VIP, urgent, Urgent,' });
		expect(item).toMatchObject({ applied: 'yes', changed: ['urgent'], tags: ['vip', 'urgent'] });
		expect(order().tags).toEqual(['vip', 'urgent']);
		expect((await onOrder('addTags', { tags: 'urgent' })).item).toMatchObject({ applied: 'no' });
		expect(changes()).toBe(1);
	});

	it('are removed without touching the others', async () => {
		order().tags = ['vip', 'urgent'];
		const { item } = await onOrder('removeTags', { tags: 'URGENT, unknown' });
		expect(item).toMatchObject({ applied: 'yes', changed: ['URGENT'], tags: ['vip'] });
		expect(order().tags).toEqual(['vip']);
		expect((await onOrder('removeTags', { tags: 'urgent' })).item).toMatchObject({ applied: 'no' });
	});

	it('are seen to be there when the answer was lost', async () => {
		shop.fail({ kind: 'disconnect_after_apply', times: 1, match: 'tagsAdd' });
		expect((await onOrder('addTags', { tags: 'late' })).item).toMatchObject({ applied: 'yes' });
		expect(changes()).toBe(1);
	});

	it('are not sent by a dry run', async () => {
		const { item } = await onOrder('addTags', { tags: 'x', dryRun: true });
		expect(item).toMatchObject({ applied: 'no', dryRun: true, changed: ['x'] });
		expect(order().tags).toEqual([]);
	});

	it('work for customers alike', async () => {
		expect(await onCustomer('addTags', { tags: 'called' })).toMatchObject({ applied: 'yes' });
		expect(await onCustomer('removeTags', { tags: 'loyal' })).toMatchObject({ applied: 'yes' });
		expect(customer().tags).toEqual(['called']);
	});

	it.each([
		[' , ', 'No tag is given'],
		['x'.repeat(256), 'A tag is too long for Shopify'],
	])('are refused before Shopify is asked', async (tags, message) => {
		expect((await onOrder('addTags', { tags })).error.message).toBe(message);
		expect(shop.requests).toHaveLength(0);
	});
});

describe('the shipping address', () => {
	it('changes in the parts that were entered; the rest stays', async () => {
		const { address1, lastName } = order().shippingAddress!;
		const { item } = await onOrder('updateAddress', {
			address: { zip: ' ls2 9xy ', city: 'Leeds' },
		});
		expect(item).toMatchObject({ applied: 'yes', changed: ['zip'] });
		expect(order().shippingAddress).toMatchObject({
			zip: 'ls2 9xy',
			city: 'Leeds',
			address1,
			lastName,
			countryCode: 'GB',
		});
		const { item: again } = await onOrder('updateAddress', { address: { zip: 'ls2 9xy' } });
		expect(again).toMatchObject({ applied: 'no', changed: [] });
		expect(changes()).toBe(1);
	});

	it('does not take the province of one country into another', async () => {
		order().shippingAddress!.provinceCode = 'ENG';
		await onOrder('updateAddress', {
			address: { countryCode: 'de', zip: '10435', city: 'Berlin' },
		});
		expect(order().shippingAddress).toMatchObject({ countryCode: 'DE', provinceCode: null });
	});

	it.each([
		[{ countryCode: 'Germany' }, 'Country Code is not two letters, such as DE'],
		[{ city: '  ' }, 'City may not be empty'],
		[{ zip: '<script>' }, 'Postal Code is not letters, digits and hyphens'],
		[{ phone: 'call me' }, /^Phone is not/],
		[{ address1: 'x'.repeat(300) }, 'Address Line 1 has more than 255 characters'],
	])('is checked before Shopify is asked: %j', async (address, message) => {
		const { error } = await onOrder('updateAddress', { address });
		expect(error.message).toMatch(message);
		expect(shop.requests).toHaveLength(0);
	});

	it.each([
		['#1001', 'already_sent'],
		['#1012', 'already_sent'],
		['#1045', 'already_sent'],
		['#1013', 'cancelled'],
	])('of %s can no longer be changed (%s)', async (name, code) => {
		const { error } = await onOrder('updateAddress', { address: { zip: '10435' } }, name);
		expect(error.errorResponse).toMatchObject({ applied: 'no', code });
		expect(changes()).toBe(0);
	});

	it('is compared again when the answer was lost', async () => {
		shop.fail({ kind: 'disconnect_after_apply', times: 1, match: 'orderUpdate' });
		const { item } = await onOrder('updateAddress', { address: { zip: 'LS2 9XY' } });
		expect(item).toMatchObject({ applied: 'yes' });
		expect(changes()).toBe(1);
	});

	it('names the scope that is missing', async () => {
		const { error } = await run(
			'order.updateAddress',
			{ orderId: locator('Order', order().id), address: { zip: 'LS2 9XY' } },
			{ credential: { accessToken: SHOPIFY_DEMO.readOnlyToken } },
		);
		expect(error).toMatchObject({
			message: 'The Shopify app lacks the scope write_orders',
			description: expect.stringContaining('Admin API scopes'),
		});
	});
});
