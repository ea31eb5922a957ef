import { readRows } from '../../../nodes/StorefrontChat/later/rows';
import { Watcher, type Later } from '../../../nodes/StorefrontChat/later/watcher';
import { API_KEY, RowsApi, TABLE } from './rowsApi';

let api: RowsApi;
beforeEach(async () => {
	api = await new RowsApi().listen();
});
afterEach(async () => {
	// A look that was due when the last chat ended would find nobody and try again.
	await new Promise((done) => setTimeout(done, 100));
	await api.close();
});

const never = new AbortController().signal;
const watcher = (everyMs = 20) =>
	new Watcher(
		async (query) => await readRows({ baseUrl: api.url, apiKey: API_KEY, table: TABLE }, query),
		everyMs,
	);
const textsOf = ({ messages }: Later) => messages.map(({ text }) => text);

describe('Waiting for later messages', () => {
	it('is answered with what a person writes to this chat, and to no other', async () => {
		const watch = watcher();
		api.add('a', 'shopper', 'hello');
		const waits = [watch.wait('a', 1, 10_000, never), watch.wait('b', 1, 400, never)];
		setTimeout(() => {
			api.add('a', 'assistant', 'answered at once');
			api.add('a', 'agent', 'I am Kim');
		}, 60);
		const [a, b] = await Promise.all(waits);
		expect(a).toMatchObject({
			messages: [{ id: 3, author: 'agent', text: 'I am Kim', status: null }],
			upTo: 3,
		});
		expect(b).toEqual({ messages: [], upTo: 3 });
	});

	it('finds what was written while nobody waited, and what is older than this process', async () => {
		api.add('a', 'agent', 'before this process began');
		const watch = watcher();
		expect(textsOf(await watch.wait('a', 0, 50, never))).toEqual(['before this process began']);
		await watch.wait('b', 1, 30, never);
		await new Promise((done) => setTimeout(done, 60));
		api.add('a', 'agent', 'between two looks');
		expect(textsOf(await watch.wait('a', 1, 50, never))).toEqual(['between two looks']);
		expect(await watch.wait('a', 2, 50, never)).toEqual({ messages: [], upTo: 2 });
	});

	it('tells who answers from now on', async () => {
		api.add('a', 'system', '', 'ai_active');
		expect((await watcher().wait('a', 0, 50, never)).messages).toMatchObject([
			{ author: 'system', text: '', status: 'ai_active' },
		]);
	});

	it('reads the table for a chat once, and from then on only what is new', async () => {
		const watch = watcher(10);
		api.add('other', 'agent', 'not for this chat');
		let after = (await watch.wait('a', 0, 30, never)).upTo;
		expect(after).toBe(1);
		const direct = api.direct;
		for (let round = 0; round < 5; round += 1) {
			api.add('other', 'agent', 'nor this');
			after = (await watch.wait('a', after, 30, never)).upTo;
		}
		expect(api.direct).toBe(direct);
		api.add('a', 'agent', 'this one');
		expect(textsOf(await watch.wait('a', after, 1_000, never))).toEqual(['this one']);
	});

	it('misses nothing that another look sees while the table is read for a chat', async () => {
		api.add('a', 'shopper', 'hello');
		let held: () => void = () => undefined;
		const slow = new Promise<void>((done) => (held = done));
		const source = { baseUrl: api.url, apiKey: API_KEY, table: TABLE };
		const watch = new Watcher(async (query) => {
			const rows = await readRows(source, query);
			if (query.session === 'a') await slow;
			return rows;
		}, 10);
		const waiting = watch.wait('a', 0, 1_000, never);
		const other = watch.wait('b', 0, 200, never);
		await new Promise((done) => setTimeout(done, 50));
		api.add('a', 'agent', 'in between');
		await other;
		held();
		expect(textsOf(await waiting)).toEqual(['in between']);
	});

	it('looks once for any number of chats, and not at all when nobody waits', async () => {
		const watch = watcher(50);
		const waits = Array.from({ length: 200 }, (_, chat) =>
			watch.wait(`chat-${chat}`, 0, 320, never),
		);
		const first = api.asked;
		await Promise.all(waits);
		// One direct read for each chat's first wait, one first look, and one look every 50 ms.
		expect(api.asked - first).toBeLessThan(200 + 1 + 12);
		await new Promise((done) => setTimeout(done, 120));
		const idle = api.asked;
		await new Promise((done) => setTimeout(done, 200));
		expect(api.asked).toBe(idle);
	});

	it('goes on after n8n could not answer for a while', async () => {
		const watch = watcher();
		const waiting = watch.wait('a', 0, 6_000, never);
		await new Promise((done) => setTimeout(done, 60));
		api.failing = true;
		await new Promise((done) => setTimeout(done, 200));
		api.failing = false;
		api.add('a', 'agent', 'still here');
		expect(textsOf(await waiting)).toEqual(['still here']);
	}, 15_000);

	it('ends when the page is gone', async () => {
		const gone = new AbortController();
		const waiting = watcher().wait('a', 0, 60_000, gone.signal);
		setTimeout(() => gone.abort(), 50);
		expect((await waiting).messages).toEqual([]);
	});

	it('keeps a bounded number of messages in memory, and misses none of them', async () => {
		const watch = watcher();
		await watch.wait('x', 0, 10, never);
		for (let n = 0; n < 2_500; n += 1) api.add('crowd', 'agent', `m${n}`);
		const seen: string[] = [];
		for (let after = 0; seen.length < 2_500; ) {
			const { messages, upTo } = await watch.wait('crowd', after, 2_000, never);
			expect(messages.length).toBeGreaterThan(0);
			seen.push(...messages.map(({ text }) => text));
			after = upTo;
		}
		expect(seen).toEqual(api.rows.map(({ text }) => text));
	}, 30_000);
});
