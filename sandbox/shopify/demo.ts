const READ = [
	'read_orders',
	'read_customers',
	'read_products',
	'read_content',
	'read_legal_policies',
	'read_inventory',
	'read_returns',
	'read_locations',
	'read_store_credit_accounts',
	'read_fulfillments',
	'read_shopify_payments_disputes',
];
const WRITE = [
	'write_orders',
	'write_customers',
	'write_products',
	'write_returns',
	'write_app_proxy',
	'write_discounts',
	'write_store_credit_account_transactions',
];

/** What a client of the demo shop needs to know. None of it opens anything outside the sandbox. */
export const SHOPIFY_DEMO = {
	shop: 'alder-and-pine.myshopify.com',
	apiVersion: '2026-10',
	clientId: 'd0a1b2c3d4e5f60718293a4b5c6d7e8f',
	/** Signs webhooks and the app proxy too. */
	clientSecret: 'shpss_sandbox_alder_and_pine',
	/** Everything, orders of any age included. */
	accessToken: 'shpat_sandbox_full',
	/** Everything but orders older than 60 days. */
	recentOrdersToken: 'shpat_sandbox_recent_orders',
	readOnlyToken: 'shpat_sandbox_read_only',
	/** May not read orders. */
	withoutOrdersToken: 'shpat_sandbox_without_orders',
} as const;

export const TOKEN_SCOPES: Record<string, string[]> = {
	[SHOPIFY_DEMO.accessToken]: [...READ, ...WRITE, 'read_all_orders'],
	[SHOPIFY_DEMO.recentOrdersToken]: [...READ, ...WRITE],
	[SHOPIFY_DEMO.readOnlyToken]: [...READ, 'read_all_orders'],
	[SHOPIFY_DEMO.withoutOrdersToken]: [...READ, ...WRITE].filter((scope) => !/_orders$/.test(scope)),
};
