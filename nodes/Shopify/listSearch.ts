import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { formatMoney, parseMoney } from '../shared/money';
import { toNodeError, transportOf } from '../shared/node';
import { openShopify } from './connection/open';
import { CUSTOMER_LIST, LOCATION_LIST, ORDER_LIST, PRODUCT_LIST } from './pickers';
import { RETURN_LIST, RETURN_REASONS } from './return/document';
import { searchTerm, searchWords } from './search';

interface Page<T> {
	nodes: T[];
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface ListedOrder {
	id: string;
	name: string;
	createdAt: string;
	totalPriceSet: { presentmentMoney: { amount: string; currencyCode: string } };
}
interface ListedCustomer {
	id: string;
	displayName: string;
	defaultEmailAddress: { emailAddress: string } | null;
}

interface ReturningOrder {
	returns: { nodes: Array<{ id: string; name: string; status: string; createdAt: string }> };
}
interface Entry {
	name: string;
	value: string;
}

const PAGE = 25;

/** Newest first; the filter is an order number, or the digits of an id. */
export const searchOrders = listSearch<ListedOrder>(
	ORDER_LIST,
	(filter) =>
		/^\d{10,}$/.test(filter) ? `id:${filter}` : searchTerm('name', filter.replace(/^#/, '')),
	({ id, name, createdAt, totalPriceSet: { presentmentMoney: paid } }) => ({
		name: `${name} · ${createdAt.slice(0, 10)} · ${formatMoney(parseMoney(paid.amount, paid.currencyCode), 'en')}`,
		value: id,
	}),
);

/** The filter is a name or an e-mail address. */
export const searchCustomers = listSearch<ListedCustomer>(
	CUSTOMER_LIST,
	(filter) =>
		filter.includes('@')
			? searchTerm('email', filter)
			: `${searchTerm('first_name', filter)} OR ${searchTerm('last_name', filter)}`,
	({ id, displayName, defaultEmailAddress }) => ({
		name: [displayName, defaultEmailAddress?.emailAddress].filter(Boolean).join(' · '),
		value: id,
	}),
);

/** By title; the filter is the beginning of any word of title, type, tags or vendor. */
export const searchProducts = listSearch<{ id: string; title: string; status: string }>(
	PRODUCT_LIST,
	searchWords,
	({ id, title, status }) => ({
		name: status === 'ACTIVE' ? title : `${title} · ${status.toLowerCase()}`,
		value: id,
	}),
);

/** Active locations by name. */
export const searchLocations = listSearch<{ id: string; name: string }>(
	LOCATION_LIST,
	undefined,
	({ id, name }) => ({ name, value: id }),
);

/** Of the orders that changed last; the filter is the order's number. */
export const searchReturns = listSearch<ReturningOrder>(
	RETURN_LIST,
	(filter) => searchTerm('name', filter.replace(/^#|-R\d+$/gi, '')),
	({ returns }) =>
		returns.nodes.map(({ id, name, status, createdAt }) => ({
			name: `${name} · ${createdAt.slice(0, 10)} · ${status.toLowerCase()}`,
			value: id,
		})),
	'NOT return_status:no_return',
);

/** The filter is a word of the reason; what Shopify replaced is not offered. */
export const searchReturnReasons = listSearch<{ id: string; name: string; deleted: boolean }>(
	RETURN_REASONS,
	(filter) => searchTerm('name', filter),
	({ id, name, deleted }) => (deleted ? [] : { name, value: id }),
);

/** Fills a "From List" field page by page. Without `searchOf` the filter looks at the names that were read. */
function listSearch<T>(
	document: string,
	searchOf: ((filter: string) => string) | undefined,
	entriesOf: (node: T) => Entry | Entry[],
	/** The search while nothing is typed. */
	everything: string | null = null,
) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		after?: string,
	): Promise<INodeListSearchResult> {
		const wanted = filter?.trim() ?? '';
		const read = async () => {
			const shopify = await openShopify(this, transportOf(this));
			const data = await shopify.query<Record<string, Page<T>>>(document, {
				first: PAGE,
				after: after ?? null,
				...(searchOf && { search: wanted ? searchOf(wanted) : everything }),
			});
			return Object.values(data)[0];
		};
		const { nodes, pageInfo } = await read().catch((error: unknown) => {
			throw toNodeError(this, error);
		});
		const results = nodes.flatMap(entriesOf);
		return {
			results: searchOf
				? results
				: results.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase())),
			paginationToken: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
		};
	};
}
