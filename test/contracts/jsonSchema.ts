import { isDeepStrictEqual } from 'node:util';

/** The keywords of JSON Schema that the vendors' contracts use. */
export interface Schema {
	$ref?: string;
	type?: string | string[];
	nullable?: boolean;
	enum?: unknown[];
	const?: unknown;
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: boolean | Schema;
	items?: Schema;
	anyOf?: Schema[];
	oneOf?: Schema[];
	allOf?: Schema[];
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	pattern?: string;
	format?: string;
}

/**
 * What is wrong with a value, one line each; empty when it is valid. `nullable` counts as a null type:
 * it is a keyword of OpenAPI 3.0 that files of 3.1 still use. `root` resolves `#/…` references.
 */
export function problems(
	schema: Schema,
	value: unknown,
	root: unknown = schema,
	at = '$',
): string[] {
	if (schema.$ref) return problems(resolve(root, schema.$ref), value, root, at);
	if (value === null && schema.nullable) return [];
	const inside = (part: Schema, inner: unknown, where: string) =>
		problems(part, inner, root, where);
	const found: string[] = [];
	const say = (text: string) => void found.push(`${at}: ${text}`);

	const types = schema.type === undefined ? [] : [schema.type].flat();
	if (types.length > 0 && !types.some((type) => isOfType(type, value))) {
		return [`${at}: is not ${types.join(' or ')}`];
	}
	if (schema.enum && !schema.enum.includes(value)) say(`is not one of ${schema.enum.join(', ')}`);
	if ('const' in schema && !isDeepStrictEqual(schema.const, value)) say('is another constant');

	for (const part of schema.allOf ?? []) found.push(...inside(part, value, at));
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices && !choices.some((part) => inside(part, value, at).length === 0)) {
		say('fits none of the alternatives');
	}
	if (typeof value === 'number') {
		if (value < (schema.minimum ?? -Infinity)) say(`is below ${schema.minimum}`);
		if (value > (schema.maximum ?? Infinity)) say(`is above ${schema.maximum}`);
	}
	if (typeof value === 'string') {
		if (value.length < (schema.minLength ?? 0)) say(`is shorter than ${schema.minLength}`);
		if (value.length > (schema.maxLength ?? Infinity)) say(`is longer than ${schema.maxLength}`);
		if (schema.pattern && !new RegExp(schema.pattern).test(value))
			say('does not match the pattern');
		if (schema.format === 'date-time' && Number.isNaN(Date.parse(value))) say('is not a date');
	}
	if (Array.isArray(value)) {
		if (value.length < (schema.minItems ?? 0)) say(`has fewer than ${schema.minItems} items`);
		if (value.length > (schema.maxItems ?? Infinity)) say(`has more than ${schema.maxItems} items`);
		const { items } = schema;
		if (items)
			value.forEach((item, index) => found.push(...inside(items, item, `${at}[${index}]`)));
	} else if (typeof value === 'object' && value !== null) {
		const record = value as Record<string, unknown>;
		for (const name of schema.required ?? []) if (!(name in record)) say(`has no ${name}`);
		for (const [name, entry] of Object.entries(record)) {
			const part = schema.properties?.[name];
			if (part) found.push(...inside(part, entry, `${at}.${name}`));
			else if (schema.additionalProperties === false) say(`has the unknown field ${name}`);
			else if (typeof schema.additionalProperties === 'object') {
				found.push(...inside(schema.additionalProperties, entry, `${at}.${name}`));
			}
		}
	}
	return found;
}

function resolve(root: unknown, reference: string): Schema {
	const path = reference.replace(/^#\//, '').split('/');
	return path.reduce((node, name) => (node as Record<string, unknown>)[name], root) as Schema;
}

function isOfType(type: string, value: unknown): boolean {
	switch (type) {
		case 'null':
			return value === null;
		case 'array':
			return Array.isArray(value);
		case 'object':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		case 'integer':
			return Number.isInteger(value);
		default:
			return typeof value === type;
	}
}
