import { Refusal } from './refusal';

/** A comma or line separated list of origins; `*` stands for any. Entries that are no URL are left out. */
export function originsOf(list: string): string[] {
	return list
		.split(/[\s,]+/)
		.filter(Boolean)
		.flatMap((entry) =>
			entry === '*' ? ['*'] : URL.canParse(entry) ? [new URL(entry).origin] : [],
		);
}

/**
 * n8n answers every preflight itself and lets any origin through, so the origin is held against the list on
 * the request itself. Browsers send Origin with each POST; a request without one is refused too.
 */
export function checkOrigin(origin: string | undefined, allowed: string[]): string {
	if (origin && (allowed.includes('*') || allowed.includes(origin))) return origin;
	throw new Refusal(
		403,
		'origin_not_allowed',
		'This site may not use the chat. Add its address to Allowed Origins in the Storefront Chat Trigger.',
	);
}
