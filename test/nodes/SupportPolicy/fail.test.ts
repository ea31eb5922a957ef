import { policyRun } from './world';

const fail = async (failure: object, more: object = {}) =>
	await policyRun('claim fail', { failure, owner: 'run-1', reason: 'Nothing was found', ...more });
const vendor = (details: object) => ({
	error: 'It did not work',
	details: { vendor: 'EasyPost', applied: 'no', nextStep: 'Correct the address.', ...details },
});

describe('a step that failed', () => {
	it.each([
		['an outcome that nobody knows', vendor({ applied: 'unknown', httpStatus: 422 })],
		['a time-out', vendor({ code: 'timeout' })],
		['a refused connection', vendor({ code: 'refused' })],
		['a rate limit', vendor({ httpStatus: 429, code: 'RATE_LIMITED' })],
		['Shopify’s drained bucket', vendor({ code: 'THROTTLED' })],
		['a vendor that is down', vendor({ httpStatus: 503 })],
		['a permission that can be given', vendor({ httpStatus: 403 })],
		['a purchase under way', vendor({ httpStatus: 422, code: 'SHIPMENT.PURCHASE.IN_PROGRESS' })],
	])('heals after %s', async (_what, failure) => {
		expect(await fail(failure)).toMatchObject({ heals: true, state: 'unknown', owner: 'run-1' });
	});

	it.each([
		['an address that is none', vendor({ httpStatus: 422, code: 'ADDRESS.VERIFY.FAILURE' })],
		['customs data that are missing', { error: 'Customs item 1 needs a Value.', details: {} }],
		['a return that Shopify refuses', vendor({ code: 'not_returnable' })],
		['a key with other values', vendor({ code: 'key_reused' })],
		['nothing found', { decision: 'no_rates' }],
	])('goes to a person at once after %s', async (_what, failure) => {
		expect(await fail(failure)).toMatchObject({ heals: false, owner: 'stuck' });
	});

	it('tells the person what to do, and what it was when there is no error', async () => {
		expect(await fail(vendor({ httpStatus: 422 }))).toMatchObject({
			applied: 'no',
			problem: 'It did not work. Correct the address.',
		});
		expect(await fail({})).toMatchObject({ applied: 'unknown', problem: 'Nothing was found' });
	});
});
