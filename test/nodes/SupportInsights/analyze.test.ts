import { runNode } from '../../harness';

const analyze = async (texts: string[], more: object = {}) => {
	const { items, error } = await runNode({
		type: 'supportInsights',
		parameters: { resource: 'message', operation: 'analyze', text: '={{ $json.text }}', ...more },
		items: texts.map((text) => ({ text })),
	});
	expect(error).toBeUndefined();
	return items;
};

describe('Support Insights on the engine', () => {
	it('scores each message for itself, in order', async () => {
		const [good, bad, neutral] = await analyze([
			'Great service, thank you so much!',
			'This is terrible, I am very disappointed.',
			'The parcel has two boxes.',
		]);
		expect(good).toMatchObject({ language: 'en', label: 'positive', escalate: false });
		expect(bad).toMatchObject({ label: 'negative' });
		expect(neutral).toMatchObject({ label: 'neutral' });
		expect(good.score).toBeGreaterThan(0);
		expect(bad.score).toBeLessThan(0);
	});

	it('names the reasons to involve a person', async () => {
		const [threat] = await analyze(['I will call my lawyer and sue you']);
		expect(threat).toMatchObject({
			escalate: true,
			reasons: expect.arrayContaining(['legal_threat']),
		});
	});

	it('gives the same text the same score, and takes the earlier language for a short one', async () => {
		const [first, second] = await analyze(['Super schlecht', 'Super schlecht']);
		expect(first).toEqual(second);
		expect((await analyze(['super'], { previousLanguage: 'de' }))[0].language).toBe('de');
	});

	it('survives text that says nothing', async () => {
		for (const item of await analyze([' ', '\u0000', '🙂'.repeat(2_000), 'a'.repeat(20_000)])) {
			expect(item).toMatchObject({ language: expect.any(String), score: expect.any(Number) });
		}
	});
});
