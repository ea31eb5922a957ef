import type { Operation } from '../shared/operation';
import { analyze } from './message/analyze';

/** Everything that the Support Insights node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<null>> = [analyze];
