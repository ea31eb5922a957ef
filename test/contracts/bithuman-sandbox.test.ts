import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import {
	AGENT_CODE,
	BITHUMAN_API_SECRET,
	startBitHuman,
	type BitHuman,
} from '../../sandbox/bithuman';
import type { Vendor } from '../../sandbox/vendor';
import { callerOf, type Caller } from '../sandbox/client';
import { problems, type Schema } from './jsonSchema';

const FILE = join(__dirname, '../../../shared/specs/bithuman/openapi.yaml');
const present = existsSync(FILE);
if (!present) console.warn(`bitHuman's contract is absent (${FILE}): its tests are skipped.`);

interface Media {
	content?: Record<string, { schema: Schema }>;
	$ref?: string;
}
interface Operation {
	requestBody?: Media;
	responses: Record<string, Media>;
}

const SPEAK = `/v1/agent/${AGENT_CODE}/speak`;
const VIDEO = { model: 'essence-2', agent_code: AGENT_CODE, input: { type: 'text', text: 'Hi' } };
const TOKEN = { agent_id: AGENT_CODE, fingerprint: 'ab12' };

/** Method, path of the contract, address, body: calls that succeed. */
const CALLS: Array<[string, string, string, object | undefined]> = [
	['post', '/v1/validate', '/v1/validate', undefined],
	['get', '/v1/me', '/v1/me', undefined],
	['get', '/v1/agents', '/v1/agents', undefined],
	['get', '/v1/agent/{code}', `/v1/agent/${AGENT_CODE}`, undefined],
	['post', '/v1/agent/{code}', `/v1/agent/${AGENT_CODE}`, { system_prompt: 'Greet.' }],
	['get', '/v1/agent/status/{agent_id}', `/v1/agent/status/${AGENT_CODE}`, undefined],
	['post', '/v1/agent/generate', '/v1/agent/generate', { model: 'essence-2', prompt: 'Be kind' }],
	['post', '/v1/agent/{code}/speak', SPEAK, { message: 'Hello' }],
	['post', '/v1/agent/{code}/add-context', `/v1/agent/${AGENT_CODE}/add-context`, { context: 'x' }],
	['post', '/v1/embed-tokens/request', '/v1/embed-tokens/request', TOKEN],
	['post', '/v1/video/generate', '/v1/video/generate', VIDEO],
	['get', '/v1/voices', '/v1/voices', undefined],
	['get', '/v1/usage', '/v1/usage?limit=200&start=2026-11-01T00:00:00Z', undefined],
	['get', '/v2/credit-summaries', '/v2/credit-summaries', undefined],
	['post', '/v1/webhooks', '/v1/webhooks', { url: 'https://example.com/hook' }],
	['get', '/v1/webhooks', '/v1/webhooks', undefined],
	['delete', '/v1/agent/{code}', `/v1/agent/${AGENT_CODE}`, undefined],
];

/** Calls that are refused, and the status that the contract has for it. */
const REFUSALS: Array<[string, string, string, number, object | undefined]> = [
	['get', '/v1/agent/{code}', '/v1/agent/A00XXX0000', 404, undefined],
	['post', '/v1/agent/{code}/speak', SPEAK, 404, { message: 'Nobody is there' }],
	['delete', '/v1/agent/{code}', '/v1/agent/A00XXX0000', 404, undefined],
	[
		'post',
		'/v1/embed-tokens/request',
		'/v1/embed-tokens/request',
		409,
		{ ...TOKEN, model: 'expression-2' },
	],
];

(present ? describe : describe.skip)("the sandbox's bitHuman keeps the contract", () => {
	const spec = present ? parse(readFileSync(FILE, 'utf8')) : {};
	let bithuman: BitHuman & Vendor;
	let call: Caller;

	beforeAll(async () => {
		bithuman = await startBitHuman();
		call = callerOf(bithuman.url, { 'api-secret': BITHUMAN_API_SECRET });
	});
	beforeEach(() => bithuman.reset());
	afterAll(() => bithuman.close());

	const operationOf = (method: string, path: string): Operation => spec.paths[path][method];
	const schemaOf = (media: Media | undefined): Schema | undefined => {
		const name = media?.$ref?.split('/').at(-1);
		const resolved: Media | undefined = name ? spec.components.responses[name] : media;
		return resolved?.content?.['application/json']?.schema;
	};
	const complaints = (schema: Schema | undefined, body: unknown) =>
		schema ? problems(schema, body, spec) : ['the contract has no schema'];

	it.each(CALLS)('%s %s', async (method, path, address, body) => {
		bithuman.openRoom();
		const operation = operationOf(method, path);
		if (body) expect(complaints(known(schemaOf(operation.requestBody)), body)).toEqual([]);
		const reply = await call(method.toUpperCase(), address, body);
		expect(reply.status).toBe(200);
		expect(complaints(closed(schemaOf(operation.responses['200'])), reply.body)).toEqual([]);
	});

	it.each(REFUSALS)(
		'%s %s is refused at %s with %d',
		async (method, path, address, status, body) => {
			const reply = await call(method.toUpperCase(), address, body);
			expect(reply.status).toBe(status);
			const schema = schemaOf(operationOf(method, path).responses[status]);
			expect(complaints(schema, reply.body)).toEqual([]);
			expect(reply.body).toMatchObject({ status_code: status, error: { httpStatus: status } });
		},
	);

	it.each(CALLS.filter(([, path]) => path !== '/v1/validate'))(
		'%s %s is refused without a secret',
		async (method, _path, address, body) => {
			const reply = await callerOf(bithuman.url)(method.toUpperCase(), address, body);
			expect(reply.status).toBe(401);
			const { Error: envelope } = spec.components.schemas;
			expect(complaints(envelope, reply.body)).toEqual([]);
		},
	);

	it.each(CALLS.filter(([, , , body]) => body))(
		'%s %s refuses a body without its required fields, and wrong types',
		async (method, path, address, body) => {
			bithuman.openRoom();
			const { required = [] } = schemaOf(operationOf(method, path).requestBody) ?? {};
			for (const name of required) {
				for (const wrong of [undefined, 7]) {
					const reply = await call(method.toUpperCase(), address, { ...body, [name]: wrong });
					expect([name, reply.status]).toEqual([name, 400]);
				}
			}
		},
	);
});

/** Fields that a request may have; the file does not close its objects. */
function known(schema: Schema | undefined): Schema | undefined {
	return schema && { ...schema, additionalProperties: false };
}

/** A response has every field of the file, and no others but those of later pages of the docs. */
function closed(schema: Schema | undefined): Schema | undefined {
	if (!schema?.properties) return schema;
	const rooms: Schema = { type: 'array', items: { type: 'string' } };
	const later = { rooms, rooms_skipped: rooms, rooms_failed: rooms };
	const properties = { ...later, ...schema.properties };
	const required = Object.keys(schema.properties).filter((name) => !OPTIONAL.includes(name));
	return { ...schema, required, properties, additionalProperties: false };
}

/** Only part of the answers has these. */
const OPTIONAL = ['video_url', 'duration_seconds', 'credits_charged', 'model', 'topup_url'];
