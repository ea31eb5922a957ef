import { WebhookContext } from 'n8n-core';
import { Workflow, type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';
import { AGENT, GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../../sandbox/gorgias';
import { ownNodes, PREFIX, runNode } from '../../harness';
import { nodeTypes } from '../../harness/types';
import { runner } from '../runOperation';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { clientFor, type Desk } from './desk';

let desk: Desk;
let ticketId: string;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(async () => {
	desk.reset();
	desk.settings.limit = { calls: 10_000, seconds: 1 };
	({ id: ticketId } = await runner(() => clientFor(desk))(create, { internalNote: 'A visitor' }));
});

const ITEM = { order: '#1001' };
const QUESTION = 'May we send a second parcel for <#1001>?';

const ask = async (change: IDataObject = {}, options: object = {}) =>
	await runNode({
		type: 'gorgias',
		credentials: {
			commerceSupportGorgiasApi: {
				environment: 'custom',
				baseUrl: desk.url,
				email: GORGIAS_EMAIL,
				apiKey: GORGIAS_API_KEY,
			},
		},
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			ticketId: { __rl: true, mode: 'id', value: ticketId },
			message: QUESTION,
			...change,
		},
		items: [ITEM],
		...options,
	});

const notes = () =>
	desk.desk
		.messagesOf(Number(ticketId))
		.filter(({ body_text }) => body_text?.includes('Answer on this page'));
const link = () => new URL(notes()[0].body_text!.split('Answer on this page: ')[1]);

/** Opens the page, or sends its form, while the run waits with the item. */
async function page(
	method: 'GET' | 'POST',
	{
		form = {},
		waitsWith = ITEM,
		at = link(),
		type = 'gorgias',
		responseType = 'approval',
	}: any = {},
) {
	const node = {
		id: 'node',
		name: 'Ask',
		type: PREFIX + type,
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource: 'message', operation: 'sendAndWait', message: QUESTION, responseType },
	} as INode;
	const sent = { status: 200, html: '', headers: {} as Record<string, string> };
	const httpResponse = {
		setHeader: (name: string, value: string) => void (sent.headers[name] = value),
		status: (code: number) => Object.assign(httpResponse, {}, void (sent.status = code)),
		end: (html: string) => void (sent.html = html),
	};
	const types = await nodeTypes();
	const plain = (name: string) => name.replace('HitlTool', '');
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			...types,
			getByNameAndVersion: (name, version) => types.getByNameAndVersion(plain(name), version),
		},
	});
	const context = new WebhookContext(
		workflow,
		node,
		{
			webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
			formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
			httpRequest: { method, query: Object.fromEntries(at.searchParams), body: form },
			httpResponse,
		} as never,
		'webhook',
		{} as never,
		[],
		{
			resultData: { runData: {} },
			executionData: { nodeExecutionStack: [{ node, data: { main: [[{ json: waitsWith }]] } }] },
		} as never,
	);
	const { workflowData, webhookResponse } = await ownNodes[`${PREFIX}gorgias`].webhook!.call(
		context as never,
	);
	const outputs = workflowData as INodeExecutionData[][] | undefined;
	return {
		...sent,
		html: sent.html || String(webhookResponse ?? ''),
		/** Which output gets what; undefined as long as the run waits. */
		went: outputs?.map((items) => items.map(({ json }) => json)),
	};
}

const answer = (form: object, more: object = {}) =>
	page('POST', { form: { name: 'Alex', ...form }, ...more });

