import { bitHuman } from './bitHuman';
import { gorgias } from './gorgias';
import { shopifySupport } from './shopifySupport';
import { stripeRefunds } from './stripeRefunds';
import { supportAi, supportInsights } from './support';
import { supportMail } from './supportMail';
import type { World } from './world';

export const worlds: World[] = [
	bitHuman as never,
	gorgias,
	shopifySupport,
	stripeRefunds as never,
	supportAi,
	supportInsights,
	supportMail as never,
];
