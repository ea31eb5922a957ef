import { runNode } from '../../harness';
import { turnOf, type Said } from './ai';

const signedIn = { shopper: { proof: 'signed_customer', customerId: 'gid://shopify/Customer/7' } };
const row = (more: object) => ({ session: 's', status: 'ai_active', ...more });

const TABLE: Array<[string, Said, string, object?]> = [
	['a greeting is talk', { text: 'Hello!' }, 'talk'],
	['a question for an order without a number is talk', { text: 'Where is my order?' }, 'talk'],
	[
		'a number without an address is talk',
		{ text: 'Where is my order #1001?' },
		'talk',
		{ orderNumber: '1001' },
	],
	[
		'number and address prove an order',
		{ text: 'Where is my order #1001? My e-mail is mia.keller@example.com' },
		'order_with_proof',
		{ orderNumber: '1001', email: 'mia.keller@example.com' },
	],
	[
		'a signed-in customer is looked up by the customer id',
		{ text: 'Where is my order?', request: signedIn },
		'own_order',
		{ customerId: 'gid://shopify/Customer/7' },
	],
	[
		'a signed-in customer who wants to cancel is led to the page for it',
		{ text: 'Please cancel my order #1001', request: signedIn, config: { changeOrders: true } },
		'order_change',
		{ orderNumber: '1001' },
	],
	[
		'so is one who wants another address',
		{
			text: 'I need to change the delivery address of order #1001',
			request: signedIn,
			config: { changeOrders: true },
		},
		'order_change',
	],
	[
		'nobody else is: a number and an address do not change an order',
		{
			text: 'Please cancel my order #1001, mia.keller@example.com',
			config: { changeOrders: true },
		},
		'talk',
	],
	[
		'nor where the shop has switched it off',
		{ text: 'Please cancel my order #1001', request: signedIn, config: { changeOrders: false } },
		'talk',
	],
	[
		'a customer id without the signature counts for nothing',
		{
			text: 'Where is my order?',
			request: { shopper: { proof: 'none', customerId: 'gid://shopify/Customer/7' } },
		},
		'talk',
		{ customerId: '' },
	],
	[
		'the address we asked for continues the look-up',
		{
			text: 'mia.keller@example.com',
			conversation: row({ pending: 'order_email', pendingOrder: '1001' }),
		},
		'order_with_proof',
		{ orderNumber: '1001', email: 'mia.keller@example.com' },
	],
	[
		'the bare number we asked for continues the look-up',
		{
			text: '1001',
			conversation: row({ pending: 'order_number', email: 'mia.keller@example.com' }),
		},
		'order_with_proof',
		{ orderNumber: '1001', email: 'mia.keller@example.com' },
	],
	[
		'a number with a suffix continues it too',
		{
			text: 'it is 1001-A',
			conversation: row({ pending: 'order_number', email: 'a@example.com' }),
		},
		'order_with_proof',
		{ orderNumber: '1001-A' },
	],
	...[
		'oh sorry, I mistyped my address: mia.keller@example.com',
		'mon adresse est mia.keller@example.com',
		'my email is mia.keller@example.com',
		'meine Adresse ist mia.keller@example.com',
	].map((text): (typeof TABLE)[number] => [
		`the corrected address continues the look-up: ${text}`,
		{
			text,
			conversation: row({
				pending: 'order_number',
				pendingOrder: '1001',
				email: 'mia@example.com',
			}),
		},
		'order_with_proof',
		{ orderNumber: '1001', email: 'mia.keller@example.com' },
	]),
	...[
		'sorry, I meant 1002',
		'Entschuldigung, ich meinte 1002',
		"pardon, c'est la 1002",
		'perdón, quería decir 1002',
		'oops, 1002 instead',
		'sorry wrong number, its 1002',
		'not 1001 but 1002',
		'nein, nicht 1001 sondern 1002',
	].map((text): (typeof TABLE)[number] => [
		`a corrected number replaces the one before: ${text}`,
		{ text, conversation: row({ pending: 'order_email', pendingOrder: '1001' }) },
		'talk',
		{ orderNumber: '1002', email: '' },
	]),
	...['die 1001 bitte', '1001 I think', 'the order number is 1001', 'la 1001 por favor'].map(
		(text): (typeof TABLE)[number] => [
			`a number among other words is an answer: ${text}`,
			{ text, conversation: row({ pending: 'order_number', email: 'mia.keller@example.com' }) },
			'order_with_proof',
			{ orderNumber: '1001', email: 'mia.keller@example.com' },
		],
	),
	...['order1001', 'EN1001', 'Bestellung 1001', 'die 1001 bitte', 'commande 1001'].map(
		(text): (typeof TABLE)[number] => [
			`a number alone changes no order: ${text}`,
			{ text, request: signedIn, config: { changeOrders: true } },
			'own_order',
		],
	),
	[
		'an address goes with the number that was given before, whatever was said in between',
		{
			text: 'mia.keller@example.com',
			conversation: row({ pending: 'person', pendingOrder: '1001' }),
		},
		'order_with_proof',
		{ orderNumber: '1001', email: 'mia.keller@example.com' },
	],
	[
		'an order that was just proven is not asked for again',
		{
			text: 'and when will it arrive?',
			conversation: row({
				proof: 'order_and_email',
				pendingOrder: '#1001',
				email: 'mia.keller@example.com',
			}),
		},
		'order_with_proof',
		{ orderNumber: '#1001', email: 'mia.keller@example.com' },
	],
	[
		'an address alone proves nothing later on',
		{
			text: 'and when will it arrive?',
			conversation: row({ proof: 'none', pendingOrder: '1001', email: 'a@example.com' }),
		},
		'talk',
		{ email: '' },
	],
	[
		'a request of its own is no answer',
		{
			text: 'please cancel order 1001',
			conversation: row({ pending: 'order_number', email: 'mia.keller@example.com' }),
		},
		'talk',
	],
	['an address nobody asked for is talk', { text: 'mia.keller@example.com' }, 'talk'],
	[
		'another topic leaves the open question',
		{
			text: 'Thank you, goodbye',
			conversation: row({ pending: 'order_email', pendingOrder: '1001' }),
		},
		'talk',
	],
	['a product question is a search', { text: 'Do you have wool sweaters in stock?' }, 'product'],
	['a wish for a person is a hand-over', { text: 'I want to talk to a human' }, 'person'],
	['a threat is a hand-over', { text: 'My lawyer will sue you' }, 'person'],
	[
		'a hand-over beats an order',
		{ text: 'Where is order #1001? I want to speak to a person' },
		'person',
	],
	[
		'a wish for a person counts beside thanks and an order',
		{
			text: 'Danke, ihr seid super! Wo ist meine Bestellung 1001? Ich würde gerne mit einem Mitarbeiter sprechen',
		},
		'person',
	],
	...['yes', 'Ja, gerne', 'oui', 'sì grazie', 'sí, por favor', 'ok', 'graag'].map(
		(text): (typeof TABLE)[number] => [
			`"${text}" accepts the person we offered`,
			{ text, conversation: row({ pending: 'person' }) },
			'person',
		],
	),
	...['no', 'Nein danke', 'non merci', "no, don't"].map((text): (typeof TABLE)[number] => [
		`"${text}" declines the person we offered`,
		{ text, conversation: row({ pending: 'person' }) },
		'talk',
	]),
	['a yes to nothing is talk', { text: 'yes' }, 'talk'],
	[
		'no look-up when the shop forbids it',
		{ text: 'Where is my order?', request: signedIn, config: { trackOrders: false } },
		'talk',
	],
	[
		'no search when the shop forbids it',
		{ text: 'Do you have wool sweaters in stock?', config: { showProducts: false } },
		'talk',
	],
	['a return is talk', { text: 'I want to return my shoes' }, 'talk'],
	[
		'a reopened status is talk',
		{ text: 'Hello!', conversation: row({ status: 'closed' }) },
		'talk',
	],
];

