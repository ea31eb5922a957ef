import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias, type Gorgias } from '../../sandbox/gorgias';
import { CHANNELS, TRIGGERS, VIAS } from '../../sandbox/gorgias/fields';
import type { Vendor } from '../../sandbox/vendor';
import { basic, callerOf, type Caller } from '../sandbox/client';
import { problems, type Schema } from './jsonSchema';

const FOLDER = join(__dirname, '../../../shared/specs/gorgias');
const present = existsSync(FOLDER);
if (!present) console.warn(`Gorgias' contract is absent (${FOLDER}): its tests are skipped.`);

interface Operation {
	operation: string;
	method: string;
	path: string;
	input: Schema;
}

/** A valid body of every operation with a body that the sandbox offers, and where it goes. */
const BODIES: Record<string, object> = {
	create_customer: { email: 'new@example.com', name: 'New Example' },
	update_customer: { name: 'Changed Example' },
	set_customer_data: { data: { note: 1 }, version: null },
	create_ticket: {
		via: 'api',
		messages: [{ channel: 'api', via: 'api', from_agent: false, body_text: 'Hello' }],
	},
	update_ticket: { status: 'open' },
	add_ticket_tags: { names: ['one'] },
	set_ticket_tags: { names: ['two'] },
	remove_ticket_tags: { names: ['two'] },
	create_message: { channel: 'api', via: 'api', from_agent: false, body_text: 'Hi' },
	update_message: { channel: 'api', via: 'api', from_agent: false, body_text: 'Hi' },
	create_tag: { name: 'fresh' },
	search: { type: 'tag', query: 'a' },
	create_integration: {
		name: 'ours',
		type: 'http',
		http: {
			url: 'http://127.0.0.1:9/hook',
			method: 'POST',
			request_content_type: 'application/json',
			response_content_type: 'application/json',
		},
	},
	update_integration: { name: 'ours' },
	create_satisfaction_survey: {},
};

/** Parameters that travel in the path or in the query, not in the body. */
const ELSEWHERE = ['id', 'ticket_id', 'customer_id', 'action'];

/** The contract leaves these open; Gorgias checks their fields and what they refer to. */
const OPEN = [
	'messages',
	'attachments',
	'assignee_user',
	'assignee_team',
	'customer',
	'sender',
	'receiver',
	'custom_fields',
];

