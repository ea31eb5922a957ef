import type { Sandbox } from '../../../sandbox';
import type { Order } from '../../../sandbox/shop';
import { paid, shopperOf } from './orders';

/** What the vendors hold about one order: nothing of it is taken from our own tables. */
export interface Seen {
	returns: number;
	labels: number;
	/** Mails to the shopper by their subject. */
	mails: Record<string, number>;
	/** Moved back, in minor units, in the order in which it happened. */
	refunds: number[];
	paid: number;
}

export function seenOf(sandbox: Sandbox, order: Order): Seen {
	const { easypost, sendgrid, stripe } = sandbox;
	const ids = new Set(shipmentsOf(sandbox, order).map(({ id }) => id));
	const payments = [...stripe.ledger.payments.values()].filter(
		({ metadata }) => metadata.order_id === order.id,
	);
	const atStripe = [...stripe.ledger.refunds.values()].filter(({ payment_intent: payment }) =>
		payments.some(({ id }) => id === payment),
	);
	const atShopify = order.transactions.filter(({ kind }) => kind === 'REFUND');
	const mails: Record<string, number> = {};
	for (const { to, subject } of sendgrid.mails) {
		if (to.email === order.email) mails[subject] = (mails[subject] ?? 0) + 1;
	}
	return {
		returns: order.returns.length,
		labels: easypost.purchases.filter(({ shipmentId }) => ids.has(shipmentId)).length,
		mails,
		refunds: [...atShopify, ...atStripe].map(({ amount }) => amount),
		paid: paid(order),
	};
}

/** Known by the shopper's name on it, which EasyPost writes in capitals. */
export const shipmentsOf = ({ easypost }: Sandbox, order: Order) =>
	[...easypost.shipments.values()].filter(({ from_address: from, to_address: to }) =>
		[from, to].some(({ name }) => String(name).toUpperCase() === shopperOf(order).toUpperCase()),
	);

/** Of the label that was bought first. */
export const trackingCodeOf = (sandbox: Sandbox, order: Order): string | undefined =>
	shipmentsOf(sandbox, order).find(({ tracking_code: code }) => code)?.tracking_code ?? undefined;

/** What must never be, whatever happened on the way; empty when all is well. */
export function wrongs(seen: Seen): string[] {
	const found: string[] = [];
	if (seen.returns > 1) found.push(`${seen.returns} returns`);
	if (seen.labels > 1) found.push(`${seen.labels} labels`);
	if (seen.refunds.length > 1) found.push(`${seen.refunds.length} refunds`);
	const back = seen.refunds.reduce((sum, amount) => sum + amount, 0);
	if (back > seen.paid) found.push(`${back} refunded of ${seen.paid}`);
	for (const [subject, count] of Object.entries(seen.mails)) {
		if (count > 1) found.push(`"${subject}" mailed ${count} times`);
	}
	return found;
}

export const isRefunded = ({ refunds }: Seen) => refunds.length > 0;

/** Everything that a shopper was promised has happened. */
export const isComplete = ({ returns, labels, mails, refunds }: Seen) =>
	returns === 1 && labels === 1 && Object.keys(mails).length >= 1 && refunds.length === 1;

/** Nothing was done, as after a denial. */
export const isUntouched = ({ returns, labels, refunds }: Seen) =>
	returns === 0 && labels === 0 && refunds.length === 0;
