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
	/** Tax that was added on top of `unitPaid`, per piece; absent where prices contain the tax. */
	unitTax?: Money;
	/** Price of one piece before any discount. */
	unitPrice?: Money;
	productType?: string | null;
	/** When the last sent piece of this line reached the customer; null while one is under way. */
	deliveredAt?: string | null;
	/** When the last sent piece of this line was handed over; null before any is. */
	fulfilledAt?: string | null;
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
	customer: { id: string | null; email: string | null; tags?: string[] };
	items: Item[];
	shipments: Shipment[];
	/** `refundable` is null when Shopify offers no refund, for instance before any payment. */
	totals: {
		paid: Money;
		refunded: Money;
		refundable: Money | null;
		/** What was paid for the delivery to the customer, tax included. */
		shipping?: Money;
		/** The part of it that was already given back. */
		shippingRefunded?: Money;
	};
	refunds: Array<{ id: string; at: string; amount: Money }>;
	returns: Array<{ id: string; name: string; status: string }>;
	statusPageUrl: string | null;
	disputed: boolean;
	discountCodes?: string[];
	/** Language in which the customer ordered, as a two-letter code. */
	language?: string | null;
	/** ISO 3166-1 alpha-2. */
	shippingCountry?: string | null;
	billingCountry?: string | null;
	/** Whether a company bought, so that consumer rights do not apply; absent means a consumer. */
	business?: boolean;
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

/** What a product page shows beyond the product itself. */
export interface ProductDetails {
	/** In the shop's own order, the main picture first. */
	images: Array<{ url: string; alt: string | null }>;
	/** What shoppers gave, where a reviews app writes it down. */
	rating: { average: number; best: number; count: number } | null;
}

/** Why a product may be recommended: the shop says it goes with the viewed one, the words match it, it is alike. */
export type CandidateSource = 'goes_with' | 'matches' | 'similar';
export type Candidate = Product & { from: CandidateSource };

/** How the shopper's identity was established, strongest first. */
export type Proof = 'signed_customer' | 'email_code' | 'order_and_email' | 'none';

export interface Shopper {
	proof: Proof;
	customerId: string | null;
	email: string | null;
}

/** The part of an order that the chat shows, and all of it that reaches the shopper's browser. */
export type OrderCard = Pick<Order, 'number' | 'placedAt' | 'cancelledAt' | 'fulfillmentStatus'> & {
	items: Array<Pick<Item, 'title' | 'quantity'>>;
	shipments: Array<Omit<Shipment, 'events'>>;
};

/** A product as it is shown step by step: addresses of its pictures, and what shoppers gave it. */
export type DemoProduct = Product & {
	images: string[];
	reviews: Array<{ rating: number; text: string }>;
};

/** One step of a product that is shown: what is said, what is pointed at meanwhile, and for how long. */
export interface DemoStep {
	say: string;
	highlight: 'picture' | 'reviews' | 'variants' | 'cta';
	/** Of the picture, from 0. */
	index?: number;
	/** How long saying it takes, about. */
	ms: number;
}

export type ReplyAction =
	| { type: 'show_order'; order: OrderCard }
	| { type: 'show_products'; products: Array<Product & { reason?: string }> }
	| { type: 'demo'; product: DemoProduct; steps: DemoStep[] }
	| {
			type: 'return_form';
			order: {
				number: string;
				items: Array<Pick<Item, 'id' | 'title' | 'variant' | 'returnable'>>;
			};
			reasons: Array<{ value: string; label: string }>;
			/** The reason the shopper has named already; empty when none. */
			reason: string;
	  }
	/** Asks the shopper to rate the chat. */
	| { type: 'ask_rating' }
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

export type Outcome = 'approve' | 'review' | 'deny';

/** A rule that spoke, in words for the shopper and in words for the team. */
export interface Reason {
	rule: string;
	text: string;
	agentText: string;
}

export interface Decision {
	outcome: Outcome;
	reasons: Reason[];
	/** Money that goes back, never more than was paid and not refunded yet; null when none does. */
	amount: Money | null;
	/** What the amount is made of. Fees are negative; a bonus is given on top of the amount. */
	parts: Array<{ kind: 'items' | 'shipping' | 'fee' | 'restocking' | 'bonus'; amount: Money }>;
	method: 'original' | 'store_credit' | 'exchange' | 'keep_item';
	label: { needed: boolean; payer: 'merchant' | 'customer' | null };
	/** What has to come first: a photo, a person's approval, or a better proof of who asks. */
	requires: Array<'evidence' | 'approval' | 'proof'>;
	/** Last moment in which this could be asked for; null when there is none or it is not known. */
	deadline: string | null;
	lines: Array<{
		itemId: string;
		quantity: number;
		outcome: Outcome;
		rule: string;
		/** This line's share of what goes back for goods. */
		amount: Money | null;
	}>;
}
