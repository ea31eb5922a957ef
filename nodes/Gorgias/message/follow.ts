import { VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import { plainMessage } from '../../shared/text';
import { textOfHtml } from '../../shared/text/mailHtml';
import type { GorgiasClient } from '../client';
import type { Message } from '../ticket/ticket';
import { deliveryOf } from './simplified';

const FIRST_LOOK_MS = 500;
const LONGEST_MS = 3_000;

/**
 * Follows a message until it has left or failed, at most this long, and returns it as it was seen last. Gorgias
 * queues what it is given, so a created message is no sent one.
 */
export async function follow(
	gorgias: GorgiasClient,
	message: Message,
	seconds: number,
): Promise<Message> {
	const until = Date.now() + seconds * 1_000;
	let seen = message;
	for (
		let wait = FIRST_LOOK_MS;
		deliveryOf(seen) === 'queued';
		wait = Math.min(wait * 2, LONGEST_MS)
	) {
		const left = until - Date.now();
		if (left <= 0) break;
		await sleep(Math.min(wait, left), gorgias.signal);
		seen = await gorgias
			.get<Message>(`/tickets/${message.ticket_id}/messages/${message.id}`)
			.catch((error: unknown) => {
				// The reply is on its way; that nobody can look at it now does not change that.
				if (error instanceof VendorError) return seen;
				throw error;
			});
	}
	return seen;
}

/** @throws VendorError for a message that Gorgias could not deliver */
export function refuseFailed(message: Message): void {
	if (deliveryOf(message) !== 'failed') return;
	const reason = message.last_sending_error?.error;
	throw new VendorError({
		vendor: 'Gorgias',
		title: 'The reply was not delivered to the customer',
		detail: reason ? plainMessage(textOfHtml(reason)) : undefined,
		nextStep:
			'It stands in the ticket, marked as not delivered. Check the address and the channel, then send it with another External ID.',
		code: 'not_delivered',
		applied: 'yes',
	});
}
