import type { GraphQLResolveInfo } from 'graphql';

import { gid, idOf } from '../shop';
import { connection, type PageArguments } from './connection';
import { failure, visibleOrders, type Context } from './context';
import type { IdempotencyKeys } from './idempotency';
import { discountCodeBasicCreate } from './mutations/discountCode';
import { metafieldsSet } from './mutations/metafieldsSet';
import { customerUpdate } from './mutations/customerUpdate';
import { jobView, orderCancel, resultView, type CancelArguments } from './mutations/orderCancel';
import { orderUpdate } from './mutations/orderUpdate';
import { refundCreate } from './mutations/refundCreate';
import type { RefundArguments } from './mutations/refundRequest';
import { returnCreate, returnRequest } from './mutations/returnCreate';
import { returnProcess } from './mutations/returnProcess';
import { returnStates } from './mutations/returnStates';
import { reverseDeliveries } from './mutations/reverseDelivery';
import { stagedUploadsCreate } from './mutations/stagedUploads';
import { storeCreditAccountCredit } from './mutations/storeCredit';
import { tagsAdd, tagsRemove } from './mutations/tags';
import { webhookSubscriptionFields } from './mutations/webhookSubscription';
import { CUSTOMER_SORT, CUSTOMER_TEXT, customerFields } from './search/customers';
import { ORDER_SORT, orderFields, orderText } from './search/orders';
import { parseSearch, type Clause, type Term } from './search/parse';
import { PRODUCT_FIELDS, PRODUCT_SORT, PRODUCT_TEXT, relevance } from './search/products';
import { REASON_FIELDS, REASON_TEXT } from './search/reasons';
import { search } from './search/run';
import { customerView } from './views/customer';
import { discountNodeView } from './views/discountCode';
import { fulfillmentView } from './views/fulfillment';
import { orderView } from './views/order';
import { productView } from './views/product';
import { refundView } from './views/refund';
import { reasonView, returnView } from './views/return';
import { returnableFulfillments } from './views/returnable';
import { installationView, locationView, pageView, shopView } from './views/shop';
import type { Webhooks } from './webhooks';

type ListArguments = PageArguments & { query?: string | null; sortKey: string };
type Identifier = {
	identifier: Partial<Record<'id' | 'handle' | 'emailAddress' | 'phoneNumber', string>>;
};

const byId = ({ id }: { id: string }): number => Number(id);

function sortBy<T>(items: T[], key: (item: T) => string | number): T[] {
	return items
		.map((item) => ({ item, value: key(item) }))
		.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
		.map(({ item }) => item);
}

const terms = (clause: Clause | undefined): Term[] => {
	if (!clause || clause.kind === 'not') return [];
	return clause.kind === 'term' ? [clause] : clause.clauses.flatMap(terms);
};

/** A gid of another kind is an error in Shopify; one of the right kind that does not exist is null. */
function pick<T extends { id: string }>(items: T[], kind: string, id: string): T | undefined {
	const wanted = idOf(kind, id);
	if (!id.startsWith('gid://shopify/'))
		throw failure(`Invalid global id '${id}'`, 'argumentLiteralsIncompatible');
	if (!wanted) throw failure(`Invalid id: ${id}`, 'RESOURCE_NOT_FOUND');
	return items.find((item) => item.id === wanted);
}

