import {
	addCredit,
	applyRefund,
	creditAccount,
	everythingLeft,
	financialStatus,
	fulfillmentStatus,
	gid,
	idOf,
	proposeRefund,
	total,
	type CancelJob,
	type Order,
	type Shop,
} from '../../shop';
import { visibleOrders, type Context } from '../context';
import { orderView } from '../views/order';

export interface CancelArguments {
	orderId: string;
	reason: string;
	restock: boolean;
	refundMethod?: {
		originalPaymentMethodsRefund?: boolean | null;
		storeCreditRefund?: { expiresAt?: string | null } | null;
	} | null;
	notifyCustomer?: boolean | null;
	staffNote?: string | null;
}

interface Problem {
	code: string;
	field: string[] | null;
	message: string;
}

const LONGEST_NOTE = 255;
const invalid = (message: string, field: string[] | null = null): Problem => ({
	code: 'INVALID',
	field,
	message,
});

/** Checks at once and cancels later: a job does the work, as in Shopify. */
export function orderCancel(args: CancelArguments, context: Context) {
	const { shop } = context;
	const order = visibleOrders(context).find(({ id }) => id === idOf('Order', args.orderId));
	const problem = order
		? whyNot(order, args)
		: { code: 'NOT_FOUND', field: ['orderId'], message: 'Order does not exist' };
	if (!order || problem) return { job: null, jobResult: null, orderCancelUserErrors: [problem] };
	const { reason, restock, refundMethod } = args;
	const job: CancelJob = {
		id: `c4a1e0b2-5d77-4c1e-9f00-${String(shop.jobs.length + 1).padStart(12, '0')}`,
		orderId: order.id,
		dueAt: Date.now() + shop.jobMs,
		status: 'STARTED',
		errors: [],
		reason,
		restock,
		refundTo: refundMethod?.storeCreditRefund
			? 'storeCredit'
			: refundMethod?.originalPaymentMethodsRefund
				? 'originalPayments'
				: null,
	};
	shop.jobs.push(job);
	return {
		job: jobView(job),
		jobResult: resultView(job, context),
		orderCancelUserErrors: [],
	};
}

export const dueJobs = (shop: Shop): CancelJob[] =>
	shop.jobs.filter(({ status, dueAt }) => status === 'STARTED' && dueAt <= Date.now());

/** Carries out the jobs whose time has come. What changed since they were accepted counts. */
export function finishJobs(shop: Shop): void {
	for (const job of dueJobs(shop)) {
		const order = shop.orders.find(({ id }) => id === job.orderId)!;
		const problem = whyNot(order, {}) ?? deactivated(order, job, shop);
		if (problem) job.errors.push(problem);
		else cancel(order, job, shop);
		job.status = problem ? 'FAILED' : 'SUCCEEDED';
	}
}

function whyNot(order: Order, { staffNote, refundMethod }: Partial<CancelArguments>) {
	if (order.cancelledAt) return invalid('Order has already been cancelled', ['orderId']);
	if (['FULFILLED', 'PARTIALLY_FULFILLED'].includes(fulfillmentStatus(order)))
		return invalid('Cannot cancel an order with fulfillments', ['orderId']);
	if (order.returns.some(({ status }) => status === 'REQUESTED' || status === 'OPEN'))
		return invalid('Cannot cancel an order with active returns', ['orderId']);
	if (staffNote && staffNote.length > LONGEST_NOTE)
		return invalid(`Staff note is too long (maximum is ${LONGEST_NOTE} characters)`, ['staffNote']);
	const credit = refundMethod?.storeCreditRefund;
	if (credit && !order.customerId) {
		return {
			code: 'STORE_CREDIT_REFUND_MISSING_CUSTOMER',
			field: ['refundMethod', 'storeCreditRefund'],
			message: 'Order must have a customer to refund to store credit',
		};
	}
	if (credit?.expiresAt && Date.parse(credit.expiresAt) < Date.now()) {
		return {
			code: 'STORE_CREDIT_REFUND_EXPIRATION_IN_PAST',
			field: ['refundMethod', 'storeCreditRefund', 'expiresAt'],
			message: 'Expiration must be in the future',
		};
	}
	return undefined;
}

/** Paid goods cannot go back to a location that was closed meanwhile. */
function deactivated(order: Order, { restock }: CancelJob, { locations }: Shop) {
	const paid = financialStatus(order) === 'PAID';
	return restock && paid && !locations[0].isActive
		? invalid('Inventory cannot be restocked at a deactivated location')
		: undefined;
}

function cancel(order: Order, job: CancelJob, shop: Shop): void {
	const at = new Date();
	if (financialStatus(order) === 'AUTHORIZED') voidAuthorization(order, shop, at);
	const proposal = proposeRefund(order, everythingLeft(order, shop.locations[0].id));
	if (job.refundTo) {
		const toCredit = job.refundTo === 'storeCredit' ? proposal.amount : 0;
		const payments = toCredit > 0 ? [] : proposal.tenders;
		const { ids } = shop;
		applyRefund(order, proposal, payments, { ids, at, note: null, storeCredit: toCredit });
		const customer = shop.customers.find(({ id }) => id === order.customerId);
		if (toCredit > 0 && customer) {
			const account = creditAccount(customer, order.currency, ids);
			addCredit(account, toCredit, { ids, at, expiresAt: null, event: 'ORDER_REFUND' });
		}
	}
	if (job.restock) {
		const variants = shop.products.flatMap((product) => product.variants);
		for (const { lineId, quantity } of proposal.lines) {
			const line = order.lines.find(({ id }) => id === lineId)!;
			const variant = variants.find(({ id }) => id === line.variantId);
			if (variant) variant.inventory += quantity;
		}
	}
	Object.assign(order, { cancelReason: job.reason, cancelledAt: at, closedAt: at, updatedAt: at });
}

function voidAuthorization(order: Order, { ids }: Shop, createdAt: Date): void {
	const authorization = order.transactions.find(({ kind }) => kind === 'AUTHORIZATION')!;
	order.transactions.push({
		...authorization,
		id: ids.next('OrderTransaction'),
		kind: 'VOID',
		amount: total(order),
		parentId: authorization.id,
		createdAt,
	});
}

export const jobView = (job: CancelJob) => ({
	__typename: 'Job',
	id: `gid://shopify/Job/${job.id}`,
	done: job.status !== 'STARTED',
});

export function resultView(job: CancelJob, context: Context) {
	return {
		__typename: 'OrderCancelJobResult',
		id: `gid://shopify/OrderCancelJobResult/${job.id}`,
		done: job.status !== 'STARTED',
		status: job.status,
		errors: job.errors,
		order: () => {
			const order = context.shop.orders.find(
				({ id }) => gid('Order', id) === gid('Order', job.orderId),
			);
			return order ? orderView(order, context) : null;
		},
	};
}
