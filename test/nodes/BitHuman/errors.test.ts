import { get as getAccount } from '../../../nodes/BitHuman/account/get';
import { get as getAgent } from '../../../nodes/BitHuman/agent/get';
import { list as listSessions } from '../../../nodes/BitHuman/session/list';
import { addContext } from '../../../nodes/BitHuman/session/addContext';
import { synthesize } from '../../../nodes/BitHuman/speech/synthesize';
import { remove as deleteWebhook } from '../../../nodes/BitHuman/webhook/delete';
import { sendTest as testWebhook } from '../../../nodes/BitHuman/webhook/sendTest';
import { AGENT_CODE, startBitHuman } from '../../../sandbox/bithuman';
import { startVendor, type Reply, type Vendor } from '../../../sandbox/vendor';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const failure = async (work: Promise<unknown>) =>
	await work.then(
		() => 'nothing',
		(error) => error,
	);

describe('what bitHuman says is missing', () => {
	it('is told apart, although one code stands for all of it', async () => {
		const unknownAgent = await failure(run(getAgent, { agent: 'A00' }));
		const unknownWebhook = await failure(run(testWebhook, { webhook: 'w-0' }));
		const unknownVoice = await failure(run(synthesize, { text: 'Hello', voice: 'bv1_x' }));
		const silence = await run(addContext, { agent: AGENT_CODE, roomId: 'room-1', context: 'x' });
		expect(unknownAgent).toMatchObject({
			code: 'NOT_FOUND',
			title: 'bitHuman has no such agent in this account',
			applied: 'no',
		});
		expect(unknownWebhook).toMatchObject({ title: 'bitHuman has no such webhook' });
		expect(unknownVoice).toMatchObject({
			code: 'VOICE_NOT_FOUND',
			nextStep: expect.stringContaining('Choose a voice'),
		});
		expect(silence).toMatchObject({ added: false, reason: 'no_session' });
	});

	it('fails for an unknown agent also where silence would be a result', async () => {
		const params = { agent: 'A00', roomId: 'room-1', context: 'x' };
		await expect(run(addContext, params)).rejects.toMatchObject({
			title: 'bitHuman has no such agent in this account',
		});
	});
});

describe('an answer of a stranger', () => {
	let stranger: Vendor;
	let reply: Reply;
	beforeAll(async () => {
		const handle = () => reply;
		stranger = await startVendor({ name: 'stranger', handle, faultReply: handle });
	});
	afterAll(() => stranger.close());
	const there = runner(() => clientFor(stranger));
	const html = (status: number): Reply => ({
		status,
		body: '<html><body><h1>404</h1> jane@example.com</body></html>',
		headers: { 'Content-Type': 'text/html' },
	});

	it.each([html(404), { status: 404, body: { detail: 'Not Found' } }])(
		'with 404 says nothing about a record (%j)',
		async (answer) => {
			reply = answer;
			const speak = { agent: AGENT_CODE, roomId: 'room-1', context: 'x' };
			for (const work of [
				there(getAgent, { agent: 'A00' }),
				there(addContext, speak),
				there(deleteWebhook, { webhook: 'w-0' }),
			]) {
				await expect(work).rejects.toMatchObject({
					code: 'unknown_address',
					nextStep: expect.stringContaining('base URL'),
				});
			}
		},
	);

	it('is not quoted', async () => {
		reply = html(403);
		const error = await failure(there(listSessions, { agent: AGENT_CODE }));
		expect(error).toMatchObject({ httpStatus: 403, applied: 'no' });
		expect(JSON.stringify(error)).not.toMatch(/html|jane/);
	});

	it('with 200 is no account, and no speech', async () => {
		reply = html(200);
		await expect(there(getAccount)).rejects.toMatchObject({ code: 'not_json' });
		await expect(there(synthesize, { text: 'Hello', voice: 'F1' })).rejects.toMatchObject({
			code: 'not_audio',
			applied: 'no',
		});
	});
});

describe('a fault', () => {
	const context = () =>
		run(addContext, { agent: AGENT_CODE, roomId: studio.openRoom().id, context: 'A regular' });
	const sent = () => studio.requests.filter(({ method }) => method === 'POST');

	it.each(['html_error', 'server_error', 'disconnect_after_apply'] as const)(
		'%s of a write is not answered by another try, and says that it is unclear',
		async (kind) => {
			studio.fail({ kind, match: 'add-context' });
			await expect(context()).rejects.toMatchObject({ applied: 'unknown' });
			expect(sent()).toHaveLength(1);
		},
	);

	it('is got over by waiting when bitHuman surely did nothing', async () => {
		studio.fail({ kind: 'rate_limited', match: 'add-context', retryAfter: 1 });
		expect(await context()).toMatchObject({ added: true });
		expect(sent()).toHaveLength(2);
	});

	it.each(['html_error', 'disconnect'] as const)(
		'%s of speech is got over: it is only made, not said',
		async (kind) => {
			studio.fail({ kind, match: '/v1/tts' });
			const made = await run(synthesize, { text: 'Hello', voice: 'F1' });
			expect(made.files.speech.bytes.length).toBeGreaterThan(44);
		},
	);

	it('of the plan and of the credits tells what to do', async () => {
		studio.settings.plan = 'free';
		await expect(run(getAgent, { agent: AGENT_CODE })).rejects.toMatchObject({
			code: 'PLAN_REQUIRED',
			nextStep: expect.stringContaining('Creator plan'),
		});
	});
});
