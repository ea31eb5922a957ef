import type { ICredentialTestFunctions } from 'n8n-workflow';
import { CommerceSupportStripeApi } from '../../../credentials/CommerceSupportStripeApi.credentials';
import { stripeCredential } from '../../../nodes/Stripe/credentialTest';
import { STRIPE_DEMO } from '../../../sandbox/stripe';
import { runNode } from '../../harness';
import { nodeTypes } from '../../harness/types';
import { startAccount, type Account } from './account';

let account: Account;
beforeAll(async () => {
	account = await startAccount();
	await nodeTypes();
});
afterAll(() => account.close());
beforeEach(() => account.reset());

const credential = (secretKey: string, baseUrl = account.url) => ({
	secretKey,
	environment: 'custom',
	baseUrl,
});
const tested = async (secretKey: string, baseUrl?: string) =>
	await stripeCredential.call({} as ICredentialTestFunctions, {
		id: '1',
		name: 'Stripe',
		type: 'commerceSupportStripeApi',
		data: credential(secretKey, baseUrl),
	});

describe('the credential', () => {
	it('names the account and the mode', async () => {
		expect(await tested(STRIPE_DEMO.secretKey)).toEqual({
			status: 'OK',
			message: 'Connected to Alder & Pine in test mode',
		});
	});

	it('accepts a restricted key that may not read the account', async () => {
		expect(await tested(STRIPE_DEMO.restrictedKey)).toMatchObject({
			status: 'OK',
			message: expect.stringContaining('Connected in test mode'),
		});
	});

	it('warns of real money', async () => {
		account.keys.sk_live_sandbox_real = ['*'];
		expect((await tested('sk_live_sandbox_real')).message).toContain('real money');
		delete account.keys.sk_live_sandbox_real;
	});

	it.each([
		['a wrong key', 'sk_test_wrong_wrong_wrong', /did not accept the credential/],
		['a publishable key', 'pk_test_123', /publishable/],
		['no key', '', /did not accept the credential/],
	])('refuses %s', async (_name, key, message) => {
		const result = await tested(key);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(message);
		expect(result.message).not.toContain('wrong_wrong');
	});

	it('keeps its key from other hosts', async () => {
		const { authenticate } = new CommerceSupportStripeApi();
		const live = { secretKey: 'sk_live_x', environment: 'live' };
		await expect(authenticate(live, { url: 'https://example.com/v1/refunds' })).rejects.toThrow();
		await expect(
			authenticate(live, { url: 'https://api.stripe.com/v1/refunds' }),
		).resolves.toMatchObject({ headers: { Authorization: 'Bearer sk_live_x' } });
	});
});

describe('the node', () => {
	it('keeps two credentials in one run apart, and pairs each result with its item', async () => {
		const other = await startAccount();
		const here = account.ledger.addPayment({ amount: 1000 });
		const there = other.ledger.addPayment({ amount: 2000 });
		other.keys.sk_test_other_account = ['*'];
		const refund = async (url: string, key: string, payment: string) =>
			await runNode({
				type: 'stripeRefunds',
				parameters: {
					resource: 'refund',
					operation: 'create',
					payment,
					extent: 'all',
					idempotencyKey: 'r',
				},
				credentials: { commerceSupportStripeApi: credential(key, url) },
			});
		const [first, second] = await Promise.all([
			refund(account.url, STRIPE_DEMO.secretKey, here.id),
			refund(other.url, 'sk_test_other_account', there.id),
		]);
		await other.close();
		expect([first.items[0].amount, second.items[0].amount]).toEqual([
			{ amount: '10.00', currency: 'EUR' },
			{ amount: '20.00', currency: 'EUR' },
		]);
	});

	it('gives what is known about a failure to the error output', async () => {
		const { id } = account.ledger.addPayment({ amount: 1000 });
		const { outputs } = await runNode({
			type: 'stripeRefunds',
			parameters: {
				resource: 'refund',
				operation: 'create',
				payment: id,
				amount: '10.01',
				idempotencyKey: 'r',
			},
			credentials: { commerceSupportStripeApi: credential(STRIPE_DEMO.secretKey) },
			onError: 'continueErrorOutput',
		});
		expect(outputs[1][0].json).toMatchObject({
			error: expect.stringContaining('Only 10.00 EUR'),
			details: { code: 'above_refundable', applied: 'no', idempotencyKey: expect.any(String) },
		});
	});
});
