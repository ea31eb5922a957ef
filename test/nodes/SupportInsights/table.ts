import { chat, DAY, HOUR, later, noRows, type ShopRows } from './shop';

/** Four days of a shop in Berlin, the night of 29 March having one hour less. Every figure is counted by hand. */
export function table(): ShopRows {
	const rows = noRows();
	const first = '2026-03-27T09:00:00.000Z';
	const event = (session: string, kind: string, seconds: number, more: object) =>
		rows.events.push({ session, kind, at: later(first, seconds), ...more });
	for (let n = 1; n <= 8; n++)
		chat(rows, `plain-${n}`, first, [
			[0, 'shopper'],
			[2, 'assistant'],
		]);
	for (const session of ['thanks-1', 'thanks-2'])
		chat(rows, session, first, [
			[0, 'shopper'],
			[2, 'assistant'],
			[60, 'shopper', { intent: 'thanks', sentiment: 0.6, label: 'positive' }],
			[62, 'assistant'],
		]);
	chat(rows, 'slow', first, [
		[0, 'shopper'],
		[4, 'assistant', { durationMs: 4_000, refused: 'amount, promise' }],
	]);
	for (const hours of [71, 73])
		chat(rows, `back-after-${hours}`, first, [
			[0, 'shopper'],
			[2, 'assistant'],
			[2 + hours * HOUR, 'shopper'],
			[4 + hours * HOUR, 'assistant'],
		]);
	const damaged = 'My parcel arrived damaged, this is terrible.';
	chat(rows, 'person', first, [
		[0, 'shopper', { text: damaged, intent: 'complaint', sentiment: -0.6, label: 'negative' }],
		[2, 'assistant'],
		[310, 'agent'],
		[400, 'shopper', { sentiment: 0.2 }],
		[432, 'agent'],
	]);
	event('person', 'escalated', 10, { detail: '{"reason":"legal_threat"}' });
	event('person', 'rated', 500, { rating: 2 });
	rows.actions.push(
		{
			session: 'person',
			kind: 'refund',
			state: 'done',
			amount: 1_910,
			currency: 'EUR',
			at: later(first, 450),
		},
		{ session: 'person', kind: 'mail', state: 'failed', at: later(first, 451) },
	);
	chat(rows, 'person-only', first, [
		[0, 'shopper'],
		[1_000, 'agent'],
	]);
	chat(rows, 'no-answer', first, [[0, 'shopper']]);
	chat(
		rows,
		'asked-back',
		first,
		[
			[0, 'shopper'],
			[2, 'assistant'],
		],
		{ pending: 'order_and_email' },
	);
	chat(rows, 'hello', first, [
		[0, 'shopper', { intent: 'greeting' }],
		[2, 'assistant'],
	]);
	chat(rows, 'asks-on', first, [
		[0, 'shopper'],
		[2, 'assistant'],
		[30, 'shopper'],
	]);
	const lawyer = { text: 'I will call my lawyer and sue you', intent: 'complaint' };
	chat(
		rows,
		'waits',
		first,
		[
			[0, 'shopper', { ...lawyer, sentiment: -0.5, label: 'negative' }],
			[2, 'assistant'],
		],
		{ status: 'handoff_requested' },
	);
	chat(rows, 'spoken', first, [
		[0, 'shopper', { language: 'de', intent: 'recommendation' }],
		[2, 'assistant', { spoken: true }],
	]);
	event('spoken', 'viewed', 5, { productId: 'boots' });
	event('spoken', 'recommended', 6, { productId: 'boots' });
	event('spoken', 'rated', 60, { rating: 5 });
	event('spoken', 'bought', DAY, { orderNumber: '#1', amount: 5_000, currency: 'EUR' });
	for (const [session, days] of [
		['in-time', 2.9],
		['too-late', 3.1],
	] as const) {
		chat(rows, session, first, [
			[0, 'shopper'],
			[2, 'assistant'],
		]);
		const order = { customerId: `customer-${session}`, orderNumber: `#${session}` };
		for (const copy of [0, 1])
			event('', 'bought', days * DAY + copy, { ...order, amount: 1_910, currency: 'EUR' });
	}
	chat(rows, 'rated-twice', first, [
		[0, 'shopper'],
		[2, 'assistant'],
	]);
	event('rated-twice', 'rated', 10, { rating: 1 });
	event('rated-twice', 'rated', 20, { rating: 4 });
	[
		'2026-03-28T22:59:59.000Z',
		'2026-03-28T23:00:00.000Z',
		'2026-03-29T21:59:59.000Z',
		'2026-03-29T22:00:00.000Z',
	].forEach((start, index) => {
		const seconds = (index + 1) * 10;
		chat(rows, `midnight-${index}`, start, [
			[0, 'shopper'],
			[seconds, 'assistant', { durationMs: seconds * 1_000 }],
		]);
	});
	return rows;
}