(present ? describe : describe.skip)("the sandbox's Gorgias keeps the contract", () => {
	const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
	const operations: Operation[] = present ? read('gorgias-operations.schema.json').operations : [];
	const enums = present ? read('gorgias-enums.json') : {};
	let gorgias: Gorgias & Vendor;
	let call: Caller;

	beforeAll(async () => {
		gorgias = await startGorgias();
		call = callerOf(gorgias.url, basic(GORGIAS_EMAIL, GORGIAS_API_KEY));
	});
	afterAll(() => gorgias.close());

	/** Sends a body to the operation's address, on fresh records. */
	async function send({ operation, method, path }: Operation, body: object) {
		gorgias.reset();
		gorgias.settings.limit = { calls: 10_000, seconds: 1 };
		const post = async (to: string, what: object) => (await call('POST', `/api/${to}`, what)).body;
		const kind = operation.split('_').at(-1) ?? '';
		const ticket = await post('tickets', {
			...BODIES.create_ticket,
			customer: { email: 'first@example.com' },
			tags: [{ name: 'two' }],
		});
		const ids: Record<string, number> = {
			customer: ticket.customer.id,
			ticket: ticket.id,
			message: ticket.messages[0].id,
		};
		if (operation === 'update_integration') {
			ids.integration = (await post('integrations', BODIES.create_integration as object)).id;
		}
		const address = path
			.replace('{ticket_id}', String(ids.ticket))
			.replace('{customer_id}', String(ids.customer))
			.replace('{id}', String(ids[kind]));
		const whose = { customer_id: ids.customer, ticket_id: ids.ticket };
		const survey = operation === 'create_satisfaction_survey';
		return await call(method, address, survey ? { ...whose, ...body } : body);
	}

	const cases = Object.keys(BODIES).map((name) => {
		const operation = operations.find((it) => it.operation === name);
		return [name, operation] as const;
	});

	it.each(cases)('%s: accepts a valid body', async (name, operation) => {
		expect(operation).toBeDefined();
		const body = BODIES[name] as object;
		const { properties = {} } = operation!.input;
		const schema = { ...operation!.input, required: requiredInBody(operation!) };
		expect(problems(schema, body)).toEqual([]);
		expect((await send(operation!, body)).status).toBeLessThan(300);
		expect(Object.keys(properties).length).toBeGreaterThan(0);
	});

	it.each(cases)(
		'%s: knows every field of the contract, and null where it may be null',
		async (name, operation) => {
			const refused: string[] = [];
			for (const [field, schema] of Object.entries(operation!.input.properties ?? {})) {
				if (ELSEWHERE.includes(field) || OPEN.includes(field)) continue;
				const values = [
					...validValues(schema),
					...(problems(schema, null).length === 0 ? [null] : []),
				];
				for (const value of values) {
					const reply = await send(operation!, { ...BODIES[name], [field]: value });
					if (reply.status >= 300)
						refused.push(`${field} = ${JSON.stringify(value)}: ${reply.text}`);
				}
			}
			expect(refused).toEqual([]);
		},
	);

	it.each(cases)('%s: refuses what the contract refuses', async (name, operation) => {
		const accepted: string[] = [];
		for (const [field, schema] of Object.entries(operation!.input.properties ?? {})) {
			if (ELSEWHERE.includes(field)) continue;
			for (const value of WRONG.filter((it) => problems(schema, it).length > 0)) {
				const reply = await send(operation!, { ...BODIES[name], [field]: value });
				if (reply.status !== 400)
					accepted.push(`${field} = ${JSON.stringify(value)?.slice(0, 60)}`);
				else expect(Object.keys(reply.body.error.data)[0]?.split('.')[0]).toBe(field);
			}
		}
		for (const field of requiredInBody(operation!)) {
			const { [field]: gone, ...rest } = BODIES[name] as Record<string, unknown>;
			if ((await send(operation!, rest)).status !== 400) accepted.push(`no ${field}`);
		}
		expect(accepted).toEqual([]);
	});

	it.each(cases)('%s: refuses an unknown field', async (name, operation) => {
		const reply = await send(operation!, { ...BODIES[name], of_our_own: true });
		expect([reply.status, reply.body.error.data]).toEqual([
			400,
			{ of_our_own: ['Unknown field.'] },
		]);
	});

	it('offers every value of the enums', () => {
		expect([...CHANNELS].sort()).toEqual([...enums.channel].sort());
		expect([...VIAS].sort()).toEqual([...enums.via].sort());
		expect([...TRIGGERS]).toEqual(enums.http_triggers);
	});

	it.each([
		['create-ticket.response.json', 'body', 'create_ticket'],
		['create-customer.request-response.json', 'response', 'create_customer'],
	])('answers with the fields that were recorded in %s', async (file, part, name) => {
		const operation = operations.find((it) => it.operation === name)!;
		const { body } = await send(operation, BODIES[name] as object);
		const recorded = read(`samples/${file}`)[part];
		expect(
			Object.keys(recorded).filter((field) => !(field in body) && field !== 'customer'),
		).toEqual([]);
		for (const list of ['messages', 'channels'] as const) {
			const theirs = Object.keys(recorded[list]?.[0] ?? {});
			const ours = body[list]?.[0] ?? {};
			expect(theirs.filter((field) => !(field in ours) && field !== 'user')).toEqual([]);
		}
	});

	it.each([
		['list-tickets.json', '/api/tickets', 'create_ticket'],
		['list-customers.json', '/api/customers', 'create_customer'],
	])('lists rows with the fields that were recorded in %s', async (file, path, name) => {
		await send(operations.find((it) => it.operation === name)!, BODIES[name] as object);
		const { body } = await call('GET', path);
		const recorded = read(`samples/${file}`);
		expect(Object.keys(body).sort()).toEqual(Object.keys(recorded).sort());
		const missing = Object.keys(recorded.data[0]).filter((field) => !(field in body.data[0]));
		expect(missing).toEqual([]);
	});
});

const WRONG: unknown[] = [
	42,
	true,
	'x'.repeat(1_025),
	[],
	{},
	null,
	-1,
	[{ name: 7 }],
	['a'],
	{ id: 'x' },
];

function requiredInBody({ input }: Operation): string[] {
	return (input.required ?? []).filter((name) => !ELSEWHERE.includes(name));
}

/** A few values that the schema accepts. */
function validValues(schema: Schema): unknown[] {
	const candidates: unknown[] = [
		...(schema.enum ?? []).slice(0, 3),
		...('const' in schema ? [schema.const] : []),
		...['2026-01-02T10:00:00+00:00', 'text', 'second@example.com', 7, true, [], {}],
		...[[{ name: 'a' }], [{ type: 'email', address: 'third@example.com', preferred: true }]],
	];
	const valid = candidates.filter((value) => problems(schema, value).length === 0);
	return isDate(schema)
		? valid.slice(0, 1)
		: valid.filter((value) => value !== undefined).slice(-3);
}

function isDate({ anyOf, type }: Schema): boolean {
	return !anyOf && Array.isArray(type) && type.includes('string');
}
