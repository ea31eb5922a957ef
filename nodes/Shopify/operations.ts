import type { Shopify } from './client';
import type { Operation } from '../shared/operation';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { search } from './product/search';
import { approve } from './return/approve';
import { attachLabel } from './return/attachLabel';
import { cancel } from './return/cancel';
import { checkEligibility } from './return/checkEligibility';
import { close } from './return/close';
import { create } from './return/create';
import { decline } from './return/decline';
import { get } from './return/get';
import { listReasons } from './return/listReasons';
import { process } from './return/process';
import { reopen } from './return/reopen';
import { request } from './return/request';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [
	getContext,
	find,
	search,
	checkEligibility,
	listReasons,
	get,
	request,
	approve,
	decline,
	create,
	attachLabel,
	process,
	close,
	reopen,
	cancel,
];
