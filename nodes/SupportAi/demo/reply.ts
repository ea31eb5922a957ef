import { draft, type Draft } from '../reply/draft';
import type { Facts } from '../reply/facts';
import type { Say } from '../phrases';
import type { Turn } from '../turn';
import { demoAction } from './steps';

/**
 * Starts a demonstration: the screen goes through the steps, the avatar says the first one with the answer and the
 * others when the screen asks for them.
 */
export function demonstrated(
	{ detailed: product }: Extract<Facts, { kind: 'products' }>,
	{ language, config }: Turn,
	say: Say,
): Draft {
	if (!product) return draft([say('demo_unknown')], { fixed: true });
	const action = demoAction(product, { language, showStock: config.showStock, say });
	return draft([say('demo_start', { title: product.title })], {
		actions: [action],
		aloud: [action.steps[0].say],
		fixed: true,
	});
}
