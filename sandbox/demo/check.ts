import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser';
import type { World } from './world';

const ANSWER_LIMIT_MS = 20_000;
const ROOM_LIMIT_MS = 30_000;
const OWNER = 'mia.keller@example.com';

/** One thing that must be true, and what was seen instead. */
interface Finding {
	must: string;
	holds: boolean;
	seen: string;
}

/**
 * The demo without a person: the signed-in owner of order #1001 opens the avatar and asks four questions in a
 * real browser. Prints the transcript and what each vendor received. @returns whether everything was right
 */
export async function checkDemo(world: World, report: (line: string) => void): Promise<boolean> {
	const { sandbox } = world;
	const screenshots = join(tmpdir(), 'commerce-support-screenshots');
	await mkdir(screenshots, { recursive: true });
	const browser = await openBrowser(report);
	const findings: Finding[] = [];
	const expectThat = (must: string, holds: boolean, seen: string) =>
		findings.push({ must, holds, seen });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
		await page.goto(`${sandbox.storefront.url}/account/login-as?customer=${OWNER}`);
		await page.goto(sandbox.storefront.url);
		await page.getByRole('button', { name: /chat/i }).click();
		await page.screenshot({ path: join(screenshots, '1-chat-open.png') });

		await page
			.getByRole('button', { name: /avatar/i })
			.first()
			.click();
		const room = await boundRoom(world);
		expectThat('the visitor gets a room of their own', room !== undefined, String(room));

		const order = await ask(page, 'Where is my order #1001?', report);
		expectThat(
			'the order is answered with status and carrier',
			/on its way with DHL/i.test(order),
			order,
		);
		const link = await page
			.locator('.message.assistant')
			.last()
			.getByRole('link')
			.first()
			.getAttribute('href');
		expectThat(
			'the order is answered with its tracking link',
			/^https:\/\/.*\d{8}/.test(link ?? ''),
			String(link),
		);
		const heard = await heardIn(world, room);
		expectThat(
			'the avatar says it in that room, without the link',
			heard.some((text) => /on its way with DHL/i.test(text) && !/http/.test(text)),
			heard.join(' | '),
		);
		expectThat(
			'nobody else hears it',
			Object.entries(sandbox.bithuman.heard).every(
				([id, said]) => id === room || said.length === 0,
			),
			JSON.stringify(sandbox.bithuman.heard),
		);
		await page.screenshot({ path: join(screenshots, '2-order.png') });

		const unknown = await ask(
			page,
			'And where is order 999999? My e-mail is someone@example.com',
			report,
		);
		expectThat('an unknown order is not found', /cannot find an order/i.test(unknown), unknown);

		const product = await ask(page, 'Do you have a rain jacket in stock?', report);
		expectThat('a product is answered with its price', /€|EUR/.test(product), product);
		await page.screenshot({ path: join(screenshots, '3-products.png') });

		const person = await ask(page, 'let me talk to a person', report);
		expectThat('a person is called', /our team/i.test(person), person);
		expectThat(
			'the helpdesk has one ticket',
			await within(5_000, () => ticketsOf(world).length === 1),
			JSON.stringify(ticketsOf(world)),
		);
		await page.screenshot({ path: join(screenshots, '4-person.png') });
	} finally {
		await browser.close();
	}
	printRequests(world, report);
	for (const { must, holds, seen } of findings) {
		report(holds ? `  ok      ${must}` : `  WRONG   ${must}; seen: ${seen}`);
	}
	report(`\n  Screenshots: ${screenshots}`);
	return findings.every(({ holds }) => holds);
}

/** Types into the widget and waits for the next bubble of the assistant. */
async function ask(page: Page, question: string, report: (line: string) => void): Promise<string> {
	const answers = page.locator('.message.assistant .bubble');
	const before = await answers.count();
	await page.getByRole('textbox').last().fill(question);
	const started = Date.now();
	await page.keyboard.press('Enter');
	await answers.nth(before).waitFor({ timeout: ANSWER_LIMIT_MS });
	const answer = (await answers.nth(before).innerText()).trim();
	report(`\n  Shopper    ${question}\n  Assistant  ${answer}   (${Date.now() - started} ms)`);
	return answer;
}

async function boundRoom({ sandbox, n8n, client }: World): Promise<string | undefined> {
	let room: string | undefined;
	await within(ROOM_LIMIT_MS, async () => {
		const tables = await api(n8n, '/data-tables?limit=100');
		const table = tables.data.find(({ name }) => name === `${client}_support_conversations`);
		if (!table) return false;
		const rows = await api(n8n, `/data-tables/${table.id}/rows?limit=100`);
		room = rows.data.map((row) => row.room).find(Boolean);
		return room !== undefined && sandbox.bithuman.liveRooms().some(({ id }) => id === room);
	});
	return room;
}

async function api({ url, apiKey }: World['n8n'], path: string) {
	const answer = await fetch(`${url}/api/v1${path}`, { headers: { 'X-N8N-API-KEY': apiKey } });
	return (await answer.json()) as { data: Array<{ id: string; name?: string; room?: string }> };
}

async function heardIn({ sandbox }: World, room: string | undefined): Promise<string[]> {
	await within(10_000, () => (sandbox.bithuman.heard[room ?? ''] ?? []).length > 0);
	return sandbox.bithuman.heard[room ?? ''] ?? [];
}

const ticketsOf = ({ sandbox }: World) =>
	sandbox.gorgias.requests.filter(
		({ method, path }) => method === 'POST' && path === '/api/tickets',
	);

function printRequests({ sandbox }: World, report: (line: string) => void) {
	for (const { name, requests, connections } of [
		sandbox.shopify,
		sandbox.gorgias,
		sandbox.bithuman,
	]) {
		report(`\n  ${name} received ${requests.length} requests over ${connections} connections`);
		for (const { method, path, status } of requests) report(`    ${method} ${path} → ${status}`);
	}
	report('');
}

async function within(limitMs: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
	const until = Date.now() + limitMs;
	while (Date.now() < until) {
		if (await holds()) return true;
		await new Promise((done) => setTimeout(done, 250));
	}
	return false;
}