const queries = {
	orders(args: ListArguments, context: Context, info: GraphQLResolveInfo) {
		const found = search(
			visibleOrders(context),
			args.query,
			orderFields(context),
			orderText(context),
			context,
			info,
		);
		return connection(sortBy(found, ORDER_SORT[args.sortKey] ?? byId), args, (order) =>
			orderView(order, context),
		);
	},
	order({ id }: { id: string }, context: Context) {
		const order = pick(visibleOrders(context), 'Order', id);
		return order ? orderView(order, context) : null;
	},
	orderByIdentifier: ({ identifier }: Identifier, context: Context) =>
		queries.order({ id: identifier.id! }, context),

	customers(args: ListArguments, context: Context, info: GraphQLResolveInfo) {
		const found = search(
			context.shop.customers,
			args.query,
			customerFields(context),
			CUSTOMER_TEXT,
			context,
			info,
		);
		return connection(sortBy(found, CUSTOMER_SORT[args.sortKey] ?? byId), args, (item) =>
			customerView(item, context),
		);
	},
	customer({ id }: { id: string }, context: Context) {
		const customer = pick(context.shop.customers, 'Customer', id);
		return customer ? customerView(customer, context) : null;
	},
	customerByIdentifier({ identifier }: Identifier, context: Context) {
		const { id, emailAddress, phoneNumber } = identifier;
		if (id) return queries.customer({ id }, context);
		const customer = context.shop.customers.find(({ email, phone }) =>
			emailAddress
				? email === emailAddress.trim().toLowerCase()
				: phone !== null && phone === phoneNumber,
		);
		return customer ? customerView(customer, context) : null;
	},

	products(args: ListArguments, context: Context, info: GraphQLResolveInfo) {
		const found = search(
			context.shop.products,
			args.query,
			PRODUCT_FIELDS,
			PRODUCT_TEXT,
			context,
			info,
		);
		const wanted = args.query ? terms(parseSearch(args.query)) : [];
		const key =
			args.sortKey === 'RELEVANCE'
				? (item: (typeof found)[number]) => relevance(item, wanted)
				: PRODUCT_SORT[args.sortKey];
		return connection(sortBy(found, key ?? byId), args, (product) => productView(product, context));
	},
	product({ id }: { id: string }, context: Context) {
		const product = pick(context.shop.products, 'Product', id);
		return product ? productView(product, context) : null;
	},
	productByIdentifier({ identifier }: Identifier, context: Context) {
		if (identifier.id) return queries.product({ id: identifier.id }, context);
		const product = context.shop.products.find(({ handle }) => handle === identifier.handle);
		return product ? productView(product, context) : null;
	},

	job({ id }: { id: string }, { shop }: Context) {
		const job = shop.jobs.find((one) => id === `gid://shopify/Job/${one.id}`);
		return job ? jobView(job) : null;
	},
	pages: (args: PageArguments, { shop }: Context) =>
		connection(sortBy(shop.pages, byId), args, pageView),
	shop: (_: unknown, context: Context) => shopView(context),
	currentAppInstallation: (_: unknown, context: Context) => installationView(context),
	locations(args: PageArguments & { includeInactive?: boolean }, { shop }: Context) {
		const open = shop.locations.filter(({ isActive }) => isActive || args.includeInactive);
		return connection(
			sortBy(open, ({ name }) => name),
			args,
			locationView,
		);
	},

	node({ id }: { id: string }, context: Context, info: GraphQLResolveInfo): unknown {
		const kind = /^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1] ?? '';
		const read = NODES[kind];
		return read ? read({ id }, context, info) : null;
	},
	nodes: ({ ids }: { ids: string[] }, context: Context, info: GraphQLResolveInfo) =>
		ids.map((id) => queries.node({ id }, context, info)),

	fulfillment({ id }: { id: string }, context: Context) {
		const all = visibleOrders(context).flatMap((order) =>
			order.fulfillments.map((item) => ({ id: item.id, item, order })),
		);
		const found = pick(all, 'Fulfillment', id);
		return found ? fulfillmentView(found.item, found.order, context) : null;
	},
	refund({ id }: { id: string }, context: Context) {
		const all = visibleOrders(context).flatMap((order) =>
			order.refunds.map((item) => ({ id: item.id, item, order })),
		);
		const found = pick(all, 'Refund', id);
		return found ? refundView(found.item, found.order, context) : null;
	},
	return({ id }: { id: string }, context: Context) {
		const all = visibleOrders(context).flatMap((order) =>
			order.returns.map((item) => ({ id: item.id, item, order })),
		);
		const found = pick(all, 'Return', id);
		return found ? returnView(found.item, found.order, context) : null;
	},
	returnReasonDefinitions(
		args: PageArguments & { ids?: string[]; handles?: string[]; query?: string | null },
		context: Context,
		info: GraphQLResolveInfo,
	) {
		const { ids, handles, query } = args;
		const { returnReasons } = context.shop;
		const found = search(returnReasons, query, REASON_FIELDS, REASON_TEXT, context, info).filter(
			({ id, handle }) =>
				(!ids || ids.includes(gid('ReturnReasonDefinition', id))) &&
				(!handles || handles.includes(handle)),
		);
		return connection(found, args, reasonView);
	},
	codeDiscountNodeByCode({ code }: { code: string }, context: Context) {
		const found = context.shop.discountCodes.find(
			(discount) => discount.code.toLowerCase() === code.trim().toLowerCase(),
		);
		return found ? discountNodeView(found, context) : null;
	},
	returnableFulfillments(args: PageArguments & { orderId: string }, context: Context) {
		const order = pick(visibleOrders(context), 'Order', args.orderId);
		return returnableFulfillments(order, args, context);
	},
};

function cancelResult({ id }: { id: string }, context: Context) {
	const job = context.shop.jobs.find((one) => id.endsWith(`/${one.id}`));
	return job ? resultView(job, context) : null;
}

const NODES: Record<
	string,
	(args: { id: string }, context: Context, info: GraphQLResolveInfo) => unknown
> = {
	Order: queries.order,
	Customer: queries.customer,
	Product: queries.product,
	Fulfillment: queries.fulfillment,
	OrderCancelJobResult: cancelResult,
	Refund: queries.refund,
	Return: queries.return,
};

/** What `execute` starts from: one function for each field of QueryRoot and Mutation. */
export function rootValue(keys: IdempotencyKeys, webhooks: Webhooks) {
	return {
		...queries,
		...returnStates,
		...reverseDeliveries,
		returnCreate,
		returnRequest,
		returnProcess,
		stagedUploadsCreate,
		...webhookSubscriptionFields(webhooks),
		tagsAdd,
		tagsRemove,
		metafieldsSet,
		storeCreditAccountCredit,
		discountCodeBasicCreate,
		orderCancel: (args: CancelArguments, context: Context) => orderCancel(args, context),
		customerUpdate,
		orderUpdate: ({ input }: { input: Parameters<typeof orderUpdate>[0] }, context: Context) =>
			orderUpdate(input, context),
		refundCreate: (
			{ input }: { input: RefundArguments },
			context: Context,
			info: GraphQLResolveInfo,
		) => keys.once(context.token, input, info, () => refundCreate(input, context)),
	};
}
