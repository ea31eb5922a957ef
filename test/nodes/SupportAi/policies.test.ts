import { answerFromFaq, answerFromPolicies } from '../../../nodes/SupportAi/reply/faq';
import type { AssistantConfig } from '../../../nodes/SupportAi/turn';
import { runNode } from '../../harness';

const POLICIES =
	'Delivery takes 2 to 5 working days. Returns are free within 30 days. We accept cards and PayPal.';

async function ask(text: string, config: object) {
	const understood = await runNode({
		type: 'supportAi',
		parameters: {
			resource: 'message',
			operation: 'understand',
			text,
			config: { shopName: 'Shop', ...config },
		},
	});
	const turn = understood.items[0];
	const { items } = await runNode({
		type: 'supportAi',
		parameters: { resource: 'reply', operation: 'compose', turn, facts: {} },
	});
	return { route: turn.route, text: (items[0].reply as { text: string }).text };
}

describe('the policies of the shop', () => {
	it('answer a question about them with their own sentence', async () => {
		const { text } = await ask('How long does delivery to France take?', { policies: POLICIES });
		expect(text).toBe('Delivery takes 2 to 5 working days.');
	});

	it('are not spoken of where they say nothing about the question', async () => {
		const { text } = await ask('How do I send my return back?', {
			policies: 'We accept cards and PayPal.',
		});
		expect(text).not.toContain('PayPal');
	});

	it('say nothing when there are none', async () => {
		const { text } = await ask('How long does delivery to France take?', { policies: '' });
		expect(text).not.toContain('working days');
	});
});

describe('the switches of the assistant', () => {
	it('decide what is looked up', async () => {
		const question = 'What would you recommend as a gift for my mother?';
		expect((await ask(question, {})).route).toBe('recommend');
		expect((await ask(question, { recommendProducts: false })).route).toBe('talk');
		expect((await ask('Is the rain jacket waterproof?', { showProducts: false })).route).toBe(
			'talk',
		);
		expect((await ask('Where is my order #1001?', { trackOrders: false })).route).toBe('talk');
	});

	it('keep the stock to themselves when they are told to', async () => {
		const product = {
			title: 'Rain Jacket',
			price: { amount: '119.00', currency: 'EUR' },
			available: true,
			stock: 3,
			description: '',
			tags: [],
			variants: [],
		};
		const say = async (showStock: boolean) => {
			const understood = await runNode({
				type: 'supportAi',
				parameters: {
					resource: 'message',
					operation: 'understand',
					text: 'Do you have a rain jacket in stock?',
					config: { showStock },
				},
			});
			const { items } = await runNode({
				type: 'supportAi',
				parameters: {
					resource: 'reply',
					operation: 'compose',
					turn: understood.items[0],
					facts: { viewed: null, products: [product] },
				},
			});
			return (items[0].reply as { text: string }).text;
		};
		expect(await say(true)).toMatch(/Only 3 left/);
		expect(await say(false)).not.toMatch(/3 left|stock/);
	});
});

describe("the shop's own texts answer what they speak of", () => {
	const of = (policies: string, faq: AssistantConfig['faq']) =>
		({ policies, faq }) as AssistantConfig;
	const ENGLISH = of(
		'Delivery takes 2 to 5 working days. Returns are free within 30 days. We accept cards, PayPal and gift cards.',
		[
			{ question: 'How long does delivery take?', answer: 'Two to five days.' },
			{ question: 'Can I return something?', answer: 'Yes, for 30 days.' },
			{ question: 'Do you wrap gifts?', answer: 'Yes, for €3.' },
		],
	);
	const GERMAN = of(
		'Die Lieferung dauert 2 bis 5 Werktage. Rücksendungen sind innerhalb von 30 Tagen kostenlos. Wir akzeptieren Karten und PayPal.',
		[{ question: 'Wie lange dauert die Lieferung?', answer: 'Zwei bis fünf Tage.' }],
	);
	const FRENCH = of(
		'La livraison prend 2 à 5 jours ouvrés. Les retours sont gratuits pendant 30 jours. Nous acceptons les cartes et PayPal.',
		[{ question: 'Combien de temps prend la livraison ?', answer: 'Deux à cinq jours.' }],
	);

	it.each([
		['How long does delivery take?', ENGLISH, 'Two to five days.'],
		['how long does shipping take?', ENGLISH, 'Two to five days.'],
		['How long does delivery to France take?', ENGLISH, 'Two to five days.'],
		['Can I return something?', ENGLISH, 'Yes, for 30 days.'],
		['Can you gift wrap it?', ENGLISH, 'Yes, for €3.'],
		['Wie lange dauert der Versand?', GERMAN, 'Zwei bis fünf Tage.'],
		['Combien de temps prend la livraison ?', FRENCH, 'Deux à cinq jours.'],
		['How long does a refund take?', ENGLISH, null],
		['How long does a return take?', ENGLISH, null],
		['how long does an exchange take?', ENGLISH, null],
		['how long does it take to charge the battery?', ENGLISH, null],
		['Is shipping free?', ENGLISH, null],
		['Can I return a worn sweater?', ENGLISH, null],
		['Wie lange dauert eine Erstattung?', GERMAN, null],
		['Wie lange dauert das Laden des Akkus?', GERMAN, null],
		['Combien de temps prend un remboursement ?', FRENCH, null],
		['Combien de temps prend un retour ?', FRENCH, null],
	])('an entry of the FAQ: %s', (text, config, answer) =>
		expect(answerFromFaq(text, config)).toBe(answer),
	);

	it.each([
		['How long does delivery to France take?', ENGLISH, 'Delivery takes 2 to 5 working days.'],
		['Are returns free?', ENGLISH, 'Returns are free within 30 days.'],
		['Is return shipping free?', ENGLISH, 'Returns are free within 30 days.'],
		['What is your return policy?', ENGLISH, 'Returns are free within 30 days.'],
		['Do you accept PayPal?', ENGLISH, 'We accept cards, PayPal and gift cards.'],
		['Which payment methods are there?', ENGLISH, 'We accept cards, PayPal and gift cards.'],
		['Kann ich mit PayPal bezahlen?', GERMAN, 'Wir akzeptieren Karten und PayPal.'],
		['Les retours sont-ils gratuits ?', FRENCH, 'Les retours sont gratuits pendant 30 jours.'],
		['Is shipping free?', ENGLISH, null],
		['How much is shipping?', ENGLISH, null],
		['can I pay within 30 days?', ENGLISH, null],
		['How long does a refund take?', ENGLISH, null],
		['How long does a return take?', ENGLISH, null],
		['Do you deliver to France?', ENGLISH, null],
		['Ist der Versand kostenlos?', GERMAN, null],
		['Kann ich innerhalb von 30 Tagen bezahlen?', GERMAN, null],
		['La livraison est-elle gratuite ?', FRENCH, null],
		['Puis-je payer sous 30 jours ?', FRENCH, null],
	])('a sentence of the policies: %s', (text, config, answer) =>
		expect(answerFromPolicies(text, config)).toBe(answer),
	);
});
