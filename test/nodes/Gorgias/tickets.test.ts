import { create } from '../../../nodes/Gorgias/ticket/create';
import { addTags } from '../../../nodes/Gorgias/ticket/addTags';
import { get } from '../../../nodes/Gorgias/ticket/get';
import { addInternalNote } from '../../../nodes/Gorgias/message/addInternalNote';
import { BOT, startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const run = runner(() => clientFor(desk));
const posts = () => desk.requests.filter(({ method }) => method === 'POST');
const open = async (): Promise<string> => {
	const { id } = await run(create, {
		customerEmail: 'jane@example.com',
		customerMessage: 'Where is my parcel?',
		tags: 'vip',
	});
	desk.requests.length = 0;
	return id;
};

describe('adding an internal note', () => {
	it('is seen by the team only and comes from the API user', async () => {
		const ticketId = await open();
		const note = await run(addInternalNote, { ticketId, note: 'The parcel is lost' });
		expect(note).toMatchObject({ ticketId, created: true, applied: 'yes' });
		expect(posts()[0].body).toMatchObject({ channel: 'internal-note', public: false });
		expect(desk.desk.messages.get(Number(note.id))).toMatchObject({
			channel: 'internal-note',
			public: false,
			from_agent: true,
			sender_id: BOT.id,
			body_text: 'The parcel is lost',
		});
		expect(desk.sentToCustomer).toEqual([]);
	});

	it('writes a note of one name once', async () => {
		const ticketId = await open();
		const params = { ticketId, note: 'Approved', externalId: 'note-1' };
		const first = await run(addInternalNote, params);
		const second = await run(addInternalNote, params);
		expect(second).toMatchObject({ id: first.id, created: false, applied: 'already' });
		expect(posts()).toHaveLength(1);
	});

	it('finds the note again when the answer was lost', async () => {
		const ticketId = await open();
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST' });
		const note = await run(addInternalNote, { ticketId, note: 'Approved', externalId: 'note-1' });
		expect(note).toMatchObject({ applied: 'yes', externalId: 'note-1' });
		expect(posts()).toHaveLength(1);
	});

	it.each(['', 'note-1'])('follows a merged ticket once (external ID "%s")', async (externalId) => {
		const [old, survivor] = [await open(), await open()];
		desk.mergeTickets(Number(old), Number(survivor));
		const note = await run(addInternalNote, { ticketId: old, note: 'Approved', externalId });
		expect(note.ticketId).toBe(survivor);
		expect(note.url).toBe(`${desk.url}/app/ticket/${survivor}`);
		const notes = desk.desk.messagesOf(Number(survivor)).filter((it) => !it.public);
		expect(notes).toHaveLength(1);
	});

	it('asks for the API user once per client', async () => {
		const ticketId = await open();
		const client = clientFor(desk);
		const once = runner(() => client);
		await once(addInternalNote, { ticketId, note: 'One' });
		await once(addInternalNote, { ticketId, note: 'Two' });
		expect(desk.requests.filter(({ path }) => path === '/api/users/0')).toHaveLength(1);
	});
});

describe('adding tags', () => {
	it('keeps the tags that are there and takes the empty answer', async () => {
		const ticketId = await open();
		const added = await run(addTags, { ticketId, tags: 'ai-handover, VIP' });
		expect(added).toMatchObject({ id: ticketId, tagsAdded: ['ai-handover', 'VIP'] });
		expect((await run(get, { ticketId })).tags).toEqual(['vip', 'ai-handover', 'VIP']);
	});

	it('follows a merged ticket', async () => {
		const [old, survivor] = [await open(), await open()];
		desk.mergeTickets(Number(old), Number(survivor));
		expect(await run(addTags, { ticketId: old, tags: 'a' })).toMatchObject({ id: survivor });
	});
});

describe('getting a ticket', () => {
	it('returns the facts and the thread in the words of the project', async () => {
		const ticketId = await open();
		await run(addInternalNote, { ticketId, note: 'Look at this' });
		const ticket = await run(get, { ticketId: `https://acme.gorgias.com/app/ticket/${ticketId}` });
		expect(ticket).toMatchObject({
			id: ticketId,
			status: 'open',
			tags: ['vip'],
			customer: { email: 'jane@example.com' },
			messages: [
				{ fromAgent: false, public: true, text: 'Where is my parcel?' },
				{ fromAgent: true, public: false, text: 'Look at this' },
			],
		});
		expect(ticket.createdAt).toMatch(/^\d{4}-.*Z$/);
	});

	it('gives the raw record when asked to', async () => {
		const ticketId = await open();
		expect(await run(get, { ticketId, simplify: false })).toHaveProperty('assignee_team');
	});

	it('follows a merged ticket', async () => {
		const [old, survivor] = [await open(), await open()];
		desk.mergeTickets(Number(old), Number(survivor));
		expect(await run(get, { ticketId: old })).toMatchObject({ id: survivor });
	});

	it('says that a ticket does not exist', async () => {
		await expect(run(get, { ticketId: '7' })).rejects.toMatchObject({
			httpStatus: 404,
			applied: 'no',
		});
	});

	it('refuses an ID that is none', async () => {
		await expect(run(get, { ticketId: '1/../../users' })).rejects.toThrow(/not a number/);
		expect(desk.requests).toEqual([]);
	});
});
