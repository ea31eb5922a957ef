import { openBrowser } from '../../sandbox/demo/browser';
import { packPackage } from '../../sandbox/demo/package';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../sandbox/gorgias';
import { startN8n, type RunningN8n } from '../../sandbox/host/n8n';
import { waitFor } from '../harness/wait';

let n8n: RunningN8n;
let desk: Awaited<ReturnType<typeof startGorgias>>;
let ticket: number;

beforeAll(async () => {
	desk = await startGorgias();
	n8n = await startN8n({ packages: [await packPackage(() => undefined)], report: () => undefined });
	const credential = await api<{ id: string }>('POST', '/credentials', {
		name: 'Gorgias',
		type: 'commerceSupportGorgiasApi',
		data: {
			environment: 'custom',
			baseUrl: desk.url,
			domain: 'alder-and-pine',
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
		},
	});
	const { id } = await api<{ id: string }>('POST', '/workflows', asking(credential.id));
	await api('POST', `/workflows/${id}/activate`);
	const note = {
		channel: 'internal-note',
		via: 'api',
		from_agent: true,
		public: false,
		body_text: 'A visitor',
		sender: { email: GORGIAS_EMAIL },
	};
	const answer = await fetch(`${desk.url}/api/tickets`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: `Basic ${btoa(`${GORGIAS_EMAIL}:${GORGIAS_API_KEY}`)}`,
		},
		body: JSON.stringify({ channel: 'api', via: 'api', messages: [note] }),
	});
	ticket = ((await answer.json()) as { id: number }).id;
}, 900_000);
afterAll(async () => {
	await n8n?.stop();
	await desk?.close();
}, 60_000);

async function api<T>(method: string, path: string, body?: object): Promise<T> {
	const answer = await fetch(`${n8n.url}/api/v1${path}`, {
		method,
		headers: { 'X-N8N-API-KEY': n8n.apiKey, 'content-type': 'application/json' },
		body: body && JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
	return (await answer.json()) as T;
}

/** A webhook, then one question for each order that it was sent, one after the other. */
function asking(credentialId: string) {
	const node = (
		name: string,
		type: string,
		typeVersion: number,
		parameters: object,
		more = {},
	) => ({
		id: crypto.randomUUID(),
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		...more,
	});
	const to = (...names: string[]) => names.map((name) => ({ node: name, type: 'main', index: 0 }));
	return {
		name: 'ask',
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'all' },
		nodes: [
			node(
				'Start',
				'n8n-nodes-base.webhook',
				2.1,
				{ httpMethod: 'POST', path: 'ask', responseMode: 'onReceived', options: {} },
				{ webhookId: crypto.randomUUID() },
			),
			node('Orders', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.orders', options: {} }),
			node('Each', 'n8n-nodes-base.splitInBatches', 3, { options: {} }),
			node(
				'Ask',
				'n8n-nodes-commerce-support.gorgias',
				1,
				{
					resource: 'message',
					operation: 'sendAndWait',
					ticketId: { __rl: true, mode: 'id', value: "={{ $('Start').first().json.body.ticket }}" },
					message: "=May we send a second parcel for {{ $json['body.orders'] }}?",
					responseType: 'approval',
					hours: "={{ $('Start').first().json.body.hours }}",
				},
				{ credentials: { commerceSupportGorgiasApi: { id: credentialId, name: 'Gorgias' } } },
			),
			node('Silence', 'n8n-nodes-base.noOp', 1, {}),
			node('Yes', 'n8n-nodes-base.noOp', 1, {}),
			node('No', 'n8n-nodes-base.noOp', 1, {}),
		],
		connections: {
			Start: { main: [to('Orders')] },
			Orders: { main: [to('Each')] },
			Each: { main: [[], to('Ask')] },
			Ask: { main: [to('Silence'), to('Yes'), to('No')] },
			Silence: { main: [to('Each')] },
			Yes: { main: [to('Each')] },
			No: { main: [to('Each')] },
		},
	};
}

const links = () =>
	desk.desk
		.messagesOf(ticket)
		.map(({ body_text }) => body_text?.split('Answer on this page: ')[1] ?? '')
		.filter(Boolean);

/** Starts a run, and gives the link of its first question. */
async function start(orders: string[], hours = 1): Promise<string> {
	const before = links().length;
	await waitFor(async () => {
		const { status } = await fetch(`${n8n.url}/webhook/ask`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ orders, ticket, hours }),
		});
		return status === 200;
	}, 20_000);
	return await nextLink(before);
}

