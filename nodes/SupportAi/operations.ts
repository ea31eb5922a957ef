import type { Operation } from '../shared/operation';
import type { SupportAiContext } from './client';
import { summarise } from './conversation/summarise';
import { index } from './knowledge/index';
import { search } from './knowledge/search';
import { understand } from './message/understand';
import { check } from './proof/check';
import { compose } from './reply/compose';

/** Everything that the Support AI node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<SupportAiContext>> = [
	understand,
	compose,
	summarise,
	search,
	index,
	check,
];
