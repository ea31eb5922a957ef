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
