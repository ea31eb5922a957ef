import { expanded, found, known, page, type Routes } from './call';
import { invalid } from './errors';
import { isParams, textOf } from './form';
import type { Ledger } from './ledger';
import type { Payment } from './types';

export interface SearchSettings {
	/** How far the search index is behind, in ms. https://docs.stripe.com/search#data-freshness */
	searchLagMs: number;
}

export function paymentRoutes(ledger: Ledger, settings: SearchSettings): Routes {
	const permission = 'rak_payment_intent_read';
	return {
		'GET /v1/payment_intents/search': {
			permission,
			run: ({ path, params }) => {
				const fits = matcher(textOf(params.query) ?? '');
				const ready = Date.now() - settings.searchLagMs;
				const data = [...ledger.payments.values()]
					.filter((payment) => ledger.arrivedAt.get(payment.id)! <= ready && fits(payment))
					.sort((a, b) => b.created - a.created)
					.slice(0, Number(textOf(params.limit) ?? 10))
					.map((payment) => expanded(ledger, payment, params, 'data.'));
				const body = { object: 'search_result', data, has_more: false, next_page: null, url: path };
				return { status: 200, body };
			},
		},
		'GET /v1/payment_intents/:id': {
			permission,
			run: ({ ids, params }) => ({
				status: 200,
				body: expanded(ledger, found(ledger.payments, 'payment_intent', ids.id, 'intent'), params),
			}),
		},
		'GET /v1/payment_intents': {
			permission,
			run: (call) => {
				known(call.params, 'created', 'customer', 'limit', 'starting_after', 'expand');
				const { created, customer } = call.params;
				const from = isParams(created) ? Number(textOf(created.gte) ?? 0) : 0;
				const payments = [...ledger.payments.values()].filter(
					(payment) => payment.created >= from && (!customer || payment.customer === customer),
				);
				return page(ledger, payments, call);
			},
		},
		'GET /v1/charges/:id': {
			permission: 'rak_charge_read',
			run: ({ ids, params }) => ({
				status: 200,
				body: expanded(ledger, found(ledger.charges, 'charge', ids.id), params),
			}),
		},
		'GET /v1/customers': {
			permission: 'rak_customer_read',
			run: (call) => {
				const email = textOf(call.params.email);
				const customers = [...ledger.customers.values()];
				return page(
					ledger,
					customers.filter((customer) => !email || customer.email === email),
					call,
				);
			},
		},
	};
}

/** The part of Stripe's query language that looks metadata up: `metadata["order_id"]:"1"`. */
function matcher(query: string): (payment: Payment) => boolean {
	const clause = /^metadata\[(["'])((?:\\.|(?!\1).)+)\1\]:(["'])((?:\\.|(?!\3).)*)\3$/.exec(
		query.trim(),
	);
	if (!clause) throw invalid('We were unable to parse your search query.', 'query');
	const [name, value] = [clause[2], clause[4]].map((text) => text.replace(/\\(.)/g, '$1'));
	// The index folds letters, so the answer has to be compared again.
	return ({ metadata }) => metadata[name]?.toLowerCase() === value.toLowerCase();
}
