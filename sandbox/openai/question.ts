import { badParameter } from './errors';
import { strictProblem, type Schema } from './schema';

/** What the model is asked, whichever of the two APIs carried it. */
export interface Question {
	api: 'responses' | 'chat';
	model: string;
	instructions: string;
	/** The text of the last user message. */
	input: string;
	format: 'text' | 'json_object' | 'json_schema';
	schema?: Schema;
	schemaName?: string;
	/** The whole request body. */
	body: Record<string, unknown>;
}

interface Part {
	text?: string;
}
interface Item {
	role?: string;
	content?: string | Part[];
}
interface Format {
	type?: string;
	name?: unknown;
	schema?: Schema;
	strict?: boolean;
	json_schema?: Format;
}

/** The text of the last user message, and of all system and developer messages. */
export function conversation(
	input: unknown,
	param: string,
): { instructions: string; input: string } {
	if (typeof input === 'string' && input !== '') return { instructions: '', input };
	if (!Array.isArray(input) || input.length === 0) {
		throw badParameter(
			param,
			`Missing required parameter: '${param}'.`,
			'missing_required_parameter',
		);
	}
	const items = input as Item[];
	const textOf = ({ content }: Item) =>
		typeof content === 'string' ? content : (content ?? []).map(({ text = '' }) => text).join('\n');
	const system = items.filter(({ role }) => role === 'system' || role === 'developer');
	const user = items.filter(({ role }) => role === 'user').at(-1);
	return { instructions: system.map(textOf).join('\n'), input: user ? textOf(user) : '' };
}

/** Reads `text.format` or `response_format`; a strict schema must obey the rules of strict mode. */
export function formatOf(
	given: unknown,
	param: string,
	everything: string,
): Pick<Question, 'format' | 'schema' | 'schemaName'> {
	const format = (given ?? { type: 'text' }) as Format;
	if (format.type === 'text') return { format: 'text' };
	if (format.type === 'json_object') {
		if (!/json/i.test(everything)) {
			throw badParameter(param, "The messages must contain the word 'json' for 'json_object'.");
		}
		return { format: 'json_object' };
	}
	if (format.type !== 'json_schema')
		throw badParameter(param, `Invalid value for '${param}.type'.`);
	const { name, schema, strict } = format.json_schema ?? format;
	if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name)) {
		throw badParameter(`${param}.name`, `Invalid '${param}.name'.`, 'missing_required_parameter');
	}
	if (!schema)
		throw badParameter(`${param}.schema`, `Missing required parameter: '${param}.schema'.`);
	const problem = strict ? strictProblem(schema) : undefined;
	if (problem) {
		const message = `Invalid schema for response_format '${name}': ${problem}.`;
		throw badParameter(`${param}.schema`, message, 'invalid_json_schema');
	}
	return { format: 'json_schema', schema, schemaName: name };
}
