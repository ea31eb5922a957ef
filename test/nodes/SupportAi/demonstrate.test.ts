import type { DemoStep } from '../../../nodes/shared/types';
import { asksForDemo } from '../../../nodes/SupportAi/demo/asked';
import { phrasesOf } from '../../../nodes/SupportAi/phrases';
import { ai, composed, LANGUAGES, turnOf } from './ai';
import { product } from './goods';

const variant = (title: string, available = true) => ({
	id: `gid://shopify/ProductVariant/${title.length}`,
	title,
	price: { amount: '40.00', currency: 'EUR' },
	available,
});
const LANTERN = {
	...product('2', {
		title: 'Ember <b>Lantern</b>',
		description: 'A rechargeable lantern with a warm light. It weighs 320 g. And a third sentence.',
		variants: [variant('Brass'), variant('Forest'), variant('Rust', false)],
	}),
	images: [
		{ url: 'https://shop.example.com/1.jpg', alt: 'Ember' },
		{ url: 'https://shop.example.com/2.jpg', alt: 'The lantern in a tent' },
		{ url: 'https://shop.example.com/3.jpg', alt: null },
	],
	rating: { average: 4.5, best: 5, count: 12 },
};
const stepsOf = async (given: object, more: object = {}) => {
	const { action } = await ai('product.demonstrate', { product: JSON.stringify(given), ...more });
	return (action as { steps: DemoStep[] }).steps;
};

describe('a demonstration', () => {
	it('goes through pictures, variants, rating and the way to get it, from the facts', async () => {
		const steps = await stepsOf(LANTERN);
		expect(steps.map(({ highlight, index }) => [highlight, index])).toEqual([
			['picture', 0],
			['picture', 1],
			['picture', 2],
			['variants', undefined],
			['reviews', undefined],
			['cta', undefined],
		]);
		const said = steps.map(({ say }) => say);
		expect(said[0]).toMatch(/A rechargeable lantern with a warm light/);
		expect(said[1]).toMatch(/The lantern in a tent/);
		expect(said[3]).toMatch(/Brass, Forest/);
		expect(said[3]).not.toMatch(/Rust/);
		expect(said[4]).toMatch(/12 ratings .*4\.5 out of 5/);
		expect(said[5]).toMatch(/€40\.00 and is in stock/);
		for (const { ms } of steps) expect(ms).toBeGreaterThanOrEqual(2_500);
	});

	it('says nothing about what there is no fact of', async () => {
		const steps = await stepsOf({ ...product('1'), images: [], rating: null });
		expect(steps.map(({ highlight }) => highlight)).toEqual(['picture', 'cta']);
		const [, cta] = await stepsOf({
			...product('1', { available: false }),
			images: [],
			rating: null,
		});
		expect(cta.say).toMatch(/sold out/);
		expect(cta.say).not.toMatch(/cart/);
	});

	it('speaks every language, with no gap left open', async () => {
		for (const language of LANGUAGES) {
			for (const { say } of await stepsOf(LANTERN, { language })) expect(say).not.toMatch(/[{}]/);
		}
	});

	it('gives one step for the ear, without markup; none for a step or a product that is not there', async () => {
		const spoken = async (given: object, step: number) =>
			(await ai('product.demonstrate', { product: JSON.stringify(given), step })).spoken;
		expect(await spoken(LANTERN, 0)).toMatch(/^This is Ember Lantern ?\./);
		expect(await spoken(LANTERN, 99)).toBe('');
		expect(await spoken({ ...LANTERN, published: false }, 0)).toBe('');
		expect(await spoken({}, 0)).toBe('');
	});
});

describe('asking for one', () => {
	it.each([
		'Show it to me',
		'How does it work?',
		'Can you show me this?',
		'Zeigen Sie es mir',
		'Wie funktioniert das?',
		'Comment ça marche ?',
		'¿Cómo funciona esto?',
		'Come funziona questo prodotto?',
		'Como é que isto funciona?',
		'Hoe werkt het?',
	])('is understood: %s', (text) => expect(asksForDemo(text)).toBe(true));

	it.each([
		'Show me my order',
		'How do returns work?',
		'Wie funktioniert die Rückgabe?',
		'¿Cómo funciona la devolución?',
		'Do you have lanterns?',
	])('is not taken from: %s', (text) => expect(asksForDemo(text)).toBe(false));

	it('is offered by our own quick reply, in every language', async () => {
		for (const language of LANGUAGES) {
			const text = phrasesOf(language)('reply_demo');
			expect((await turnOf({ text, conversation: { session: 's', language } })).route).toBe('demo');
		}
	});

	it('is answered with the steps, of which the avatar says the first', async () => {
		const turn = await turnOf({ text: 'How does it work?' });
		const { reply } = await composed(turn, { products: [], detailed: LANTERN } as never);
		expect(reply.actions).toMatchObject([{ type: 'demo', product: { id: LANTERN.id } }]);
		expect(reply.spoken).toMatch(/step by step\. This is Ember Lantern ?\. A rechargeable/);
		expect(reply.text).not.toMatch(/rechargeable/);
		const none = await composed(turn, { products: [], detailed: null } as never);
		expect(none.reply.text).toMatch(/Which product/);
		expect(
			(await turnOf({ text: 'How does it work?', config: { demonstrateProducts: false } })).route,
		).not.toBe('demo');
	});
});
