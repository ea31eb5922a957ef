import type { Operation } from '../shared/operation';
import { score } from './conversation/score';
import { analyze } from './message/analyze';
import { compute } from './metrics/compute';
import { render } from './report/render';

/** Everything that the Support Insights node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<null>> = [analyze, score, compute, render];
