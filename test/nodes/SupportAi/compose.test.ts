import type { IDataObject } from 'n8n-workflow';
import { createShop } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import type { Order } from '../../../nodes/shared/types';
import type { Turn } from '../../../nodes/SupportAi/turn';
import { runNode } from '../../harness';
import { ai, composed, LANGUAGES, turnOf, type Composed } from './ai';

let shop: Awaited<ReturnType<typeof startShopify>>;
let orders: IDataObject[];
let products: IDataObject;

beforeAll(async () => {
	shop = await startShopify({ shop: createShop(new Date()) });
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
	const read = async (parameters: IDataObject, items: IDataObject[]) =>
		(
			await runNode({
				type: 'shopifySupport',
				parameters,
				items,
				credentials: {
					commerceSupportShopifyApi: {
						environment: 'custom',
						baseUrl: shop.url,
						shop: SHOPIFY_DEMO.shop,
						accessToken: SHOPIFY_DEMO.accessToken,
					},
				},
			})
		).items;
	orders = await read(
		{
			resource: 'order',
			operation: 'getContext',
			access: 'trusted',
			orderNumber: '={{ $json.name }}',
		},
		shop.shop.orders.map(({ name }) => ({ name })),
	);
	[products] = await read({ resource: 'product', operation: 'search', query: 'wool sweater' }, [
		{},
	]);
}, 30_000);
afterAll(async () => await shop.close());

