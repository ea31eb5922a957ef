import { create } from '../../../nodes/BitHuman/webhook/create';
import { remove } from '../../../nodes/BitHuman/webhook/delete';
import { list } from '../../../nodes/BitHuman/webhook/list';
import { sendTest as ping } from '../../../nodes/BitHuman/webhook/sendTest';
import { startBitHuman } from '../../../sandbox/bithuman';
import { startVendor } from '../../../sandbox/vendor';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const URL_OF_HOOK = 'https://example.com/hook';
const make = (params: object = {}) => run(create, { url: URL_OF_HOOK, ...params });

describe('making a webhook', () => {
	it('gives the secret once', async () => {
		const made = await make({ events: ['video.completed'], description: ' Renders ' });
		expect(made).toEqual({
			created: true,
			reason: null,
			webhookId: expect.any(String),
			url: URL_OF_HOOK,
			events: ['video.completed'],
			description: 'Renders',
			active: true,
			createdAt: expect.any(String),
			secret: expect.stringMatching(/^whsec_/),
		});
		const [listed] = await run(list);
		expect(listed).toMatchObject({ webhookId: made.webhookId, events: ['video.completed'] });
		expect(JSON.stringify(listed)).not.toContain('whsec_');
	});

	it('keeps the one that is at the address already', async () => {
		const { webhookId } = await make();
		expect(await make({ events: ['agent.ready'] })).toMatchObject({
			created: false,
			reason: 'exists',
			webhookId,
			events: [],
			secret: null,
		});
		expect(studio.webhooks.size).toBe(1);
	});

	it('makes nothing as a dry run', async () => {
		expect(await make({ dryRun: true })).toMatchObject({ created: false, dryRun: true });
		expect(studio.webhooks.size).toBe(0);
	});

	it('makes it once more when the answer with the secret got lost', async () => {
		studio.fail({ kind: 'disconnect_after_apply', match: '^POST /v1/webhooks ' });
		const { webhookId, secret } = await make();
		expect([...studio.webhooks.values()]).toMatchObject([{ id: webhookId, secret }]);
	});

	it('is refused for an address that is none, or not safe', async () => {
		await expect(make({ url: 'example.com/hook' })).rejects.toThrow(/begins with https/);
		await expect(make({ url: 'http://example.com/hook' })).rejects.toMatchObject({
			httpStatus: 400,
			nextStep: expect.stringContaining('url is not https'),
		});
	});
});

describe('deleting a webhook', () => {
	it('deletes that one, and says so when it is gone already', async () => {
		await make({ url: 'https://example.com/other' });
		const { webhookId } = await make();
		const deletion = { webhookId, url: URL_OF_HOOK, reason: null };
		expect(await run(remove, { webhook: webhookId, dryRun: true })).toEqual({
			...deletion,
			deleted: false,
			dryRun: true,
		});
		expect(studio.webhooks.size).toBe(2);
		expect(await run(remove, { webhook: webhookId })).toEqual({ ...deletion, deleted: true });
		expect([...studio.webhooks.values()]).toMatchObject([{ url: 'https://example.com/other' }]);
		expect(await run(remove, { webhook: webhookId })).toEqual({
			deleted: false,
			reason: 'not_there',
			webhookId,
		});
	});
});

describe('testing a webhook', () => {
	it('tells how the address answered', async () => {
		const receiver = await startVendor({
			name: 'receiver',
			handle: () => ({ status: 503 }),
			faultReply: () => ({ status: 500 }),
		});
		const { webhookId } = await make({ url: `${receiver.url}/hook` });
		expect(await run(ping, { webhook: webhookId })).toEqual({
			webhookId,
			delivered: false,
			statusCode: 503,
			attempts: 1,
		});
		expect(receiver.requests).toMatchObject([{ body: { event: 'ping' } }]);
		await receiver.close();
	});

	it('tells that nobody answered', async () => {
		const { webhookId } = await make();
		expect(await run(ping, { webhook: webhookId })).toMatchObject({
			delivered: false,
			statusCode: null,
		});
	});
});
