import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { zendeskDesk } from '../../nodes/Helpdesk/zendesk/desk';
import { SECRET_HEADER } from '../../nodes/Helpdesk/secretHeader';
import type { Recorded } from '../../sandbox/vendor';
import { startZendesk, ZENDESK_EMAIL, ZENDESK_TOKEN } from '../../sandbox/zendesk';

const FILE = join(__dirname, '../../../shared/specs/zendesk/support-oas-2.0.0.yaml');
const present = existsSync(FILE);
if (!present) console.warn(`Zendesk's contract is absent (${FILE}): its tests are skipped.`);

interface Schema {
	$ref?: string;
	properties?: Record<string, Schema>;
	allOf?: Schema[];
	anyOf?: Schema[];
}
interface Document {
	paths: Record<
		string,
		Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
	>;
	components: { schemas: Record<string, Schema> };
}
/** One bare `=` in the file is no YAML. */
const contract: Document | undefined = present
	? parse(readFileSync(FILE, 'utf8').replace(/^(\s*- )=\s*$/gm, '$1"="'), {
			logLevel: 'silent',
			maxAliasCount: -1,
		})
	: undefined;

/** Documented on developer.zendesk.com (Ticket Import, Ticket Audits, Users), and missing in the file. */
const ALSO: Record<string, string[]> = {
	'POST /api/v2/imports/tickets': ['external_id', 'priority', 'group_id'],
	'PUT /api/v2/tickets/{ticket_id}': ['metadata'],
	'POST /api/v2/users/create_or_update': ['skip_verify_email'],
};

function fieldsOf(schema: Schema | undefined): string[] {
	if (!schema) return [];
	if (schema.$ref) return fieldsOf(contract!.components.schemas[schema.$ref.split('/').at(-1)!]);
	const inner = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap(fieldsOf);
	return [...Object.keys(schema.properties ?? {}), ...inner];
}

function inside(schema: Schema | undefined, name: string): Schema | undefined {
	if (schema?.$ref) {
		return inside(contract!.components.schemas[schema.$ref.split('/').at(-1)!], name);
	}
	return schema?.properties?.[name];
}

/** What Zendesk's own description does not know of a request. */
function strange({ method, path, body }: Recorded): string[] {
	const fits = (template: string) =>
		new RegExp(`^${template.replace(/\{\w+\}/g, '[0-9]+')}$`).test(path);
	const template = Object.keys(contract!.paths)
		.filter((it) => fits(it) && contract!.paths[it][method.toLowerCase()])
		.sort((a, b) => a.split('{').length - b.split('{').length)[0];
	if (!template) return [`${method} ${path} is not in the contract`];
	const described =
		contract!.paths[template][method.toLowerCase()].requestBody?.content['application/json'].schema;
	const [root] = Object.keys((body as object | undefined) ?? {});
	// The tag calls are described without their body; the file is silent on it.
	if (!root || !described) return [];
	const known = [...fieldsOf(inside(described, root)), ...(ALSO[`${method} ${template}`] ?? [])];
	const given = Object.keys((body as Record<string, object>)[root]);
	return given.filter((field) => !known.includes(field)).map((field) => `${template}: ${field}`);
}

(present ? describe : describe.skip)('what the Helpdesk node sends to Zendesk', () => {
	let sandbox: Awaited<ReturnType<typeof startZendesk>>;
	beforeAll(async () => void (sandbox = await startZendesk()));
	afterAll(() => sandbox.close());

	it('is in the contract, call by call and field by field', async () => {
		const desk = zendeskDesk(
			{
				environment: 'custom',
				baseUrl: sandbox.url,
				email: ZENDESK_EMAIL,
				apiToken: ZENDESK_TOKEN,
				webhookSecret: 's',
			},
			{},
		);
		const { id } = await desk.create({
			subject: 'Question',
			customerEmail: 'jane@example.com',
			customerName: 'Jane Doe',
			customerMessage: 'Hello',
			internalNote: 'Look',
			priority: 'high',
			tags: ['vip'],
			teamId: '12',
			assigneeId: '2',
			externalId: 'chat-1',
		});
		const text = { text: 'Hi', externalId: 'a', sendFrom: '', waitSeconds: 0 };
		const { id: comment } = await desk.reply(id, text);
		await desk.addNote(id, { ...text, externalId: 'b' });
		await desk.listMessages(id);
		await desk.addTags(id, ['a']);
		await desk.removeTags(id, ['a']);
		await desk.assign(id, { teamId: '11', assigneeId: '2', nobody: false });
		await desk.setStatus(id, 'closed', '');
		await desk.setPriority(id, 'low');
		const [{ id: user }] = [...sandbox.desk.users.values()].slice(-1);
		sandbox.addAddress(user, 'second@example.com');
		await desk.findOrCreateCustomer({ email: 'second@example.com', name: '', externalId: 'x' });
		await desk.findOrCreateCustomer({ email: 'new@example.com', name: 'New', externalId: 'y' });
		await desk.normalize({
			headers: { [SECRET_HEADER.toLowerCase()]: 's' },
			query: {},
			body: {
				type: 'zen:event-type:ticket.comment_added',
				detail: { id },
				event: { comment: { id: comment } },
			},
		});
		await desk.searchTeams('');
		await desk.searchUsers('');
		expect(sandbox.requests.length).toBeGreaterThan(25);
		expect(sandbox.requests.map(({ status }) => status).filter((it) => it >= 300)).toEqual([]);
		expect([...new Set(sandbox.requests.flatMap(strange))]).toEqual([]);
	});

	it('would be caught if it were not', () => {
		const request = { method: 'PUT', path: '/api/v2/tickets/7', query: {} } as Recorded;
		expect(strange({ ...request, body: { ticket: { status: 'open', internal: true } } })).toEqual([
			'/api/v2/tickets/{ticket_id}: internal',
		]);
		expect(strange({ ...request, path: '/api/v2/tickets/7/nothing' })).toHaveLength(1);
	});
});
