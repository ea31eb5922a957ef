import { known, page, type Routes } from './call';
import type { Ledger } from './ledger';

export function disputeRoutes(ledger: Ledger): Routes {
	return {
		'GET /v1/disputes': {
			permission: 'rak_dispute_read',
			run: (call) => {
				known(call.params, 'charge', 'payment_intent', 'limit', 'starting_after');
				const { charge, payment_intent } = call.params;
				const disputes = [...ledger.disputes.values()].filter(
					(dispute) =>
						(!charge || dispute.charge === charge) &&
						(!payment_intent || dispute.payment_intent === payment_intent),
				);
				return page(ledger, disputes, call);
			},
		},
	};
}
