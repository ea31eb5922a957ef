import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Desk } from '../../nodes/Helpdesk/provider';
import type { Recorded } from '../../sandbox/vendor';
import { problems, type Schema } from './jsonSchema';

interface Described {
	requestBody?: { content: Record<string, { schema: Schema }> };
	parameters?: Array<{ name?: string; in?: string; $ref?: string }>;
}
interface Document {
	paths: Record<string, Record<string, Described>>;
	components: { schemas: Record<string, Schema> };
}

/** A vendor's own description of its API out of the folder of contracts; undefined where that is absent. */
export function contractOf(file: string): Document | undefined {
	const path = join(__dirname, '../../../shared/specs', file);
	if (!existsSync(path)) {
		console.warn(`The contract ${path} is absent: its tests are skipped.`);
		return undefined;
	}
	const text = readFileSync(path, 'utf8');
	return (
		file.endsWith('.json')
			? JSON.parse(text)
			: parse(text, { logLevel: 'silent', maxAliasCount: -1 })
	) as Document;
}

/** Names of the fields that a schema knows, through all that it is made of. */
function fieldsOf(contract: Document, schema: Schema): string[] {
	if (schema.$ref) return fieldsOf(contract, resolved(contract, schema.$ref));
	const inner = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
	return [
		...Object.keys(schema.properties ?? {}),
		...inner.flatMap((part) => fieldsOf(contract, part)),
	];
}

const resolved = (contract: Document, ref: string) =>
	contract.components.schemas[ref.split('/').at(-1)!];

/** What a vendor's description does not know of a request. */
export function strangeIn(contract: Document, { method, path, query, body }: Recorded): string[] {
	const fits = (template: string) =>
		new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
	const verb = method.toLowerCase();
	const template = Object.keys(contract.paths)
		.filter((it) => fits(it) && contract.paths[it][verb])
		.sort((a, b) => a.split('{').length - b.split('{').length)[0];
	if (!template) return [`${method} ${path} is not in the contract`];
	const { requestBody, parameters = [] } = contract.paths[template][verb];
	const line = `${method} ${template}`;
	const named = parameters.map(({ name, $ref }) =>
		(name ?? $ref?.split('/').at(-1) ?? '').toLowerCase().replace(/_/g, ''),
	);
	const queries = Object.keys(query)
		.filter((name) => !named.includes(name.replace(/_/g, '')))
		.map((name) => `${line} has no ?${name}`);
	const schema = requestBody?.content['application/json']?.schema;
	if (!schema) return body === undefined ? queries : [...queries, `${line} takes no body`];
	const known = fieldsOf(contract, schema);
	const unknown = Object.keys((body as object | undefined) ?? {}).filter(
		(field) => !known.includes(field),
	);
	return [
		...queries,
		...unknown.map((field) => `${line}: ${field}`),
		...problems(schema, body, contract).map((text) => `${line} ${text}`),
	];
}

/** Every thing that the Helpdesk node does at a desk, once. `team` and `person` are ids there. */
export async function doEverything(desk: Desk, team: string, person: string) {
	const conversation = {
		subject: 'Question',
		customerEmail: 'jane@example.com',
		customerName: 'Jane Doe',
		customerMessage: 'Hello',
		internalNote: 'Look',
		priority: 'high' as const,
		tags: ['vip'],
		teamId: team,
		assigneeId: person,
		externalId: 'chat-1',
	};
	const { id } = await desk.create(conversation);
	await desk.create({
		...conversation,
		customerEmail: '',
		customerMessage: '',
		externalId: 'chat-2',
	});
	const said = { text: 'Hi', externalId: 'a', sendFrom: '', waitSeconds: 1 };
	await desk.reply(id, said);
	await desk.addNote(id, { ...said, externalId: 'b' });
	const sentAt = new Date(Date.now() - 60_000).toISOString();
	await desk.importMessage(id, { text: 'Wet', externalId: 'c', email: '', sentAt });
	await desk.listMessages(id);
	await desk.addTags(id, ['a']);
	await desk.removeTags(id, ['a']);
	await desk.assign(id, { teamId: team, assigneeId: person, nobody: false });
	await desk.assign(id, { teamId: '', assigneeId: '', nobody: true });
	const until = new Date(Date.now() + 3_600_000).toISOString();
	for (const status of ['pending', 'open', 'closed'] as const)
		await desk.setStatus(id, status, until);
	await desk.setPriority(id, 'low');
	await desk.findOrCreateCustomer({ email: 'new@example.com', name: 'New', externalId: 'y' });
	await desk.searchTeams('');
	await desk.searchUsers('');
	return id;
}
