import { score } from '../../../nodes/SupportInsights/conversation/score';
import { runner } from '../runOperation';
import { seeded } from './random';

const run = runner(() => null);
const said = (sentiment: number, text = 'Where is it?', author = 'shopper') => ({
	author,
	text,
	sentiment,
	label: sentiment < -0.13 ? 'negative' : 'neutral',
});
const of = async (messages: object[], earlier: unknown = {}) =>
	await run(score, { messages, earlier });

describe('the score of a conversation', () => {
	it('follows the shopper alone, from the first message on', async () => {
		const messages = [said(-0.5), said(1, 'Sorry!', 'assistant'), said(0), said(0.5)];
		expect(await of(messages)).toMatchObject({
			n: 3,
			mean: 0,
			// -0.5, then 0.3 × 0 + 0.7 × -0.5, then 0.3 × 0.5 + 0.7 × -0.35
			ewma: -0.095,
			minimum: -0.5,
			last: 0.5,
			trend: 1,
			negativeShare: 0.3333,
		});
	});

	it('compares the last three messages with the first three', async () => {
		const result = await of([-0.6, -0.3, 0, 0.1, 0.3, 0.6, 0.9].map((value) => said(value)));
		expect(result).toMatchObject({ n: 7, trend: 0.9 });
	});

	it('keeps a reason for good, strongest first', async () => {
		const messages = [
			said(0, 'I want to talk to a person'),
			said(-0.4, 'I will call my lawyer and sue you'),
			said(0.5, 'All good now, thank you'),
		];
		expect((await of(messages)).reasons).toEqual(['legal_threat', 'explicit_request']);
	});

	it('is null without a message of the shopper, not neutral', async () => {
		const none = { n: 0, mean: null, ewma: null, minimum: null, trend: null, state: null };
		expect(await of([said(0, 'Hello', 'assistant')])).toMatchObject(none);
		expect(await of([])).toMatchObject(none);
		expect(await of([said(0.3)])).toMatchObject({ n: 1, mean: 0.3, trend: null });
	});

	it('scores a message that has none, and leaves out what it cannot read', async () => {
		const rows = [{ author: 'shopper', text: 'This is terrible.' }];
		expect((await of(rows)).mean).toBeLessThan(-0.13);
		expect((await of([{ ...said(0), label: 'unknown' }])).n).toBe(0);
	});

	it('reads rows in the order of their time', async () => {
		const [early, late] = [said(-0.5), said(0.5)];
		const rows = [
			{ ...late, at: '2026-03-02T10:00:00Z' },
			{ ...early, at: '2026-03-02T09:00:00Z' },
		];
		expect(await of(rows)).toMatchObject({ last: 0.5, trend: 1 });
	});

	it('refuses an earlier score that is none', async () => {
		await expect(of([], { state: { n: 'x' } })).rejects.toThrow('Earlier Score is not a score');
	});
});

it('a conversation scored in parts, cut anywhere, has the score of the whole', async () => {
	const random = seeded(7);
	for (let round = 0; round < 40; round++) {
		const size = 1 + Math.floor(random() * 12);
		const messages = Array.from({ length: size }, () =>
			said(Math.round((random() * 2 - 1) * 100) / 100, random() < 0.2 ? 'I want a person' : 'Well'),
		);
		const cut = Math.floor(random() * (size + 1));
		const second = Math.floor(random() * (cut + 1));
		let earlier: any = {};
		for (const part of [
			messages.slice(0, second),
			messages.slice(second, cut),
			messages.slice(cut),
		])
			earlier = await of(part, earlier);
		const whole = await of(messages);
		const { state, ...figures } = whole;
		expect(earlier).toMatchObject({ ...figures, state: { n: state.n, first: state.first } });
	}
});