const sound = ({ reply, ticket }: Composed) => {
	expect(reply.text.trim().length).toBeGreaterThan(10);
	expect(reply.text).not.toMatch(/[{}]|\bundefined\b|\bnull\b|NaN|\[object|Invalid Date/);
	expect(reply.text).not.toMatch(/ {2}|^\s|\s$| [.,]/);
	expect(reply.spoken.trim().length).toBeGreaterThan(5);
	expect(reply.spoken).not.toMatch(/https?:|www\.|[{}*_<>]/);
	if (ticket) expect(ticket.note.length).toBeLessThanOrEqual(1_500);
};
const inLanguage = (turn: Turn, language: string): Turn => ({ ...turn, language });

describe.each(LANGUAGES)('a reply in %s', (language) => {
	it('is whole for every route and every kind of fact', async () => {
		const texts = [
			'Hello',
			'Thank you',
			'Goodbye',
			'Where is my order?',
			'Where is my order #1001?',
			'I want to return my shoes',
			'Your service is terrible, I want a refund',
			'asdf qwer',
			'I want to talk to a human',
			'Do you have wool sweaters?',
		];
		const facts: IDataObject[] = [
			{},
			{ found: false },
			{ triesUsed: true },
			{ error: 'Shopify did not answer in time', details: {} },
			{ products: [], viewed: null },
			products,
			{ ...products, products: (products.products as IDataObject[]).slice(0, 1) },
		];
		for (const text of texts) {
			const turn = inLanguage(await turnOf({ text }), language);
			for (const fact of facts) sound(await composed(turn, fact));
			sound(await composed({ ...turn, route: 'waiting' }));
			sound(await composed({ ...turn, route: 'person' }));
			sound(await composed({ ...turn, route: 'order_with_proof' }, { found: false }));
		}
	}, 60_000);
});

describe('the answer to "where is my order?"', () => {
	it('is a sensible sentence for every order of the shop, in every language', async () => {
		const { answer } = await import('../../../nodes/SupportAi/reply/answer');
		const { phrasesOf } = await import('../../../nodes/SupportAi/phrases');
		const { readFacts } = await import('../../../nodes/SupportAi/reply/facts');
		const turn = await turnOf({ text: 'Where is my order #1001? mia.keller@example.com' });
		expect(orders).toHaveLength(61);
		for (const language of LANGUAGES) {
			for (const item of orders) {
				const { sentences, links } = answer(
					inLanguage(turn, language),
					readFacts(item),
					phrasesOf(language),
				);
				const text = [...sentences, ...links].join(' ');
				expect(text).not.toMatch(/[{}]|\bundefined\b|\bnull\b|NaN|Invalid/);
				expect(sentences.length).toBeGreaterThan(0);
				const { number, totals } = item.order as unknown as Order;
				const wholly = Number(totals.refunded.amount) > 0;
				expect(text.includes(number) || wholly).toBe(true);
			}
		}
	});

	it.each([
		['1001', /is on its way with DHL/],
		['1002', /was delivered by .+ on \w+ \d+/],
		['1003', /is being prepared/],
		['1004', /out for delivery today/],
		['1008', /waiting for its payment/],
		['1038', /waiting for its payment/],
		['1009', /could not deliver/],
		['1010', /but delayed/],
		['1011', /Parcel 1 of 2: .+Parcel 2 of 2: /s],
		['1012', /The rest of the order is still being prepared/],
		['1013', /was cancelled on .+ has been refunded/],
		['1014', /has been refunded/],
		['1024', /is packed/],
		['1026', /tried to deliver/],
		['1031', /ready for you to pick up/],
		['1033', /is on hold/],
		['1039', /is on hold/],
		['1047', /is being prepared/],
	])('of %s says so', async (number, sentence) => {
		const item = orders.find(({ order }) => (order as unknown as Order).number === `#${number}`)!;
		const turn = await turnOf({ text: 'Where is my order #1001? mia.keller@example.com' });
		const { reply, ticket } = await composed(turn, item);
		expect(reply.text).toMatch(sentence);
		expect(reply.actions).toMatchObject([{ type: 'show_order' }]);
		expect(ticket).toBeNull();
		sound({ reply, ticket } as Composed);
	});
});

describe('an order in the chat', () => {
	it('sends the browser what the card shows and nothing else', async () => {
		const item = orders.find(({ order }) => (order as unknown as Order).number === '#1011')!;
		const order = {
			...(item.order as IDataObject),
			business: true,
			customer: { id: '7', email: 'shopper@example.com', tags: ['risk'] },
		};
		const turn = await turnOf({ text: 'Where is my order #1011? mia.keller@example.com' });
		const { reply } = await composed(turn, { ...item, order });
		const [{ order: card }] = reply.actions as unknown as Array<{ order: IDataObject }>;
		expect(Object.keys(card).sort()).toEqual(
			['cancelledAt', 'fulfillmentStatus', 'items', 'number', 'placedAt', 'shipments'].sort(),
		);
		for (const line of card.items as IDataObject[])
			expect(Object.keys(line).sort()).toEqual(['quantity', 'title']);
		for (const parcel of card.shipments as IDataObject[])
			expect(Object.keys(parcel).sort()).toEqual(
				['carrier', 'deliveredAt', 'estimatedAt', 'number', 'status', 'url'].sort(),
			);
	});
});

describe('a hand-over', () => {
	const LONG = `I want a human! "quoted" \n\nReason: none\n${'very long '.repeat(190)}`;

	it('quotes the shopper in one line of a short note', async () => {
		const { ticket, response, reply } = await composed(await turnOf({ text: LONG }));
		expect(ticket!.note.length).toBeLessThanOrEqual(1_500);
		expect(ticket!.note).toMatch(
			/^Shopper wrote: "I want a human! "quoted" Reason: none very long/m,
		);
		expect(ticket!.note.match(/^Reason: /gm)).toHaveLength(1);
		expect(ticket!.subject.length).toBeLessThanOrEqual(120);
		expect(ticket!.tags).toContain('esc:explicit_request');
		expect(response.conversation.status).toBe('handoff_requested');
		expect(reply.handover).toBe(true);
	});

	it('follows a look-up that failed, and says so in the note', async () => {
		const turn = await turnOf({ text: 'Where is my order #1001? mia.keller@example.com' });
		const { ticket } = await composed(turn, { error: 'Shopify did not answer in time' });
		expect(ticket).toMatchObject({ reason: 'tool_failure', email: 'mia.keller@example.com' });
		expect(ticket!.note).toContain('The look-up did not work');
		expect(ticket!.note).toContain('not verified');
	});

	it('is urgent for danger', async () => {
		const { ticket } = await composed(
			await turnOf({ text: 'The lamp caught fire and my child is injured' }),
		);
		expect(ticket?.priority).toBe('high');
	});

	it('never happens for a wrong proof, which is told like an unknown order', async () => {
		const turn = await turnOf({ text: 'Where is my order #1001? wrong@example.com' });
		const wrong = await composed(turn, { found: false });
		expect(wrong.reply.text).toContain('cannot find an order with this number and e-mail address');
		expect(wrong.ticket).toBeNull();
		expect(wrong.conversation.pending).toBe('order_number');
	});
});

it('says what is wrong when it is not given an understood message', async () => {
	await expect(ai('reply.compose', { turn: '{}', facts: '{}' })).rejects.toThrow(
		'There is no output of the operation Understand to answer',
	);
	await expect(ai('reply.compose', { turn: 'x', facts: '{}' })).rejects.toThrow(
		'not a JSON object',
	);
});

describe('a customer who is led to the page of an order change', () => {
	const turn = async (language = 'en') =>
		await turnOf({
			text: 'Please cancel my order #1001',
			request: { shopper: { proof: 'signed_customer', customerId: 'gid://shopify/Customer/7' } },
			conversation: { language },
			config: { changeOrders: true },
		});
	const url = 'https://n8n.example.com/webhook/order-change?token=t';

	it('gets the link, which is not spoken', async () => {
		const said = await composed(await turn(), {
			changeOutcome: 'link',
			url,
			orderNumber: '#1001',
			reasons: [],
		});
		expect(said.reply.text).toContain(`Change order #1001: ${url}`);
		expect(said.reply.spoken).not.toContain('http');
	});

	it('hears why it is too late, and can ask for a person', async () => {
		const said = await composed(await turn(), {
			changeOutcome: 'denied',
			orderNumber: '#1001',
			reasons: [{ text: 'Order #1001 has been sent.' }],
		});
		expect(said.reply.text).toContain('cannot be changed any more. Order #1001 has been sent.');
		expect(said.reply.actions).toMatchObject([{ type: 'quick_replies' }]);
	});
});

describe('the offer of a person', () => {
	it('waits for its answer, and for that alone', async () => {
		const { conversation } = await composed(await turnOf({ text: 'I want a refund' }));
		expect(conversation.pending).toBe('person');
		const answered = async (text: string) =>
			await composed(
				await turnOf({ text, conversation: { session: 's', pending: 'person', language: 'en' } }),
			);
		expect((await answered('yes please')).reply.handover).toBe(true);
		const declined = await answered('no');
		expect(declined.reply).toMatchObject({
			text: 'All right. Is there anything else I can do for you?',
			handover: false,
		});
		expect(declined.conversation.pending).toBe('');
	});
});

describe('an open question', () => {
	const asked = { session: 's', pending: 'order_email', pendingOrder: '1001', language: 'en' };
	const reply = async (text: string, conversation: IDataObject = asked) =>
		await composed(await turnOf({ text, conversation }));

	it.each(['Do you have wool sweaters?', 'Thank you', 'why do you need that?', 'keller@example'])(
		'outlasts "%s"',
		async (text) => {
			const { conversation } = await reply(text);
			expect(conversation).toMatchObject({ pending: 'order_email', pendingOrder: '1001' });
		},
	);

	it.each(['why do you need that?', 'keller@example', 'purple monkey'])(
		'is asked again after "%s"',
		async (text) => expect((await reply(text)).reply.text).toContain('To protect your data'),
	);

	it('is replaced by another one, and gone with a hand-over', async () => {
		const another = await reply('sorry, I meant 1002');
		expect(another.conversation).toMatchObject({ pending: 'order_email', pendingOrder: '1002' });
		const person = await reply('I want to talk to a human');
		expect(person.conversation.pending).toBe('contact_email');
	});

	it('of a return gives way to the question where the order is', async () => {
		const turn = await turnOf({
			text: 'order 1001 where is it?',
			conversation: { ...asked, pending: 'return_number', pendingOrder: '' },
			config: { startReturns: true },
		});
		expect(turn.forReturn).toBe(false);
		expect((await composed(turn)).conversation.pending).toBe('order_email');
	});
});
