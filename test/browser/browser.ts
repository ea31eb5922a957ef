import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../sandbox/demo/browser';

export const launch = async (): Promise<Browser> => await openBrowser(() => undefined);

export interface Visit {
	page: Page;
	/** Scripts that failed and anything the content security policy stopped. */
	faults: string[];
	close(): Promise<void>;
}

/** A fresh visitor on a page. Dialogs count as faults: only injected script would open one. */
export async function visit(
	browser: Browser,
	url: string,
	options: BrowserContextOptions = {},
): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, ...options });
	const page = await context.newPage();
	const faults: string[] = [];
	page.setDefaultTimeout(5_000);
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('dialog', (dialog) => {
		faults.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('console', (line) => {
		if (/content security policy|trusted/i.test(line.text())) faults.push(line.text());
	});
	await page.goto(url);
	return { page, faults, close: async () => await context.close() };
}

export const openChat = async (page: Page): Promise<void> =>
	await page.getByRole('button', { name: 'Open chat' }).click();

export const field = (page: Page) => page.getByLabel('Your message');

export async function say(page: Page, text: string): Promise<void> {
	await field(page).fill(text);
	await field(page).press('Enter');
}

export const stored = async (page: Page) =>
	await page.evaluate(() => {
		const text = localStorage.getItem('commerce-support-chat');
		return text ? JSON.parse(text) : null;
	});

/** What axe finds, one line each. The page's own markup is left out. */
export async function axe(page: Page): Promise<string[]> {
	const { source } = await import('axe-core');
	await page.evaluate(source);
	return await page.evaluate(async () => {
		const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
		const found = await checker.run('#commerce-support-chat', {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
		});
		return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	});
}
