import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { create } from '../../nodes/Gorgias/ticket/create';
import { startGorgias } from '../../sandbox/gorgias';
import { clientFor } from '../nodes/Gorgias/desk';
import { runner } from '../nodes/runOperation';
import { arriving, type Arriving } from './load';
import { Shop, type Desk } from './world';

/** A minute of the busiest hour has 300 messages: `LOAD=300`. Without it some seconds of that minute are played. */
const MESSAGES = Number(process.env.LOAD ?? 40);
const MINUTE_MS = 60_000 * (MESSAGES / 300);
const CHATS = 20;

let desk: Desk;
beforeEach(async () => void (desk = await startGorgias()));
afterEach(async () => await desk.close());

it.each([
	['one n8n', 1],
	['two n8n that know nothing of each other', 2],
])(
	`${MESSAGES} messages reach the tickets through %s, each once and in order`,
	async (_, hosts) => {
		const run = runner(() => clientFor(desk));
		desk.settings.limit = { calls: 10_000, seconds: 20 };
		const tickets: string[] = [];
		for (let chat = 0; chat < CHATS; chat++) {
			const customerEmail = `shopper${chat}@example.com`;
			const { id } = await run(create, {
				customerEmail,
				customerMessage: 'Hello',
				channel: 'email',
			});
			tickets.push(id);
		}
		const shop = new Shop(desk);
		// The first run loads n8n's nodes.
		await shop.run('helpdesk', { step: 'look', conversationId: tickets[0] });
		// What Gorgias gives an API key.
		desk.settings.limit = { calls: 40, seconds: 20 };
		const first = desk.requests.length;
		const messages = arriving(tickets, MESSAGES, MINUTE_MS);
		const mine = (ticketId: string) => tickets.indexOf(ticketId) % hosts === 0;
		const started = Date.now();
		await Promise.all([
			...messages.filter(({ ticketId }) => mine(ticketId)).map((it) => passOn(shop, it)),
			otherProcess(
				shop,
				messages.filter(({ ticketId }) => !mine(ticketId)),
			),
		]);

		const seconds = (Date.now() - started) / 1_000;
		const statuses = desk.requests.slice(first).map(({ status }) => status);
		const turnedAway = statuses.filter((status) => status === 429).length;
		const calls = statuses.length - turnedAway;
		console.log(
			`${MESSAGES} messages, ${hosts} n8n: in ${seconds.toFixed(0)} s: ${calls} calls, ${turnedAway} turned away`,
		);
		expect(shop.failures).toEqual([]);
		for (const ticketId of tickets) {
			const written = [...desk.desk.messages.values()]
				.filter((message) => message.ticket_id === Number(ticketId))
				.sort((a, b) => a.id - b.id)
				.map(({ body_text }) => body_text);
			const wanted = messages.filter((it) => it.ticketId === ticketId).map(({ text }) => text);
			expect(written).toEqual(['Hello', ...wanted]);
		}
		expect(desk.sentToCustomer).toEqual([]);
		// Of one process nothing is turned away. Two pour into the same bucket, and find out by its header or a 429.
		expect(turnedAway).toBeLessThanOrEqual(hosts === 1 ? 0 : calls);
	},
	900_000,
);

/** As *chat-record* does it: the helpdesk workflow, one run a message. */
async function passOn(shop: Shop, { afterMs, ticketId, ...message }: Arriving) {
	await new Promise((done) => setTimeout(done, afterMs));
	const item = { step: 'message', session: ticketId, conversationId: ticketId, ...message };
	await shop.run('helpdesk', item);
}

async function otherProcess(shop: Shop, messages: Arriving[]) {
	const given = JSON.stringify({
		credentials: shop.credentials.commerceSupportGorgiasApi,
		messages,
	});
	const tsx = require.resolve('tsx/cli');
	const script = join(__dirname, 'load-process.ts');
	if (messages.length > 0) await promisify(execFile)(process.execPath, [tsx, script, given]);
}
