import { direct, message, SHOP, trigger, type Got } from './trigger';

const item = (got: Got, output: number) =>
	(got.outputs?.[output] ?? []).map(({ json }) => json as Record<string, never>);
const code = ({ status, body }: Got) =>
	`${status} ${(body.error as { code: string } | undefined)?.code}`;

async function opened(parameters = {}) {
	const send = trigger(parameters);
	const { token } = await send({ headers: direct(), body: { action: 'open' } });
	return async (body: unknown) => await send({ headers: direct(token), body });
}

describe('Events of a chat', () => {
	it('are accepted at once and start the third output, one item each', async () => {
		const send = await opened();
		const got = await send({
			action: 'events',
			events: [
				{ kind: 'viewed', productId: 42, amount: 1 },
				{ kind: 'added_to_cart', productId: 'gid://shopify/Product/7', variantId: '9' },
			],
		});
		expect([got.status, got.body]).toEqual([200, { accepted: 2 }]);
		expect(got.outputs?.map((items) => items.length)).toEqual([0, 0, 2]);
		const [viewed, added] = item(got, 2);
		expect(viewed).toMatchObject({
			action: 'event',
			session: { id: expect.stringMatching(/^[\w-]{22}$/), shop: SHOP },
			shopper: { proof: 'none' },
			event: { kind: 'viewed', productId: 'gid://shopify/Product/42', rating: null, detail: '' },
		});
		expect(viewed.event).not.toHaveProperty('amount');
		expect(added.event).toEqual({
			kind: 'added_to_cart',
			productId: 'gid://shopify/Product/7',
			rating: null,
			detail: '{"variantId":"gid://shopify/ProductVariant/9"}',
			at: added.receivedAt,
		});
	});

	it.each([
		['that only the shop may tell', [{ kind: 'bought', productId: 1 }]],
		['without a product', [{ kind: 'viewed' }]],
		['of a product with markup for an id', [{ kind: 'viewed', productId: '<b>' }]],
		['that are no list', 'viewed'],
		['that are nothing', [null, 7, []]],
	])('%s start nothing', async (_, events) => {
		const got = await (await opened())({ action: 'events', events });
		expect([got.status, got.body, got.outputs]).toEqual([200, { accepted: 0 }, undefined]);
	});

	it('are twenty at most, and are refused where the shop wants none', async () => {
		const many = Array(30).fill({ kind: 'viewed', productId: 1 });
		const got = await (await opened())({ action: 'events', events: many });
		expect(got.body).toEqual({ accepted: 20 });
		const off = await (await opened({ events: false }))({ action: 'events', events: many });
		expect([code(off), off.outputs]).toEqual(['403 events_off', undefined]);
	});

	it('do not use up the messages of a shopper, and are limited themselves', async () => {
		const send = await opened({ limits: { perSession: 1 } });
		const statuses = [];
		for (let count = 0; count < 14; count += 1) {
			const got = await send({ action: 'events', events: [{ kind: 'viewed', productId: 1 }] });
			statuses.push(got.status);
		}
		expect(statuses.filter((status) => status === 200)).toHaveLength(12);
		expect(statuses.filter((status) => status === 429)).toHaveLength(2);
		expect((await send(message('Hello'))).outputs).toBeDefined();
	});
});

describe('A rating', () => {
	it('is an event with stars and a comment without control characters, at most 500 characters', async () => {
		const got = await (
			await opened()
		)({ action: 'rating', stars: 4, comment: ` good\u0000 ${'🙂'.repeat(600)}` });
		expect(got.body).toEqual({ accepted: 1 });
		const [{ event }] = item(got, 2) as unknown as Array<{ event: Record<string, string> }>;
		expect(event).toMatchObject({ kind: 'rated', rating: 4, productId: null });
		const { comment } = JSON.parse(event.detail) as { comment: string };
		expect(comment).toMatch(/^good 🙂/);
		expect([...comment]).toHaveLength(500);
	});

	it('is taken also where no events are wanted, and without a comment', async () => {
		const got = await (await opened({ events: false }))({ action: 'rating', stars: 1 });
		expect(item(got, 2)).toMatchObject([{ event: { rating: 1, detail: '' } }]);
	});

	it.each([[0], [6], [2.5], ['5'], [null], [undefined], [[5]]])('of %j is none', async (stars) => {
		const got = await (await opened())({ action: 'rating', stars });
		expect([code(got), got.outputs]).toEqual(['400 rating_stars', undefined]);
	});
});

describe('A transcript', () => {
	it('starts the fourth output with the address', async () => {
		const got = await (
			await opened({ transcript: true })
		)({ action: 'transcript', email: ' kim@example.com ' });
		expect(got.outputs?.map((items) => items.length)).toEqual([0, 0, 0, 1]);
		expect(item(got, 3)).toMatchObject([
			{
				action: 'transcript',
				transcript: { email: 'kim@example.com' },
				client: { address: expect.stringMatching(/^[0-9a-f]{64}$/) },
			},
		]);
	});

	it.each([
		['kim'],
		['kim@example'],
		['kim@example.com, lee@example.com'],
		['kim@example.com\nBcc: lee@example.com'],
		['<kim@example.com>'],
		[`${'k'.repeat(70)}@example.com`],
		[7],
		[undefined],
	])('to %j is refused', async (email) => {
		const got = await (await opened({ transcript: true }))({ action: 'transcript', email });
		expect([code(got), got.outputs]).toEqual(['400 email_address', undefined]);
	});

	it('is refused where the shop sends none, and after two in a minute', async () => {
		const wanted = { action: 'transcript', email: 'kim@example.com' };
		expect(code(await (await opened())(wanted))).toBe('403 transcript_off');
		const send = await opened({ transcript: true });
		await send(wanted);
		await send(wanted);
		expect(code(await send(wanted))).toBe('429 too_many_requests');
	});
});

describe('A muted avatar', () => {
	it('is given no agent to speak with, for that message', async () => {
		const send = await opened({ avatar: true, avatarAgent: 'A91XMB7113' });
		const quiet = await send({ ...message('Hello'), muted: true });
		expect(item(quiet, 0)).toMatchObject([{ avatar: { agent: '' } }]);
		const loud = await send({ ...message('Hello'), muted: 'yes' });
		expect(item(loud, 0)).toMatchObject([{ avatar: { agent: 'A91XMB7113' } }]);
	});
});