describe('a question to a teammate', () => {
	it('stands in the ticket as a note with a link, and the run waits', async () => {
		const { items, error } = await ask({
			teammate: { __rl: true, mode: 'id', value: String(AGENT.id) },
		});
		expect(error).toBeUndefined();
		expect(items).toEqual([ITEM]);
		const [note] = notes();
		expect(note).toMatchObject({ channel: 'internal-note', public: false });
		expect(note.rest.mention_ids).toEqual([AGENT.id]);
		expect(note.body_html).toContain('&lt;#1001&gt;');
		expect(note.body_html).toContain(`<a href="${link().href.replaceAll('&', '&amp;')}"`);
		expect(desk.sentToCustomer).toEqual([]);
	});

	it('is asked once, however often the step is tried', async () => {
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST' });
		const { error } = await ask({}, { tries: 2 });
		expect(error).toBeUndefined();
		expect(notes()).toHaveLength(1);
		expect(desk.faults).toEqual([]);
	});

	it.each([
		['without a question', { message: ' ' }, {}, /nothing to ask/],
		['for two items at once', {}, { items: [ITEM, ITEM] }, /one question at a time/],
		['in a ticket that is not there', { ticketId: '7' }, {}, /no such record/],
	])('is refused %s, and nothing waits', async (_, change, options, message) => {
		const { error, items } = await ask(change as IDataObject, options);
		expect(error?.message).toMatch(message);
		expect(items).toEqual([]);
	});

	it('goes to the error output when the ticket cannot be written', async () => {
		const { outputs } = await ask({ ticketId: '7' }, { onError: 'continueErrorOutput' });
		expect(outputs.map((items) => items.length)).toEqual([0, 0, 0, 1]);
	});
});

describe('its page', () => {
	beforeEach(async () => void (await ask()));

	it('changes nothing when it is opened, by a person or by a scanner', async () => {
		const { html, status, went, headers } = await page('GET');
		expect(went).toBeUndefined();
		expect(status).toBe(200);
		expect(html).toContain('May we send a second parcel for &lt;#1001&gt;?');
		expect(html).toContain('<form method="post">');
		expect(headers['content-security-policy']).toContain("default-src 'none'");
	});

	it.each([
		['approve', { approved: true, text: 'Go on' }, 1],
		['deny', { approved: false, text: 'Go on' }, 2],
	])('%s goes to an output of its own', async (decision, json, output) => {
		const { went, html } = await answer({ decision, text: ' Go on ' });
		const outputs: unknown[][] = Array.from({ length: output + 1 }, () => []);
		outputs[output] = [{ ...json, answeredBy: 'Alex', answeredAt: expect.any(String) }];
		expect(went).toEqual(outputs);
		expect(html).toContain('Your answer is stored');
	});

	it('takes an answer in words', async () => {
		const { went } = await answer(
			{ decision: 'answer', text: 'Only by post' },
			{ responseType: 'freeText' },
		);
		expect(went).toMatchObject([[], [{ approved: null, text: 'Only by post' }]]);
	});

	it.each([
		[{ decision: 'maybe' }, 'approval'],
		[{}, 'approval'],
		[{ decision: 'approve', name: ' ' }, 'approval'],
		[{ decision: ['approve'] }, 'approval'],
		[{ decision: 'approve', text: 'x' }, 'freeText'],
		[{ decision: 'answer', text: ' ' }, 'freeText'],
	])('asks again for %j', async (form, responseType) => {
		const { went, status, html } = await answer(form, { responseType });
		expect(went).toBeUndefined();
		expect(status).toBe(400);
		expect(html).toContain('Something is missing');
	});

	it('decides nothing after its time', async () => {
		await ask({ hours: 0 }, { items: [{ order: '#1002' }] });
		const at = link();
		at.searchParams.set('until', new Date(Date.now() - 1).toISOString());
		const { went, status, html } = await answer({ decision: 'approve' }, { at });
		expect(went).toBeUndefined();
		expect(status).toBe(410);
		expect(html).not.toContain('May we send');
	});

	it('answers no other question of the same run', async () => {
		const { went, html } = await answer({ decision: 'approve' }, { waitsWith: { order: '#1002' } });
		expect(went).toBeUndefined();
		expect(html).toContain('nothing was changed');
	});

	it('gives the answer to an AI agent where the agent reads it', async () => {
		const { went } = await answer({ decision: 'deny' }, { type: 'gorgiasHitlTool' });
		expect(went).toMatchObject([[{ approved: false }]]);
	});
});
