import { compute } from '../../../nodes/SupportInsights/metrics/compute';
import { fieldOf } from '../../../nodes/SupportInsights/report/csv';
import { render } from '../../../nodes/SupportInsights/report/render';
import { bars, columns, line, ticks } from '../../../nodes/SupportInsights/report/svg';
import { runner } from '../runOperation';
import { chat, noRows } from './shop';
import { table } from './table';

const run = runner(() => null);
const zone = 'Europe/Berlin';
const options = { asOf: '2026-04-20T00:00:00Z' };

const days = async (rows: object = table(), from = '2026-03-27', to = '2026-03-30') =>
	await run(compute, { ...rows, from, to, timeZone: zone, options });

describe('the page', () => {
	it('says at once what made customers angry, with counts and links', async () => {
		const params = {
			rollups: await days(),
			conversationsUrl: 'https://desk.example.com/?t={topic}',
		};
		const { html, text } = await run(render, params);
		const plain = html.replace(/\s+/g, ' ');
		expect(plain).toContain('<h2>What made customers angry</h2>');
		expect(plain).toContain('<strong>Complaint</strong> leads with 1 of 2 unhappy conversations.');
		expect(html).toContain(
			'<a href="https://desk.example.com/?t=damaged" rel="noreferrer">Damaged</a>',
		);
		expect(text).toContain('- Damaged: 1');
		expect(text).toContain('Solved without a person: 75.9 %');
	});

	it('repeats no word of a customer', async () => {
		const { html, text, csv, json } = await run(render, { rollups: await days() });
		for (const part of [html, text, csv, JSON.stringify(json)])
			expect(part).not.toMatch(/lawyer|terrible|Where is/);
	});

	it('has no script, loads nothing, and escapes every value', async () => {
		const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`;
		const rows = noRows();
		chat(
			rows,
			evil,
			'2026-03-27T09:00:00Z',
			[
				[
					0,
					'shopper',
					{ text: evil, intent: evil, language: evil, sentiment: -1, label: 'negative' },
				],
				[2, 'assistant', { engine: evil }],
			],
			{ channel: evil, customerId: evil, status: evil, pending: evil },
		);
		const at = '2026-03-27T09:01:00Z';
		rows.events.push(
			{ session: evil, kind: 'escalated', detail: JSON.stringify({ reason: evil }), at },
			{ session: evil, kind: 'viewed', productId: evil, at },
			{ session: evil, kind: 'bought', orderNumber: evil, amount: 5, currency: evil, at },
			{ session: evil, kind: 'rated', rating: evil, at },
		);
		rows.actions.push({ session: evil, kind: evil, state: evil, amount: evil, currency: evil, at });
		const params = { rollups: await days(rows), title: evil, timeZone: evil };
		const { html } = await run(render, params);
		expect(html).not.toMatch(/<script|<img|<link|<iframe|onerror=(?!alert\(1\)&gt;)|url\(/i);
		expect(html.match(/&quot;&gt;&lt;img src=x/gi).length).toBeGreaterThanOrEqual(7);
	});

	it.each(['javascript:alert(1)', 'http://desk.example.com', 'https://a b', 'https://x">'])(
		'refuses %s as the address of conversations',
		async (conversationsUrl) => {
			const params = { rollups: await days(), conversationsUrl };
			await expect(run(render, params)).rejects.toThrow('is not a web address');
		},
	);

	it('compares with the days before and marks what can still change', async () => {
		const { json, html } = await run(render, { rollups: await days(), length: 2 });
		expect(json).toMatchObject({ from: '2026-03-29', to: '2026-03-30' });
		expect(json.metrics.interactions).toBe(4);
		expect(json.previous.interactions).toBe(25);
		expect(html).toMatch(/▼ 21\s+less/);
		expect(html).not.toContain('30 Mar *');
	});

	it('reads rows of the table as well as items, and a report needs a day', async () => {
		const items = await days();
		const rows = items.map(({ day, final, cells }: any) => ({
			day,
			final,
			data: JSON.stringify(cells),
		}));
		expect((await run(render, { rollups: rows })).html).toBe(
			(await run(render, { rollups: items })).html,
		);
		await expect(run(render, { rollups: [] })).rejects.toThrow('There is no day to report on');
		await expect(run(render, { rollups: [{ day: 'x' }] })).rejects.toThrow('no rollup');
	});

	it('tells of drafts that were held back, and only when there were some', async () => {
		const { html } = await run(render, { rollups: await days() });
		expect(html).toContain('Drafts of the model that were held back');
		const rows = noRows();
		chat(rows, 'one', '2026-03-27T09:00:00Z', [
			[0, 'shopper'],
			[2, 'assistant'],
		]);
		const calm = await run(render, { rollups: await days(rows, '2026-03-27', '2026-03-27') });
		expect(calm.html).not.toContain('held back');
	});

	it('shows a day that is missing as empty', async () => {
		const [first, , , last] = await days();
		const { json } = await run(render, { rollups: [first, last] });
		expect(json.days.map((one: any) => one.metrics.interactions)).toEqual([24, 0, 0, 2]);
	});
});

describe('CSV', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['＝1', "'＝1"],
		['a,"b"', '"a,""b"""'],
		[-0.5, '-0.5'],
		['plain', 'plain'],
		[null, ''],
	])('writes %j as %j', (value, written) => expect(fieldOf(value)).toBe(written));

	it('has one line per day and value, with as many fields as the header', async () => {
		const rows = noRows();
		const lines = [[0, 'shopper', { intent: '=cmd|calc' }]] as Parameters<typeof chat>[3];
		chat(rows, 'one', '2026-03-27T09:00:00Z', lines);
		const { csv } = await run(render, { rollups: await days(rows, '2026-03-27', '2026-03-27') });
		const all = csv
			.trimEnd()
			.split('\r\n')
			.map((one: string) => one.split(','));
		expect(new Set(all.map((one: string[]) => one.length)).size).toBe(1);
		expect(all.map((one: string[]) => one[2])).toContain("'=cmd|calc");
	});
});

describe('charts', () => {
	it('have round ticks that enclose the values', () => {
		expect(ticks(0, 33)).toEqual([0, 10, 20, 30, 40]);
		expect(ticks(-1, 1)).toEqual([-1, -0.5, 0, 0.5, 1]);
		expect(ticks(0, 1, 1)).toEqual([0, 1]);
		expect(ticks(0, 0).length).toBeGreaterThan(1);
	});

	it('break a line where nothing was measured, and never hold NaN', () => {
		const points = [1, null, 2, 3].map((value, n) => ({ label: `${n}`, value }));
		expect(line({ title: 't', points, format: String }).match(/M\d/g)).toHaveLength(2);
		for (const draw of [line, columns, bars])
			for (const some of [points, [], [{ label: 'x', value: null }]])
				expect(draw({ title: '<t>', points: some, format: String })).not.toMatch(
					/NaN|undefined|<t>/,
				);
	});
});
