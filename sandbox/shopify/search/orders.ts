import { financialStatus, fulfillmentStatus, returnStatus, total, type Order } from '../../shop';
import type { Context } from '../context';
import { date, exact, words, type Matcher } from './match';

const SHIPPED: Record<string, string[]> = {
	FULFILLED: ['fulfilled', 'shipped'],
	UNFULFILLED: ['unfulfilled', 'unshipped'],
	PARTIALLY_FULFILLED: ['partial', 'unfulfilled'],
	ON_HOLD: ['on_hold', 'unfulfilled', 'unshipped'],
	SCHEDULED: ['scheduled', 'unfulfilled', 'unshipped'],
	IN_PROGRESS: ['in_progress', 'unfulfilled', 'unshipped'],
};

/** Filters of `orders(query:)`. There is none for the phone number. */
export function orderFields({ shop }: Context): Record<string, Matcher<Order>> {
	const status: Matcher<Order> = (order, { value }) => {
		const wanted = value.toLowerCase();
		if (wanted === 'any') return true;
		if (wanted === 'not_closed') return order.closedAt === null;
		if (wanted === 'cancelled') return order.cancelledAt !== null;
		if (wanted === 'closed') return order.closedAt !== null;
		return wanted === 'open' ? order.closedAt === null && order.cancelledAt === null : undefined;
	};
	return {
		id: exact(({ id }) => [id]),
		name: words(({ name }) => [name]),
		email: words(({ email }) => [email]),
		confirmation_number: exact((order) => [order.confirmationNumber]),
		customer_id: exact(({ customerId }) => [customerId]),
		status,
		financial_status: exact((order) => [financialStatus(order)]),
		fulfillment_status: exact((order) => SHIPPED[fulfillmentStatus(order)] ?? []),
		return_status: exact((order) => [returnStatus(order)]),
		created_at: date(({ createdAt }) => createdAt),
		processed_at: date(({ createdAt }) => createdAt),
		updated_at: date(({ updatedAt }) => updatedAt),
		tag: exact(({ tags }) => tags),
		tag_not: (order, term) => !exact<Order>(({ tags }) => tags)(order, term),
		sku: exact(({ lines }) => lines.map(({ sku }) => sku)),
		discount_code: exact(({ discount }) => [discount?.code ?? null]),
		gateway: exact(({ transactions }) => transactions.map(({ gateway }) => gateway)),
		risk_level: exact(({ risk }) => [risk.level]),
		source_name: exact(() => ['web']),
		po_number: exact(() => []),
		test: exact(({ test }) => [String(test)]),
		shipping_address_city: words(({ shippingAddress }) => [shippingAddress?.city ?? null]),
		customer: words((order) => [customerName(shop, order)]),
	};
}

export function orderText({ shop }: Context): Matcher<Order> {
	return words((order) => [
		order.name,
		order.email,
		customerName(shop, order),
		...order.lines.map(({ sku }) => sku),
	]);
}

function customerName(shop: Context['shop'], order: Order): string | null {
	const customer = shop.customers.find(({ id }) => id === order.customerId);
	return customer ? `${customer.firstName} ${customer.lastName}` : null;
}

export const ORDER_SORT: Record<string, (order: Order) => string | number> = {
	CREATED_AT: ({ createdAt }) => createdAt.getTime(),
	PROCESSED_AT: ({ createdAt }) => createdAt.getTime(),
	UPDATED_AT: ({ updatedAt }) => updatedAt.getTime(),
	ORDER_NUMBER: ({ number }) => number,
	TOTAL_PRICE: (order) => total(order) / order.rate,
	FINANCIAL_STATUS: financialStatus,
	FULFILLMENT_STATUS: fulfillmentStatus,
	TOTAL_ITEMS_QUANTITY: ({ lines }) => lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
};
