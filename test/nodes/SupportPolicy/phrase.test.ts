import { NOTICES, type NoticeKey } from '../../../nodes/SupportPolicy/phrases/notices';
import { policyRun } from './world';

const amount = { amount: '19.10', currency: 'EUR' };
const say = async (more: object) =>
	(await policyRun('phrase say', {
		notice: 'refund_started',
		values: { order: '#1001', amount },
		...more,
	})) as { text: string; subject: string; language: string };

describe('what a shopper is told', () => {
	it.each([
		['en', '€19.10', 'Your order #1001'],
		['de', '19,10 €', 'Ihre Bestellung #1001'],
		['fr', '19,10 €', 'Votre commande #1001'],
		['nl', '€ 19,10', 'Uw bestelling #1001'],
	])('is in their language, amounts too: %s', async (language, money, subject) => {
		const said = await say({ language });
		expect(said.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(money);
		expect(said).toMatchObject({ language, subject });
	});

	it('is English in a language that we do not speak', async () => {
		expect(await say({ language: 'sv' })).toMatchObject({ language: 'en' });
	});

	it('has the same values to fill in, and no other, in all seven languages', () => {
		const named = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
		expect(Object.keys(NOTICES)).toHaveLength(7);
		for (const sentences of Object.values(NOTICES)) {
			for (const [key, text] of Object.entries(sentences))
				expect([key, named(text)]).toEqual([key, named(NOTICES.en[key as NoticeKey])]);
		}
	});

	it('is in the shop’s own words where it has some, and in ours elsewhere', async () => {
		const wording = { de: { refund_started: '{amount} zu {order} sind unterwegs.' } };
		expect((await say({ language: 'de', wording })).text).toMatch(
			/^19,10.€ zu #1001 sind unterwegs/,
		);
		expect((await say({ language: 'en', wording })).text).toContain('under way');
	});

	it.each([
		[{ sv: { refund_started: 'Hej' } }, '“sv”'],
		[{ en: { refund_begun: 'Hello' } }, '“refund_begun”'],
		[{ en: { refund_started: '' } }, '“refund_started”'],
		[{ en: { refund_started: 'Dear {name}' } }, '{name}'],
	])('refuses own wording that would not show as it is meant: %j', async (wording, named) => {
		await expect(say({ wording })).rejects.toThrow(named);
	});

	it('holds an article’s or an order’s foreign text on one line, and refuses what is no amount', async () => {
		const values = { order: '#1\n\n001', amount };
		expect((await say({ values })).text).not.toMatch(/\n/);
		await expect(say({ values: { amount: { amount: 1.1 } } })).rejects.toThrow('amount');
	});
});
