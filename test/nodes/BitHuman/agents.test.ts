import { get } from '../../../nodes/BitHuman/agent/get';
import { list } from '../../../nodes/BitHuman/agent/list';
import { updatePrompt } from '../../../nodes/BitHuman/agent/updatePrompt';
import { AGENT_CODE, OTHER_AGENT_CODE, startBitHuman } from '../../../sandbox/bithuman';
import { newAgent } from '../../../sandbox/bithuman/agents';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const add = (code: string, change: object) => studio.agents.set(code, newAgent(code, code, change));

describe('reading agents', () => {
	it('gives an agent in the words of the project', async () => {
		expect(await run(get, { agent: AGENT_CODE })).toEqual({
			agent: AGENT_CODE,
			name: 'Shop Assistant',
			description: '',
			status: 'ready',
			progress: 1,
			error: null,
			language: 'en',
			model: 'essence-2',
			supportedModels: ['essence-2'],
			systemPrompt: 'Greet the visitor and wait.',
			voice: 'F1',
			imageUrl: null,
			videoUrl: null,
			createdAt: expect.any(String),
			updatedAt: expect.any(String),
		});
	});

	it.each([
		[{ status: 'success', progress: 0.4 }, 'processing'],
		[{ status: 'success', progress: 1 }, 'ready'],
		[{ status: 'completed', progress: 1 }, 'processing'],
		[{ status: 'failed', error_message: 'No face' }, 'failed'],
		[{ status: 'hibernating' }, 'unknown'],
		[{ status: 'constructor' }, 'unknown'],
	])('knows that %j means %s', async (change, status) => {
		add('A1', change);
		expect(await run(get, { agent: 'A1' })).toMatchObject({ status });
	});

	it('lists those that are not deleted, over as many pages as it takes', async () => {
		for (let index = 0; index < 120; index++) {
			add(`A${index}`, { status: index < 110 ? 'deleted' : 'processing' });
		}
		const codes = async (params: object) =>
			(await run(list, params as never)).map(({ agent }: { agent: string }) => agent);
		expect(await codes({ returnAll: true })).toHaveLength(12);
		expect(await codes({ limit: 2 })).toEqual([AGENT_CODE, OTHER_AGENT_CODE]);
		expect(await codes({ returnAll: true, status: 'processing' })).toHaveLength(10);
		expect(await codes({ returnAll: true, status: 'deleted' })).toHaveLength(110);
	});
});

describe('updating the prompt', () => {
	const change = (params: object = {}) =>
		run(updatePrompt, { agent: AGENT_CODE, prompt: ' Greet only. ', ...params });
	const writes = () => studio.requests.filter(({ method }) => method === 'POST');
	const prompt = () => studio.agents.get(AGENT_CODE)?.system_prompt;
	const both = { oldPrompt: 'Greet the visitor and wait.', newPrompt: 'Greet only.' };

	it('shows the old and the new one', async () => {
		expect(await change()).toEqual({ agent: AGENT_CODE, changed: true, ...both });
		expect(prompt()).toBe('Greet only.');
	});

	it('writes nothing as a dry run, or when it is the same', async () => {
		expect(await change({ dryRun: true })).toEqual({
			agent: AGENT_CODE,
			changed: false,
			...both,
			dryRun: true,
		});
		expect(await change({ prompt: both.oldPrompt })).toMatchObject({ changed: false });
		expect(writes()).toEqual([]);
	});

	it('never takes the prompt away', async () => {
		await expect(change({ prompt: '  ' })).rejects.toThrow(/Fill in Prompt/);
		expect(studio.requests).toEqual([]);
	});

	it('looks when the answer got lost', async () => {
		studio.fail({ kind: 'disconnect_after_apply', match: '^POST' });
		expect(await change()).toMatchObject({ changed: true });
		expect(writes()).toHaveLength(1);
	});

	it('says that it is unclear when the old one still stands after a fault', async () => {
		studio.fail({ kind: 'server_error', match: '^POST' });
		await expect(change()).rejects.toMatchObject({ applied: 'unknown' });
		expect(prompt()).toBe(both.oldPrompt);
	});

	it('fails for an agent that is not there', async () => {
		await expect(change({ agent: 'A00' })).rejects.toMatchObject({ httpStatus: 404 });
	});
});
