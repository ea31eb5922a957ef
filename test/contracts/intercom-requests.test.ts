import { intercomDesk } from '../../nodes/Helpdesk/intercom/desk';
import { INTERCOM_SECRET, INTERCOM_TOKEN, startIntercom } from '../../sandbox/intercom';
import type { Recorded } from '../../sandbox/vendor';
import { contractOf, doEverything, strangeIn } from './deskContract';

const contract = contractOf('intercom/api.intercom.io-2.16.yaml')!;

(contract ? describe : describe.skip)('what the Helpdesk node sends to Intercom', () => {
	let sandbox: Awaited<ReturnType<typeof startIntercom>>;
	beforeAll(async () => void (sandbox = await startIntercom()));
	afterAll(() => sandbox.close());

	it('is in the contract, call by call and field by field', async () => {
		const desk = intercomDesk(
			{
				environment: 'custom',
				baseUrl: sandbox.url,
				accessToken: INTERCOM_TOKEN,
				clientSecret: INTERCOM_SECRET,
			},
			{},
		);
		const id = await doEverything(desk, '12', '2');
		const part = sandbox.write(id, '<p>Hello</p>');
		const { headers, rawBody } = sandbox.deliveryOf('conversation.admin.replied', id, [part.id]);
		const body = JSON.parse(rawBody);
		await desk.normalize({ headers, query: {}, body, rawBody: Buffer.from(rawBody) });
		expect(sandbox.requests.length).toBeGreaterThan(50);
		// The attribute for our name is missing once; contacts are looked for before they are there.
		const failed = sandbox.requests
			.filter(({ status }) => status >= 300 && status !== 404)
			.map(({ method, path, status }) => `${method} ${path.replace(/\d+/, ':id')} ${status}`);
		expect(failed).toEqual(['PUT /conversations/:id 400']);
		expect([...new Set(sandbox.requests.flatMap((it) => strangeIn(contract, it)))]).toEqual([]);
	});

	it.each([
		[
			'an unknown field',
			'/conversations/1/reply',
			{ message_type: 'note', type: 'admin', admin_id: '1', body: 'x', internal: true },
			/internal/,
		],
		['a missing field', '/conversations/1/tags', { id: '7' }, /has no admin_id/],
		[
			'another word',
			'/conversations/1/parts',
			{ message_type: 'shut' },
			/none of the alternatives/,
		],
		['another place', '/conversations/1/nothing', {}, /not in the contract/],
	])('%s would be caught', (_what, path, body, said) => {
		const request = { method: 'POST', path, query: {}, body } as unknown as Recorded;
		expect(strangeIn(contract, request).join()).toMatch(said);
	});
});
