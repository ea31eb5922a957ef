/**
 * The shapes that flow between nodes and workflows. Ids are opaque strings; money is
 * `{ amount: "19.10", currency: "EUR" }`; times are ISO 8601 in UTC. A status that is not known becomes
 * `unknown`, never an exception.
 */

export type { Actor, HelpdeskAttachment, HelpdeskEvent, HelpdeskEventType } from './helpdesk';

export interface Money {
	/** Decimal string in the currency's major unit, with the currency's own number of decimals. */
	amount: string;
	/** ISO 4217. */
	currency: string;
}

export type PaymentStatus =
	| 'authorized'
	| 'paid'
	| 'partially_paid'
	| 'partially_refunded'
	| 'pending'
	| 'refunded'
	| 'voided'
	| 'expired'
	| 'unknown';

export type FulfillmentStatus =
	| 'unfulfilled'
	| 'partially_fulfilled'
	| 'fulfilled'
	| 'on_hold'
	| 'scheduled'
	| 'in_progress'
	| 'not_required'
	| 'unknown';

export type ShipmentStatus =
	| 'label_created'
	| 'in_transit'
	| 'out_for_delivery'
	| 'ready_for_pickup'
	| 'delivered'
	| 'delayed'
	| 'delivery_attempted'
	| 'not_delivered'
	| 'cancelled'
	| 'unknown';

export interface Item {
	id: string;
	title: string;
	variant: string | null;
	sku: string | null;
	quantity: number;
	/** Pieces that can still be refunded. */
	refundable: number;
	/** Pieces that were delivered and can still be returned. */
	returnable: number;
	/** What one piece cost after discounts, in the currency the customer paid in. */
	unitPaid: Money;
	tags: string[];
}

export interface ShipmentEvent {
	status: ShipmentStatus;
	at: string;
	message: string | null;
	city: string | null;
}

export interface Shipment {
	carrier: string | null;
	number: string | null;
	url: string | null;
	status: ShipmentStatus;
	estimatedAt: string | null;
	deliveredAt: string | null;
	/** Newest first. */
	events: ShipmentEvent[];
}

export interface Order {
	id: string;
	/** With the shop's prefix, as the customer sees it: `#1001`. */
	number: string;
	placedAt: string;
	cancelledAt: string | null;
	paymentStatus: PaymentStatus;
	fulfillmentStatus: FulfillmentStatus;
	customer: { id: string | null; email: string | null };
	items: Item[];
	shipments: Shipment[];
	/** `refundable` is null when Shopify offers no refund, for instance before any payment. */
	totals: { paid: Money; refunded: Money; refundable: Money | null };
	refunds: Array<{ id: string; at: string; amount: Money }>;
	returns: Array<{ id: string; name: string; status: string }>;
	statusPageUrl: string | null;
	disputed: boolean;
}

export interface Product {
	id: string;
	variantId: string | null;
	handle: string;
	title: string;
	type: string | null;
	tags: string[];
	description: string;
	price: Money;
	available: boolean;
	/** Pieces in stock over all variants; null when the shop does not count this product. */
	stock: number | null;
	image: string | null;
	url: string | null;
	variants: Array<{ id: string; title: string; price: Money; available: boolean }>;
}

/** How the shopper's identity was established, strongest first. */
export type Proof = 'signed_customer' | 'email_code' | 'order_and_email' | 'none';

export interface Shopper {
	proof: Proof;
	customerId: string | null;
	email: string | null;
}

export type ReplyAction =
	| { type: 'show_order'; order: Order }
	| { type: 'show_products'; products: Product[] }
	| { type: 'quick_replies'; replies: string[] }
	| { type: 'link'; label: string; url: string };

export interface Reply {
	text: string;
	actions: ReplyAction[];
	/** The same answer for the ear: no links, no markup, nothing the screen does not show. */
	spoken: string;
	handover: boolean;
}

export type ConversationStatus =
	| 'ai_active'
	| 'handoff_requested'
	| 'human_active'
	| 'awaiting_approval'
	| 'closed';
