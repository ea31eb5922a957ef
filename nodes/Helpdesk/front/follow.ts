import { VendorError } from '../../shared/errors';
import { sleep, urlPath } from '../../shared/http';
import type { FrontClient } from './client';
import type { FrontMessage } from './records';

const FIRST_LOOK_MS = 300;
const LONGEST_MS = 3_000;

/**
 * Front takes messages in and makes them afterwards. Waits for one, at most this long.
 * @throws VendorError with the code `not_delivered` for one that could not be sent
 */
export async function follow(
	front: FrontClient,
	uid: string,
	seconds: number,
): Promise<FrontMessage | undefined> {
	const until = Date.now() + seconds * 1_000;
	for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
		const message = await front
			.find<FrontMessage>(urlPath`/messages/${`alt:uid:${uid}`}`)
			.catch((error: unknown) => {
				// The message is on its way; that nobody can look at it now does not change that.
				if (error instanceof VendorError) return undefined;
				throw error;
			});
		if (message?.error_type) throw notDelivered(message.error_type);
		if (message && !message.draft_mode) return message;
		const left = until - Date.now();
		if (left <= 0) return undefined;
		await sleep(Math.min(wait, left), front.signal);
	}
}

const notDelivered = (reason: string) =>
	new VendorError({
		vendor: 'Front',
		title: 'The reply was not delivered to the customer',
		detail: reason,
		nextStep:
			'It stands in the conversation as a draft with an error. Check the address and the channel, then send it with another External ID.',
		code: 'not_delivered',
		applied: 'yes',
	});
