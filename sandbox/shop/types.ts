import type { Ids } from './ids';

export type Locale = 'en' | 'de' | 'fr';
/** English is always there; the other languages only where the shop has translated the text. */
export type Text = { en: string } & Partial<Record<Locale, string>>;

export interface Variant {
	id: string;
	title: string;
	sku: string;
	barcode: string;
	/** Minor units of the shop's currency. */
	price: number;
	compareAt: number | null;
	inventory: number;
	options: Record<string, string>;
	/** What customs ask about, when the shop has entered it. */
	customs?: { origin: string; hsCode: string; grams: number };
}

export interface Drawing {
	shape: string;
	main: string;
	accent: string;
	backdrop: string;
}

export interface Product {
	id: string;
	handle: string;
	title: Text;
	about: Text;
	material: string;
	care: string;
	type: string;
	vendor: string;
	tags: string[];
	status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED' | 'UNLISTED';
	publishedAt: Date | null;
	createdAt: Date;
	isGiftCard: boolean;
	options: Record<string, string[]>;
	variants: Variant[];
	/** Handles of what the merchandisers say goes with it. */
	goesWith: string[];
	drawing: Drawing;
}

export interface Address {
	id: string;
	firstName: string;
	lastName: string;
	address1: string;
	address2?: string | null;
	company?: string | null;
	provinceCode?: string | null;
	zip: string;
	city: string;
	province: string | null;
	country: string;
	countryCode: string;
	phone: string | null;
}

export interface Customer {
	id: string;
	firstName: string;
	lastName: string;
	email: string;
	phone: string | null;
	locale: string;
	note: string | null;
	tags: string[];
	state: 'ENABLED' | 'DISABLED' | 'INVITED' | 'DECLINED';
	createdAt: Date;
	address: Address;
	/** One account for each currency. */
	storeCredit: StoreCreditAccount[];
	metafields: Metafield[];
}

export interface StoreCreditAccount {
	id: string;
	currency: string;
	/** Oldest first; amounts are minor units of the account's currency. */
	transactions: Array<{
		id: string;
		amount: number;
		balanceAfter: number;
		createdAt: Date;
		expiresAt: Date | null;
		event: 'ADJUSTMENT' | 'ORDER_REFUND';
	}>;
}

export interface Metafield {
	id: string;
	namespace: string;
	key: string;
	type: string;
	value: string;
	createdAt: Date;
	updatedAt: Date;
}

export interface Duty {
	id: string;
	/** Minor units of the order's presentment currency. */
	price: number;
	harmonizedSystemCode: string;
	countryCodeOfOrigin: string;
}

/** Amounts of an order are minor units of its presentment currency. */
export interface Line {
	id: string;
	productId: string;
	variantId: string;
	title: string;
	variantTitle: string | null;
	sku: string;
	vendor: string;
	quantity: number;
	unitPrice: number;
	/** What the order's discount takes off the whole line. */
	discount: number;
	requiresShipping: boolean;
	isGiftCard: boolean;
	duties: Duty[];
}

export interface FulfillmentEvent {
	id: string;
	status: string;
	happenedAt: Date;
	message: string;
	city: string | null;
	country: string | null;
	estimatedDeliveryAt: Date | null;
}

export interface Tracking {
	company: string;
	number: string;
	url: string;
}

export interface Fulfillment {
	id: string;
	name: string;
	status: 'SUCCESS' | 'CANCELLED';
	displayStatus: string;
	createdAt: Date;
	updatedAt: Date;
	estimatedDeliveryAt: Date | null;
	inTransitAt: Date | null;
	deliveredAt: Date | null;
	tracking: Tracking[];
	/** Oldest first. */
	events: FulfillmentEvent[];
	lines: Array<{ id: string; lineId: string; quantity: number }>;
}

export interface Transaction {
	id: string;
	kind: 'SALE' | 'AUTHORIZATION' | 'CAPTURE' | 'VOID' | 'REFUND';
	status: 'SUCCESS' | 'PENDING' | 'FAILURE' | 'ERROR' | 'AWAITING_RESPONSE' | 'UNKNOWN';
	gateway: string;
	amount: number;
	parentId: string | null;
	createdAt: Date;
	manual: boolean;
	accountNumber: string | null;
}

export interface RefundLine {
	id: string;
	lineId: string;
	quantity: number;
	restockType: 'RETURN' | 'CANCEL' | 'NO_RESTOCK';
	locationId: string | null;
	/** What the customer paid for these pieces, tax included. */
	subtotal: number;
	tax: number;
}

export interface Refund {
	id: string;
	createdAt: Date;
	note: string | null;
	lines: RefundLine[];
	shipping: number;
	duties: Array<{ dutyId: string; amount: number }>;
	transactionIds: string[];
	returnId: string | null;
	/** What the shop kept for itself: restocking and return shipping. */
	fees: number;
}

export interface ReturnLine {
	id: string;
	fulfillmentLineId: string;
	quantity: number;
	reason: string;
	reasonNote: string;
	customerNote: string | null;
	processed: number;
	refunded: number;
	restockingFee: { id: string; percentage: number } | null;
}

/** A new article that the customer gets for what comes back; a line of the order once it is processed. */
export interface ExchangeLine {
	id: string;
	variantId: string;
	productId: string;
	title: string;
	variantTitle: string | null;
	sku: string;
	quantity: number;
	unitPrice: number;
	processed: number;
	lineIds: string[];
}

