import { DateTime } from 'luxon';
import insights from '../../workflows/insights/workflow.json';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { MemoryTables, runWorkflow } from '../harness';

let sendgrid: Awaited<ReturnType<typeof startSendGrid>>;
beforeAll(async () => void (sendgrid = await startSendGrid()));
afterAll(async () => await sendgrid.close());
beforeEach(() => sendgrid.reset());

const KEY = 'a-long-random-key';
const today = DateTime.utc().startOf('day');
const daysAgo = (days: number, minutes = 600) => today.minus({ days }).plus({ minutes }).toJSDate();
const dayOf = (days: number) => today.minus({ days }).toISODate();

/** The template with values of a client, as the importer sets them. */
function configured(values: Record<string, unknown> = {}) {
	const copy = structuredClone(insights) as any;
	for (const node of copy.nodes) {
		for (const one of node.name === 'Client config' ? node.parameters.assignments.assignments : [])
			if (one.name in values) one.value = values[one.name];
	}
	return copy;
}

async function run(start: string, tables: MemoryTables, values?: object, item: object = {}) {
	return await runWorkflow(configured(values as never), {
		tables,
		credentials: {
			commerceSupportSendGridApi: {
				apiKey: SENDGRID_DEMO.apiKey,
				senderEmail: SENDGRID_DEMO.sender,
				senderName: 'Demo',
				region: 'global',
				environment: 'custom',
				baseUrl: sendgrid.url,
			},
		},
		start: { node: start, items: [item as never] },
	});
}

const morning = async (tables: MemoryTables, values?: object) =>
	await run('Every morning', tables, values);
const open = async (tables: MemoryTables, query: object, pageKey = KEY) =>
	await run('Page is opened', tables, { pageKey }, { query });

function shop(): MemoryTables {
	const tables = new MemoryTables();
	for (const days of [2, 12]) {
		const session = `chat-${days}`;
		const text = 'It arrived damaged, terrible!';
		const said = { session, intent: 'complaint', language: 'en', sentiment: -0.6 };
		tables.insert('support_messages', {
			...said,
			author: 'shopper',
			text,
			label: 'negative',
			at: daysAgo(days),
		});
		tables.insert('support_messages', {
			session,
			author: 'assistant',
			text: 'Sorry!',
			durationMs: 900,
			at: daysAgo(days, 601),
		});
		tables.insert('support_conversations', {
			session,
			status: 'ai_active',
			lastMessageAt: daysAgo(days),
		});
	}
	return tables;
}

it('keeps a row for each of the last eleven days, and writes it anew instead of twice', async () => {
	const tables = shop();
	expect((await morning(tables)).error).toBeUndefined();
	expect((await morning(tables)).error).toBeUndefined();
	const rows = tables.rows.support_metrics;
	expect(rows.map(({ day }) => day)).toEqual(
		Array.from({ length: 11 }, (_, index) => dayOf(11 - index)),
	);
	expect(rows.map(({ interactions }) => interactions)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
	expect(rows.map(({ final }) => final)).toEqual([true, ...Array<boolean>(10).fill(false)]);
	expect(String(rows[9].data)).not.toContain('terrible');
}, 60_000);

it('mails the week once, on its day and to an address only', async () => {
	const tables = shop();
	const mailWeekday = DateTime.utc().weekday;
	const values = { mailTo: 'lead@example.com', mailWeekday, pageKey: KEY };
	await morning(tables, { ...values, mailTo: '' });
	await morning(tables, { ...values, mailWeekday: (mailWeekday % 7) + 1 });
	expect(sendgrid.mails).toHaveLength(0);
	await morning(tables, values);
	await morning(tables, values);
	expect(sendgrid.mails).toMatchObject([{ to: { email: 'lead@example.com' } }]);
	expect(JSON.stringify(sendgrid.mails)).toContain('Damaged: 1');
	expect(tables.rows.support_actions).toMatchObject([
		{ key: `insights-mail:${dayOf(1)}`, state: 'done', applied: 'yes' },
	]);
}, 120_000);

it('writes down a mail that SendGrid refused', async () => {
	const tables = shop();
	sendgrid.fail({ kind: 'server_error', times: 20 });
	const values = { mailTo: 'lead@example.com', mailWeekday: DateTime.utc().weekday };
	expect((await morning(tables, values)).error).toBeUndefined();
	expect(tables.rows.support_actions).toMatchObject([{ state: 'failed' }]);
	expect(tables.rows.support_actions[0].evidence).toMatch(/SendGrid/);
}, 120_000);

describe('the page', () => {
	const tables = shop();
	beforeAll(async () => void (await morning(tables)), 60_000);

	it('shows the figures to whoever has the key', async () => {
		const { response, error } = await open(tables, { key: KEY });
		expect(error).toBeUndefined();
		expect(String(response)).toContain('What made customers angry');
		expect(String(response)).toContain('Damaged');
	}, 60_000);

	it('ends with the day that is asked for, yesterday when that is none', async () => {
		const shown = async (day: string) =>
			(await open(tables, { key: KEY, day })).json('Draw the page')[0].json;
		expect(await shown(dayOf(3)!)).toMatchObject({ to: dayOf(3) });
		expect(await shown('"><script>')).toMatchObject({ to: dayOf(1) });
	}, 60_000);

	it.each([
		[{}, KEY],
		[{ key: 'wrong' }, KEY],
		[{ key: '' }, ''],
		[{}, ''],
		[{ key: [KEY] }, KEY],
	])(
		'shows nothing for %j when the key is "%s"',
		async (query, pageKey) => {
			const { response, ran } = await open(tables, query, pageKey);
			expect(response).toBe('Not found');
			expect(ran('Days of the page')).toBe(false);
		},
		60_000,
	);

	it('says so when there are no figures yet', async () => {
		const { response } = await open(new MemoryTables(), { key: KEY });
		expect(response).toBe('There are no figures of these days yet.');
	}, 60_000);
});
