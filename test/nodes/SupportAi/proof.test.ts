import { attemptOf, triesUsed } from '../../../nodes/SupportAi/proof/attempt';
import { ai } from './ai';

const attempt = (session = 's', orderNumber = '1001', email = 'a@example.com', address = 'net') =>
	attemptOf('shop', session, address, { orderNumber, email });
const NOW = Date.now();
const rows = (count: number, own: object, more: object = {}) =>
	Array.from({ length: count }, () => ({
		...own,
		createdAt: new Date(NOW - 1_000).toISOString(),
		proved: false,
		...more,
	}));

describe('the limits of wrong proofs', () => {
	it.each([
		['chat', 5, () => attempt('s', '', '', '')],
		['network address', 15, () => attempt('', '', '', 'net')],
		['order', 10, () => attempt('', '1001', '', '')],
		['e-mail address', 10, () => attempt('', '', 'a@example.com', '')],
	])('answer so many of one %s in an hour: %i', (_what, allowed, one) => {
		expect(triesUsed(one(), rows(allowed, one()), NOW)).toBe(false);
		expect(triesUsed(one(), rows(allowed + 1, one()), NOW)).toBe(true);
		expect(triesUsed(one(), rows(allowed + 1, one(), { proved: true }), NOW)).toBe(false);
		expect(
			triesUsed(one(), rows(allowed + 1, one(), { createdAt: new Date(NOW - 3_700_000) }), NOW),
		).toBe(false);
	});

	it('take all spellings of an order and an address for the same', () => {
		const [plain, ...others] = ['1001', '#1001', ' ##1001 ', '# 1001'].map((number) =>
			attempt('s', number),
		);
		for (const other of others) expect(other).toEqual(plain);
		expect(attempt('s', '1001', ' A@EXAMPLE.com')).toEqual(plain);
	});

	it('keep neither the order nor the address, and tell shops apart', () => {
		expect(JSON.stringify(attempt())).not.toMatch(/1001|example/);
		const other = attemptOf('other', 's', 'net', { orderNumber: '1001', email: 'a@example.com' });
		expect(other.emailHash).not.toBe(attempt().emailHash);
	});

	it('are checked by the node with the rows it is given', async () => {
		const check = async (count: number) =>
			await ai('proof.check', {
				attempt: JSON.stringify(attempt()),
				rows: JSON.stringify({ rows: rows(count, attempt()) }),
			});
		expect(await check(5)).toEqual({ triesUsed: false });
		expect(await check(6)).toEqual({ triesUsed: true });
		expect(await ai('proof.check', { attempt: '{}', rows: '{"rows":"none"}' })).toEqual({
			triesUsed: false,
		});
		await expect(ai('proof.check', { attempt: '[1', rows: '{}' })).rejects.toThrow(
			'Attempt is not a JSON object',
		);
	});
});
