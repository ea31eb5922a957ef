import { bitHuman } from './bitHuman';
import { gorgias } from './gorgias';
import { shopifySupport } from './shopifySupport';
import { supportAi, supportInsights } from './support';
import type { World } from './world';

export const worlds: World[] = [
	bitHuman as never,
	gorgias,
	shopifySupport as never,
	supportAi,
	supportInsights,
];
