/** A message of a shopper on its way to the ticket of a person who has the conversation. */
export interface Arriving {
	/** From the start of the test. */
	afterMs: number;
	ticketId: string;
	text: string;
	externalId: string;
	sentAt: string;
}

/** So many messages within the time, from chats that write in turn; each chat's own come in order. */
export function arriving(tickets: string[], count: number, withinMs: number): Arriving[] {
	const start = Date.now();
	return Array.from({ length: count }, (_, index) => {
		const afterMs = Math.round((index / count) * withinMs);
		const ticketId = tickets[index % tickets.length];
		const number = Math.floor(index / tickets.length) + 1;
		return {
			afterMs,
			ticketId,
			text: `Message ${number}`,
			externalId: `load:${ticketId}:${number}`,
			sentAt: new Date(start + afterMs).toISOString(),
		};
	});
}
