import { list as listDisputes } from '../../../nodes/Stripe/dispute/list';
import { find } from '../../../nodes/Stripe/payment/find';
import { STRIPE_DEMO } from '../../../sandbox/stripe';
import { runner } from '../runOperation';
import { clientFor, startAccount, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startAccount()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const run = runner(() => clientFor(account));
const idsOf = (payments: Array<{ paymentId: string }>) =>
	payments.map(({ paymentId }) => paymentId);
const pay = (more = {}) => account.ledger.addPayment({ amount: 8480, ...more });
const paths = () => account.requests.map(({ path }) => path);

describe('finding payments', () => {
	it('finds the payment of an order of the shop', async () => {
		const [payment] = account.ledger.payments.values();
		const found = await run(find, { orderId: payment.metadata.order_id });
		expect(found).toEqual([
			{
				paymentId: payment.id,
				chargeId: payment.latest_charge,
				status: 'succeeded',
				paid: { amount: expect.stringMatching(/^\d+\.\d\d$/), currency: 'EUR' },
				refunded: { amount: '0.00', currency: 'EUR' },
				refundable: { amount: expect.any(String), currency: 'EUR' },
				disputed: false,
				method: 'card',
				email: payment.receipt_email,
				metadata: payment.metadata,
				createdAt: expect.any(String),
			},
		]);
		expect(paths()).toEqual(['/v1/payment_intents/search']);
		const { order_number: orderId } = payment.metadata;
		expect(await run(find, { orderId, metadataName: 'order_number' })).toHaveLength(1);
	});

	it('finds a payment of this minute in the list, where the search does not know it yet', async () => {
		const { id } = pay({ metadata: { order_id: 'new-1' } });
		expect(idsOf(await run(find, { orderId: 'new-1' }))).toEqual([id]);
		expect(paths()).toEqual(['/v1/payment_intents/search', '/v1/payment_intents']);
	});

	it('compares exactly what the search folds', async () => {
		account.settings.searchLagMs = 0;
		pay({ metadata: { order_id: 'AB-1' } });
		const { id } = pay({ metadata: { order_id: 'ab-1' } });
		expect(idsOf(await run(find, { orderId: 'ab-1' }))).toEqual([id]);
	});

	it('gives an order with a quote to the search as a value, not as a part of the query', async () => {
		account.settings.searchLagMs = 0;
		pay({ metadata: { order_id: '1' } });
		const { id } = pay({ metadata: { order_id: '"] OR metadata["order_id":"1' } });
		const found = await run(find, { orderId: '"] OR metadata["order_id":"1' });
		expect(idsOf(found)).toEqual([id]);
	});

	it('finds a guest and a customer by e-mail address, whatever the case, and no look-alike', async () => {
		const guest = pay({ email: 'Guest.One@example.com', createdAt: new Date(Date.now() - 5_000) });
		pay({ email: 'guest-one@example.com' });
		const customer = pay({ customerEmail: 'regular@example.com' });
		expect(idsOf(await run(find, { email: 'guest.one@EXAMPLE.com' }))).toEqual([guest.id]);
		expect(idsOf(await run(find, { email: 'regular@example.com' }))).toEqual([customer.id]);
	});

	it('narrows by amount and by e-mail address', async () => {
		const email = 'shopper@example.com';
		const { id } = pay({ email, metadata: { order_id: '7' } });
		pay({ email, amount: 8481, metadata: { order_id: '7' } });
		pay({ email: 'other@example.com', metadata: { order_id: '7' } });
		const found = await run(find, { orderId: '7', email, amount: '84.80', currency: 'eur' });
		expect(idsOf(found)).toEqual([id]);
	});

	it('reads on where one page is not enough', async () => {
		const { id } = pay({ email: 'first@example.com', createdAt: new Date(Date.now() - 60_000) });
		for (let i = 0; i < 120; i++) pay({ email: `shopper${i}@example.com` });
		expect(idsOf(await run(find, { email: 'first@example.com' }))).toEqual([id]);
	});

	it('looks no further back than it was told', async () => {
		pay({ email: 'old@example.com', createdAt: new Date(Date.now() - 10 * 86_400_000) });
		expect(await run(find, { email: 'old@example.com', days: 9 })).toEqual([]);
		expect(await run(find, { email: 'old@example.com', days: 11 })).toHaveLength(1);
	});

	it.each([
		[{ amount: '84.80', currency: 'EUR' }, /an amount alone/],
		[{ orderId: '7', amount: '84.80' }, /needs its currency/],
		[{ orderId: '7', metadataName: '"]:"x' }, /metadata name/],
	])('refuses %p', async (params, message) => {
		await expect(run(find, params)).rejects.toThrow(message);
		expect(account.requests).toEqual([]);
	});

	it('names the permission that is missing', async () => {
		account.keys[STRIPE_DEMO.restrictedKey] = ['rak_charge_read'];
		await expect(run(find, { orderId: '7' })).rejects.toMatchObject({
			title: expect.stringContaining('PaymentIntents: Read'),
		});
	});
});

describe('the disputes of a payment', () => {
	it('tell whether a refund is in their way', async () => {
		const { id, latest_charge } = pay();
		expect(await run(listDisputes, { payment: id })).toMatchObject({
			disputed: false,
			blocksRefund: false,
			count: 0,
		});
		const dispute = account.ledger.openDispute(latest_charge);
		expect(await run(listDisputes, { payment: latest_charge })).toMatchObject({
			paymentId: id,
			disputed: true,
			blocksRefund: true,
			disputes: [
				{
					disputeId: dispute.id,
					status: 'needs_response',
					amount: { amount: '84.80', currency: 'EUR' },
					respondBy: expect.stringMatching(/Z$/),
				},
			],
		});
		account.ledger.closeDispute(dispute.id, 'won');
		expect(await run(listDisputes, { payment: id })).toMatchObject({
			disputed: true,
			blocksRefund: false,
		});
	});
});
