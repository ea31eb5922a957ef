import type { Shopper } from '../shared/types';
import { Refusal } from './refusal';
import type { Session } from './session';

/** How a request reached the trigger. `customer` is what Shopify's verified proxy query says right now. */
export type Channel = { via: 'proxy'; customer: string | undefined } | { via: 'direct' };

/**
 * Holds a session against who is asking now. A session opened by one customer never serves another one, nor
 * the same browser after signing out; an anonymous session is taken over by the customer who signs in.
 * Throws a 401 refusal `session_changed`, at which the widget begins anew.
 */
export function sessionOf(channel: Channel, session: Session): Session {
	if (channel.via === 'direct') {
		if (session.via === 'proxy') throw changed();
		return session;
	}
	if (session.cid !== undefined && session.cid !== channel.customer) throw changed();
	return {
		...session,
		via: 'proxy',
		...(channel.customer ? { cid: channel.customer } : {}),
	};
}

/** Who the shopper is proven to be. The session must have passed `sessionOf` in this very request. */
export function shopperOf(session: Session): Shopper {
	return session.cid
		? {
				proof: 'signed_customer',
				customerId: `gid://shopify/Customer/${session.cid}`,
				email: null,
			}
		: { proof: 'none', customerId: null, email: null };
}

const changed = () =>
	new Refusal(401, 'session_changed', 'The signed-in customer has changed. Open a new session.');
