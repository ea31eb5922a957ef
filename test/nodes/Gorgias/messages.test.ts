import { addInternalNote } from '../../../nodes/Gorgias/message/addInternalNote';
import { list } from '../../../nodes/Gorgias/message/list';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const run = runner(() => clientFor(desk));

describe('the messages of a ticket', () => {
	it('come with their authors, oldest first, and tell which are ours', async () => {
		const { id } = await run(create, {
			customerEmail: 'jane@example.com',
			customerMessage: 'Where is my parcel?',
			channel: 'email',
			externalId: 'chat-1',
		});
		desk.replyAsAgent(Number(id), 'On its way');
		desk.writeAsCustomer(Number(id), 'Thanks');
		await run(addInternalNote, { ticketId: id, note: 'Fine', externalId: 'note-1' });
		const client = clientFor(desk);
		desk.requests.length = 0;
		const messages = await runner(() => client)(list, { ticketId: id });
		expect(messages).toMatchObject([
			{
				author: 'customer',
				ours: true,
				text: 'Where is my parcel?',
				externalId: 'chat-1:customer',
			},
			{ author: 'human_agent', ours: false, text: 'On its way', public: true },
			{ author: 'customer', ours: false, text: 'Thanks', delivery: null },
			{ author: 'our_bot', ours: true, text: 'Fine', public: false, externalId: 'note-1' },
		]);
		expect(desk.requests.map(({ path }) => path).sort()).toEqual([
			`/api/tickets/${id}`,
			'/api/users/0',
			'/api/users/2',
		]);
		expect(await run(list, { ticketId: id, returnAll: false, limit: 1 })).toMatchObject([
			{ text: 'Fine' },
		]);
	});
});
