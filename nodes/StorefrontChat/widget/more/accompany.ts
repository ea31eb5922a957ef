import type { Shell } from '../extras';
import { pageHints } from '../page';
import { fieldsOf, listOf } from '../safe';
import { peek } from '../store';
import { mayMeasure } from './consent';

const BATCH_MS = 5_000;
/** Cart attribute that carries the chat's id to the order. Not shown to shoppers, as its name begins with "_". */
const ATTRIBUTE = '_support_chat';

type Reported = { kind: 'viewed' | 'added_to_cart'; productId: unknown; variantId?: unknown };

let accompanied = false;
let queue: Reported[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
/** The chat that the cart is known to belong to. */
let tied: string | undefined;

/** Begins what goes along with a chat that is in use: the product that is looked at is told, the cart is tied to it. */
export function accompany(shell: Shell): void {
	void tie(shell);
	if (accompanied) return;
	accompanied = true;
	const { productId } = pageHints(shell.data) as { productId?: string };
	if (productId) report({ kind: 'viewed', productId }, shell);
	addEventListener('pagehide', () => flush(shell));
	// Whoever puts something into the cart, the theme or another app, does it with a call of this name.
	new PerformanceObserver((calls) => {
		if (calls.getEntries().some(({ name }) => /\/cart\/(add|change|clear)/.test(name))) {
			tied = undefined;
			void tie(shell);
		}
	}).observe({ type: 'resource' });
}

/** Tells the shop what happened, a few seconds later and together with what else happens until then. */
export function report(event: Reported, shell: Shell): void {
	if (!mayMeasure(shell)) return;
	queue.push(event);
	timer ??= setTimeout(() => flush(shell), BATCH_MS);
}

function flush({ chat, store }: Shell): void {
	clearTimeout(timer);
	timer = undefined;
	const events = queue;
	queue = [];
	if (events.length && store.token) {
		chat.post({ action: 'events', events }).catch(() => undefined);
	}
}

/** Writes the chat's id on the cart. A cart without articles is left alone: writing would create one, with a cookie. */
export async function tie(shell: Shell): Promise<void> {
	const root = shell.shopRoot();
	const { sid } = peek(shell.store.token);
	if (!root || !sid || tied === sid || !mayMeasure(shell)) return;
	tied = sid;
	try {
		const cart = fieldsOf(await (await fetch(`${root}cart.js`)).json());
		if (!listOf(cart.items).length) tied = undefined;
		else if (fieldsOf(cart.attributes)[ATTRIBUTE] !== sid) {
			await postToCart(`${root}cart/update.js`, { attributes: { [ATTRIBUTE]: sid } });
		}
	} catch {
		tied = undefined;
	}
}

/** https://shopify.dev/docs/api/ajax/reference/cart */
export const postToCart = async (address: string, body: object): Promise<Response> =>
	await fetch(address, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		body: JSON.stringify(body),
	});
