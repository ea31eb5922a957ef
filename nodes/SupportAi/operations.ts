import type { Operation } from '../shared/operation';
import type { SupportAiContext } from './client';
import { understand } from './message/understand';
import { check } from './proof/check';
import { prepare } from './proof/prepare';
import { compose } from './reply/compose';

/** Everything that the Support AI node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<SupportAiContext>> = [
	understand,
	compose,
	check,
	prepare,
];
