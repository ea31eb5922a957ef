import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatures, startEasyPost } from '../../../sandbox/easypost';
import type { Account } from './account';
import { published } from './published';

let account: Account;
let trigger: Awaited<ReturnType<typeof published>>;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
afterEach(async () => {
	await trigger?.close();
	account.reset();
});

const publish = async (events?: string[]) => (trigger = await published(account, events));
const headersOf = (secret: string, body: string, at?: Date) =>
	Object.fromEntries(
		Object.entries(signatures(secret, trigger.url, body, at)).map(([name, value]) => [
			name.toLowerCase(),
			value,
		]),
	);
const newTracker = async (code = 'EZ1000000001') => {
	const { EASYPOST_TEST_KEY } = await import('../../../sandbox/easypost');
	await fetch(`${account.url}/v2/trackers`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: `Basic ${Buffer.from(`${EASYPOST_TEST_KEY}:`).toString('base64')}`,
		},
		body: JSON.stringify({ tracker: { tracking_code: code } }),
	});
};

describe('subscribing', () => {
	it('creates a webhook with a secret of its own, knows it, and removes it', async () => {
		await publish();
		expect(await trigger.exists()).toBe(false);
		expect(await trigger.create()).toBe(true);
		expect([...account.webhooks.values()]).toMatchObject([{ url: trigger.url }]);
		expect(trigger.store().secret).toMatch(/^[0-9a-f]{64}$/);
		expect(await trigger.exists()).toBe(true);
		expect(await trigger.remove()).toBe(true);
		expect(account.webhooks.size).toBe(0);
		expect(trigger.store()).toEqual({});
	});

	it('makes a new secret each time, and leaves no older webhook at its address', async () => {
		await publish();
		await trigger.create();
		const { secret } = trigger.store();
		await trigger.create();
		expect(trigger.store().secret).not.toBe(secret);
		expect(account.webhooks.size).toBe(1);
	});

	it('notices a webhook that EasyPost disabled or forgot', async () => {
		await publish();
		await trigger.create();
		const [hook] = account.webhooks.values();
		hook.disabled_at = '2026-01-01T00:00:00Z';
		expect(await trigger.exists()).toBe(false);
		account.webhooks.clear();
		expect(await trigger.exists()).toBe(false);
		expect(await trigger.remove()).toBe(true);
	});

	it('takes over the webhook that was made although the answer got lost', async () => {
		await publish();
		account.fail({ kind: 'disconnect_after_apply', match: '^POST /v2/webhooks' });
		await trigger.create();
		expect(account.webhooks.size).toBe(1);
		await newTracker();
		await account.settled();
		expect(trigger.started).toHaveLength(1);
	});

	it('says why it cannot subscribe', async () => {
		await publish();
		account.fail({ kind: 'server_error', match: '^GET /v2/webhooks', times: 9 });
		await expect(trigger.create()).rejects.toMatchObject({
			message: 'EasyPost has a fault of its own',
		});
	});
});

describe('deliveries', () => {
	it('start the workflow with the parcel in our own words', async () => {
		await publish(['tracker.updated']);
		await trigger.create();
		await newTracker();
		account.scan('EZ1000000001', 'in_transit', { statusDetail: 'arrived_at_facility' });
		await account.settled();
		expect(account.deliveries.map(({ status }) => status)).toEqual([200, 200]);
		expect(trigger.started).toEqual([
			{
				deliveryId: expect.stringMatching(/^evt_/),
				topic: 'tracker.updated',
				occurredAt: expect.any(String),
				receivedAt: expect.any(String),
				stale: false,
				data: expect.objectContaining({
					object: 'Tracker',
					mode: 'test',
					number: 'EZ1000000001',
					status: 'in_transit',
					previousStatus: 'label_created',
					scanned: true,
				}),
			},
		]);
	});

	it('pass on what is no parcel as it came', async () => {
		await publish(['refund.successful']);
		await trigger.create();
		const body = JSON.stringify({
			id: 'evt_1',
			description: 'refund.successful',
			mode: 'production',
			created_at: '2020-01-01T00:00:00Z',
			result: { object: 'Refund', shipment_id: 'shp_1' },
		});
		const { items } = await trigger.receive(
			Buffer.from(body),
			headersOf(trigger.store().secret!, body),
		);
		expect(items).toMatchObject([
			{
				topic: 'refund.successful',
				stale: true,
				data: { object: 'Refund', shipment_id: 'shp_1', mode: 'production' },
			},
		]);
	});

	it('hold nothing up when a status is new to us', async () => {
		await publish();
		await trigger.create();
		await newTracker();
		account.scan('EZ1000000001', 'beamed_up');
		await account.settled();
		expect(trigger.started.at(-1)?.data).toMatchObject({ status: 'unknown' });
	});

	it('match event names and whole families', async () => {
		await publish(['shipment.*', 'tracker.created']);
		await trigger.create();
		const send = async (description: string) => {
			const body = JSON.stringify({ id: 'evt_1', description, result: {} });
			const answer = await trigger.receive(
				Buffer.from(body),
				headersOf(trigger.store().secret!, body),
			);
			return [answer.status, answer.items.length];
		};
		expect(await send('shipment.invoice.created')).toEqual([200, 1]);
		expect(await send('tracker.created')).toEqual([200, 1]);
		expect(await send('tracker.updated')).toEqual([200, 0]);
		expect(await send('shipments')).toEqual([200, 0]);
	});

	it('answer 400 to a signed text that is no event', async () => {
		await publish();
		await trigger.create();
		for (const body of ['nothing', 'null', '{"id":7}']) {
			const { status, items } = await trigger.receive(
				Buffer.from(body),
				headersOf(trigger.store().secret!, body),
			);
			expect([status, items]).toEqual([400, []]);
		}
	});
});

