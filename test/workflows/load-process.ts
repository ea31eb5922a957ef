import { createGorgiasClient } from '../../nodes/Gorgias/client';
import { importMessage } from '../../nodes/Gorgias/message/importMessage';
import type { Arriving } from './load';

/** A second n8n at the same desk, with nothing in common but the desk: it passes on its share of the messages. */
async function main(): Promise<void> {
	const { credentials, messages } = JSON.parse(process.argv[2]) as {
		credentials: Record<string, string>;
		messages: Arriving[];
	};
	const client = createGorgiasClient(credentials, {});
	const passOn = async ({ afterMs, ticketId, text, externalId, sentAt }: Arriving) => {
		await new Promise((done) => setTimeout(done, afterMs));
		const params = { ticketId, text, externalId, sentAt, author: 'customer', customerEmail: '' };
		await importMessage.run(client, params as never);
	};
	await Promise.all(messages.map(passOn));
}

void main();
