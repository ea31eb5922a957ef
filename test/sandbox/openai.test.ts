import OpenAI from 'openai';

import {
	Incomplete,
	MODELS,
	OPENAI_API_KEY,
	rateLimited,
	Refusal,
	startOpenAi,
	type OpenAi,
} from '../../sandbox/openai';
import type { Vendor } from '../../sandbox/vendor';
import { callerOf, type Caller } from './client';

const strict = (properties: object) => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
	additionalProperties: false,
});
const INTENT = strict({
	intent: { type: 'string', enum: ['return', 'order_status', 'human', 'other'] },
	orderNumber: { type: ['string', 'null'] },
	confidence: { type: 'number', minimum: 0, maximum: 1 },
	angry: { type: 'boolean' },
});

describe("the sandbox's OpenAI", () => {
	let openai: OpenAi & Vendor;
	let call: Caller;
	let sdk: OpenAI;

	beforeAll(async () => {
		openai = await startOpenAi();
		call = callerOf(`${openai.url}/v1`, { Authorization: `Bearer ${OPENAI_API_KEY}` });
		sdk = new OpenAI({ apiKey: OPENAI_API_KEY, baseURL: `${openai.url}/v1`, maxRetries: 0 });
	});
	beforeEach(() => openai.reset());
	afterAll(() => openai.close());

	const format = (schema: object, change: object = {}) => ({
		format: { type: 'json_schema', name: 'intent', strict: true, schema, ...change },
	});
	const question = (text: string, schema: object = INTENT) => ({
		model: 'gpt-5.5',
		input: text,
		store: false,
		text: format(schema),
	});
	const ask = (change: object) => call('POST', '/responses', { ...question('Hello'), ...change });

	it('asks for the key', async () => {
		const unknown = callerOf(`${openai.url}/v1`, { Authorization: 'Bearer sk-wrong' });
		expect((await unknown('GET', '/models')).body.error).toMatchObject({ code: 'invalid_api_key' });
		expect((await callerOf(`${openai.url}/v1`)('GET', '/models')).status).toBe(401);
		const { data } = await sdk.models.list();
		expect(data.map(({ id }) => id)).toEqual(MODELS);
	});

	it.each([
		['Where is my order 1004?', { intent: 'order_status', orderNumber: '1004', angry: false }],
		['I want to return the jacket', { intent: 'return', orderNumber: null }],
		['Ich will einen Menschen sprechen', { intent: 'human' }],
		['This is terrible, where is it?', { intent: 'order_status', angry: true }],
		['Lorem ipsum', { intent: 'other', confidence: 0.4 }],
	])('fills the schema from “%s”, the same each time', async (text, expected) => {
		const answers = [1, 2].map(() => sdk.responses.create(question(text) as never));
		for (const { output_text, status } of await Promise.all(answers)) {
			expect(status).toBe('completed');
			expect(JSON.parse(output_text)).toMatchObject(expected);
		}
	});

	it('answers chat completions in their own shape', async () => {
		const completion = await sdk.chat.completions.create({
			model: 'gpt-5.5',
			messages: [
				{ role: 'system', content: 'Classify.' },
				{ role: 'user', content: 'Where is order 1004?' },
			],
			response_format: {
				type: 'json_schema',
				json_schema: { name: 'intent', strict: true, schema: INTENT },
			},
		});
		const [choice] = completion.choices;
		expect(choice?.finish_reason).toBe('stop');
		expect(JSON.parse(choice?.message.content ?? '')).toMatchObject({ intent: 'order_status' });
		expect(openai.questions[0]).toMatchObject({
			api: 'chat',
			instructions: 'Classify.',
			input: 'Where is order 1004?',
		});
	});

	it('answers json_object only when the messages speak of JSON', async () => {
		const chat = (content: string) =>
			call('POST', '/chat/completions', {
				model: 'gpt-5.5',
				messages: [{ role: 'user', content }],
				response_format: { type: 'json_object' },
			});
		expect((await chat('Classify this')).status).toBe(400);
		const { body } = await chat('Answer in JSON');
		expect(typeof JSON.parse(body.choices[0].message.content)).toBe('object');
	});

	it.each([
		['an optional property', { ...INTENT, required: ['intent'] }],
		['additional properties', { ...INTENT, additionalProperties: true }],
		[
			'additional properties deep inside',
			strict({ list: { type: 'array', items: { type: 'object', properties: {} } } }),
		],
		['an array without items', strict({ list: { type: 'array' } })],
		[
			'a keyword that strict mode does not know',
			strict({ name: { type: 'string', maxLength: 4 } }),
		],
		['an alternative at the root', { anyOf: [INTENT] }],
		['a property without a type', strict({ name: {} })],
	])('refuses a strict schema with %s', async (_what, schema) => {
		const { status, body } = await ask({ text: format(schema) });
		expect(status).toBe(400);
		expect(body.error).toMatchObject({
			type: 'invalid_request_error',
			param: 'text.format.schema',
			code: 'invalid_json_schema',
			message: expect.stringContaining("Invalid schema for response_format 'intent'"),
		});
		expect((await ask({ text: format(schema, { strict: false }) })).status).toBe(200);
	});

	it.each([
		[{ store: undefined }, 400, 'store'],
		[{ input: undefined }, 400, 'input'],
		[{ model: 'gpt-0' }, 404, 'model'],
		[{ model: undefined }, 400, 'model'],
		[{ temprature: 1 }, 400, 'temprature'],
		[{ text: { format: { type: 'json_schema', schema: INTENT } } }, 400, 'text.format.name'],
	])('refuses %j with %d and names the parameter', async (change, status, param) => {
		const reply = await ask(change);
		expect([reply.status, reply.body.error.param]).toEqual([status, param]);
	});

	describe('answers as a test wants it to', () => {
		it('with a fixed object, a broken text, a refusal or half an answer, one question each', async () => {
			const half = new Incomplete('max_output_tokens', '{"intent":');
			openai.answerNext({ intent: 'human' }, '{broken', new Refusal('I cannot help.'), half);
			const replies = [];
			for (let index = 0; index < 5; index += 1) replies.push((await ask({})).body);
			const contents = replies.map(({ output }) => output[0].content[0]);
			expect(contents[0]).toMatchObject({ type: 'output_text', text: '{"intent":"human"}' });
			expect(contents[1].text).toBe('{broken');
			expect(contents[2]).toEqual({ type: 'refusal', refusal: 'I cannot help.' });
			expect([replies[3].status, replies[3].incomplete_details]).toEqual([
				'incomplete',
				{ reason: 'max_output_tokens' },
			]);
			expect(JSON.parse(contents[4].text)).toMatchObject({ intent: 'other' });
		});

		it('with a function, until the next reset', async () => {
			openai.respond = ({ input }) => ({ intent: input.toUpperCase() });
			expect((await ask({})).body.output[0].content[0].text).toBe('{"intent":"HELLO"}');
			openai.reset();
			expect((await ask({})).body.output[0].content[0].text).toContain('"intent":"other"');
		});

		it('with a rate limit that names milliseconds', async () => {
			openai.answerNext(rateLimited(40));
			const patient = sdk.withOptions({ maxRetries: 1 });
			const { status } = await patient.responses.create(question('Hello') as never);
			expect([status, openai.requests.map((it) => it.status)]).toEqual(['completed', [429, 200]]);
		});

		it('with silence', async () => {
			openai.fail({ kind: 'timeout_after_apply' });
			const hasty = sdk.withOptions({ timeout: 60 });
			await expect(hasty.responses.create(question('Hello') as never)).rejects.toThrow();
			expect(openai.requests).toMatchObject([{ status: 0 }]);
		});
	});
});