export interface Disposition {
	id: string;
	type: 'MISSING' | 'NOT_RESTOCKED' | 'PROCESSING_REQUIRED' | 'RESTOCKED';
	quantity: number;
	locationId: string | null;
	createdAt: Date;
}

export interface ReverseDelivery {
	id: string;
	lines: Array<{ id: string; reverseLineId: string; quantity: number }>;
	label: { publicFileUrl: string; createdAt: Date; updatedAt: Date } | null;
	tracking: { number: string | null; url: string | null; carrierName: string | null } | null;
}

/** The way back of a return's goods; exists from the approval on. */
export interface ReverseOrder {
	id: string;
	status: 'OPEN' | 'CLOSED' | 'CANCELED';
	lines: Array<{
		id: string;
		fulfillmentLineId: string;
		quantity: number;
		dispositions: Disposition[];
	}>;
	deliveries: ReverseDelivery[];
}

export interface Return {
	id: string;
	name: string;
	status: 'REQUESTED' | 'OPEN' | 'CLOSED' | 'DECLINED' | 'CANCELED';
	createdAt: Date;
	requestApprovedAt: Date | null;
	closedAt: Date | null;
	decline: { reason: 'FINAL_SALE' | 'OTHER' | 'RETURN_PERIOD_ENDED'; note: string | null } | null;
	lines: ReturnLine[];
	exchangeLines: ExchangeLine[];
	/** Charged once, when the first lines are processed. */
	shippingFee: { id: string; amount: number; charged: boolean } | null;
	reverseOrders: ReverseOrder[];
}

export interface Risk {
	recommendation: 'ACCEPT' | 'CANCEL' | 'INVESTIGATE' | 'NONE';
	level: 'HIGH' | 'MEDIUM' | 'LOW' | 'NONE';
	facts: Array<{ description: string; sentiment: 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE' }>;
}

export interface Order {
	id: string;
	name: string;
	number: number;
	confirmationNumber: string;
	customerId: string | null;
	email: string | null;
	phone: string | null;
	locale: string;
	createdAt: Date;
	updatedAt: Date;
	closedAt: Date | null;
	cancelledAt: Date | null;
	cancelReason: string | null;
	/** Presentment currency; all amounts below are its minor units. */
	currency: string;
	/** Presentment units for one unit of the shop's currency. */
	rate: number;
	taxRate: number;
	note: string | null;
	tags: string[];
	discount: { code: string; percent: number | null; amount: number } | null;
	lines: Line[];
	shipping: { id: string; title: string; price: number } | null;
	/** Part of the total and of what was paid, but of no suggested refund. */
	tip: number;
	hold: 'ON_HOLD' | 'SCHEDULED' | 'IN_PROGRESS' | null;
	authorizationExpired: boolean;
	fulfillments: Fulfillment[];
	transactions: Transaction[];
	refunds: Refund[];
	returns: Return[];
	metafields: Metafield[];
	disputes: Array<{ id: string; initiatedAs: 'CHARGEBACK' | 'INQUIRY'; status: string }>;
	risk: Risk;
	shippingAddress: Address | null;
	/** The company that bought, by its buyer. */
	company: { id: string; name: string } | null;
	/** What the payment providers answer when money is to go back. */
	refundsSettleAs: Transaction['status'];
	statusToken: string;
	test: boolean;
}

/** A cancellation that was accepted and is carried out a moment later. */
export interface CancelJob {
	id: string;
	orderId: string;
	/** Milliseconds since 1970. */
	dueAt: number;
	status: 'STARTED' | 'SUCCEEDED' | 'FAILED';
	errors: Array<{ code: string; field: string[] | null; message: string }>;
	reason: string;
	restock: boolean;
	refundTo: 'originalPayments' | 'storeCredit' | null;
}

/** A code for a discount on the whole order. */
export interface DiscountCode {
	id: string;
	title: string;
	code: string;
	/** 0 to 1; null for a fixed amount. */
	percentage: number | null;
	/** Minor units of the shop's currency. */
	amount: number | null;
	minimum: number | null;
	/** Empty for every customer. */
	customerIds: string[];
	usageLimit: number | null;
	oncePerCustomer: boolean;
	startsAt: Date;
	endsAt: Date | null;
	createdAt: Date;
}

export interface Location {
	id: string;
	name: string;
	isActive: boolean;
}

/** A policy or a page of the shop. */
export interface ShopText {
	id: string;
	/** Last part of its address. */
	handle: string;
	title: string;
	/** HTML. */
	body: string;
	isPublished: boolean;
}

export interface Shop {
	/** `<name>.myshopify.com` */
	domain: string;
	/** Where shoppers see the shop; set by the storefront when one runs. */
	origin: string;
	name: string;
	email: string;
	currency: string;
	/** Of order names. */
	prefix: string;
	timezone: string;
	now: Date;
	products: Product[];
	customers: Customer[];
	orders: Order[];
	locations: Location[];
	policies: ShopText[];
	pages: ShopText[];
	jobs: CancelJob[];
	/** How long a job takes. */
	jobMs: number;
	discountCodes: DiscountCode[];
	returnReasons: Array<{ id: string; handle: string; name: string; deleted: boolean }>;
	/** Where new records get their ids from. */
	ids: Ids;
}
