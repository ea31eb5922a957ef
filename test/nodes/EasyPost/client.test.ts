import { createEasyPost } from '../../../nodes/EasyPost/client';
import { LABEL_HOST } from '../../../nodes/EasyPost/endpoint';
import { readEasyPostError } from '../../../nodes/EasyPost/answers';
import { inches, ounces } from '../../../nodes/EasyPost/returnShipment/parcel';
import { VendorError } from '../../../nodes/shared/errors';
import {
	EASYPOST_PRODUCTION_KEY,
	EASYPOST_TEST_KEY,
	startEasyPost,
} from '../../../sandbox/easypost';
import { ownCredentials, runNode } from '../../harness';
import { testCredential } from '../testCredential';
import { clientFor, credentialFor, quote, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const failure = async (work: Promise<unknown>): Promise<VendorError> =>
	await work.then(
		() => {
			throw new Error('It went well');
		},
		(error: VendorError) => error,
	);
const trackers = async (transport = {}) => {
	const sdk = await clientFor(account, transport).sdk();
	return await sdk.Tracker.all({ page_size: 1 });
};

describe('the SDK on our transport', () => {
	it('repeats reads after 429, an HTML page, a fault and a broken connection', async () => {
		for (const kind of ['rate_limited', 'html_error', 'server_error', 'disconnect'] as const) {
			account.fail({ kind, match: '^GET', retryAfter: 1 });
			expect(await trackers()).toMatchObject({ trackers: [] });
		}
		expect(account.requests).toHaveLength(8);
	});

	it('ends a call that hangs in our time', async () => {
		account.fail({ kind: 'timeout_after_apply', match: '^GET' });
		const startedAt = Date.now();
		expect(await failure(trackers({ timeoutMs: 300, budgetMs: 0 }))).toMatchObject({
			code: 'timeout',
			applied: 'no',
		});
		expect(Date.now() - startedAt).toBeLessThan(10_000);
	});

	it('ends at once when the execution is cancelled', async () => {
		const cancel = new AbortController();
		account.fail({ kind: 'timeout_after_apply', match: '^GET' });
		setTimeout(() => cancel.abort(), 100);
		const startedAt = Date.now();
		expect(await failure(trackers({ signal: cancel.signal }))).toMatchObject({ code: 'cancelled' });
		expect(Date.now() - startedAt).toBeLessThan(10_000);
	});

	it("asks n8n's filter for outgoing addresses", async () => {
		const egress = { validateUrl: async () => ({ ok: false }), createSecureLookup: () => () => {} };
		expect(await failure(trackers({ egress }))).toMatchObject({ code: 'filtered' });
		expect(account.requests).toEqual([]);
	});

	it('keeps below the limit of five lists a second, and holds nothing else up', async () => {
		const { id } = await (
			await clientFor(account).sdk()
		).Tracker.create({
			tracking_code: 'EZ1000000001',
		});
		const sdk = await clientFor(account).sdk();
		const startedAt = Date.now();
		let listed = 0;
		const lists = Array.from({ length: 20 }, async () => void (await trackers(), listed++));
		await sdk.Tracker.retrieve(id);
		expect(listed).toBeLessThan(20);
		await Promise.all(lists);
		expect(Date.now() - startedAt).toBeGreaterThan(2_500);
	});

	it('uses its connections again', async () => {
		await trackers();
		await trackers();
		expect(account.connections).toBeLessThanOrEqual(1);
	});

	it('gives the words and the fields of a refusal, and keeps the key out of everything', async () => {
		const sdk = await clientFor(account).sdk();
		const error = await failure(sdk.Shipment.create({} as never));
		expect(error).toBeInstanceOf(VendorError);
		expect(error).toMatchObject({
			code: 'PARAMETER.REQUIRED',
			httpStatus: 422,
			applied: 'no',
			detail: 'Missing required parameter. to_address: cannot be blank',
			requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
		});
		expect(JSON.stringify([error, error.stack, sdk])).not.toContain(EASYPOST_TEST_KEY.slice(0, 12));
	});

	it('is given no key', async () => {
		const sdk = (await clientFor(account).sdk()) as unknown as { key: string };
		expect(sdk.key).toBe('');
		await trackers();
		const { authorization = '' } = account.requests.at(-1)!.headers;
		expect(Buffer.from(authorization.slice(6), 'base64').toString()).toBe(`${EASYPOST_TEST_KEY}:`);
	});

	it('sends the key to no other host', async () => {
		const live = createEasyPost(
			{ mode: 'test', apiKey: EASYPOST_TEST_KEY, environment: 'live' },
			{},
		);
		const sdk = await live.sdk();
		const elsewhere = await failure(sdk.makeApiCall('get', 'https://example.com/v2/trackers'));
		expect(elsewhere).toMatchObject({ code: 'address_refused' });
	});

	it.each([
		['easypost-files.s3.us-west-2.amazonaws.com', true],
		['easypost-files.s3-us-west-2.amazonaws.com', true],
		['easypost-files.s3.amazonaws.com', true],
		['assets.easypost.com', true],
		['easypost-files.s3.us-west-2.amazonaws.com.example.com', false],
		['other-files.s3.us-west-2.amazonaws.com', false],
		['169.254.169.254', false],
	])('label files may come from %s: %s', (host, allowed) => {
		expect(LABEL_HOST.test(host)).toBe(allowed);
	});
});

describe('error bodies', () => {
	const read = (body: unknown) => readEasyPostError({ json: () => body } as never);

	it.each([
		[
			{ error: { code: 'NOT_FOUND', errors: ['No insurance.'], message: 'Not found.' } },
			'Not found. No insurance.',
		],
		[{ error: { code: 'X', message: ['One.', 'Two.'], errors: [] } }, 'One. Two.'],
		[{ error: { code: 'X', message: { to: ['One.'] } } }, 'One.'],
		[
			{
				error: {
					code: 'X',
					message: 'No.',
					errors: [{ field: 'zip', message: 'wrong', suggestion: '94107' }],
				},
			},
			'No. zip: wrong (94107)',
		],
	])('of every form become one sentence', (body, detail) => {
		expect(read(body)).toMatchObject({ detail });
	});

	it('of another vendor are left alone', () => {
		for (const body of [undefined, null, '<html>', { error: 'no' }, []])
			expect(read(body)).toBeUndefined();
	});
});

describe('weights and lengths', () => {
	it.each([
		[28.349523125, 'g', 1],
		[850, 'g', 30],
		[1000, 'g', 35.3],
		[0.1, 'g', 0.1],
		[15.4, 'oz', 15.4],
		[15.41, 'oz', 15.5],
	])('%d %s are %d ounces', (weight, unit, expected) => {
		expect(ounces(weight, unit)).toBe(expected);
	});

	it.each([
		[2.54, 'cm', 1],
		[25.4, 'cm', 10],
		[30, 'cm', 11.82],
		[8, 'in', 8],
	])('%d %s are %d inches', (length, unit, expected) => {
		expect(inches(length, unit)).toBe(expected);
	});

	it('are never below what was given', () => {
		for (let grams = 1; grams < 5_000; grams += 7) {
			expect(ounces(grams, 'g') * 28.349523125).toBeGreaterThanOrEqual(grams - 1e-6);
		}
	});

	it.each([0, -1, NaN, Infinity])('refuse %d', (weight) => {
		expect(() => ounces(weight, 'g')).toThrow(/above zero/);
	});
});

describe('the credential', () => {
	const type = ownCredentials.commerceSupportEasyPostApi;
	const check = async (change: object) =>
		await testCredential(
			'commerceSupportEasyPostApi',
			credentialFor(account, change as never) as never,
		);

	it('is tested with its key', async () => {
		const ok = { status: 'OK', message: 'EasyPost accepts the credential' };
		expect(await check({})).toEqual(ok);
		expect(await check({ mode: 'production', apiKey: EASYPOST_PRODUCTION_KEY })).toEqual(ok);
		expect(await check({ apiKey: `EZTK${'1'.repeat(50)}` })).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/did not accept the credential.+enter a valid key/i),
		});
		expect(await check({ baseUrl: 'easypost.example' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('Enter it whole, with https://'),
		});
	});

	it.each([
		['test', EASYPOST_PRODUCTION_KEY, 'says test, but its key is a production key'],
		['production', EASYPOST_TEST_KEY, 'says production, but its key is a test key'],
		['test', ' ', 'has no API key'],
	])('in mode %s tells a key of the other kind', async (mode, apiKey, message) => {
		const told = await check({ mode, apiKey });
		expect(told).toMatchObject({ status: 'Error', message: expect.stringContaining(message) });
		expect(told.message).toContain(`enter the ${mode} API key`);
		const { error } = await runNode({
			type: 'easyPost',
			parameters: { resource: 'returnShipment', operation: 'createAndQuote', ...quote() },
			credentials: {
				commerceSupportEasyPostApi: credentialFor(account, { mode, apiKey }) as never,
			},
		});
		expect(error?.message).toContain(message);
		expect(account.requests).toEqual([]);
	});

	it('goes to no other address than its own', async () => {
		const authenticate = type.authenticate as (...given: unknown[]) => Promise<unknown>;
		await expect(
			authenticate(credentialFor(account), { url: 'https://example.com/' }),
		).rejects.toThrow(/does not belong/);
	});
});
