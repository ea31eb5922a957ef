import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	getCustomFields,
	getTags,
	searchCustomFields,
	searchTeams,
	searchTickets,
	searchUsers,
} from '../../nodes/Gorgias/listSearch';
import { operations } from '../../nodes/Gorgias/operations';
import {
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	startGorgias,
	SUPPORT_ADDRESS,
} from '../../sandbox/gorgias';
import { publish } from '../nodes/Gorgias/trigger';
import type { Recorded } from '../../sandbox/vendor';
import { clientFor } from '../nodes/Gorgias/desk';
import { runner } from '../nodes/runOperation';
import { problems, type Schema } from './jsonSchema';

const FILE = join(__dirname, '../../../shared/specs/gorgias/gorgias-operations.schema.json');
const present = existsSync(FILE);
if (!present) console.warn(`Gorgias' contract is absent (${FILE}): its tests are skipped.`);

interface Contract {
	operation: string;
	method: string;
	path: string;
	input: Schema;
}
const contracts: Contract[] = present ? JSON.parse(readFileSync(FILE, 'utf8')).operations : [];

/** Every field of every operation is filled in once. */
const PARAMETERS: Record<string, object> = {
	'ticket.create': {
		subject: 'Return of order #1001',
		customerEmail: 'jane@example.com',
		customerName: 'Jane Doe',
		customerMessage: 'Too small',
		sentAt: '2026-11-20T10:00:00Z',
		internalNote: 'Please look',
		channel: 'email',
		priority: 'high',
		tags: 'a, b',
		assigneeTeam: '12',
		assigneeUser: '2',
		externalId: 'chat-1',
	},
	'ticket.importConversation': {
		externalId: 'chat-2',
		messages: [
			{ id: 'chat-2:1', author: 'customer', text: 'Hello', at: '2026-11-20T10:00:00Z' },
			{ id: 'chat-2:2', author: 'assistant', text: 'Hi', at: '2026-11-20T10:00:02Z' },
		],
		// The ticket of the test is another one: this one is opened.
		ticketId: '',
		subject: 'Chat',
		customerEmail: 'jane@example.com',
		customerName: 'Jane Doe',
		channel: 'email',
		tags: 'ai-chat',
	},
	'ticket.get': {},
	'ticket.list': {
		returnAll: true,
		filters: {
			changedAfter: '2026-01-01T00:00:00Z',
			customerId: '7',
			externalId: 'chat-1',
			includeTrashed: true,
			viewId: '9',
		},
	},
	'ticket.findByExternalId': { externalId: 'chat-1' },
	'ticket.update': {
		subject: 'Return of order #1001',
		priority: 'high',
		status: 'closed',
		assigneeTeam: '12',
		assigneeUser: '2',
		customFields: { field: [{ id: '502', value: '7.5' }] },
	},
	'ticket.close': {},
	'ticket.reopen': {},
	'ticket.snooze': { until: new Date(Date.now() + 3_600_000).toISOString() },
	'ticket.assign': { assignTo: 'both', assigneeTeam: '12', assigneeUser: '2' },
	'ticket.addTags': { tags: 'c' },
	'ticket.removeTags': { tags: 'c' },
	'ticket.setCustomField': { customField: '501', value: 'Delivery' },
	'message.list': {},
	'message.reply': {
		text: 'On its way',
		externalId: 'reply-1',
		channel: 'email',
		sendFrom: SUPPORT_ADDRESS,
		attachments: 'https://example.com/label.pdf',
	},
	'message.importMessage': {
		author: 'customer',
		text: 'Hello',
		externalId: 'import-1',
		sentAt: '2026-11-20T10:00:00Z',
		customerEmail: 'jane@example.com',
	},
	'customer.findOrCreate': {
		email: 'jane@example.com',
		externalId: 'c-1',
		name: 'Jane Doe',
		phone: '+15550100',
		language: 'de',
	},
	'customer.updateData': { data: '{"orders":3}' },
	'satisfactionSurvey.create': { purpose: 'record', score: 4, comment: 'Fine' },
	'event.reconcile': { skipOwn: false },
	'event.repairTriggers': {},
	'message.sendAndWait': { message: 'May we?', teammate: '2', hours: 1 },
	'message.addInternalNote': { note: 'Approved', externalId: 'note-1' },
};

const NOTE = { internalNote: 'x' };

/** Query values are texts; the contract speaks of the numbers and truth values they stand for. */
const typed = (name: string, value: string | string[]): unknown => {
	if (name === 'ticket_ids') return [value].flat().map(Number);
	return typeof value === 'string' && /^(\d+|true|false)$/.test(value) ? JSON.parse(value) : value;
};

