import { createHash } from 'node:crypto';
import type { IWebhookFunctions } from 'n8n-workflow';
import { sendJson } from '../refusal';
import { readRows, type RowSource } from './rows';
import { Watcher } from './watcher';

/** In seconds, when the widget does not say: Shopify's app proxy gives up on a slow answer, others later. */
const HELD = { proxy: 8, direct: 25 };
/** Widgets that began together, as after a restart of n8n, must not come back together: up to this share earlier. */
const SPREAD = 0.3;
/** Told to the widget when this n8n cannot look for messages right now. */
const RETRY_SECONDS = 15;

const watchers = new Map<string, Watcher>();

function watcherOf(source: RowSource): Watcher {
	const key = createHash('sha256').update(JSON.stringify(source)).digest('hex');
	let watcher = watchers.get(key);
	if (!watcher) {
		watcher = new Watcher(async (query) => await readRows(source, query));
		watchers.set(key, watcher);
	}
	return watcher;
}

/**
 * Answers a request once there is a later message for the chat, or with none after a while. Returns at once: n8n's
 * part of the request is over, and only the response is kept.
 */
export function holdFor(
	context: IWebhookFunctions,
	source: RowSource,
	chat: { session: string; after: number; hold: number | undefined; via: 'proxy' | 'direct' },
): void {
	const response = context.getResponseObject();
	const gone = new AbortController();
	const heldMs = (chat.hold ?? HELD[chat.via]) * 1_000 * (1 - SPREAD * Math.random());
	response.once('close', () => gone.abort());
	watcherOf(source)
		.wait(chat.session, chat.after, heldMs, gone.signal)
		.then(({ messages, upTo }) =>
			sendJson(response, 200, {
				after: upTo,
				messages: messages.map(({ id, author, text, at, status }) => ({
					id,
					from: author,
					text,
					at,
					...(status && { status }),
				})),
			}),
		)
		.catch(() => {
			response.setHeader('Retry-After', String(RETRY_SECONDS));
			sendJson(response, 503, {
				error: { code: 'later_unavailable', message: 'New messages cannot be read right now.' },
			});
		});
}
