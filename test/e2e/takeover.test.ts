import type { Browser } from 'playwright-core';
import { startWorld, type World } from '../../sandbox/demo/world';
import { AGENT, GORGIAS_API_KEY, GORGIAS_EMAIL, SUPPORT_ADDRESS } from '../../sandbox/gorgias';
import { waitFor } from '../harness/wait';
import { launch, openChat, say, visit } from '../browser/browser';

/** The whole way through a real n8n: widget, chat, desk, takeover, and back. */
const OWNER = 'mia.keller@example.com';

let world: World;
let browser: Browser;

beforeAll(async () => {
	[world, browser] = await Promise.all([
		startWorld({ report: () => undefined, config: { mirror: { mirror: true } } }),
		launch(),
	]);
}, 900_000);
afterAll(async () => {
	await browser?.close();
	await world?.close();
}, 60_000);

const gorgias = () => world.sandbox.gorgias;
const theTicket = () => [...gorgias().desk.tickets.values()].at(-1)!;
const inTicket = (text: string) =>
	gorgias()
		.desk.messagesOf(theTicket().id)
		.filter(({ body_text }) => body_text?.includes(text));

/** What a person of the team does, by the desk's own API: with their own key, and without a name of ours. */
async function atDesk(method: string, path: string, body: object) {
	const { status } = await fetch(`${gorgias().url}/api${path}`, {
		method,
		headers: {
			'content-type': 'application/json',
			authorization: `Basic ${btoa(`${GORGIAS_EMAIL}:${GORGIAS_API_KEY}`)}`,
		},
		body: JSON.stringify(body),
	});
	expect(status).toBeLessThan(300);
}
const answer = async (body_text: string) =>
	await atDesk('POST', `/tickets/${theTicket().id}/messages`, {
		channel: 'email',
		via: 'helpdesk',
		from_agent: true,
		public: true,
		sender: { id: AGENT.id },
		receiver: { id: theTicket().customer_id },
		source: { type: 'email', from: { address: SUPPORT_ADDRESS }, to: [{ address: OWNER }] },
		body_text,
	});

/** Whether the avatar of some chat can be spoken to: its room stands in the chat's row. */
async function roomIsKnown(): Promise<boolean> {
	const read = async (path: string) => {
		const headers = { 'X-N8N-API-KEY': world.n8n.apiKey };
		const answer = await fetch(`${world.n8n.url}/api/v1/data-tables${path}`, { headers });
		return ((await answer.json()) as { data: Array<Record<string, string>> }).data;
	};
	const tables = await read('?limit=100');
	const { id } = tables.find(({ name }) => name === 'demo_support_conversations')!;
	return (await read(`/${id}/rows`)).some(({ room }) => Boolean(room));
}

it('a person takes over in the widget, the avatar is silent, and the assistant is back after the release', async () => {
	const { storefront, bithuman } = world.sandbox;
	const { page, faults, close } = await visit(
		browser,
		`${storefront.url}/account/login-as?customer=${OWNER}`,
	);
	page.setDefaultTimeout(15_000);
	await openChat(page);
	await page.getByRole('button', { name: 'Talk with the avatar' }).click();
	await page.getByRole('button', { name: 'Close the avatar' }).waitFor();
	await waitFor(roomIsKnown, 60_000);
	const heard = () => Object.values(bithuman.heard).flat().length;

	await say(page, 'Where is my order #1001?');
	await waitFor(() => heard() > 0, 20_000);
	await say(page, 'let me talk to a person');
	await page.getByText('A person from our team will join you here.').waitFor();
	await waitFor(() => gorgias().desk.tickets.size === 1, 20_000);
	// The person reads what was said before.
	await waitFor(() => gorgias().desk.messagesOf(theTicket().id).length >= 4, 20_000);
	await page.waitForTimeout(2_000);

	const before = heard();
	const started = Date.now();
	await answer('Hello, this is Kim from the team.');
	await page.getByText('Hello, this is Kim from the team.').waitFor();
	const shownAfter = Date.now() - started;
	await page.getByText('Our team', { exact: true }).first().waitFor();
	await page.getByText('You are writing with our team.').waitFor();
	console.log(`The answer of a person stood in the widget after ${shownAfter} ms`);

	await say(page, 'My parcel is wet');
	await waitFor(() => inTicket('My parcel is wet').length > 0, 20_000);
	await page.waitForTimeout(3_000);
	expect(inTicket('My parcel is wet')).toHaveLength(1);
	expect(heard()).toBe(before);

	await atDesk('POST', `/tickets/${theTicket().id}/tags`, { names: ['ai-resume'] });
	await page.getByText('I am back and happy to help you further.').waitFor();
	await page.getByText('You are writing with our team.').waitFor({ state: 'hidden' });
	await say(page, 'Thank you');
	await page.getByText('You are welcome').first().waitFor();
	await waitFor(() => heard() > before, 20_000);
	// Every minute what was said to the assistant follows, once.
	await waitFor(() => inTicket('Thank you').length > 0, 150_000);
	expect(inTicket('My parcel is wet')).toHaveLength(1);
	expect(gorgias().desk.tickets.size).toBe(1);
	expect(gorgias().sentToCustomer.map(({ text }) => text)).toEqual([
		'Hello, this is Kim from the team.',
	]);
	expect(faults).toEqual([]);
	expect(shownAfter).toBeLessThan(3_000);
	await close();
}, 400_000);
