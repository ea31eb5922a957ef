import type { Operation } from '../shared/operation';
import { read as readChangePage } from './changePage/read';
import { render as renderChangePage } from './changePage/render';
import { check } from './approval/check';
import { open } from './approval/open';
import { elect } from './claim/elect';
import { fail } from './claim/fail';
import { prepare } from './claim/prepare';
import { recover } from './claim/recover';
import { decide as decideEscalation } from './escalation/decide';
import { create as createLink } from './link/create';
import { read as readLink } from './link/read';
import type { PolicyContext } from './operation';
import { decide as decideChange } from './orderChange/decide';
import { render } from './page/render';
import { say } from './phrase/say';
import { decide as decideRefund } from './refund/decide';
import { decide as decideReturn } from './return/decide';
import { read as readReturnPage } from './returnPage/read';
import { render as renderReturnPage } from './returnPage/render';

/** Everything that the Support Policy node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<PolicyContext>> = [
	decideReturn,
	decideRefund,
	decideChange,
	decideEscalation,
	prepare,
	elect,
	recover,
	fail,
	open,
	check,
	render,
	say,
	createLink,
	readLink,
	renderReturnPage,
	readReturnPage,
	renderChangePage,
	readChangePage,
];