/** What Gorgias would refuse in a request; it refuses unknown fields too. */
function refusals({ method, path, query, body }: Recorded): string[] {
	const named = (template: string) =>
		new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>\\d+)')}$`).exec(path);
	const contract = contracts.find((it) => it.method === method && named(it.path));
	if (!contract) return [`${method} ${path} is not in the contract`];
	const ids = Object.entries(named(contract.path)?.groups ?? {});
	const given = {
		...Object.fromEntries(ids.map(([name, id]) => [name, Number(id)])),
		...Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typed(name, value)])),
		...(Array.isArray(body) ? { fields: body } : ((body as object | undefined) ?? {})),
	};
	const strict = (schema: Schema) => ({ ...schema, additionalProperties: false });
	const found = problems(strict(contract.input), given, contract.input, contract.operation);
	if (contract.operation !== 'create_ticket') return found;
	const message = contracts.find(({ operation }) => operation === 'create_message')!.input;
	const alone = { ...message, required: message.required?.filter((name) => name !== 'ticket_id') };
	const { messages } = body as { messages: unknown[] };
	return [...found, ...messages.flatMap((it) => problems(strict(alone), it, alone, 'message'))];
}

(present ? describe : describe.skip)('what the Gorgias node sends', () => {
	let desk: Awaited<ReturnType<typeof startGorgias>>;
	beforeAll(async () => void (desk = await startGorgias()));
	afterAll(() => desk.close());

	it('is filled in here for every operation', () => {
		const names = operations.map(({ resource, operation }) => `${resource}.${operation}`);
		expect(Object.keys(PARAMETERS).sort()).toEqual(names.sort());
	});

	it.each(operations.map((it) => [`${it.resource}.${it.operation}`, it] as const))(
		'keeps the contract in %s',
		async (name, operation) => {
			const run = runner(() => clientFor(desk));
			desk.reset();
			desk.settings.limit = { calls: 10_000, seconds: 1 };
			const { id } = await run(operations[0], {
				customerEmail: 'first@example.com',
				customerMessage: 'x',
			});
			const [customer] = desk.desk.customers.keys();
			desk.requests.length = 0;
			await run(operation, { ticketId: id, customerId: String(customer), ...PARAMETERS[name] });
			expect(desk.requests.length).toBeGreaterThan(0);
			expect(desk.requests.flatMap(refusals)).toEqual([]);
		},
	);

	it('keeps the contract in the trigger and in its repair', async () => {
		desk.reset();
		const trigger = await publish(desk, { events: ['ticket-created', 'ticket-message-created'] });
		await trigger.activate();
		desk.replyAsAgent(Number((await runner(() => clientFor(desk))(operations[0], NOTE)).id), 'Hi');
		await desk.settled();
		await trigger.idle();
		for (const integration of desk.desk.integrations.values()) {
			integration.deactivated_datetime = '2026-11-20T10:00:00+00:00';
		}
		const repair = operations.find(({ operation }) => operation === 'repairTriggers')!;
		await runner(() => clientFor(desk))(repair);
		await trigger.remove();
		await trigger.close();
		expect(desk.requests.map(({ method }) => method)).toEqual(
			expect.arrayContaining(['PUT', 'DELETE']),
		);
		expect(desk.requests.flatMap(refusals)).toEqual([]);
	});

	it('keeps the contract in the lists of the editor', async () => {
		const credential = {
			environment: 'custom',
			baseUrl: desk.url,
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
		};
		const editor = { getCredentials: async () => credential, helpers: {} } as never;
		await runner(() => clientFor(desk))(operations[0], {
			subject: 'Lost',
			internalNote: 'x',
			tags: 'a',
		});
		desk.requests.length = 0;
		expect((await searchTickets.call(editor, 'lost')).results).toHaveLength(1);
		expect((await searchCustomFields.call(editor, 'refund')).results).toEqual([
			{ name: 'Refund amount', value: '502' },
		]);
		expect(await getCustomFields.call(editor)).toHaveLength(3);
		expect(await getTags.call(editor)).toContainEqual({ name: 'a', value: 'a' });
		const { results } = await searchTeams.call(editor, 'return');
		expect(results).toEqual([{ name: 'Returns', value: '12' }]);
		expect((await searchUsers.call(editor)).results).toHaveLength(5);
		expect(desk.requests.flatMap(refusals)).toEqual([]);
	});

	it('would be caught if it broke the contract', () => {
		const request = { method: 'POST', path: '/api/tickets', query: {}, body: {} } as Recorded;
		const messages = [{ channel: 'internal-note', from_agent: true, via: 'api', internal: true }];
		expect(refusals({ ...request, body: { messages, urgent: true } })).toEqual([
			'create_ticket: has no via',
			'create_ticket: has the unknown field urgent',
			'message: has the unknown field internal',
		]);
	});
});
