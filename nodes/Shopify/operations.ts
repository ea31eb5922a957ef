import type { Operation } from '../shared/operation';
import { createCode } from './discount/createCode';
import type { Shopify } from './client';
import { addNote as addCustomerNote } from './customer/addNote';
import { find as findCustomer } from './customer/find';
import { list as listContent } from './content/list';
import { get as getCustomer } from './customer/get';
import { track } from './fulfillment/track';
import { run } from './graphql/run';
import { addNote } from './order/addNote';
import { cancel } from './order/cancel';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { listForCustomer } from './order/listForCustomer';
import { updateAddress } from './order/updateAddress';
import { findCandidates } from './product/findCandidates';
import { findSimilar } from './product/findSimilar';
import { get as getProduct } from './product/get';
import { getMany as getProducts } from './product/getMany';
import { search } from './product/search';
import { approve } from './return/approve';
import { attachLabel } from './return/attachLabel';
import { cancel as cancelReturn } from './return/cancel';
import { checkEligibility } from './return/checkEligibility';
import { close } from './return/close';
import { create as createReturn } from './return/create';
import { decline } from './return/decline';
import { get as getReturn } from './return/get';
import { listCustoms } from './return/listCustoms';
import { listExchanges } from './return/listExchanges';
import { listReasons } from './return/listReasons';
import { process } from './return/process';
import { reopen } from './return/reopen';
import { request } from './return/request';
import { calculate } from './refund/calculate';
import { create as createRefund } from './refund/create';
import { list as listRefunds } from './refund/list';
import { balance } from './storeCredit/balance';
import { issue } from './storeCredit/issue';
import { addTags, removeTags } from './tags';
import { list as listWebhooks } from './webhookHealth/list';
import { repair as repairWebhooks } from './webhookHealth/repair';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [
	getContext,
	find,
	listForCustomer,
	addNote,
	addTags('order'),
	removeTags('order'),
	updateAddress,
	cancel,
	checkEligibility,
	listReasons,
	listExchanges,
	listCustoms,
	getReturn,
	request,
	approve,
	decline,
	createReturn,
	attachLabel,
	process,
	close,
	reopen,
	cancelReturn,
	calculate,
	createRefund,
	listRefunds,
	createCode,
	balance,
	issue,
	search,
	findSimilar,
	findCandidates,
	getProduct,
	getProducts,
	findCustomer,
	getCustomer,
	addCustomerNote,
	addTags('customer'),
	removeTags('customer'),
	listContent,
	track,
	run,
	listWebhooks,
	repairWebhooks,
];
