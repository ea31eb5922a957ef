import { bitHuman } from './bitHuman';
import { easyPost } from './easyPost';
import { gorgias } from './gorgias';
import { shopifySupport } from './shopifySupport';
import { supportAi, supportInsights, supportPolicy } from './support';
import type { World } from './world';

export const worlds: World[] = [
	bitHuman as never,
	easyPost as never,
	gorgias,
	shopifySupport as never,
	supportAi,
	supportInsights,
	supportPolicy,
];
