export type Metadata = Record<string, string>;

export interface Payment {
	id: string;
	object: 'payment_intent';
	amount: number;
	amount_received: number;
	created: number;
	currency: string;
	customer: string | null;
	latest_charge: string;
	livemode: false;
	metadata: Metadata;
	receipt_email: string | null;
	status: string;
}

export interface Charge {
	id: string;
	object: 'charge';
	amount: number;
	amount_captured: number;
	amount_refunded: number;
	billing_details: { email: string | null };
	captured: boolean;
	created: number;
	currency: string;
	customer: string | null;
	disputed: boolean;
	livemode: false;
	metadata: Metadata;
	paid: boolean;
	payment_intent: string;
	payment_method_details: { type: string };
	receipt_email: string | null;
	refunded: boolean;
	status: string;
}

export interface Refund {
	id: string;
	object: 'refund';
	amount: number;
	charge: string;
	created: number;
	currency: string;
	destination_details: object;
	failure_reason?: string;
	instructions_email?: string;
	metadata: Metadata;
	payment_intent: string;
	pending_reason?: string;
	reason: string | null;
	status: string;
}

export interface Dispute {
	id: string;
	object: 'dispute';
	amount: number;
	charge: string;
	created: number;
	currency: string;
	evidence_details: { due_by: number | null };
	is_charge_refundable: boolean;
	livemode: false;
	metadata: Metadata;
	payment_intent: string;
	reason: string;
	status: string;
}

export interface Customer {
	id: string;
	object: 'customer';
	email: string;
	created: number;
	livemode: false;
}

export interface Endpoint {
	id: string;
	object: 'webhook_endpoint';
	api_version: string | null;
	created: number;
	description: string | null;
	enabled_events: string[];
	livemode: false;
	metadata: Metadata;
	secret: string;
	status: 'enabled' | 'disabled';
	url: string;
}
