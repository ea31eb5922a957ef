import avatar from '../../workflows/avatar/workflow.json';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../sandbox/bithuman';
import { MemoryTables, runWorkflow } from '../harness';

let bithuman: Awaited<ReturnType<typeof startBitHuman>>;

beforeAll(async () => {
	bithuman = await startBitHuman();
});
afterAll(async () => await bithuman.close());

const VISITOR = {
	session: 'chat-1',
	shop: 'demo.myshopify.com',
	customerId: '',
	agent: AGENT_CODE,
};

async function call(item: object, tables: MemoryTables) {
	const run = await runWorkflow(avatar as never, {
		tables,
		credentials: {
			commerceSupportBitHumanApi: {
				apiSecret: BITHUMAN_API_SECRET,
				environment: 'custom',
				baseUrl: bithuman.url,
			},
		},
		start: { node: 'Request', items: [item as never] },
	});
	return { ...run, result: run.last[0]?.json };
}

it('opens the avatar for one visitor, ties the new room to the chat and frees the agent', async () => {
	const tables = new MemoryTables();
	const { result } = await call({ step: 'open', ...VISITOR }, tables);
	expect(result.url).toMatch(/^http/);

	const { origin, pathname, search } = new URL(String(result.url));
	await fetch(`${origin}${pathname}/session${search}`, { method: 'POST' });
	const bound = await call(result, tables);
	expect(bound.json('Find the room')).toMatchObject([{ bound: true }]);
	expect(tables.rows.support_conversations).toMatchObject([
		{ session: 'chat-1', status: 'ai_active', room: bithuman.liveRooms(AGENT_CODE)[0].id },
	]);
	expect(tables.rows.support_actions).toMatchObject([{ kind: 'avatar', state: 'done' }]);
}, 60_000);

it('stays with text when bitHuman is down, and frees the agent', async () => {
	bithuman.fail({ kind: 'server_error', times: 20 });
	const tables = new MemoryTables();
	const { result } = await call({ step: 'open', ...VISITOR }, tables);
	expect(result).toMatchObject({ step: 'none', retryInSeconds: 60 });
	expect(tables.rows.support_actions).toMatchObject([{ state: 'done' }]);
}, 60_000);
