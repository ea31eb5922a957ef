import { ownCredentials, runNode } from '../../harness';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../../sandbox/gorgias';
import { gorgiasCredential } from '../../../nodes/Gorgias/credentialTest';
import type { Desk } from './desk';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const credential = (change: object = {}) => ({
	environment: 'custom',
	baseUrl: desk.url,
	domain: '',
	email: GORGIAS_EMAIL,
	apiKey: GORGIAS_API_KEY,
	...change,
});
const run = (parameters: object, options: object = {}) =>
	runNode({
		type: 'gorgias',
		parameters: parameters as never,
		credentials: { commerceSupportGorgiasApi: credential() },
		...options,
	});

describe('the Gorgias node in n8n', () => {
	it('creates one ticket per item, in order, with values from the items', async () => {
		const { items, outputs, error } = await run(
			{
				resource: 'ticket',
				operation: 'create',
				internalNote: '={{ $json.note }}',
				externalId: '={{ $json.session }}',
				assigneeTeam: { __rl: true, mode: 'id', value: '12' },
			},
			{
				items: [
					{ note: 'One', session: 'a' },
					{ note: 'Two', session: 'b' },
				],
			},
		);
		expect(error).toBeUndefined();
		expect(items.map(({ externalId }) => externalId)).toEqual(['a', 'b']);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		const [first] = [...desk.desk.tickets.values()];
		expect(first.assignee_team_id).toBe(12);
		expect(desk.requests.filter(({ path }) => path === '/api/users/0')).toHaveLength(1);
	});

	it('stops with a title and the next step', async () => {
		const { error } = await run({ resource: 'ticket', operation: 'get', ticketId: '7' });
		expect(error).toMatchObject({
			message: 'Gorgias has no such record',
			description: expect.stringContaining('Check the id'),
			httpCode: '404',
		});
	});

	it('goes on with the other items when it may', async () => {
		const { items } = await run(
			{ resource: 'ticket', operation: 'addTags', ticketId: '={{ $json.id }}', tags: 'a' },
			{ items: [{ id: '7' }, { id: 'x' }], onError: 'continueRegularOutput' },
		);
		expect(items).toMatchObject([
			{
				error: 'Gorgias has no such record',
				details: { vendor: 'Gorgias', applied: 'no', nextStep: expect.any(String) },
			},
			{ error: expect.stringContaining('not a number') },
		]);
	});
});

describe('the Gorgias credential', () => {
	const { commerceSupportGorgiasApi: type } = ownCredentials;

	const tested = async (change: object = {}) =>
		await gorgiasCredential.call({} as never, { data: credential(change) } as never);

	it('is tested with the account itself, and tells whose key it is', async () => {
		expect(await tested({ baseUrl: `${desk.url}/` })).toEqual({
			status: 'OK',
			message: 'Signed in to the account demo-shop as AI Assistant (bot)',
		});
	});

	it('says what to do about a key that was revoked', async () => {
		const { status, message } = await tested({ apiKey: 'revoked' });
		expect(status).toBe('Error');
		expect(message).toContain('Settings > REST API');
	});

	it.each(['evil.example', 'evil.example/acme.gorgias.com', 'evil.example\\', 'a@evil.example#'])(
		'is never sent for the domain "%s"',
		async (domain) => {
			const { status, message } = await tested({ environment: 'live', domain });
			expect(status).toBe('Error');
			expect(message).toMatch(/not a Gorgias account/);
		},
	);

	it.each(['https://evil.example/api/users', '//evil.example/api', 'http://acme.gorgias.com/api'])(
		'is never sent to %s',
		async (url) => {
			const sent = (type.authenticate as Function)(
				{ environment: 'live', domain: 'acme' },
				{ url },
			);
			await expect(sent).rejects.toMatchObject({ code: 'address_refused' });
		},
	);
});
