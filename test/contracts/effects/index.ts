import { bitHuman } from './bitHuman';
import { easyPost } from './easyPost';
import { gorgias } from './gorgias';
import { helpdeskFront, helpdeskGorgias, helpdeskIntercom, helpdeskZendesk } from './helpdesk';
import { shopifySupport } from './shopifySupport';
import { stripeRefunds } from './stripeRefunds';
import { supportAi, supportInsights, supportPolicy } from './support';
import { supportMail } from './supportMail';
import type { World } from './world';

export const worlds: World[] = [
	bitHuman as never,
	easyPost as never,
	gorgias,
	helpdeskFront,
	helpdeskGorgias,
	helpdeskIntercom,
	helpdeskZendesk,
	shopifySupport as never,
	stripeRefunds as never,
	supportAi,
	supportInsights,
	supportMail as never,
	supportPolicy,
];
