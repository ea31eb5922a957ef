/**
 * Front keeps no external id of a conversation, but links to records elsewhere, and lists conversations with them. The
 * address leads nowhere (RFC 2606); the team sees it beside the conversation.
 */
const BELOW = 'https://commerce-support.invalid/';

export const linkOf = (name: string) => BELOW + encodeURIComponent(name);

/** Our own name of a conversation. */
export function nameInLinks(links: Array<{ external_url: string }> = []): string | null {
	const url = links.find(({ external_url }) => external_url.startsWith(BELOW))?.external_url;
	try {
		return url ? decodeURIComponent(url.slice(BELOW.length)) : null;
	} catch {
		return null;
	}
}
