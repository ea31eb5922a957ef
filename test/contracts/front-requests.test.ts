import { frontDesk } from '../../nodes/Helpdesk/front/desk';
import { FRONT_SECRET, FRONT_TOKEN, startFront } from '../../sandbox/front';
import type { Recorded } from '../../sandbox/vendor';
import { contractOf, doEverything, strangeIn } from './deskContract';

const contract = contractOf('front/core-api.json')!;

(contract ? describe : describe.skip)('what the Helpdesk node sends to Front', () => {
	let sandbox: Awaited<ReturnType<typeof startFront>>;
	beforeAll(async () => void (sandbox = await startFront()));
	afterAll(() => sandbox.close());

	it('is in the contract, call by call and field by field', async () => {
		sandbox.settings.limit.calls = 10_000;
		const desk = frontDesk(
			{
				environment: 'custom',
				baseUrl: sandbox.url,
				apiToken: FRONT_TOKEN,
				webhookSecret: FRONT_SECRET,
			},
			{},
		);
		const id = await doEverything(desk, 'inb_12', 'tea_1');
		for (const event of [sandbox.write(id, 'Hello'), sandbox.comment(id, 'Look')]) {
			const { headers, rawBody } = sandbox.deliveryOf(event);
			const body = JSON.parse(rawBody);
			await desk.normalize({ headers, query: {}, body, rawBody: Buffer.from(rawBody) });
		}
		expect(sandbox.requests.length).toBeGreaterThan(50);
		// A message, a contact and a list are looked for before they are there.
		const failed = sandbox.requests.filter(({ status }) => status >= 300 && status !== 404);
		expect(failed).toEqual([]);
		// Null takes the assignee away, by the description of the field.
		expect([...new Set(sandbox.requests.flatMap((it) => strangeIn(contract, it)))]).toEqual([
			'PUT /conversations/{conversation_id}/assignee $.assignee_id: is not string',
		]);
	});

	it.each([
		[
			'an unknown field',
			'/conversations/cnv_1/comments',
			{ body: 'x', internal: true },
			/internal/,
		],
		['a missing field', '/conversations/cnv_1/comments', {}, /has no body/],
		['another type', '/conversations/cnv_1/tags', { tag_ids: 'tag_1' }, /is not array/],
		['another place', '/conversations/cnv_1/nothing', {}, /not in the contract/],
	])('%s would be caught', (_what, path, body, said) => {
		const request = { method: 'POST', path, query: {}, body } as unknown as Recorded;
		expect(strangeIn(contract, request).join()).toMatch(said);
	});
});
