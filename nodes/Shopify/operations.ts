import type { Shopify } from './client';
import type { Operation } from '../shared/operation';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { search } from './product/search';
import { calculate } from './refund/calculate';
import { create as createRefund } from './refund/create';
import { list as listRefunds } from './refund/list';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [
	getContext,
	find,
	search,
	calculate,
	createRefund,
	listRefunds,
];
