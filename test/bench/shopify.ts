import type { INodeParameters } from 'n8n-workflow';
import { createShop } from '../../sandbox/shop';
import { startShopify } from '../../sandbox/shopify';
import { runWorkflow } from '../harness';
import { httpOrderNode } from './orderBySearch';
import { n8nNode } from './publish';
import { batch, leastOf, numbersOf, type ShopStandIn } from './shopifyBatch';
import { round } from './statistics';

const ITEMS = 1_000;
/** Five times the speed of Shopify's standard plan, so that a run takes a minute instead of five. */
const BUCKET = { maximumAvailable: 2_000, restoreRate: 500 };
const STANDARD_RATE = 100;
/** What people who know their bucket set as batch size: three a second on the standard plan. */
const BY_HAND = 15;

/**
 * 1,000 look-ups of an order by its number against one cost bucket: our node, and n8n's own HTTP Request node as
 * people set it up, at once and paced by hand.
 */
export async function benchShopify(report: (line: string) => void) {
	const shop = await startShopify({ shop: createShop(new Date()) });
	try {
		const measure = async <T>(name: string, run: () => Promise<T>) => {
			shop.reset();
			Object.assign(shop.settings, BUCKET);
			const result = await run();
			report(`shopify ${name}: ${JSON.stringify(result)}`);
			return result;
		};
		await batch(shop, 5);
		const ours = await measure('node', async () => await batch(shop, ITEMS));
		const atOnce = await measure('HTTP Request', async () => await httpRequest(shop, {}));
		const paced = await measure(
			`HTTP Request, ${BY_HAND} a second`,
			async () =>
				await httpRequest(shop, {
					batching: { batch: { batchSize: BY_HAND, batchInterval: 1_000 } },
				}),
		);
		return {
			items: ITEMS,
			scaled: `bucket of ${BUCKET.maximumAvailable} points refilling at ${BUCKET.restoreRate}/s, ${BUCKET.restoreRate / STANDARD_RATE} times the standard plan`,
			ours: { ...ours, timesLeast: round(ours.seconds / ours.leastSeconds, 3) },
			httpRequestNode: atOnce,
			httpRequestNodePaced: paced,
		};
	} finally {
		await shop.close();
	}
}

/** The same order fields by one request an item, as a workflow without our node asks for them. */
async function httpRequest(shop: ShopStandIn, options: INodeParameters) {
	const numbers = numbersOf(shop, ITEMS);
	const before = shop.spent();
	const startedAt = performance.now();
	const run = await runWorkflow(
		{
			nodes: [
				n8nNode('Start', 'noOp', 1, {}),
				httpOrderNode('Ask', shop.url, "$json.number.replace('#', '')", options),
			],
			connections: { Start: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] } } as never,
		},
		{ start: { node: 'Start', items: numbers.map((number) => ({ number })) } },
	);
	const seconds = (performance.now() - startedAt) / 1_000;
	if (run.error) throw new Error(run.error.message);
	const answers = run.json('Ask') as Array<{
		data?: { orders?: { nodes: Array<{ name: string }> } };
	}>;
	const charged = leastOf(shop, before, seconds);
	if (charged.pointsCharged === 0)
		throw new Error('The shop refused the document of the comparison');
	return {
		right: answers.filter(({ data }, at) => data?.orders?.nodes[0]?.name === numbers[at]).length,
		...charged,
	};
}
