import { randomBytes } from 'node:crypto';

import type { Locale, Shop } from '../shop';
import type { Request } from '../vendor';

export interface CartLine {
	variantId: string;
	quantity: number;
	properties: Record<string, string>;
}

export interface Session {
	token: string;
	customerId: string | null;
	locale: Locale;
	cart: CartLine[];
	/** Of the cart; Shopify copies them to the order. */
	attributes: Record<string, string>;
}

const COOKIE = 'alder_session';
const MOST_SESSIONS = 5_000;

/** Who is shopping, kept in memory behind a cookie of the storefront's own. */
export class Sessions {
	private readonly known = new Map<string, Session>();

	/** The visitor's session, or a new one and the cookie to set for it. */
	of({ headers }: Request): { session: Session; cookie?: string } {
		const token = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
		const known = token && this.known.get(token);
		if (known) return { session: known };
		const session: Session = {
			token: randomBytes(16).toString('base64url'),
			customerId: null,
			locale: 'en',
			cart: [],
			attributes: {},
		};
		if (this.known.size >= MOST_SESSIONS) this.known.clear();
		this.known.set(session.token, session);
		return { session, cookie: `${COOKIE}=${session.token}; Path=/; HttpOnly; SameSite=Lax` };
	}

	clear(): void {
		this.known.clear();
	}
}

/** The customer that a demo visitor asks to be, by id, gid or e-mail. */
export function findCustomer(shop: Shop, wanted: string) {
	const id = wanted.replace(/^gid:\/\/shopify\/Customer\//, '');
	return shop.customers.find(
		(customer) => customer.id === id || customer.email === wanted.toLowerCase(),
	);
}
