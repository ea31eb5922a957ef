import { TEXTS } from '../../../nodes/SupportPolicy/returnPage/texts';
import { item, order, policyRun } from './world';

const render = async (more: object) =>
	(await policyRun('returnPage render', { languages: 'en', ...more })) as { html: string };
const read = async (body: object, languages = '') =>
	await policyRun('returnPage read', { body, languages });

describe('the return page', () => {
	it.each(Object.keys(TEXTS))('speaks %s, and says so to screen readers', async (language) => {
		const { html } = await render({ state: 'identify', languages: `${language}-XX,xx;q=0.5` });
		expect(html).toContain(`<html lang="${language}">`);
		expect(html).toContain(TEXTS[language].order_number);
		expect(html).not.toMatch(/<script|undefined|\{order\}/);
	});

	it('shows only what can still be sent back, with as many pieces', async () => {
		const bought = order({
			items: [
				item({ id: 'boots', title: 'Boots', returnable: 3 }),
				item({ id: 'gone', title: 'Laces', returnable: 0 }),
			],
		});
		const { html } = await render({ state: 'choose', order: bought, token: 'T' });
		expect(html).toContain('value="boots"');
		expect(html).not.toContain('Laces');
		expect(html.match(/<option( selected)?>\d/g)).toHaveLength(3);
		const none = await render({ state: 'choose', order: order({ items: [] }) });
		expect(none.html).toContain('Nothing of order #1001');
		expect(none.html).not.toContain('<form');
	});

	it('offers the other sizes that are there, when the shop offers exchanges', async () => {
		const choice = (variantId: string, title: string, available: boolean) => ({
			variantId,
			title,
			available,
		});
		const exchanges = {
			items: [
				{ itemId: 'boots', choices: [choice('v43', '43', true), choice('v44', '44', false)] },
			],
		};
		const shown = { state: 'choose', order: order(), exchanges };
		const { html } = await render({ ...shown, offers: 'refund, exchange' });
		expect(html).toContain('<option value="v43">43</option>');
		expect(html).not.toContain('v44');
		expect((await render({ ...shown, offers: 'refund' })).html).not.toContain('v43');
	});

	it('shows foreign text as text', async () => {
		const bad = '"><script>alert(1)</script>';
		const bought = order({ number: bad, items: [item({ id: bad, title: bad, variant: bad })] });
		const { html } = await render({
			state: 'choose',
			order: bought,
			token: bad,
			shop: bad,
			reasons: [{ text: bad }],
			form: { reason: bad, lines: [] },
		});
		expect(html).not.toContain('<script');
	});

	it('reads what its own form sends', async () => {
		const sent = {
			step: 'send',
			lang: 'de',
			token: 'T',
			'article-0': 'boots',
			'pieces-0': '2',
			'article-3': 'laces',
			reason: 'too_small',
			wants: 'store_credit',
		};
		expect(await read(sent)).toMatchObject({
			step: 'send',
			language: 'de',
			complete: true,
			form: {
				lines: [
					{ itemId: 'boots', quantity: 2 },
					{ itemId: 'laces', quantity: 1 },
				],
				reason: 'too_small',
				wants: 'store_credit',
			},
		});
	});

	it.each([
		[{ step: 'send', reason: 'too_small' }],
		[{ step: 'send', 'article-0': 'boots', reason: 'because' }],
		[{ step: 'send', 'article-0': ['boots'], reason: { $ne: 1 } }],
	])('takes %j for incomplete, without failing', async (body) => {
		expect(await read(body, 'fr')).toMatchObject({ complete: false, language: 'fr' });
	});
});
