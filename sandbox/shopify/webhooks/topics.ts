/** Scopes of which a subscription to a topic needs one; a topic that is not here needs none. */
const SCOPES: Array<[RegExp, string[]]> = [
	[/^ORDER(S|_TRANSACTIONS)_/, ['read_orders']],
	[/^REFUNDS_/, ['read_orders']],
	[/^RETURNS_(CANCEL|CLOSE|REOPEN)$/, ['read_orders', 'read_returns']],
	[/^(RETURNS|REVERSE_DELIVERIES|REVERSE_FULFILLMENT_ORDERS)_/, ['read_returns']],
	[/^(FULFILLMENTS|FULFILLMENT_EVENTS)_/, ['read_fulfillments']],
	[/^(PRODUCTS|VARIANTS)_/, ['read_products']],
	[/^DISPUTES_/, ['read_shopify_payments_disputes']],
];

export const scopesOf = (topic: string): string[] =>
	SCOPES.find(([pattern]) => pattern.test(topic))?.[1] ?? [];

const RESOURCES = [
	'fulfillment_events',
	'order_transactions',
	'reverse_deliveries',
	'reverse_fulfillment_orders',
];

/** `FULFILLMENT_EVENTS_CREATE` as it stands in a header: `fulfillment_events/create`. */
export function headerForm(topic: string): string {
	const lower = topic.toLowerCase();
	const long = RESOURCES.find((resource) => lower.startsWith(`${resource}_`));
	return long ? `${long}/${lower.slice(long.length + 1)}` : lower.replace('_', '/');
}

/** The other way round. */
export const enumForm = (topic: string): string => topic.toUpperCase().replace('/', '_');
