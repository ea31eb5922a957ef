import { compute } from '../../../nodes/SupportInsights/metrics/compute';
import { runner } from '../runOperation';
import { chat, HOUR, noRows, type ShopRows } from './shop';
import { table } from './table';

const run = runner(() => null);

async function period(rows: ShopRows, from: string, to: string, options: object = {}) {
	const params = { ...rows, from, to, timeZone: 'Europe/Berlin', give: 'period' };
	const asOf = '2026-04-20T00:00:00Z';
	const [result] = await run(compute, { ...params, options: { asOf, ...options } });
	return result;
}

describe('the figures of a table counted by hand', () => {
	let figures: any;
	beforeAll(async () => {
		figures = await period(table(), '2026-03-27', '2026-03-30');
	});

	it('has one interaction per matter: a return after 73 hours is another one, after 71 the same', () => {
		expect(figures).toMatchObject({ interactions: 29, open: 0, settled: 29, final: true });
		expect(figures).toMatchObject({ reopened: 1, reopenRate: 0.0345 });
	});

	it('tells apart confirmed, assumed, escalated and abandoned', () => {
		expect(figures).toMatchObject({
			resolvedConfirmed: 2,
			resolvedAssumed: 20,
			escalated: 3,
			abandoned: 4,
			automationRate: 0.7586,
			involvementRate: 0.931,
			resolutionRate: 0.8148,
			escalationRate: 0.1034,
			escalationsByReason: [
				{ name: 'legal_threat', count: 2 },
				{ name: 'not_stated', count: 1 },
			],
		});
	});

	it('measures the first answer by anybody, by a person, and a person’s work', () => {
		expect(figures).toMatchObject({
			firstResponseSeconds: { count: 28, median: 2, p90: 30 },
			humanFirstResponseSeconds: { count: 2, median: 310, p90: 1_000 },
			responseAfterHandoverSeconds: { count: 1, median: 300, p90: 300 },
			handleTimeSeconds: { count: 2, median: 340, p90: 600, withPerson: 2 },
		});
	});

	it('takes the last rating, apart for assistant and person, and none for those who gave none', () => {
		expect(figures.satisfaction).toEqual({
			ratings: 3,
			average: 3.6667,
			positiveShare: 0.6667,
			assistant: { ratings: 2, average: 4.5, positiveShare: 1 },
			person: { ratings: 1, average: 2, positiveShare: 0 },
		});
	});

	it('averages the mood of the shoppers alone and names what made them unhappy', () => {
		expect(figures.sentiment).toMatchObject({
			messages: 34,
			mean: 0.0088,
			trend: 0.4,
			negativeShare: 0.0588,
			unhappyInteractions: 2,
			topics: [
				{ name: 'complaint', count: 1 },
				{ name: 'damaged', count: 1 },
			],
		});
	});

	it('counts an order once, within three days, by the session or by the customer', () => {
		expect(figures.influenced).toEqual({
			orders: 2,
			conversionRate: 0.0741,
			revenue: [{ amount: '69.10', currency: 'EUR' }],
		});
	});

	it('raises the alert when too many turns are slow', () => {
		const turns = { count: 30, medianMs: 2_000, p90Ms: 10_000, slow: 5, slowShare: 0.1667 };
		expect(figures.turns).toEqual({ ...turns, alert: true });
	});

	it('counts the drafts of the model that were held back, and what was wrong with them', () => {
		const drafts = figures.refusedDrafts;
		const each = drafts.reasons.map(({ count }: { count: number }) => count);
		expect(drafts.reasons.map(({ name }: { name: string }) => name)).toEqual(['amount', 'promise']);
		expect(each).toEqual([drafts.count, drafts.count]);
		expect(drafts.count).toBeGreaterThan(0);
	});

	it('splits by channel, intent, language and product', () => {
		const sizes = (name: string) =>
			figures.by[name].map((one: any) => [one.value, one.interactions]);
		expect(sizes('channel')).toEqual([
			['chat', 28],
			['avatar', 1],
		]);
		expect(sizes('language')).toEqual([
			['en', 28],
			['de', 1],
		]);
		expect(sizes('intent')).toEqual([
			['order_status', 25],
			['complaint', 2],
			['greeting', 1],
			['recommendation', 1],
		]);
		expect(sizes('product')).toEqual([['boots', 1]]);
		expect(figures.by.product[0].influenced.revenue).toEqual([
			{ amount: '50.00', currency: 'EUR' },
		]);
	});

	it('lists what was done and paid', () => {
		expect(figures.actions).toEqual([
			{ kind: 'mail', done: 0, notDone: 1, amounts: [] },
			{ kind: 'refund', done: 1, notDone: 0, amounts: [{ amount: '19.10', currency: 'EUR' }] },
		]);
	});

	it('begins a day at midnight of the shop, also when the clocks change', async () => {
		const params = { ...table(), from: '2026-03-27', to: '2026-03-30', timeZone: 'Europe/Berlin' };
		const days = await run(compute, params);
		expect(days.map((one: any) => [one.day, one.interactions])).toEqual([
			['2026-03-27', 24],
			['2026-03-28', 1],
			['2026-03-29', 2],
			['2026-03-30', 2],
		]);
	});
});

