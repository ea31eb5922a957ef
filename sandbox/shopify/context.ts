import { GraphQLError } from 'graphql';

import type { Order, Shop } from '../shop';
import type { SearchReport } from './search/parse';

/** What one request may see. */
export interface Context {
	shop: Shop;
	scopes: string[];
	/** Fields of protected customer data, such as `Order.phone`, for which the app has no approval. */
	withheld: ReadonlySet<string>;
	token: string;
	/** Where this stand-in answers, for the addresses of staged uploads. */
	url: string;
	/** Collected while the request runs, sent as `extensions.search`. */
	searches: SearchReport[];
}

const SIXTY_DAYS = 60 * 86_400_000;

export function grants(context: Context, scope: string): boolean {
	return (
		context.scopes.includes(scope) || context.scopes.includes(scope.replace(/^read_/, 'write_'))
	);
}

/** Orders older than 60 days are absent, without a word, unless the app has read_all_orders. */
export function visibleOrders(context: Context): Order[] {
	if (context.scopes.includes('read_all_orders')) return context.shop.orders;
	const oldest = context.shop.now.getTime() - SIXTY_DAYS;
	return context.shop.orders.filter(({ createdAt }) => createdAt.getTime() >= oldest);
}

/** An error with the code that Shopify puts into `extensions`. */
export function failure(
	message: string,
	code: string,
	more: Record<string, unknown> = {},
): GraphQLError {
	return new GraphQLError(message, { extensions: { code, ...more } });
}
