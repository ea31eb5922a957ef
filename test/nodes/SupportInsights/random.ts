import { chat, DAY, HOUR, later, type ShopRows } from './shop';

/** The same numbers for the same seed, 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const TEXTS = [
	'It arrived damaged, terrible!',
	'I want a person',
	'Where is my order?',
	'Thank you',
];
const INTENTS = ['order_status', 'return', 'complaint', 'thanks', 'greeting', ''];

/** Chats with long pauses, persons, ratings, orders and actions, begun at any time of `days` days. */
export function randomChats(
	rows: ShopRows,
	options: { seed: number; chats: number; start: string; days: number },
): void {
	const random = seeded(options.seed);
	const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	for (let n = 0; n < options.chats; n++) {
		const session = `${options.seed}-${n}`;
		const begin = later(options.start, random() * options.days * DAY);
		const lines: Parameters<typeof chat>[3] = [];
		let seconds = 0;
		for (let m = Math.floor(random() * 8); m >= 0; m--) {
			const author = lines.length
				? among(['shopper', 'assistant', 'assistant', 'agent'])
				: 'shopper';
			const sentiment = Math.round((random() * 2 - 1) * 10_000) / 10_000;
			const said = { sentiment, label: '', text: among(TEXTS), intent: among(INTENTS) };
			const more = author === 'shopper' ? said : { durationMs: Math.floor(random() * 5_000) };
			lines.push([seconds, author, { ...more, language: among(['en', 'de']) }]);
			seconds += random() < 0.15 ? random() * 100 * HOUR : random() * 300;
		}
		const customerId = `customer-${Math.floor(random() * options.chats)}`;
		chat(rows, session, begin, lines, {
			customerId,
			status: among(['ai_active', 'ai_active', 'human_active']),
			pending: among(['', '', 'order_and_email']),
			channel: among(['chat', 'email']),
		});
		const happened = () => later(begin, random() * (seconds + 80 * HOUR));
		const money = { amount: Math.floor(random() * 10_000), currency: among(['EUR', 'USD']) };
		const productId = among(['boots', 'hat', '']);
		rows.events.push(
			{ session, customerId, kind: 'bought', orderNumber: `#${session}`, ...money, at: happened() },
			{ session, kind: among(['viewed', 'rated']), productId, rating: 1 + (n % 5), at: happened() },
		);
		if (random() < 0.3)
			rows.events.push({ session, kind: 'escalated', detail: 'abuse', at: happened() });
		rows.actions.push({
			session,
			kind: 'refund',
			state: among(['done', 'failed']),
			...money,
			at: happened(),
		});
	}
}