describe('signatures', () => {
	const body = JSON.stringify({
		id: 'evt_1',
		description: 'tracker.updated',
		result: { weight: 5 },
	});

	it('of either version are enough, each on its own', async () => {
		await publish();
		await trigger.create();
		const all = headersOf(trigger.store().secret!, body);
		const { 'x-hmac-signature': v1, ...v2 } = all;
		for (const headers of [all, { 'x-hmac-signature': v1 }, v2]) {
			expect((await trigger.receive(Buffer.from(body), headers)).items).toHaveLength(1);
		}
	});

	it('are refused when old, absent, or made with another secret', async () => {
		await publish();
		await trigger.create();
		const { secret = '' } = trigger.store();
		const { 'x-hmac-signature': _, ...old } = headersOf(
			secret,
			body,
			new Date(Date.now() - 3_600_000),
		);
		for (const headers of [old, {}, headersOf('another', body)]) {
			const { status, items } = await trigger.receive(Buffer.from(body), headers);
			expect([status, items]).toEqual([401, []]);
		}
	});

	it('are refused while there is no subscription', async () => {
		await publish();
		const { status } = await trigger.receive(Buffer.from(body), headersOf('', body));
		expect(status).toBe(401);
	});

	it('accept the whole-number weights that EasyPost signs as decimals', async () => {
		await publish();
		await trigger.create();
		const signed = body.replace('5}', '5.0}');
		const mac = createHmac('sha256', trigger.store().secret!).update(signed).digest('hex');
		const headers = { 'x-hmac-signature': `hmac-sha256-hex=${mac}` };
		expect((await trigger.receive(Buffer.from(body), headers)).items).toHaveLength(1);
	});

	it('refuse 10,000 deliveries that were changed on the way', async () => {
		await publish();
		await trigger.create();
		const headers = headersOf(trigger.store().secret!, body);
		let seed = 7;
		const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
		const refused = { body: 0, signature: 0 };
		for (let i = 0; i < 5_000; i++) {
			const bytes = Buffer.from(body);
			bytes[random(bytes.length)] ^= 1 + random(255);
			if ((await trigger.receive(bytes, headers)).status === 401) refused.body++;

			const flip = (signature: string) => {
				const at = 'hmac-sha256-hex='.length + random(64);
				const digit = (parseInt(signature[at], 16) ^ (1 + random(15))).toString(16);
				return signature.slice(0, at) + digit + signature.slice(at + 1);
			};
			const forged = {
				...headers,
				'x-hmac-signature': flip(headers['x-hmac-signature']),
				'x-hmac-signature-v2': flip(headers['x-hmac-signature-v2']),
			};
			if ((await trigger.receive(Buffer.from(body), forged)).status === 401) refused.signature++;
		}
		expect(refused).toEqual({ body: 5_000, signature: 5_000 });
		expect(trigger.started).toEqual([]);
	}, 60_000);
});

const FIXTURES = join(__dirname, '../../../../shared/specs/easypost/fixtures');
const present = existsSync(FIXTURES);
if (!present) console.warn(`EasyPost's fixtures are absent (${FIXTURES}): their test is skipped.`);

(present ? it : it.skip)("accepts EasyPost's own example of a signed event", async () => {
	await publish();
	const read = (file: string) => readFileSync(join(FIXTURES, file));
	const { webhooks } = JSON.parse(read('client-library-fixtures.json').toString());
	Object.assign(trigger.store(), { webhookId: 'hook_1', secret: webhooks.secret });
	const minified = Buffer.from(JSON.stringify(JSON.parse(read('event-body.json').toString())));
	const answers = [read('event-body.json'), minified].map(
		async (body) => await trigger.receive(body, { 'x-hmac-signature': webhooks.hmac_signature }),
	);
	const items = (await Promise.all(answers)).flatMap((answer) => answer.items);
	expect(items.length).toBeGreaterThan(0);
	expect(items[0]).toMatchObject({
		deliveryId: 'evt_1',
		topic: 'tracker.updated',
		data: { carrier: 'FedEx', status: 'in_transit', previousStatus: 'in_transit' },
	});
});
