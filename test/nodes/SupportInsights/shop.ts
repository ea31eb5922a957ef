import type { IDataObject } from 'n8n-workflow';

export const HOUR = 3_600;
export const DAY = 24 * HOUR;

export interface ShopRows {
	messages: IDataObject[];
	conversations: IDataObject[];
	events: IDataObject[];
	actions: IDataObject[];
}

type Line = [seconds: number, author: string, more?: IDataObject];

export const later = (start: string, seconds: number): string =>
	new Date(Date.parse(start) + seconds * 1_000).toISOString();

/** The rows of one chat: messages at seconds from its start, a neutral question in English unless told. */
export function chat(
	rows: ShopRows,
	session: string,
	start: string,
	lines: Line[],
	conversation: IDataObject = {},
): void {
	lines.forEach(([seconds, author, more], index) => {
		const own =
			author === 'shopper'
				? { intent: 'order_status', language: 'en', sentiment: 0, label: 'neutral' }
				: author === 'assistant'
					? { durationMs: 2_000 }
					: {};
		rows.messages.push({
			session,
			messageId: `${session}-${index}`,
			author,
			text: 'Where is my order?',
			...own,
			at: later(start, seconds),
			...more,
		});
	});
	rows.conversations.push({
		session,
		customerId: `customer-${session}`,
		status: 'ai_active',
		lastMessageAt: later(start, lines.at(-1)![0]),
		...conversation,
	});
}

export const noRows = (): ShopRows => ({
	messages: [],
	conversations: [],
	events: [],
	actions: [],
});
