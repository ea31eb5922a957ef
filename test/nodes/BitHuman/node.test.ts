import { ownCredentials, ownNodes, PREFIX, runNode } from '../../harness';
import {
	AGENT_CODE,
	BITHUMAN_API_SECRET,
	OWN_VOICE,
	startBitHuman,
} from '../../../sandbox/bithuman';
import { operations } from '../../../nodes/BitHuman/operations';
import { testCredential } from '../testCredential';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const credential = (change: object = {}) => ({
	environment: 'custom',
	baseUrl: studio.url,
	apiSecret: BITHUMAN_API_SECRET,
	...change,
});
const agent = { __rl: true, mode: 'id', value: AGENT_CODE };
const run = (parameters: object, options: object = {}) =>
	runNode({
		type: 'bitHuman',
		parameters: { agent, ...parameters } as never,
		credentials: { commerceSupportBitHumanApi: credential() },
		...options,
	});

describe('the bitHuman node in n8n', () => {
	it('speaks to one visitor by default', async () => {
		const room = studio.openRoom();
		const { items, error } = await run(
			{
				resource: 'session',
				operation: 'speak',
				roomId: '={{ $json.room }}',
				text: 'Hello.',
			},
			{ items: [{ room: room.id }] },
		);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ spoken: true, rooms: [room.id] }]);
	});

	it('stops instead of speaking to everyone when an item has no room', async () => {
		const room = studio.openRoom();
		const { error } = await run({
			resource: 'session',
			operation: 'speak',
			roomId: '={{ $json.room }}',
			text: 'Hello.',
		});
		expect(error?.message).toMatch(/every visitor would hear/);
		expect(studio.heard[room.id]).toEqual([]);
	});

	it('goes on when nobody listens', async () => {
		const { items } = await run({
			resource: 'session',
			operation: 'speak',
			roomId: 'room-gone',
			text: 'Hello.',
		});
		expect(items).toMatchObject([{ spoken: false, reason: 'no_session' }]);
	});

	it('lets a waiting step be cancelled', async () => {
		const cancel = new AbortController();
		setTimeout(() => cancel.abort(), 300);
		const started = Date.now();
		await run(
			{
				resource: 'session',
				operation: 'bind',
				since: new Date().toISOString(),
				timeoutSeconds: 20,
			},
			{ signal: cancel.signal },
		);
		expect(Date.now() - started).toBeLessThan(5_000);
		const asked = studio.requests.length;
		await new Promise((done) => setTimeout(done, 1_200));
		expect(studio.requests).toHaveLength(asked);
	});

	it('offers the agents of the account', async () => {
		const { searchAgents } = ownNodes[`${PREFIX}bitHuman`].methods!.listSearch!;
		const editor = { getCredentials: async () => credential(), helpers: {} } as never;
		expect((await searchAgents.call(editor)).results).toEqual([
			{ name: `Shop Assistant (${AGENT_CODE})`, value: AGENT_CODE },
			{ name: 'Second Assistant (A80DEM0002)', value: 'A80DEM0002' },
		]);
		expect((await searchAgents.call(editor, 'second')).results).toHaveLength(1);
	});

	it('offers the voices and the webhooks of the account', async () => {
		const { searchVoices, searchWebhooks } = ownNodes[`${PREFIX}bitHuman`].methods!.listSearch!;
		const editor = { getCredentials: async () => credential(), helpers: {} } as never;
		expect((await searchVoices.call(editor, 'own')).results).toEqual([
			{ name: `${OWN_VOICE} (own)`, value: OWN_VOICE },
		]);
		const url = 'https://example.com/hook';
		const made = { resource: 'webhook', operation: 'create', url, description: 'Renders' };
		const [{ webhookId }] = (await run(made)).items;
		expect((await searchWebhooks.call(editor)).results).toEqual([
			{ name: `Renders: ${url}`, value: webhookId },
		]);
		expect((await searchWebhooks.call(editor, 'nothing')).results).toEqual([]);
	});

	it('hands speech over as a file beside its facts', async () => {
		const { outputs, items } = await run(
			{
				resource: 'speech',
				operation: 'synthesize',
				text: '={{ $json.say }}',
				voice: { __rl: true, mode: 'list', value: 'M2' },
			},
			{ items: [{ say: 'Hello.' }, { say: 'Good evening.' }] },
		);
		expect(items).toMatchObject([{ text: 'Hello.', voice: 'M2' }, { text: 'Good evening.' }]);
		expect(
			outputs[0].map(({ binary, pairedItem }) => [binary?.speech.mimeType, pairedItem]),
		).toEqual([
			['audio/wav', { item: 0 }],
			['audio/wav', { item: 1 }],
		]);
	});

	it('reads usage without an agent', async () => {
		const { items, error } = await runNode({
			type: 'bitHuman',
			parameters: { resource: 'account', operation: 'usage', limit: 2 },
			credentials: { commerceSupportBitHumanApi: credential() },
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(2);
	});

	it('goes on with what went wrong at its error output', async () => {
		const { items } = await run(
			{ resource: 'agent', operation: 'get', agent: { __rl: true, mode: 'id', value: 'A00' } },
			{ onError: 'continueRegularOutput' },
		);
		expect(items).toMatchObject([
			{
				error: 'bitHuman has no such agent in this account',
				details: { code: 'NOT_FOUND', applied: 'no' },
			},
		]);
	});

	it.each(['speak', 'addContext', 'updatePrompt'])(
		'lets no model use %s, which reaches customers, as a tool',
		(name) => {
			const { sends } = operations.find(({ operation }) => operation === name)!;
			expect(sends).toBe(true);
		},
	);
});

describe('the bitHuman credential', () => {
	const { commerceSupportBitHumanApi: type } = ownCredentials;
	const test = (change: object = {}) => testCredential(type.name, credential(change));

	it('is tested with the account itself', async () => {
		expect(await test()).toEqual({ status: 'OK', message: 'bitHuman accepts the credential' });
		expect(await test({ apiSecret: 'wrong' })).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/\. .*(credential|secret|key)/i),
		});
		expect(await test({ baseUrl: `${studio.url}/elsewhere` })).toEqual({
			status: 'Error',
			message:
				'There is no API of bitHuman at this address. Correct the address in the credential.',
		});
	});

	it.each(['https://evil.example/v1/me', '//evil.example', 'http://api.bithuman.ai/v1/me'])(
		'is never sent to %s',
		async (url) => {
			const sent = (type.authenticate as Function)({ environment: 'live' }, { url });
			await expect(sent).rejects.toMatchObject({ code: 'address_refused' });
		},
	);
});
