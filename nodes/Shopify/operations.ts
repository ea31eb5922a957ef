import type { Shopify } from './client';
import type { Operation } from '../shared/operation';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { search } from './product/search';
import { list as listWebhooks } from './webhookHealth/list';
import { repair as repairWebhooks } from './webhookHealth/repair';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [
	getContext,
	find,
	search,
	listWebhooks,
	repairWebhooks,
];
