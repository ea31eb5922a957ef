import { addTags } from '../../../nodes/Gorgias/ticket/addTags';
import { assign } from '../../../nodes/Gorgias/ticket/assign';
import { close } from '../../../nodes/Gorgias/ticket/close';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { findByExternalId } from '../../../nodes/Gorgias/ticket/findByExternalId';
import { get } from '../../../nodes/Gorgias/ticket/get';
import { list } from '../../../nodes/Gorgias/ticket/list';
import { removeTags } from '../../../nodes/Gorgias/ticket/removeTags';
import { reopen } from '../../../nodes/Gorgias/ticket/reopen';
import { setCustomField } from '../../../nodes/Gorgias/ticket/setCustomField';
import { snooze } from '../../../nodes/Gorgias/ticket/snooze';
import { update } from '../../../nodes/Gorgias/ticket/update';
import { startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => {
	desk.reset();
	desk.settings.limit = { calls: 10_000, seconds: 1 };
});

const run = runner(() => clientFor(desk));
const open = async (change: object = {}): Promise<string> => {
	const { id } = await run(create, {
		customerEmail: 'jane@example.com',
		customerMessage: 'Where is my parcel?',
		tags: 'vip',
		...change,
	});
	desk.requests.length = 0;
	return id;
};
const stored = (id: string) => desk.desk.tickets.get(Number(id))!;
const writes = () => desk.requests.filter(({ method }) => method !== 'GET');

describe('updating a ticket', () => {
	it('changes what is filled in and leaves tags and other custom fields alone', async () => {
		const ticketId = await open();
		await run(setCustomField, { ticketId, customField: '501', value: 'Delivery' });
		const ticket = await run(update, {
			ticketId,
			subject: 'Lost parcel',
			priority: 'high',
			assigneeUser: '2',
			customFields: { field: [{ id: '502', value: '19.10' }] },
		});
		expect(ticket).toMatchObject({
			id: ticketId,
			subject: 'Lost parcel',
			priority: 'high',
			status: 'open',
			tags: ['vip'],
			assigneeUser: { id: '2' },
			customFields: [{ id: 502, value: 19.1 }],
		});
		expect(stored(ticketId).custom_fields).toMatchObject({
			501: { value: 'Delivery' },
			502: { value: 19.1 },
		});
	});

	it('refuses to change nothing', async () => {
		await expect(run(update, { ticketId: '1' })).rejects.toThrow(/nothing to change/);
	});

	it.each([
		['502', 'much', /takes a number/],
		['503', 'maybe', /true or false/],
		['', 'x', /No custom field/],
	])('refuses for the field %s the value "%s"', async (customField, value, message) => {
		const ticketId = await open();
		const failed = run(setCustomField, { ticketId, customField, value });
		await expect(failed).rejects.toThrow(message);
		expect(writes()).toEqual([]);
	});

	it('sets a truth value, and takes a value away', async () => {
		const ticketId = await open();
		await run(setCustomField, { ticketId, customField: '503', value: 'true' });
		expect(stored(ticketId).custom_fields).toMatchObject({ 503: { value: true } });
		await run(setCustomField, { ticketId, customField: '503', value: '' });
		expect(stored(ticketId).custom_fields).toMatchObject({ 503: { value: null } });
	});
});

describe('the life of a ticket', () => {
	it('is closed and opened again, twice without harm', async () => {
		const ticketId = await open();
		for (let times = 0; times < 2; times++) {
			expect(await run(close, { ticketId })).toMatchObject({ status: 'closed', tags: ['vip'] });
		}
		for (let times = 0; times < 2; times++) {
			expect(await run(reopen, { ticketId })).toMatchObject({ status: 'open' });
		}
	});

	it('sleeps until its time and wakes up by itself', async () => {
		const ticketId = await open();
		const until = new Date(Date.now() + 150).toISOString();
		expect(await run(snooze, { ticketId, until })).toMatchObject({
			status: 'closed',
			snoozedUntil: until,
		});
		await new Promise((resolve) => setTimeout(resolve, 250));
		expect(await run(get, { ticketId })).toMatchObject({ status: 'open', snoozedUntil: null });
	});

	it('is woken early by opening it', async () => {
		const ticketId = await open();
		await run(snooze, { ticketId, until: new Date(Date.now() + 60_000).toISOString() });
		expect(await run(reopen, { ticketId })).toMatchObject({ status: 'open', snoozedUntil: null });
	});

	it.each(['', '2020-01-01', 'soon'])('cannot sleep until "%s"', async (until) => {
		await expect(run(snooze, { ticketId: '1', until })).rejects.toThrow(/future/);
	});
});

