import type { Operation } from '../shared/operation';
import type { SupportAiContext } from './client';
import { summarise } from './conversation/summarise';
import { index } from './knowledge/index';
import { search } from './knowledge/search';
import { route } from './message/route';
import { understand } from './message/understand';
import { address } from './orderUpdate/address';
import { prepare as prepareUpdate } from './orderUpdate/prepare';
import { demonstrate } from './product/demonstrate';
import { recommend } from './product/recommend';
import { check } from './proof/check';
import { prepare } from './proof/prepare';
import { attribute } from './purchase/attribute';
import { compose } from './reply/compose';

/** Everything that the Support AI node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<SupportAiContext>> = [
	understand,
	route,
	compose,
	summarise,
	search,
	index,
	recommend,
	demonstrate,
	check,
	prepare,
	prepareUpdate,
	address,
	attribute,
];
