import type { Shop } from '../shop';
import type { Charge, Customer, Dispute, Endpoint, Metadata, Payment, Refund } from './types';

export interface NewPayment {
	/** As Stripe's API writes it: cents, whole yen, 100 for one króna. */
	amount: number;
	currency?: string;
	email?: string | null;
	/** Also the owner's e-mail address of a customer record. */
	customerEmail?: string;
	metadata?: Metadata;
	/** `card` refunds at once, bank debits later, and vouchers ask the shopper for an account. */
	method?: string;
	createdAt?: Date;
	captured?: boolean;
}

type Announce = (type: string, object: object) => void;

/** Everything that the account holds, newest first in lists, and what happens to it at Stripe's side. */
export class Ledger {
	readonly payments = new Map<string, Payment>();
	readonly charges = new Map<string, Charge>();
	readonly refunds = new Map<string, Refund>();
	readonly disputes = new Map<string, Dispute>();
	readonly customers = new Map<string, Customer>();
	readonly endpoints = new Map<string, Endpoint>();
	/** When each payment came here: the search index follows a minute behind. */
	readonly arrivedAt = new Map<string, number>();
	announce: Announce = () => undefined;
	private count = 0;

	constructor(private readonly shop: Shop | undefined) {
		this.seed();
	}

	nextId(prefix: string): string {
		this.count += 1;
		return `${prefix}_3Sandbox${String(this.count).padStart(12, '0')}`;
	}

	clear(): void {
		const { payments, charges, refunds, disputes, customers, endpoints, arrivedAt } = this;
		for (const store of [payments, charges, refunds, disputes, customers, endpoints, arrivedAt]) {
			store.clear();
		}
		this.count = 0;
		this.seed();
	}

	addPayment(given: NewPayment): Payment {
		const { amount, currency = 'eur', email = null, metadata = {}, method = 'card' } = given;
		const created = seconds(given.createdAt ?? new Date());
		const [id, chargeId] = [this.nextId('pi'), this.nextId('ch')];
		const captured = given.captured ?? true;
		const customer = given.customerEmail ? this.customerOf(given.customerEmail, created) : null;
		const common = { created, currency, customer, livemode: false as const, metadata };
		const payment: Payment = {
			...common,
			id,
			object: 'payment_intent',
			amount,
			amount_received: captured ? amount : 0,
			latest_charge: chargeId,
			receipt_email: email,
			status: captured ? 'succeeded' : 'requires_capture',
		};
		const charge: Charge = {
			...common,
			id: chargeId,
			object: 'charge',
			amount,
			amount_captured: captured ? amount : 0,
			amount_refunded: 0,
			billing_details: { email },
			captured,
			disputed: false,
			metadata: { ...metadata },
			paid: true,
			payment_intent: id,
			payment_method_details: { type: method },
			receipt_email: email,
			refunded: false,
			status: 'succeeded',
		};
		this.payments.set(id, payment);
		this.charges.set(chargeId, charge);
		this.arrivedAt.set(id, Math.min(Date.now(), created * 1_000));
		return payment;
	}

	openDispute(chargeId: string, status = 'needs_response'): Dispute {
		const charge = this.charges.get(chargeId)!;
		const dispute: Dispute = {
			id: this.nextId('du'),
			object: 'dispute',
			amount: charge.amount_captured,
			charge: chargeId,
			created: seconds(new Date()),
			currency: charge.currency,
			evidence_details: { due_by: seconds(new Date()) + 7 * 86_400 },
			is_charge_refundable: status.startsWith('warning_'),
			livemode: false,
			metadata: {},
			payment_intent: charge.payment_intent,
			reason: 'product_not_received',
			status,
		};
		charge.disputed = true;
		this.disputes.set(dispute.id, dispute);
		this.announce('charge.dispute.created', dispute);
		return dispute;
	}

	closeDispute(id: string, status: 'won' | 'lost' | 'warning_closed'): void {
		const dispute = this.disputes.get(id)!;
		dispute.status = status;
		this.announce('charge.dispute.closed', dispute);
	}

	/** What the bank makes of a refund later on. */
	settleRefund(id: string, status: 'succeeded' | 'failed' | 'canceled'): void {
		const refund = this.refunds.get(id)!;
		const charge = this.charges.get(refund.charge)!;
		refund.status = status;
		delete refund.pending_reason;
		if (status !== 'succeeded') {
			charge.amount_refunded -= refund.amount;
			charge.refunded = false;
		}
		if (status === 'failed') refund.failure_reason = 'expired_or_canceled_card';
		this.announce('refund.updated', refund);
		if (status === 'failed') this.announce('refund.failed', refund);
	}

	/** Orders that the shop took through Stripe, beside Shopify's own payments. */
	private seed(): void {
		for (const order of this.shop?.orders ?? []) {
			for (const { gateway, amount, createdAt } of order.transactions) {
				if (gateway !== 'stripe') continue;
				this.addPayment({
					amount,
					currency: order.currency.toLowerCase(),
					email: order.email,
					createdAt,
					metadata: { order_id: order.id, order_number: order.name },
				});
			}
		}
	}

	private customerOf(email: string, created: number): string {
		const known = [...this.customers.values()].find((customer) => customer.email === email);
		if (known) return known.id;
		const id = this.nextId('cus');
		this.customers.set(id, { id, object: 'customer', email, created, livemode: false });
		return id;
	}
}

export const seconds = (date: Date): number => Math.floor(date.getTime() / 1_000);