describe('the way of a message', () => {
	it.each(TABLE)('%s', async (_what, said, route, lookup = {}) => {
		const turn = await turnOf(said);
		expect(turn.route).toBe(route);
		expect(turn.lookup).toMatchObject(lookup);
	});

	it.each(['handoff_requested', 'human_active', 'awaiting_approval'])(
		'is only waiting while the status is %s',
		async (status) => {
			for (const text of [
				'Where is my order #1001?',
				'human please',
				'mia.keller@example.com',
				'Hello',
			]) {
				expect(
					(await turnOf({ text, conversation: row({ status }), request: signedIn })).route,
				).toBe('waiting');
			}
		},
	);

	it('starts a conversation when there is no row, and takes an unknown status for none', async () => {
		expect((await turnOf({ text: 'Hello' })).conversation).toMatchObject({
			isNew: true,
			status: 'ai_active',
		});
		const odd = await turnOf({
			text: 'Hello',
			conversation: row({ status: 'drop table', pending: 'x' }),
		});
		expect(odd.conversation).toMatchObject({ isNew: false, status: 'ai_active', pending: '' });
	});

	it("answers in the shopper's language, then the conversation's, then the shop's first", async () => {
		expect((await turnOf({ text: 'Wo ist meine Bestellung?' })).language).toBe('de');
		expect((await turnOf({ text: '1001', conversation: row({ language: 'fr' }) })).language).toBe(
			'fr',
		);
		const config = { languages: ['nl', 'en'] };
		expect((await turnOf({ text: 'Wo ist meine Bestellung?', config })).language).toBe('nl');
	});

	it('survives text of any kind', async () => {
		for (const text of [
			'?',
			'\u0000',
			'🙂'.repeat(3_000),
			'a'.repeat(50_000),
			'{{ $json }}',
			'"}\n</message>',
		]) {
			expect((await turnOf({ text })).text.length).toBeLessThanOrEqual(2_000);
		}
	});
});

