import { formOf, type ReturnForm } from './form';
import { pageHints, shopifyId, type PageHints } from './page';
import { Refusal } from './refusal';
import { eventsOf, ratingOf, type ShopEvent } from './report';
import { cleanText, lengthOf } from './text';

/** A request of the widget after every check. */
export type ChatRequest =
	| { action: 'open'; page: PageHints }
	| {
			action: 'message';
			id: string;
			text: string;
			page: PageHints;
			form?: ReturnForm;
			/** Whether the shopper has muted the avatar. */
			muted: boolean;
	  }
	| { action: 'wait'; after: number; hold: number | undefined; page: PageHints }
	| { action: 'avatar'; page: PageHints }
	| { action: 'demo_step'; demo: DemoStep; page: PageHints }
	| { action: 'events' | 'rating'; events: ShopEvent[]; page: PageHints }
	| { action: 'transcript'; email: string; page: PageHints };

/** The step of a shown product that the screen has got to: its text is made on the server. */
export interface DemoStep {
	/** `gid://shopify/Product/…`. */
	productId: string;
	/** From 0. */
	step: number;
}

export interface RequestLimits {
	bodyBytes: number;
	/** In characters (code points). */
	messageLength: number;
}

const MESSAGE_ID = /^[\w-]{8,64}$/;
const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,180}\.[^\s@<>()[\]\\,;:".]{2,24}$/;
const MOST_STEPS = 20;
/** In seconds; proxies before n8n commonly give up after 60. */
const LONGEST_HOLD = 50;
const DEEPEST = 6;
const MOST_VALUES = 500;

/**
 * Reads the body of a POST. `raw` is the body as it arrived, after decompression.
 * Throws refusals: 415 not JSON, 413 too large or too long, 400 anything else that is wrong.
 */
export function readRequest(
	contentType: string | undefined,
	raw: Buffer | undefined,
	limits: RequestLimits,
): ChatRequest {
	// Only JSON: a form or plain-text POST could be sent by any other site without asking the browser's leave.
	if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
		throw new Refusal(415, 'json_only', 'Send the request as application/json.');
	}
	if ((raw?.length ?? 0) > limits.bodyBytes) {
		throw new Refusal(413, 'body_too_large', 'The request is too large. Send a shorter message.');
	}
	const body = parse(raw);
	const page = pageHints(body.page);
	switch (body.action) {
		case 'open':
		case 'avatar':
			return { action: body.action, page };
		case 'message':
			return {
				action: 'message',
				page,
				...messageOf(body, limits.messageLength),
				...formOf(body),
				muted: body.muted === true,
			};
		case 'wait':
			return { action: 'wait', page, after: afterOf(body.after), hold: holdOf(body.hold) };
		case 'demo_step':
			return { action: 'demo_step', page, demo: stepIn(body) };
		case 'events':
			return { action: 'events', page, events: eventsOf(body.events) };
		case 'rating':
			return { action: 'rating', page, events: [ratingIn(body)] };
		case 'transcript':
			return { action: 'transcript', page, email: emailIn(body) };
		default:
			throw new Refusal(
				400,
				'unknown_action',
				'The action must be open, message, wait, avatar, demo_step, events, rating or transcript.',
			);
	}
}

function parse(raw: Buffer | undefined): Record<string, unknown> {
	const malformed = new Refusal(400, 'malformed', 'The request body is not a plain JSON object.');
	let body: unknown;
	try {
		body = JSON.parse(raw?.toString('utf8') ?? '');
	} catch {
		throw malformed;
	}
	if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed;
	if (!withinBounds(body)) throw malformed;
	return body as Record<string, unknown>;
}

function messageOf(body: Record<string, unknown>, longest: number): { id: string; text: string } {
	const { id, text } = body;
	if (typeof id !== 'string' || !MESSAGE_ID.test(id)) {
		throw new Refusal(
			400,
			'message_id',
			'The message needs an id of 8 to 64 letters, digits, _ or -.',
		);
	}
	const clean = typeof text === 'string' ? cleanText(text) : '';
	if (!clean) throw new Refusal(400, 'message_empty', 'The message has no text.');
	if (lengthOf(clean) > longest) {
		throw new Refusal(413, 'message_too_long', `Messages can have up to ${longest} characters.`);
	}
	return { id, text: clean };
}

function ratingIn(body: Record<string, unknown>): ShopEvent {
	const rating = ratingOf(body);
	if (rating) return rating;
	throw new Refusal(400, 'rating_stars', 'A rating has 1 to 5 whole stars.');
}

function stepIn({ productId, step }: Record<string, unknown>): DemoStep {
	const product = shopifyId('Product', productId);
	if (product && Number.isInteger(step) && (step as number) >= 0 && (step as number) < MOST_STEPS) {
		return { productId: product, step: step as number };
	}
	throw new Refusal(400, 'demo_step', 'Name the product by its id and the step by its number.');
}

function emailIn({ email }: Record<string, unknown>): string {
	const address = typeof email === 'string' ? email.trim() : '';
	if (EMAIL.test(address)) return address;
	throw new Refusal(400, 'email_address', 'Give the e-mail address, such as name@example.com.');
}

/** Number of the newest message that the widget has; none is 0. */
const afterOf = (after: unknown): number =>
	Number.isSafeInteger(after) && (after as number) > 0 ? (after as number) : 0;

/** Seconds that the widget is ready to wait; it knows better than we what stands between. */
const holdOf = (hold: unknown): number | undefined =>
	typeof hold === 'number' && hold >= 1 ? Math.min(hold, LONGEST_HOLD) : undefined;

/** Looks level by level, so that a deep or wide body costs no stack and little time. */
function withinBounds(body: object): boolean {
	let level: unknown[] = [body];
	let seen = 0;
	for (let depth = 0; level.length; depth += 1) {
		seen += level.length;
		if (depth > DEEPEST || seen > MOST_VALUES) return false;
		level = level.flatMap((value) =>
			typeof value === 'object' && value !== null ? Object.values(value) : [],
		);
	}
	return true;
}
