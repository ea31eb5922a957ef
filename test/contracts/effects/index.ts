import { bitHuman } from './bitHuman';
import { gorgias } from './gorgias';
import { helpdeskGorgias, helpdeskZendesk } from './helpdesk';
import { shopifySupport } from './shopifySupport';
import { supportAi, supportInsights, supportPolicy } from './support';
import type { World } from './world';

export const worlds: World[] = [
	bitHuman as never,
	gorgias,
	helpdeskGorgias,
	helpdeskZendesk,
	shopifySupport as never,
	supportAi,
	supportInsights,
	supportPolicy,
];
