import { found, known, page, type Call, type Routes } from './call';
import { invalid, StripeProblem } from './errors';
import { isParams, textOf, type Params } from './form';
import { seconds, type Ledger } from './ledger';
import type { Charge, Metadata, Refund } from './types';

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'];
/** Payment methods that pay back later, and those for which the shopper must name an account. */
const LATER = new Set(['sepa_debit', 'us_bank_account', 'ideal', 'bancontact']);
const BY_MAIL = new Set(['multibanco', 'konbini', 'oxxo']);
/** The smallest step of an amount where it is more than 1. https://docs.stripe.com/currencies#special-cases */
const STEP: Record<string, number> = {
	isk: 100,
	ugx: 100,
	bhd: 10,
	jod: 10,
	kwd: 10,
	omr: 10,
	tnd: 10,
};

export function refundRoutes(ledger: Ledger): Routes {
	return {
		'GET /v1/refunds': {
			permission: 'rak_charge_read',
			run: (call) => {
				known(call.params, 'charge', 'payment_intent', 'limit', 'starting_after', 'expand');
				const { charge, payment_intent } = call.params;
				const refunds = [...ledger.refunds.values()].filter(
					(refund) =>
						(!charge || refund.charge === charge) &&
						(!payment_intent || refund.payment_intent === payment_intent),
				);
				return page(ledger, refunds, call);
			},
		},
		'GET /v1/refunds/:id': {
			permission: 'rak_charge_read',
			run: ({ ids }) => ({ status: 200, body: found(ledger.refunds, 'refund', ids.id) }),
		},
		'POST /v1/refunds': {
			permission: 'rak_charge_write',
			run: (call) => ({ status: 200, body: create(ledger, call) }),
		},
	};
}

function create(ledger: Ledger, { params }: Call): Refund {
	known(
		params,
		'amount',
		'charge',
		'payment_intent',
		'reason',
		'metadata',
		'instructions_email',
		'expand',
	);
	const charge = chargeOf(ledger, params);
	const amount = amountOf(params, charge);
	const reason = textOf(params.reason) ?? null;
	if (reason !== null && !REASONS.includes(reason)) {
		throw invalid(`Invalid reason: must be one of ${REASONS.join(', ')}`, 'reason');
	}
	const method = charge.payment_method_details.type;
	const email = textOf(params.instructions_email);
	if (BY_MAIL.has(method) && !email && !charge.receipt_email) {
		throw invalid(`Refunds of ${method} payments need instructions_email.`, 'instructions_email');
	}
	const refund: Refund = {
		id: ledger.nextId('re'),
		object: 'refund',
		amount,
		charge: charge.id,
		created: seconds(new Date()),
		currency: charge.currency,
		destination_details: { type: method },
		metadata: metadataOf(params.metadata),
		payment_intent: charge.payment_intent,
		reason,
		status: BY_MAIL.has(method) ? 'requires_action' : LATER.has(method) ? 'pending' : 'succeeded',
		...(LATER.has(method) && { pending_reason: 'processing' }),
		...(email && { instructions_email: email }),
	};
	ledger.refunds.set(refund.id, refund);
	charge.amount_refunded += amount;
	charge.refunded = charge.amount_refunded === charge.amount_captured;
	ledger.announce('refund.created', refund);
	return refund;
}

function chargeOf(ledger: Ledger, params: Params): Charge {
	const [charge, payment] = [textOf(params.charge), textOf(params.payment_intent)];
	if (!charge && !payment) {
		throw new StripeProblem(
			400,
			'One of the following params should be provided for this request: payment_intent or charge.',
			{ code: 'parameter_missing' },
		);
	}
	const id =
		charge ?? found(ledger.payments, 'payment_intent', payment!, 'payment_intent').latest_charge;
	const record = found(ledger.charges, 'charge', id, 'charge');
	if (!record.captured) {
		throw new StripeProblem(400, `Charge ${id} has not been captured and cannot be refunded.`, {
			code: 'charge_not_refundable',
		});
	}
	const disputed = [...ledger.disputes.values()].some(
		(dispute) => dispute.charge === id && !dispute.is_charge_refundable && dispute.status !== 'won',
	);
	if (disputed) {
		throw new StripeProblem(400, `Charge ${id} has been charged back; cannot issue a refund.`, {
			code: 'charge_disputed',
		});
	}
	return record;
}

function amountOf({ amount: given }: Params, charge: Charge): number {
	const left = charge.amount_captured - charge.amount_refunded;
	if (left === 0) {
		throw new StripeProblem(400, `Charge ${charge.id} has already been refunded.`, {
			code: 'charge_already_refunded',
		});
	}
	if (given === undefined) return left;
	const amount = Number(given);
	if (!/^\d+$/.test(String(given)) || amount < 1) {
		throw invalid(`Invalid integer: ${String(given)}`, 'amount', 'parameter_invalid_integer');
	}
	const step = STEP[charge.currency] ?? 1;
	if (amount % step !== 0) {
		throw invalid(
			`Invalid amount: must be a multiple of ${step}.`,
			'amount',
			'parameter_invalid_integer',
		);
	}
	if (amount > left) {
		throw new StripeProblem(
			400,
			`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
			{ param: 'amount' },
		);
	}
	return amount;
}

/** At most 50 names of 40 characters, with values of 500. */
export function metadataOf(given: string | Params | undefined): Metadata {
	if (!isParams(given)) return {};
	const entries = Object.entries(given).map(([name, value]) => [name, textOf(value) ?? '']);
	const tooLong = entries.some(([name, value]) => name.length > 40 || value.length > 500);
	if (entries.length > 50 || tooLong) {
		throw invalid(
			'Metadata can have up to 50 keys of 40 characters with values of 500.',
			'metadata',
		);
	}
	return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
