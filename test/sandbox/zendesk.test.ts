import { STAFF, startZendesk, ZENDESK_EMAIL, ZENDESK_TOKEN } from '../../sandbox/zendesk';
import { basic, callerOf, type Caller } from './client';

let zendesk: Awaited<ReturnType<typeof startZendesk>>;
let call: Caller;
const as = (email: string) =>
	callerOf(`${zendesk.url}/api/v2`, basic(`${email}/token`, ZENDESK_TOKEN));
beforeAll(async () => {
	zendesk = await startZendesk();
	call = as(ZENDESK_EMAIL);
});
afterAll(() => zendesk.close());
beforeEach(() => zendesk.reset());

const comments = [{ value: 'Hello', public: true }];
const open = async (change: object = {}) =>
	(await call('POST', '/imports/tickets', { ticket: { subject: 'Hi', comments, ...change } })).body
		.ticket;

describe("the sandbox's Zendesk", () => {
	it('asks for a known user and token', async () => {
		const stranger = callerOf(`${zendesk.url}/api/v2`, basic(ZENDESK_EMAIL, ZENDESK_TOKEN));
		expect((await stranger('GET', '/users/me')).status).toBe(401);
		expect((await call('GET', '/users/me')).body.user).toMatchObject({ id: 1, role: 'admin' });
	});

	it('lets administrators import, and mails nobody then', async () => {
		const { id } = await open({ external_id: 'chat-1', tags: ['a'] });
		expect(zendesk.desk.mailed).toEqual([]);
		expect((await call('GET', '/tickets?external_id=chat-1')).body.tickets).toMatchObject([{ id }]);
		const refused = await as(STAFF[1].email!)('POST', '/imports/tickets', { ticket: { comments } });
		expect([refused.status, refused.body.error]).toEqual([403, 'Forbidden']);
	});

	it('mails a public comment to the requester, keeps the metadata, and no note', async () => {
		const { id } = await open();
		const comment = (text: string, shown: boolean) => ({
			ticket: { comment: { body: text, public: shown }, metadata: { ours: text } },
		});
		await call('PUT', `/tickets/${id}`, comment('Hi', true));
		await call('PUT', `/tickets/${id}`, comment('Psst', false));
		expect(zendesk.desk.mailed).toMatchObject([{ text: 'Hi' }]);
		const { audits } = (await call('GET', `/tickets/${id}/audits`)).body;
		expect(audits).toMatchObject([
			{ metadata: { custom: { ours: 'Hi' } }, events: [{ type: 'Comment' }] },
			{ metadata: { custom: { ours: 'Psst' } } },
		]);
	});

	it('adds tags with PUT and removes them with DELETE', async () => {
		const { id } = await open({ tags: ['a', 'b'] });
		expect((await call('PUT', `/tickets/${id}/tags`, { tags: ['c'] })).body.tags).toEqual([
			...['a', 'b', 'c'],
		]);
		expect((await call('DELETE', `/tickets/${id}/tags`, { tags: ['a'] })).body.tags).toEqual([
			...['b', 'c'],
		]);
	});

	it.each([
		['an unknown status', { status: 'snoozed' }],
		['an unknown priority', { priority: 'critical' }],
		['an assignee who is no agent', { assignee_id: 99 }],
		['an empty comment', { comment: { body: ' ' } }],
		['an unknown field', { internal: true }],
	])('refuses %s', async (_what, change) => {
		const { id } = await open();
		const refused = await call('PUT', `/tickets/${id}`, { ticket: change });
		expect([refused.status, refused.body.error]).toEqual([422, 'RecordInvalid']);
	});

	it('changes a closed ticket no more', async () => {
		const { id } = await open({ status: 'closed' });
		const refused = await call('PUT', `/tickets/${id}`, { ticket: { status: 'open' } });
		expect(refused.body.details.status[0].description).toMatch(/closed prevents/);
	});

	it('knows a user by every address, and adds nobody twice', async () => {
		const user = { name: 'Jane', email: 'jane@example.com' };
		const first = await call('POST', '/users/create_or_update', { user });
		const again = await call('POST', '/users/create_or_update', { user });
		expect([first.status, again.status]).toEqual([201, 200]);
		zendesk.addAddress(first.body.user.id, 'second@example.com');
		const query = encodeURIComponent('email:"second@example.com"');
		const { users } = (await call('GET', `/users/search?query=${query}`)).body;
		expect(users).toMatchObject([{ id: first.body.user.id, email: 'jane@example.com' }]);
	});

	it('lists page by page', async () => {
		const { id } = await open();
		for (let n = 0; n < 3; n++) zendesk.write(id, `${n}`, { authorId: 2 });
		const page = async (after = '') =>
			(await call('GET', `/tickets/${id}/comments?page[size]=3${after}`)).body;
		const first = await page();
		expect([first.comments.length, first.meta.has_more]).toEqual([3, true]);
		const second = await page(`&page[after]=${first.meta.after_cursor}`);
		expect([second.comments.length, second.meta.has_more]).toEqual([1, false]);
	});
});
