import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../nodes/SupportPolicy/operations';
import type { Decision, Item, Order } from '../../../nodes/shared/types';
import { runner } from '../runOperation';

export const SECRET = 'a-signing-secret-of-32-characters';

const run = runner(() => ({
	storefront: async () => ({ shop: 'demo.example.com', signingSecret: SECRET }),
}));

/** Runs an operation of the node as n8n would. */
export async function policyRun(name: string, params: Record<string, unknown>): Promise<any> {
	const operation = operations.find((one) => `${one.resource} ${one.operation}` === name)!;
	return await run(operation as never, params);
}

export const eur = (amount: string, currency = 'EUR') => ({ amount, currency });

export const item = (more: Partial<Item> = {}): Item => ({
	id: 'boots',
	title: 'Boots',
	variant: null,
	sku: 'B-1',
	quantity: 1,
	refundable: 1,
	returnable: 1,
	unitPaid: eur('20.00'),
	tags: [],
	deliveredAt: '2026-03-04T10:00:00Z',
	fulfilledAt: '2026-03-02T10:00:00Z',
	...more,
});

/** An order of one pair of boots for 20 EUR and 5 EUR of delivery to the US, delivered on 4 March 2026. */
export function order(more: Partial<Order> = {}): Order {
	return {
		id: 'order-1',
		number: '#1001',
		placedAt: '2026-03-01T10:00:00Z',
		cancelledAt: null,
		paymentStatus: 'paid',
		fulfillmentStatus: 'fulfilled',
		customer: { id: 'gid://shopify/Customer/7', email: 'shopper@example.com' },
		items: [item()],
		shipments: [],
		refunds: [],
		returns: [],
		statusPageUrl: null,
		disputed: false,
		shippingCountry: 'US',
		...more,
		totals: {
			paid: eur('25.00'),
			refunded: eur('0.00'),
			refundable: null,
			shipping: eur('5.00'),
			...more.totals,
		},
	};
}

/** A policy that approves up to 1,000 without a person, so that the outcome shows what the rules say. */
export const policy = (more: IDataObject = {}): IDataObject => ({
	shop: { timeZone: 'Europe/Berlin', currency: 'EUR' },
	approval: { upTo: '1000' },
	...more,
});

export interface Case {
	order?: Order;
	policy?: IDataObject;
	lines?: IDataObject[];
	at?: string;
	history?: IDataObject[];
	[field: string]: unknown;
}

export async function decide(kind: string, given: Case): Promise<Decision> {
	const { order: bought, policy: rules, lines, at, history, ...more } = given;
	return await policyRun(`${kind} decide`, {
		order: bought ?? order(),
		policySource: 'json',
		policyJson: rules ?? policy(),
		lines: lines ?? [],
		history: history ?? [],
		askedAt: at ?? '2026-03-20T12:00:00Z',
		proof: 'signed_customer',
		...more,
	});
}

/** A decision in one line: outcome, amount, method, rules. */
export const short = ({ outcome, amount, reasons }: Decision) => ({
	outcome,
	amount: amount?.amount ?? null,
	rules: reasons.map(({ rule }) => rule),
});
