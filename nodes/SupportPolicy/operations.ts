import type { Operation } from '../shared/operation';
import { decide as decideChange } from './orderChange/decide';
import { decide as decideRefund } from './refund/decide';
import { decide as decideReturn } from './return/decide';

/** Everything that the Support Policy node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<null>> = [
	decideReturn,
	decideRefund,
	decideChange,
];
