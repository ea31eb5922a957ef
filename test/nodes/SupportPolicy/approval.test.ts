import type { IDataObject } from 'n8n-workflow';
import { policyRun } from './world';

const NOW = '2026-03-20T12:00:00Z';
const PEOPLE = [{ name: 'Team lead', ceiling: '50.00' }, { name: 'Support' }];

async function opened(more: object = {}) {
	const items: Array<{ token: string; row: IDataObject }> = await policyRun('approval open', {
		action: 'key-1',
		approvers: PEOPLE,
		amount: '19.10',
		currency: 'EUR',
		request: { Order: '#1001', Note: '<script>alert(1)</script>' },
		at: NOW,
		...more,
	});
	const rows = items.map(({ row }, index): IDataObject => ({ id: index + 5, ...row }));
	return { tokens: items.map(({ token }) => token), rows };
}
const check = async (rows: IDataObject[], token: string, more: object = {}) =>
	await policyRun('approval check', { rows, token, decision: 'approve', at: NOW, ...more });

describe('an approval', () => {
	it('stores a hash of each person’s token, never the token', async () => {
		const { tokens, rows } = await opened();
		expect(new Set(tokens).size).toBe(2);
		expect(tokens[0]).toMatch(/^[\w-]{43}$/);
		expect(JSON.stringify(rows)).not.toContain(tokens[0]);
		expect(rows[0]).toMatchObject({
			approver: 'Team lead',
			ceiling: 5000,
			amount: 1910,
			state: 'open',
			expiresAt: '2026-03-22T12:00:00.000Z',
		});
		expect(rows[1].ceiling).toBe(1910);
	});

	it.each([
		[{ approvers: [] }, 'cannot be told apart'],
		[{ approvers: [{ name: 'A' }, { name: 'A' }] }, 'cannot be told apart'],
		[{ action: '' }, 'no claim'],
		[{ amount: 'much' }, 'cannot be used'],
		[{ approvers: [{ name: 'A', ceiling: true }] }, 'Ceiling cannot be used'],
		[{ approvers: [{ name: 'A', ceiling: '50.00 EUR' }] }, 'Ceiling cannot be used'],
		[
			{ approvers: [{ name: 'A', ceiling: { amount: '50.00', currency: 'USD' } }] },
			'Ceiling cannot be used',
		],
	])('is refused when it is not complete: %j', async (more, message) => {
		await expect(opened(more)).rejects.toThrow(message);
	});

	it('takes a ceiling as an amount of money', async () => {
		const approvers = [{ name: 'A', ceiling: { amount: '7.00', currency: 'EUR' } }];
		expect((await opened({ approvers })).rows[0].ceiling).toBe(700);
	});

	it.each([
		['has no ceiling', { ceiling: undefined }, 'above_ceiling'],
		['has an empty ceiling', { ceiling: '' }, 'above_ceiling'],
		['has a ceiling that is no number', { ceiling: '50.00 EUR' }, 'above_ceiling'],
		['asks for less than nothing', { amount: -5 }, 'not_an_amount'],
	])('is not decided by a row that %s', async (_, more, outcome) => {
		const { tokens, rows } = await opened();
		expect(await check([{ ...rows[0], ...more }], tokens[0])).toMatchObject({ outcome });
	});

	it('takes the moment as n8n hands over its own', async () => {
		const { tokens, rows } = await opened();
		// An object that is written in ISO 8601, as Luxon's are.
		const at = { toString: () => '2026-03-23T12:00:00.000Z' };
		expect(await check(rows, tokens[0], { at })).toMatchObject({ outcome: 'expired' });
		await expect(check(rows, tokens[0], { at: {} })).rejects.toThrow('is not a date');
	});

	it('is stored in the first row, whoever decides', async () => {
		const { tokens, rows } = await opened();
		expect(await check(rows, tokens[1])).toMatchObject({
			outcome: 'accepted',
			approver: 'Support',
			amount: { amount: '19.10', currency: 'EUR' },
			update: { id: 5, from: 'open', state: 'approved', decidedBy: 'Support', decidedAmount: 1910 },
		});
	});

	it.each([
		['with a wrong token', 'nonsense', {}, 'wrong_token'],
		['with no token', '', {}, 'wrong_token'],
		['after the last moment', 0, { at: '2026-03-22T12:00:00Z' }, 'expired'],
		['above the ceiling', 0, { decision: 'change', amount: '50.01' }, 'above_ceiling'],
		['above what is left by now', 0, { limit: '19.09', limitCurrency: 'EUR' }, 'above_limit'],
		[
			'against a limit in another currency',
			0,
			{ limit: '99', limitCurrency: 'USD' },
			'above_limit',
		],
		['by words', 0, { decision: 'change', amount: 'all of it' }, 'not_an_amount'],
		['below zero', 0, { decision: 'change', amount: '-5' }, 'not_an_amount'],
		['of nothing', 0, { decision: 'change', amount: '0' }, 'not_an_amount'],
	])('is not accepted %s', async (_, token, more, outcome) => {
		const { tokens, rows } = await opened();
		const given = typeof token === 'number' ? tokens[token] : token;
		expect(await check(rows, given, more)).toMatchObject({ outcome, update: null, amount: null });
	});

	it.each([
		['at exactly the ceiling', { decision: 'change', amount: '50.00' }, '50.00'],
		['with a decimal comma', { decision: 'change', amount: '12,50' }, '12.50'],
		['at exactly the limit', { limit: '19.10', limitCurrency: 'EUR' }, '19.10'],
	])('is accepted %s', async (_, more, amount) => {
		const { tokens, rows } = await opened();
		expect((await check(rows, tokens[0], more)).amount.amount).toBe(amount);
	});

	it('can be denied, which gives nothing back', async () => {
		const { tokens, rows } = await opened();
		expect(await check(rows, tokens[0], { decision: 'deny' })).toMatchObject({
			outcome: 'accepted',
			amount: null,
			update: { state: 'denied', decidedAmount: 0 },
		});
	});

	it('is decided once: the second person, and the first again, read what was decided', async () => {
		const { tokens, rows } = await opened();
		const { update } = await check(rows, tokens[1]);
		const stored = rows.map((one) => (one.id === update.id ? { ...one, ...update } : one));
		expect(await check(stored, tokens[0], { decision: 'deny' })).toMatchObject({
			outcome: 'already_decided',
			decided: { state: 'approved', by: 'Support', byThisApprover: false },
		});
		expect(await check(stored, tokens[1])).toMatchObject({
			outcome: 'already_decided',
			decided: { byThisApprover: true, amount: { amount: '19.10' } },
		});
	});

	it('knows nothing of the rows of another action', async () => {
		const { tokens, rows } = await opened();
		const other = { ...rows[0], id: 1, action: 'key-2', state: 'approved', tokenHash: 'x' };
		expect(await check([other, ...rows], tokens[0])).toMatchObject({
			outcome: 'accepted',
			update: { id: 5 },
		});
	});
});

