import type { Shopify } from './client';
import type { Operation } from '../shared/operation';
import { find } from './order/find';
import { getContext } from './order/getContext';
import { search } from './product/search';

/** Everything that the Shopify Support node can do, in the order of its menus. */
export const operations: ReadonlyArray<Operation<Shopify>> = [getContext, find, search];