async function nextLink(before: number): Promise<string> {
	await waitFor(() => links().length > before, 20_000);
	const link = links()[before];
	await waitFor(async () => (await runOf(link)).status === 'waiting', 20_000);
	return link;
}

interface Run {
	status: string;
	data: { resultData: { runData: Record<string, Array<{ data: { main: object[][] } }>> } };
}
const runOf = async (link: string) =>
	await api<Run>(
		'GET',
		`/executions/${/webhook-waiting\/(\d+)\//.exec(link)![1]}?includeData=true`,
	);

/** What went on at a node of a finished run, over all the times that the run came by. */
async function went(link: string, node: string) {
	// n8n looks only once a minute for waiting runs whose time is over.
	await waitFor(async () => (await runOf(link)).status === 'success', 90_000);
	const { data } = await runOf(link);
	return (data.resultData.runData[node] ?? []).flatMap(({ data: { main } }) =>
		(main[0] as Array<{ json: object }>).map(({ json }) => json),
	);
}

const send = async (link: string, form: Record<string, string>) =>
	await fetch(link, { method: 'POST', body: new URLSearchParams({ name: 'Alex', ...form }) });

describe('a run that asks a teammate', () => {
	it('goes on where the answer leads, once, and only by the form of the page', async () => {
		const link = await start(['#1001']);
		for (let opened = 0; opened < 3; opened++) {
			const page = await fetch(link);
			expect(page.status).toBe(200);
			expect(await page.text()).toContain('May we send a second parcel for #1001?');
		}
		expect((await runOf(link)).status).toBe('waiting');

		const answers = await Promise.all([
			send(link, { decision: 'approve', text: 'Go on' }),
			send(link, { decision: 'deny' }),
		]);
		const stored = (await Promise.all(answers.map(async (it) => await it.text()))).filter((text) =>
			text.includes('Your answer is stored'),
		);
		expect(stored).toHaveLength(1);
		const [yes, no] = [await went(link, 'Yes'), await went(link, 'No')];
		expect(yes.length + no.length).toBe(1);
		expect([...yes, ...no]).toMatchObject([{ answeredBy: 'Alex' }]);
		expect(await went(link, 'Silence')).toEqual([]);

		const late = await send(link, { decision: 'deny' });
		expect(await late.text()).not.toContain('Your answer is stored');
		expect((await went(link, 'No')).length).toBe(no.length);
	}, 90_000);

	it('is answered in a browser, where the enter key alone decides nothing', async () => {
		const link = await start(['#1006']);
		const browser = await openBrowser(() => undefined);
		try {
			const page = await browser.newPage();
			await page.goto(link);
			await page.getByLabel('Your name').fill('Alex');
			await page.getByLabel('Your name').press('Enter');
			await page.waitForTimeout(1_000);
			expect((await runOf(link)).status).toBe('waiting');
			await page.getByLabel('Remark').fill('Not twice');
			await page.getByRole('button', { name: 'Deny' }).click();
			await page.getByText('Your answer is stored').waitFor();
			expect(await went(link, 'No')).toMatchObject([{ text: 'Not twice', answeredBy: 'Alex' }]);
			await page.goto(link);
			expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
		} finally {
			await browser.close();
		}
	}, 90_000);

	it('lets nobody in who changes the link', async () => {
		const link = new URL(await start(['#1002']));
		link.searchParams.set('until', '2099-01-01T00:00:00.000Z');
		const { status } = await send(link.href, { decision: 'approve' });
		expect(status).toBe(401);
		expect((await runOf(link.href)).status).toBe('waiting');
	}, 60_000);

	it('asks again for what is missing, and goes on when nobody answers in time', async () => {
		const link = await start(['#1003'], 0.0015);
		expect((await send(link, { decision: 'maybe' })).status).toBe(400);
		expect(await went(link, 'Silence')).toHaveLength(1);
		expect([...(await went(link, 'Yes')), ...(await went(link, 'No'))]).toEqual([]);
		expect(await (await send(link, { decision: 'approve' })).text()).not.toContain('is stored');
	}, 150_000);

	it('answers no later question with the link of an earlier one', async () => {
		const first = await start(['#1004', '#1005']);
		const before = links().length;
		await send(first, { decision: 'approve' });
		const second = await nextLink(before);
		const again = await send(first, { decision: 'approve' });
		expect(again.status).toBe(410);
		expect((await runOf(second)).status).toBe('waiting');
		await send(second, { decision: 'deny' });
		expect(await went(second, 'Yes')).toHaveLength(1);
		expect(await went(second, 'No')).toHaveLength(1);
	}, 90_000);
});
