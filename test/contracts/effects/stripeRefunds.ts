import { operations } from '../../../nodes/Stripe/operations';
import { createShop } from '../../../sandbox/shop';
import { STRIPE_DEMO, startStripe } from '../../../sandbox/stripe';
import type { World } from './world';

type Vendor = Awaited<ReturnType<typeof startStripe>>;

const first = ({ ledger }: Vendor) => [...ledger.payments.values()][0];

export const stripeRefunds: World<Vendor> = {
	node: 'stripeRefunds',
	operations: operations as World['operations'],
	start: async () => await startStripe({ shop: createShop(new Date()) }),
	credentials: ({ url }) => ({
		commerceSupportStripeApi: {
			secretKey: STRIPE_DEMO.restrictedKey,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'dispute list': async (_run, vendor) => ({ payment: first(vendor).id }),
		'payment find': async (_run, vendor) => ({ orderId: first(vendor).metadata.order_id }),
		'refund get': async (run, vendor) => {
			const [{ refundId }] = await run('refund', 'create', {
				payment: first(vendor).id,
				amount: '1.00',
				idempotencyKey: 'return-2',
			});
			return { refundId };
		},
		'refund list': async (_run, vendor) => ({ payment: first(vendor).id }),
		'refund create': async (_run, vendor) => ({
			payment: first(vendor).id,
			amount: '5.00',
			currency: 'EUR',
			idempotencyKey: 'return-1',
		}),
	},
	moved: ({ refunds }) => refunds as unknown[],
	moneyCall: '^POST /v1/refunds',
};
