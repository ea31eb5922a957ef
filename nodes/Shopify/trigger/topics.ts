import type { INodePropertyOptions } from 'n8n-workflow';

export interface Topic {
	/** As it stands in the header `X-Shopify-Topic`. */
	value: string;
	name: string;
	description?: string;
	/** The app needs one of these to subscribe. */
	scopes?: readonly string[];
	/** Set in the app's settings: Shopify takes no subscription to it by API. */
	byHand?: true;
}

const ORDERS = ['read_orders'];
const RETURNS = ['read_returns'];
const EITHER = ['read_returns', 'read_orders'];
const FULFILLMENTS = ['read_fulfillments'];
const PRODUCTS = ['read_products'];
const DISPUTES = ['read_shopify_payments_disputes'];

/**
 * What Shopify tells a support flow.
 * https://shopify.dev/docs/api/admin-graphql/2026-10/enums/WebhookSubscriptionTopic
 */
export const TOPICS: readonly Topic[] = [
	{ name: 'App: Scopes Updated', value: 'app/scopes_update' },
	{ name: 'App: Uninstalled', value: 'app/uninstalled' },
	{ name: 'Dispute: Created', value: 'disputes/create', scopes: DISPUTES },
	{ name: 'Dispute: Updated', value: 'disputes/update', scopes: DISPUTES },
	{ name: 'Fulfillment Event: Created', value: 'fulfillment_events/create', scopes: FULFILLMENTS },
	{ name: 'Fulfillment Event: Deleted', value: 'fulfillment_events/delete', scopes: FULFILLMENTS },
	{ name: 'Fulfillment: Created', value: 'fulfillments/create', scopes: FULFILLMENTS },
	{ name: 'Fulfillment: Updated', value: 'fulfillments/update', scopes: FULFILLMENTS },
	{ name: 'Order: Cancelled', value: 'orders/cancelled', scopes: ORDERS },
	{ name: 'Order: Created', value: 'orders/create', scopes: ORDERS },
	{ name: 'Order: Deleted', value: 'orders/delete', scopes: ORDERS },
	{ name: 'Order: Edited', value: 'orders/edited', scopes: ORDERS },
	{ name: 'Order: Fulfilled', value: 'orders/fulfilled', scopes: ORDERS },
	{
		name: 'Order: Link Requested',
		value: 'orders/link_requested',
		scopes: ORDERS,
		description: 'A customer asked for a new link to the order status page',
	},
	{ name: 'Order: Paid', value: 'orders/paid', scopes: ORDERS },
	{ name: 'Order: Partially Fulfilled', value: 'orders/partially_fulfilled', scopes: ORDERS },
	{
		name: 'Order: Risk Assessment Changed',
		value: 'orders/risk_assessment_changed',
		scopes: ORDERS,
	},
	{ name: 'Order: Transaction Created', value: 'order_transactions/create', scopes: ORDERS },
	{ name: 'Order: Updated', value: 'orders/updated', scopes: ORDERS },
	{
		name: 'Privacy: Customer Data Requested',
		value: 'customers/data_request',
		description: "Enter this node's Production URL in the app's compliance webhooks",
		byHand: true,
	},
	{
		name: 'Privacy: Customer Redaction',
		value: 'customers/redact',
		description: "Enter this node's Production URL in the app's compliance webhooks",
		byHand: true,
	},
	{
		name: 'Privacy: Shop Redaction',
		value: 'shop/redact',
		description: "Enter this node's Production URL in the app's compliance webhooks",
		byHand: true,
	},
	{ name: 'Product: Created', value: 'products/create', scopes: PRODUCTS },
	{ name: 'Product: Deleted', value: 'products/delete', scopes: PRODUCTS },
	{ name: 'Product: Updated', value: 'products/update', scopes: PRODUCTS },
	{
		name: 'Refund: Created',
		value: 'refunds/create',
		scopes: ORDERS,
		description: 'A refund was recorded, whether or not money has moved yet',
	},
	{ name: 'Return: Approved', value: 'returns/approve', scopes: RETURNS },
	{ name: 'Return: Cancelled', value: 'returns/cancel', scopes: EITHER },
	{ name: 'Return: Closed', value: 'returns/close', scopes: EITHER },
	{ name: 'Return: Declined', value: 'returns/decline', scopes: RETURNS },
	{
		name: 'Return: Delivery Attached',
		value: 'reverse_deliveries/attach_deliverable',
		scopes: RETURNS,
	},
	{ name: 'Return: Items Disposed', value: 'reverse_fulfillment_orders/dispose', scopes: RETURNS },
	{ name: 'Return: Processed', value: 'returns/process', scopes: RETURNS },
	{ name: 'Return: Reopened', value: 'returns/reopen', scopes: EITHER },
	{ name: 'Return: Requested', value: 'returns/request', scopes: RETURNS },
	{ name: 'Return: Updated', value: 'returns/update', scopes: RETURNS },
	{ name: 'Variant: In Stock', value: 'variants/in_stock', scopes: PRODUCTS },
	{ name: 'Variant: Out of Stock', value: 'variants/out_of_stock', scopes: PRODUCTS },
];

export const topicOptions = (topics = TOPICS): INodePropertyOptions[] =>
	topics.map(({ name, value, description }) => ({
		name,
		value,
		description: description ?? value,
	}));

export const SUBSCRIBABLE = TOPICS.filter(({ byHand }) => !byHand);

/** `orders/updated` as the Admin API writes it: `ORDERS_UPDATED`. */
export const enumOf = (topic: string): string => topic.toUpperCase().replace('/', '_');

/** The other way round; a topic that is not known here stays as the Admin API writes it. */
export const topicOf = (enumName: string): string =>
	TOPICS.find(({ value }) => enumOf(value) === enumName)?.value ?? enumName;