describe('what is not over yet', () => {
	const start = '2026-03-27T09:00:00.000Z';
	const lines = [
		[0, 'shopper'],
		[10, 'assistant'],
	] as Parameters<typeof chat>[3];

	it('is open for 72 hours, and then resolved', async () => {
		const rows = noRows();
		chat(rows, 'one', start, lines);
		const at = async (asOf: string) => await period(rows, '2026-03-27', '2026-03-27', { asOf });
		expect(await at('2026-03-30T09:00:10.000Z')).toMatchObject({
			open: 1,
			settled: 0,
			automationRate: null,
			final: false,
		});
		expect(await at('2026-03-30T09:00:10.001Z')).toMatchObject({ open: 0, resolvedAssumed: 1 });
	});

	it('is final ten days after the day', async () => {
		const at = async (asOf: string) =>
			(await period(noRows(), '2026-03-29', '2026-03-29', { asOf })).final;
		expect(await at('2026-04-08T21:59:59.999Z')).toBe(false);
		expect(await at('2026-04-08T22:00:00.000Z')).toBe(true);
	});

	it('does not know what happened after the moment it is reckoned for', async () => {
		const rows = noRows();
		chat(rows, 'one', start, [...lines, [2 * HOUR, 'agent']]);
		const asOf = '2026-03-27T10:00:00Z';
		expect(await period(rows, '2026-03-27', '2026-03-27', { asOf })).toMatchObject({
			open: 1,
			escalated: 0,
		});
	});
});

describe('input', () => {
	it('without any row gives nothing to divide by', async () => {
		const figures = await period(noRows(), '2026-03-27', '2026-03-28');
		expect(figures).toMatchObject({ interactions: 0, automationRate: null, reopenRate: null });
		expect(figures.satisfaction.average).toBeNull();
		expect(figures.turns.alert).toBe(false);
	});

	it.each([
		[{ from: '2026-02-30' }, 'First Day is not a day'],
		[{ from: '2026-03-02', to: '2026-03-01' }, 'Last Day is before First Day'],
		[{ from: '2020-01-01', to: '2026-03-01' }, 'The period is longer than 400 days'],
		[{ from: '2026-03-02', timeZone: 'Berlin' }, 'Time Zone is not known'],
		[{ from: '2026-03-02', messages: '{' }, 'Messages is not JSON'],
		[{ from: '2026-03-02', events: '[1]' }, 'Events is not a list of rows'],
		[
			{ from: '2026-03-02', earlier: '[{"day":"2026-03-01"}]' },
			'Earlier Days holds something that is no rollup',
		],
	])('%j is refused', async (params, title) => {
		await expect(run(compute, params)).rejects.toThrow(title);
	});

	it('counts a message that was stored twice once, and leaves out notices', async () => {
		const rows = noRows();
		chat(rows, 'one', '2026-03-27T09:00:00Z', [
			[0, 'shopper'],
			[1, 'system'],
			[2, 'assistant'],
		]);
		rows.messages.push(...structuredClone(rows.messages));
		const figures = await period(rows, '2026-03-27', '2026-03-27');
		expect(figures).toMatchObject({ interactions: 1, sentiment: { messages: 1 } });
		expect(figures.firstResponseSeconds).toMatchObject({ count: 1, median: 2 });
	});
});