describe('the page of an approval', () => {
	const render = async (rows: IDataObject[], token: string, more: object = {}) =>
		await policyRun('page render', { rows, token, at: NOW, ...more });

	it('asks by a form that is sent by POST, and shows every value escaped', async () => {
		const { tokens, rows } = await opened();
		const { html, headers, statusCode, state } = await render(rows, tokens[0], {
			title: 'Refund "<b>"',
		});
		expect({ statusCode, state }).toEqual({ statusCode: 200, state: 'ask' });
		expect(html).toContain('<form method="post">');
		expect(html).toContain('<dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>');
		expect(html).toContain('<h1>Refund &quot;&lt;b&gt;&quot;</h1>');
		expect(html).not.toMatch(/<script|<b>|href=|onclick|method="get"/i);
		expect(html).toMatch(/^<!doctype html><html lang="en">/);
		expect(html).toContain('<label for="amount">Amount in EUR</label>');
		expect(html).toContain('prefers-color-scheme:dark');
		expect(headers['content-security-policy']).toContain("default-src 'none'");
		expect(headers['cache-control']).toBe('no-store');
	});

	it('shows nothing of a request to a wrong token', async () => {
		const { rows } = await opened();
		const { html, statusCode } = await render(rows, 'wrong');
		expect(statusCode).toBe(404);
		expect(html).not.toContain('#1001');
		expect(html).not.toContain('<form');
	});

	it.each([
		['accepted', false],
		['already_decided', false],
		['expired', false],
		['above_ceiling', true],
		['above_limit', true],
		['not_an_amount', true],
	])('says what became of the decision: %s', async (outcome, again) => {
		const { tokens, rows } = await opened();
		const { html } = await render(rows, tokens[0], { outcome });
		expect(html).toContain('role="status"');
		expect(html.includes('<form')).toBe(again);
	});

	it('asks no more when the link has expired', async () => {
		const { tokens, rows } = await opened();
		const late = await render(rows, tokens[0], { at: '2026-03-23T12:00:00Z' });
		expect(late).toMatchObject({ state: 'expired' });
		expect(late.html).not.toContain('<form');
	});

	it('sends its form nowhere else', async () => {
		const { tokens, rows } = await opened();
		for (const address of ['//elsewhere.example', 'javascript:alert(1)', 'http://plain.example']) {
			await expect(render(rows, tokens[0], { address })).rejects.toThrow('Form Address');
		}
		expect((await render(rows, tokens[0], { address: '/webhook/x' })).html).toContain(
			'action="/webhook/x"',
		);
	});
});
