import { timingSafeEqual } from 'node:crypto';

import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { asCompletion, asResponse, type Answer } from './answers';
import { badParameter, OpenAiError, rateLimited } from './errors';
import { fill } from './fill';
import { conversation, formatOf, type Question } from './question';

export { Incomplete, Refusal, type Answer } from './answers';
export { OpenAiError, rateLimited } from './errors';
export { fill } from './fill';
export type { Question } from './question';

export const OPENAI_API_KEY = 'sk-sandbox-openai-key';

/** Models that the sandbox's account can use. */
export const MODELS = ['gpt-5.5', 'gpt-5.4', 'gpt-5.4-mini', 'gpt-4.1-mini', 'gpt-4o-mini'];

export type Respond = (question: Question) => Answer | Promise<Answer>;

export interface OpenAi {
	/** How every question is answered; throw an `OpenAiError` to refuse. Reset to `fill`. */
	respond: Respond;
	/** The next questions get these answers, one each, before `respond` is asked. */
	answerNext(...answers: Array<Answer | OpenAiError>): void;
	/** Everything that was asked and accepted, in order. */
	questions: Question[];
}

const RESPONSES_PARAMETERS = [
	...['background', 'conversation', 'include', 'input', 'instructions', 'max_output_tokens'],
	...['max_tool_calls', 'metadata', 'model', 'parallel_tool_calls', 'previous_response_id'],
	...['prompt', 'prompt_cache_key', 'reasoning', 'safety_identifier', 'service_tier', 'store'],
	...['stream', 'temperature', 'text', 'tool_choice', 'tools', 'top_logprobs', 'top_p'],
	...['truncation', 'user'],
];
const CHAT_PARAMETERS = [
	...['frequency_penalty', 'logit_bias', 'logprobs', 'max_completion_tokens', 'max_tokens'],
	...['messages', 'metadata', 'modalities', 'model', 'n', 'parallel_tool_calls', 'prediction'],
	...['presence_penalty', 'prompt_cache_key', 'reasoning_effort', 'response_format'],
	...['safety_identifier', 'seed', 'service_tier', 'stop', 'store', 'stream', 'temperature'],
	...['tool_choice', 'tools', 'top_logprobs', 'top_p', 'user', 'verbosity'],
];

/** Starts OpenAI's API at `<url>/v1`; nothing thinks, `respond` answers. */
export async function startOpenAi(options: { port?: number } = {}): Promise<OpenAi & Vendor> {
	const questions: Question[] = [];
	const queued: Array<Answer | OpenAiError> = [];
	const ask = async (question: Question): Promise<Answer> => {
		questions.push(question);
		const answer = queued.shift() ?? (await started.respond(question));
		if (answer instanceof OpenAiError) throw answer;
		return answer;
	};

	const route = routes(
		{
			'GET /v1/models': () => ({
				status: 200,
				body: {
					object: 'list',
					data: MODELS.map((id) => ({
						id,
						object: 'model',
						created: 1_760_000_000,
						owned_by: 'openai',
					})),
				},
			}),
			'POST /v1/responses': async (request) => {
				const question = readResponses(bodyOf(request, RESPONSES_PARAMETERS));
				return asResponse(question, await ask(question));
			},
			'POST /v1/chat/completions': async (request) => {
				const question = readChat(bodyOf(request, CHAT_PARAMETERS));
				return asCompletion(question, await ask(question));
			},
		},
		({ method, path }) => new OpenAiError(404, `Invalid URL (${method} ${path})`).toReply(),
	);

	async function handle(request: Request): Promise<Reply> {
		try {
			authenticate(request);
			return await route(request);
		} catch (error) {
			if (error instanceof OpenAiError) return error.toReply();
			throw error;
		}
	}

	const vendor = await startVendor({
		name: 'openai',
		port: options.port,
		handle,
		badJson: () =>
			new OpenAiError(400, 'We could not parse the JSON body of your request.').toReply(),
		faultReply: (kind, { retryAfter = 1 }) =>
			kind === 'rate_limited'
				? rateLimited(retryAfter * 1000).toReply()
				: new OpenAiError(500, 'The server had an error', { type: 'server_error' }).toReply(),
		reset: () => {
			questions.length = 0;
			queued.length = 0;
			started.respond = fill;
		},
		state: () => ({ questions }),
	});
	const started: OpenAi & Vendor = Object.assign(vendor, {
		respond: fill,
		questions,
		answerNext: (...answers: Array<Answer | OpenAiError>) => void queued.push(...answers),
	});
	return started;
}

function readResponses(body: Record<string, unknown>): Question {
	// OpenAI keeps what it is sent for 30 days unless `store` is false; a shop must decide, not forget.
	if (typeof body.store !== 'boolean') {
		throw badParameter(
			'store',
			"Sandbox rule: say 'store' explicitly, its default keeps the text.",
		);
	}
	const { instructions, input } = conversation(body.input, 'input');
	const all = [body.instructions, instructions].filter(Boolean).join('\n');
	const given = (body.text as { format?: unknown } | undefined)?.format;
	const format = formatOf(given, 'text.format', `${all}\n${input}`);
	return { api: 'responses', model: modelOf(body), instructions: all, input, ...format, body };
}

function readChat(body: Record<string, unknown>): Question {
	const { instructions, input } = conversation(body.messages, 'messages');
	const format = formatOf(body.response_format, 'response_format', `${instructions}\n${input}`);
	return { api: 'chat', model: modelOf(body), instructions, input, ...format, body };
}

function bodyOf({ body }: Request, known: string[]): Record<string, unknown> {
	if (typeof body !== 'object' || body === null)
		throw new OpenAiError(400, 'Body is not an object.');
	const unknown = Object.keys(body).find((name) => !known.includes(name));
	if (unknown) throw badParameter(unknown, `Unknown parameter: '${unknown}'.`, 'unknown_parameter');
	return body as Record<string, unknown>;
}

function modelOf({ model }: Record<string, unknown>): string {
	if (typeof model !== 'string' || model === '') {
		throw badParameter(
			'model',
			'You must provide a model parameter.',
			'missing_required_parameter',
		);
	}
	if (!MODELS.includes(model)) {
		const message = `The model \`${model}\` does not exist or you do not have access to it.`;
		throw new OpenAiError(404, message, { param: 'model', code: 'model_not_found' });
	}
	return model;
}

function authenticate({ headers }: Request): void {
	const given = Buffer.from(headers.authorization ?? '');
	const expected = Buffer.from(`Bearer ${OPENAI_API_KEY}`);
	if (given.length === expected.length && timingSafeEqual(given, expected)) return;
	const message = given.length ? 'Incorrect API key provided.' : 'You did not provide an API key.';
	throw new OpenAiError(401, message, { code: given.length ? 'invalid_api_key' : null });
}
