import { bitHuman } from './bitHuman';
import { gorgias } from './gorgias';
import { helpdesk } from './helpdesk';
import { shopifySupport } from './shopifySupport';
import { supportAi, supportInsights, supportPolicy } from './support';
import type { World } from './world';

export const worlds: World[] = [
	bitHuman as never,
	gorgias,
	helpdesk,
	shopifySupport as never,
	supportAi,
	supportInsights,
	supportPolicy,
];
