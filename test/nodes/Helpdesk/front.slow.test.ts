import { frontDesk } from '../../../nodes/Helpdesk/front/desk';
import { operations } from '../../../nodes/Helpdesk/operations';
import { FRONT_SECRET, FRONT_TOKEN, startFront } from '../../../sandbox/front';
import { runner } from '../runOperation';
import { mutations } from './mutations';

let sandbox: Awaited<ReturnType<typeof startFront>>;
beforeAll(async () => void (sandbox = await startFront()));
afterAll(() => sandbox.close());
beforeEach(() => {
	sandbox.reset();
	sandbox.settings.limit.calls = 10_000;
});

const desk = () =>
	frontDesk(
		{
			environment: 'custom',
			baseUrl: sandbox.url,
			apiToken: FRONT_TOKEN,
			inboxId: 'inb_11',
			webhookSecret: FRONT_SECRET,
		},
		{},
	);
const perform = runner(desk);
const run = async (name: string, params: Record<string, unknown> = {}) =>
	await perform(operations.find(({ operation }) => operation === name)!, params);
const open = async (): Promise<string> => {
	const { id } = await run('create', {
		subject: 'Question',
		customerEmail: 'jane@example.com',
		customerMessage: 'Where is my parcel?',
		internalNote: 'Please look',
		priority: 'urgent',
		tags: 'vip',
		externalId: 'chat:1',
	});
	return id;
};

describe('a conversation in Front', () => {
	it.each(['imported_messages', '/links', '/comments', '/tags'])(
		'is finished by the next run when %s could not be reached and the run ended',
		async (path) => {
			sandbox.fail({ kind: 'disconnect', match: `^(POST|GET) .*${path}`, times: 20 });
			await open().catch(() => undefined);
			sandbox.faults.length = 0;
			const conversationId = await open();
			expect(sandbox.desk.conversations.size).toBe(1);
			const messages = await run('listMessages', { conversationId });
			expect(messages.map(({ author, text }: any) => [author, text])).toEqual([
				['customer', 'Where is my parcel?'],
				['our_bot', 'Please look'],
			]);
		},
		60_000,
	);

	it('that nobody can tell whether it was answered says so', async () => {
		const conversationId = await open();
		sandbox.fail({ kind: 'disconnect', match: '^POST .*/messages' });
		const unclear = run('reply', { conversationId, text: 'Sorry', externalId: 'r-1' });
		await expect(unclear).rejects.toMatchObject({ applied: 'unknown' });
		expect(sandbox.desk.sent).toEqual([]);
	}, 30_000);

	it('is opened within the limit of requests, without one that is turned away', async () => {
		sandbox.settings.limit = { calls: 3, seconds: 1 };
		const began = Date.now();
		await open();
		expect(Date.now() - began).toBeGreaterThan(900);
		expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
	}, 60_000);
});

it('10,000 changed deliveries of Front are refused, and nothing is read for them', async () => {
	const event = sandbox.write(await open(), 'Hello');
	sandbox.requests.length = 0;
	let refused = 0;
	for (const kind of ['app', 'rule'] as const) {
		const genuine = sandbox.deliveryOf(event, kind);
		for (const { headers, rawBody } of mutations(genuine, 5_000)) {
			const delivery = { headers, query: {}, body: JSON.parse(genuine.rawBody), rawBody };
			const error = await desk()
				.normalize(delivery)
				.then(() => undefined)
				.catch((reason: { code?: string }) => reason.code);
			if (error === 'signature_refused') refused++;
		}
	}
	expect(refused).toBe(10_000);
	expect(sandbox.requests).toEqual([]);
}, 120_000);
