import { gzipSync } from 'node:zlib';
import { openBrowser } from '../../sandbox/demo/browser';
import { startVendor } from '../../sandbox/vendor';
import { median, round } from './statistics';

const ROUNDS = 9;
const PAGE = (
	script: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${script}</head>
<body><main><h1>Stoneware cup</h1>${'<p>Hand-thrown, dishwasher safe, 300 ml.</p>'.repeat(40)}</main></body></html>`;
const CONFIG = {
	languages: ['en'],
	colour: '#2f5bea',
	position: 'right',
	events: true,
	maximumLength: 2000,
};

/**
 * The widget's weight, and what it costs a page: first paint and the main thread's work until it stands, as the
 * difference of medians with and without it, in turn, on this machine's Chromium.
 */
export async function benchWidget(report: (line: string) => void) {
	const { bundleMore, bundleWidget } = (await import(
		'../../nodes/StorefrontChat/widget/build.js' as string
	)) as Record<'bundleMore' | 'bundleWidget', () => string>;
	const script = `(function(SUPPORT_CHAT){${bundleWidget()}})(${JSON.stringify(CONFIG)});`;
	const shop = await startVendor({
		name: 'page',
		handle: async ({ path }) =>
			path === '/widget.js'
				? { status: 200, body: script, headers: { 'Content-Type': 'application/javascript' } }
				: {
						status: 200,
						body: PAGE(path === '/with' ? '<script src="/widget.js" defer></script>' : ''),
						headers: { 'Content-Type': 'text/html; charset=utf-8' },
					},
		faultReply: () => ({ status: 500 }),
	});
	const browser = await openBrowser(report);
	const samples = { with: [] as Sample[], without: [] as Sample[] };
	try {
		for (let count = 0; count < ROUNDS; count += 1) {
			for (const name of ['with', 'without'] as const) {
				const context = await browser.newContext();
				const page = await context.newPage();
				const cdp = await context.newCDPSession(page);
				await cdp.send('Performance.enable');
				await page.goto(`${shop.url}/${name}`);
				await page.waitForTimeout(300);
				const { metrics } = await cdp.send('Performance.getMetrics');
				const paint = await page.evaluate(
					() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
				);
				const busy = metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
				samples[name].push({ paint, busy: busy * 1_000 });
				await context.close();
			}
			report(`widget round ${count + 1} of ${ROUNDS}`);
		}
	} finally {
		await browser.close();
		await shop.close();
	}
	const added = (what: keyof Sample) =>
		round(
			median(samples.with.map((sample) => sample[what])) -
				median(samples.without.map((sample) => sample[what])),
		);
	return {
		gzipBytes: gzipSync(script).length,
		laterGzipBytes: gzipSync(bundleMore()).length,
		firstPaintAddMs: added('paint'),
		mainThreadAddMs: added('busy'),
		firstPaintBareMs: round(median(samples.without.map(({ paint }) => paint))),
	};
}

/** Milliseconds. */
interface Sample {
	paint: number;
	busy: number;
}
