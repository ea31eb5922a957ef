import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { searchAgents, searchVoices, searchWebhooks } from '../../nodes/BitHuman/listSearch';
import { operations } from '../../nodes/BitHuman/operations';
import { create as createWebhook } from '../../nodes/BitHuman/webhook/create';
import { ACCOUNT_EVENTS } from '../../nodes/BitHuman/webhook/events';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../sandbox/bithuman';
import type { Recorded } from '../../sandbox/vendor';
import { clientFor } from '../nodes/BitHuman/studio';
import { runner } from '../nodes/runOperation';
import { problems, type Schema } from './jsonSchema';

const FILE = join(__dirname, '../../../shared/specs/bithuman/openapi.yaml');
const present = existsSync(FILE);
if (!present) console.warn(`bitHuman's contract is absent (${FILE}): its tests are skipped.`);

interface Endpoint {
	parameters?: Array<{ name: string; in: string; required?: boolean; schema: Schema }>;
	requestBody?: { content: Record<string, { schema: Schema }> };
}
type Paths = Record<string, Record<string, Endpoint>>;

const api: { paths: Paths } = present ? parse(readFileSync(FILE, 'utf8')) : { paths: {} };
/** In the later documentation only: https://docs.bithuman.ai/api/agents (List live sessions). */
api.paths['/v1/agent/{code}/sessions'] ??= { get: {} };
/** https://docs.bithuman.ai/api/runtime-sessions */
api.paths['/v2/{user_id}/runtime-sessions'] ??= {
	get: {
		parameters: [
			{ name: 'window', in: 'query', schema: { enum: ['live', 'recent', 'all'] } },
			{ name: 'kind', in: 'query', schema: { enum: ['conversations', 'self_hosted', 'all'] } },
			{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
		],
	},
};
api.paths['/v2/{user_id}/runtime-sessions/{session_id}/terminate'] ??= {
	post: {
		requestBody: {
			content: {
				'application/json': {
					schema: { type: 'object', properties: { reason: { type: 'string' } } },
				},
			},
		},
	},
};
/** Later events: https://docs.bithuman.ai/api/webhooks */
const events =
	api.paths['/v1/webhooks']?.post.requestBody?.content['application/json'].schema.properties?.events
		.items?.enum;
events?.push('video.completed', 'video.failed');

/** Fields beside the agent, the room and the webhook that every run gets. */
const PARAMETERS: Record<string, object> = {
	'account.creditLeft': {},
	'account.get': {},
	'account.usage': { since: '2026-11-01T00:00:00Z', until: '2026-11-30T00:00:00Z', limit: 3 },
	'agent.get': {},
	'agent.list': { returnAll: true },
	'agent.updatePrompt': { prompt: 'Greet only.' },
	'session.addContext': { context: 'A regular customer' },
	'session.end': {},
	'speech.listVoices': {},
	'speech.synthesize': { text: 'Hello.', voice: 'F1' },
	'webhook.create': {
		url: 'https://example.com/other',
		events: ACCOUNT_EVENTS.map(({ value }) => value),
		description: 'Renders',
	},
	'webhook.delete': {},
	'webhook.list': {},
	'webhook.test': {},
	'session.speak': { text: 'Hello.' },
	'session.list': {},
	'session.bind': { timeoutSeconds: 1, since: new Date().toISOString() },
	'embedToken.create': { visitor: 'session-1', greeting: 'Hello' },
};

/** What the contract forbids in a request. Its fields are all known, so an unknown one is a mistake of ours. */
function refusals({ method, path, query, headers, body }: Recorded): string[] {
	const fits = (template: string) =>
		new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
	const endpoint = Object.entries(api.paths)
		.filter(([template]) => fits(template))
		.map(([, methods]) => methods[method.toLowerCase()])
		.find(Boolean);
	if (!endpoint) return [`${method} ${path} is not in the contract`];

	const known = (endpoint.parameters ?? []).filter((parameter) => parameter.in === 'query');
	const inQuery = Object.entries(query).flatMap(([name, value]) => {
		const schema = known.find((parameter) => parameter.name === name)?.schema;
		if (!schema) return [`query: has the unknown field ${name}`];
		const typed = schema.type === 'integer' ? Number(value) : value;
		return problems(schema, typed, api, `query ${name}`);
	});
	const schema = endpoint.requestBody?.content['application/json'].schema;
	const inBody = schema
		? problems({ ...schema, additionalProperties: false }, body, api, 'body')
		: body === undefined
			? []
			: ['body: there is none in the contract'];
	return [...(headers['api-secret'] ? [] : ['header: has no api-secret']), ...inQuery, ...inBody];
}

(present ? describe : describe.skip)('what the bitHuman node sends', () => {
	let studio: Awaited<ReturnType<typeof startBitHuman>>;
	beforeAll(async () => void (studio = await startBitHuman()));
	afterAll(() => studio.close());

	it('is filled in here for every operation', () => {
		const names = operations.map(({ resource, operation }) => `${resource}.${operation}`);
		expect(Object.keys(PARAMETERS).sort()).toEqual(names.sort());
	});

	it.each(operations.map((it) => [`${it.resource}.${it.operation}`, it] as const))(
		'keeps the contract in %s',
		async (name, operation) => {
			studio.reset();
			const room = studio.openRoom();
			const run = runner(() => clientFor(studio));
			const { webhookId } = await run(createWebhook, { url: 'https://example.com/hook' });
			const records = { agent: AGENT_CODE, roomId: room.id, webhook: webhookId };
			await run(operation, { ...records, ...PARAMETERS[name] });
			expect(studio.requests.length).toBeGreaterThan(0);
			expect(studio.requests.flatMap(refusals)).toEqual([]);
		},
	);

	it('keeps the contract in the lists of the editor', async () => {
		const credential = {
			environment: 'custom',
			baseUrl: studio.url,
			apiSecret: BITHUMAN_API_SECRET,
		};
		studio.reset();
		for (const search of [searchAgents, searchVoices, searchWebhooks]) {
			await search.call({ getCredentials: async () => credential, helpers: {} } as never);
		}
		expect(studio.requests.flatMap(refusals)).toEqual([]);
	});

	it('would be caught if it broke the contract', () => {
		const request = { method: 'POST', path: '/v1/agent/A1/speak', query: {}, headers: {} };
		expect(refusals({ ...request, body: { room: 'x' } } as unknown as Recorded)).toEqual([
			'header: has no api-secret',
			'body: has no message',
			'body: has the unknown field room',
		]);
	});
});
