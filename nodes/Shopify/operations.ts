import type { Shopify } from './client';
import type { Operation } from '../shared/operation';
import { createCode } from './discount/createCode';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { search } from './product/search';
import { approve } from './return/approve';
import { attachLabel } from './return/attachLabel';
import { cancel } from './return/cancel';
import { checkEligibility } from './return/checkEligibility';
import { close } from './return/close';
import { create as createReturn } from './return/create';
import { decline } from './return/decline';
import { get as getReturn } from './return/get';
import { listReasons } from './return/listReasons';
import { process } from './return/process';
import { reopen } from './return/reopen';
import { request } from './return/request';
import { calculate } from './refund/calculate';
import { create as createRefund } from './refund/create';
import { list as listRefunds } from './refund/list';
import { balance } from './storeCredit/balance';
import { issue } from './storeCredit/issue';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [
	getContext,
	find,
	search,
	checkEligibility,
	listReasons,
	getReturn,
	request,
	approve,
	decline,
	createReturn,
	attachLabel,
	process,
	close,
	reopen,
	cancel,
	calculate,
	createRefund,
	listRefunds,
	createCode,
	balance,
	issue,
];
