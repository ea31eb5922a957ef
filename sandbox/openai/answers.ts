import { randomBytes } from 'node:crypto';

import type { Reply } from '../vendor';
import type { Question } from './question';

/** The model declines to answer. */
export class Refusal {
	constructor(readonly text: string) {}
}

/** The answer was cut: the token limit was reached or a filter struck. */
export class Incomplete {
	constructor(
		readonly reason: 'max_output_tokens' | 'content_filter',
		readonly text = '',
	) {}
}

export type Answer = object | string | Refusal | Incomplete;

/** The answer in the shape of `POST /v1/responses`. */
export function asResponse(question: Question, answer: Answer): Reply {
	const { body } = question;
	const content =
		answer instanceof Refusal
			? { type: 'refusal', refusal: answer.text }
			: { type: 'output_text', text: textOf(answer), annotations: [], logprobs: [] };
	const status = answer instanceof Incomplete ? 'incomplete' : 'completed';
	const { input, output } = tokens(question, answer);
	return {
		status: 200,
		headers: requestId(),
		body: {
			id: id('resp'),
			object: 'response',
			created_at: seconds(),
			status,
			error: null,
			incomplete_details: answer instanceof Incomplete ? { reason: answer.reason } : null,
			instructions: body.instructions ?? null,
			max_output_tokens: body.max_output_tokens ?? null,
			metadata: body.metadata ?? {},
			model: question.model,
			output: [{ id: id('msg'), type: 'message', role: 'assistant', status, content: [content] }],
			parallel_tool_calls: true,
			previous_response_id: null,
			reasoning: { effort: null, summary: null },
			safety_identifier: body.safety_identifier ?? null,
			store: body.store,
			temperature: body.temperature ?? 1,
			text: body.text ?? { format: { type: 'text' } },
			tool_choice: 'auto',
			tools: [],
			top_p: 1,
			truncation: 'disabled',
			usage: {
				input_tokens: input,
				input_tokens_details: { cached_tokens: 0 },
				output_tokens: output,
				output_tokens_details: { reasoning_tokens: 0 },
				total_tokens: input + output,
			},
		},
	};
}

/** The answer in the shape of `POST /v1/chat/completions`. */
export function asCompletion(question: Question, answer: Answer): Reply {
	const refused = answer instanceof Refusal;
	const message = {
		role: 'assistant',
		content: refused ? null : textOf(answer),
		refusal: refused ? answer.text : null,
		annotations: [],
	};
	const cut = answer instanceof Incomplete ? answer.reason : undefined;
	const finish_reason = cut === undefined ? 'stop' : cut === 'content_filter' ? cut : 'length';
	const { input, output } = tokens(question, answer);
	const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
	return {
		status: 200,
		headers: requestId(),
		body: {
			id: id('chatcmpl'),
			object: 'chat.completion',
			created: seconds(),
			model: question.model,
			choices: [{ index: 0, message, logprobs: null, finish_reason }],
			usage,
		},
	};
}

function textOf(answer: Answer): string {
	if (answer instanceof Refusal || answer instanceof Incomplete) return answer.text;
	return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** About four characters make a token. */
function tokens({ body }: Question, answer: Answer): { input: number; output: number } {
	const count = (text: string) => Math.ceil(text.length / 4);
	return { input: count(JSON.stringify(body)), output: count(textOf(answer)) };
}

function id(prefix: string): string {
	return `${prefix}_${randomBytes(12).toString('hex')}`;
}

function requestId(): Record<string, string> {
	return { 'x-request-id': id('req') };
}

function seconds(): number {
	return Math.floor(Date.now() / 1000);
}