describe('assigning a ticket', () => {
	it('changes the team or the person alone, and takes both away', async () => {
		const ticketId = await open();
		await run(assign, { ticketId, assignTo: 'team', assigneeTeam: '12' });
		expect(stored(ticketId)).toMatchObject({ assignee_team_id: 12, assignee_user_id: null });
		await run(assign, { ticketId, assignTo: 'user', assigneeUser: '2' });
		expect(stored(ticketId)).toMatchObject({ assignee_team_id: 12, assignee_user_id: 2 });
		const nobody = await run(assign, { ticketId, assignTo: 'nobody' });
		expect(nobody).toMatchObject({ assigneeTeam: null, assigneeUser: null });
	});

	it('needs a choice', async () => {
		const failed = run(assign, { ticketId: '1', assignTo: 'team' });
		await expect(failed).rejects.toThrow(/No assignee team is chosen/);
	});
});

describe('removing tags', () => {
	it('keeps the others, and may be repeated', async () => {
		const ticketId = await open({ tags: 'vip, ai-handover, refund' });
		for (let times = 0; times < 2; times++) {
			const removed = await run(removeTags, {
				ticketId,
				tags: 'ai-handover',
				chosenTags: ['gone'],
			});
			expect(removed).toMatchObject({ tagsRemoved: ['ai-handover', 'gone'] });
		}
		expect((await run(get, { ticketId })).tags).toEqual(['vip', 'refund']);
	});

	it('refuses an empty list before Gorgias can misread it', async () => {
		await expect(run(removeTags, { ticketId: '1', tags: ' , ' })).rejects.toThrow(/no tag/);
		expect(desk.requests).toEqual([]);
	});
});

describe('finding tickets', () => {
	it('by the name they were given', async () => {
		const id = await open({ externalId: 'chat-1' });
		expect(await run(findByExternalId, { externalId: 'chat-1' })).toMatchObject({
			found: true,
			id,
		});
		expect(await run(findByExternalId, { externalId: 'chat-2' })).toEqual({ found: false });
	});

	it('in a list, page after page, with the filters of Gorgias and our own', async () => {
		for (let n = 0; n < 5; n++) await open({ externalId: `chat-${n}` });
		const [closed] = [await open({ tags: 'special' })];
		await run(close, { ticketId: closed });
		const ids = async (params: Record<string, unknown>) =>
			(await run(list, params)).map(({ id }: { id: string }) => id);
		expect(await ids({ returnAll: true })).toHaveLength(6);
		expect(await ids({ limit: 2 })).toHaveLength(2);
		expect(await ids({ filters: { status: 'closed' } })).toEqual([closed]);
		expect(await ids({ filters: { tag: 'special' } })).toEqual([closed]);
		expect(await ids({ filters: { externalId: 'chat-3' } })).toHaveLength(1);
		expect(await ids({ filters: { changedAfter: new Date(Date.now() + 9_999) } })).toEqual([]);
		const [{ customer }] = await run(list, {});
		expect(await ids({ returnAll: true, filters: { customerId: customer.id } })).toHaveLength(6);
	});

	it('reads every page, and no more than it needs', async () => {
		for (let n = 0; n < 101; n++) await open({ externalId: `chat-${n}` });
		expect(await run(list, { returnAll: true })).toHaveLength(101);
		expect(desk.requests).toHaveLength(2);
		desk.requests.length = 0;
		expect(await run(list, { limit: 100 })).toHaveLength(100);
		expect(desk.requests).toHaveLength(1);
	});
});

describe('a merged ticket', () => {
	const merged = async () => {
		const [first, second, third] = [await open(), await open(), await open()];
		desk.mergeTickets(Number(first), Number(second));
		desk.mergeTickets(Number(second), Number(third));
		return { first, third };
	};
	it.each([
		['close', close, {}],
		['assign', assign, { assignTo: 'team', assigneeTeam: '12' }],
		['add tags', addTags, { tags: 'a' }],
		['remove tags', removeTags, { tags: 'vip' }],
		['set custom field', setCustomField, { customField: '501', value: 'x' }],
		['get', get, {}],
	])('is followed over two merges by %s, and said so', async (_name, operation, params) => {
		const { first, third } = await merged();
		const done = await run(operation, { ticketId: first, ...params });
		expect(done).toMatchObject({ id: third, mergedFrom: first });
	});
});

describe('an unclear answer', () => {
	it.each(['disconnect', 'disconnect_after_apply', 'server_error'] as const)(
		'to setting a value (%s) is settled by setting it again',
		async (kind) => {
			const ticketId = await open();
			desk.fail({ kind, match: '^PUT' });
			expect(await run(close, { ticketId })).toMatchObject({ status: 'closed' });
			expect(writes()).toHaveLength(2);
		},
	);

	it('stays unclear when it comes twice', async () => {
		const ticketId = await open();
		desk.fail({ kind: 'disconnect', match: '^PUT', times: 2 });
		await expect(run(close, { ticketId })).rejects.toMatchObject({ applied: 'unknown' });
	});
});
