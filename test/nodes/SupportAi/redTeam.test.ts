import type { IDataObject } from 'n8n-workflow';
import { INJECTIONS, LIES, WRONG_SHAPES } from './redTeam/attacks';
import { answered, SCENES, understood } from './redTeam/world';

const scenes = Object.entries(SCENES);
const all = scenes.flatMap(([place, scene]) =>
	LIES.map(([what, lie, mark]) => ({ place, scene, what, lie, mark })),
);

describe('a model that lies', () => {
	it.each(all)(
		'does not get $what to anybody, asked about $place',
		async ({ scene, lie, mark }) => {
			const facts = scene.facts('All is well.');
			const honest = await answered(scene.text, facts, null);
			const { reply, everything, engine } = await answered(scene.text, facts, () => ({
				sentences: [lie],
			}));
			expect(reply.text).toBe(honest.reply.text);
			expect(everything).not.toContain(mark);
			expect(engine).toBe('embedded');
			expect(reply.refused).not.toEqual([]);
		},
	);

	it.each(WRONG_SHAPES)('says nothing with %s', async (_what, answer) => {
		const { reply, everything } = await answered('What about delivery?', {}, () => answer);
		expect(reply.text).toBe((await answered('What about delivery?', {}, null)).reply.text);
		expect(everything).not.toMatch(/500|refunded|2044/);
	});
});

describe('words of others that command the model', () => {
	const attacks = scenes
		.filter(([place]) => place !== 'the message')
		.flatMap(([place, scene]) =>
			INJECTIONS.map(([order, mark]) => ({ place, scene, order, mark })),
		);

	it.each(attacks)(
		'in $place are neither quoted nor obeyed: $order',
		async ({ scene, order, mark }) => {
			const facts = scene.facts(order);
			const quoting = await answered(scene.text, facts, null);
			expect([quoting.reply.text, quoting.reply.spoken, quoting.ticket].join()).not.toContain(mark);
			let asked = '';
			const obeying = await answered(scene.text, facts, ({ instructions, input }) => {
				asked = instructions + input;
				return { sentences: [order.replace(/^.*?[.:] /, '')] };
			});
			expect(obeying.reply.text).toBe(quoting.reply.text);
			expect(asked).not.toContain(mark);
		},
	);

	it.each(INJECTIONS)('in the message stay data, and are not obeyed: %s', async (order, mark) => {
		let instructions = '';
		const { reply } = await answered(order, {}, (request) => {
			instructions = request.instructions;
			return { sentences: [order] };
		});
		expect(instructions).not.toContain(mark);
		expect(reply.text).not.toContain(mark);
	});
});

describe('a model that lies about what was written', () => {
	const QUESTION = 'Where is my order #1001? My address is mia.keller@example.com';
	const CLAIMS: Array<[string, IDataObject]> = [
		["another customer's order", { orderNumber: '2044' }],
		["another customer's address", { email: 'tom.baker@example.com' }],
		['a search of its own', { product: '* OR id:1' }],
		['a tracking number', { trackingNumber: '1Z999AA10123456784' }],
		['an amount', { amount: '€500' }],
		['intents that do not exist', { intents: ['refund_now', 'approve'] }],
		['objects for texts', { orderNumber: { $ne: '' }, email: ['x@example.com'] }],
		['a mood beyond measure', { sentiment: 1e9, urgent: 'yes', reasons: 'none' }],
		['another language', { language: 'xx; DROP TABLE' }],
	];

	it.each(CLAIMS)('changes nothing that is looked up with %s', async (_what, claim) => {
		const honest = await understood(QUESTION);
		const turn = await understood(QUESTION, () => ({ intents: ['order_status'], ...claim }));
		expect(turn.lookup).toEqual(honest.lookup);
		expect(turn.attempt).toEqual(honest.attempt);
		expect(turn.route).toBe(honest.route);
		expect(JSON.stringify(turn)).not.toMatch(
			/2044|tom\.baker|1Z999|id:1|DROP TABLE|refund_now|\$ne/,
		);
		expect(Math.abs(turn.understanding.sentiment.score)).toBeLessThanOrEqual(1);
	});

	it('cannot keep a person away, nor move a conversation that a person has', async () => {
		const calm = () => ({ intents: ['thanks'], sentiment: 1, reasons: [], urgent: false });
		const turn = await understood('I will sue you, give me a human', calm);
		expect(turn).toMatchObject({ route: 'person', understanding: { signals: { escalate: true } } });
	});
});