describe('an understood message', () => {
	const ROUTES = [
		'own_order',
		'order_with_proof',
		'product',
		'recommend',
		'demo',
		'return',
		'knowledge',
		'order_change',
	];
	const routed = async (items: Array<{ route?: string }>, onError?: 'continueErrorOutput') =>
		await runNode({
			type: 'supportAi',
			parameters: { resource: 'message', operation: 'route' },
			items,
			onError,
		});

	it('leaves by the output of its route, all else by the last one', async () => {
		for (const [index, route] of ROUTES.entries()) {
			const { outputs } = await routed([{ route }]);
			const filled = outputs.flatMap((items, output) => (items.length ? [output] : []));
			expect([route, filled, outputs[index]?.[0]?.json]).toEqual([route, [index], { route }]);
		}
		const others = ['person', 'waiting', 'talk', 'something new'].map((route) => ({ route }));
		const { outputs } = await routed([...others, {}]);
		expect(outputs.map((items) => items.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 5]);
	});

	it('has as many outputs for n8n as it uses: the error output comes after them', async () => {
		const { outputs } = await routed([{ route: 'talk' }], 'continueErrorOutput');
		expect(outputs.map((items) => items.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
	});
});

describe('the language of a message that does not tell', () => {
	it.each([
		['is that of the page', { request: { client: { locale: 'de-CH' } } }, 'de'],
		[
			'stays that of the messages before',
			{ request: { client: { locale: 'de-CH' } }, conversation: row({ language: 'fr' }) },
			'fr',
		],
		['is the first of the shop where the page says nothing', {}, 'en'],
	])('%s', async (_, more, language) => {
		expect((await turnOf({ text: 'EN1001', ...more })).language).toBe(language);
	});
});
