import type { Shopify } from './client';
import type { Operation } from '../shared/operation';
import { createCode } from './discount/createCode';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { search } from './product/search';
import { calculate } from './refund/calculate';
import { create as createRefund } from './refund/create';
import { list as listRefunds } from './refund/list';
import { balance } from './storeCredit/balance';
import { issue } from './storeCredit/issue';
import { list as listWebhooks } from './webhookHealth/list';
import { repair as repairWebhooks } from './webhookHealth/repair';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [
	getContext,
	find,
	search,
	calculate,
	createRefund,
	listRefunds,
	createCode,
	balance,
	issue,
	listWebhooks,
	repairWebhooks,
];
