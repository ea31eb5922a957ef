/** The part of JSON Schema that structured outputs use. */
export interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: unknown;
	items?: Schema;
	enum?: unknown[];
	const?: unknown;
	anyOf?: Schema[];
	minimum?: number;
	maximum?: number;
	minItems?: number;
	maxItems?: number;
	$ref?: string;
	$defs?: Record<string, Schema>;
	[keyword: string]: unknown;
}

/** Keywords that strict structured outputs refuse (platform.openai.com, "Structured Outputs"). */
const REFUSED = [
	...['allOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas'],
	...['patternProperties', 'propertyNames', 'unevaluatedProperties', 'minProperties'],
	...['maxProperties', 'minLength', 'maxLength', 'uniqueItems', 'contains', 'default'],
];

/** Says why a schema is not strict, or nothing when it is. */
export function strictProblem(schema: Schema, at: string[] = []): string | undefined {
	const here = `In context=(${at.map((part) => `'${part}'`).join(', ')})`;
	if (at.length === 0 && schema.type !== 'object') {
		return `${here}, the root must have type 'object', without anyOf`;
	}
	const refused = REFUSED.find((keyword) => keyword in schema);
	if (refused) return `${here}, '${refused}' is not permitted`;
	if (typesOf(schema).includes('object')) {
		if (schema.additionalProperties !== false) {
			return `${here}, 'additionalProperties' is required to be supplied and to be false`;
		}
		const required = schema.required ?? [];
		const names = Object.keys(schema.properties ?? {});
		const missing = names.find((name) => !required.includes(name));
		if (missing) return `${here}, 'required' must name every property; missing '${missing}'`;
		const extra = required.find((name) => !names.includes(name));
		if (extra) return `${here}, 'required' names '${extra}', which is not a property`;
	} else if (
		!schema.anyOf &&
		!schema.enum &&
		!schema.$ref &&
		!('const' in schema) &&
		!schema.type
	) {
		return `${here}, the schema must have a 'type' key`;
	}
	if (typesOf(schema).includes('array') && !schema.items) return `${here}, array has no 'items'`;
	return firstProblem([
		...Object.entries(schema.properties ?? {}).map(
			([name, it]) => [it, 'properties', name] as const,
		),
		...Object.entries(schema.$defs ?? {}).map(([name, it]) => [it, '$defs', name] as const),
		...(schema.items ? [[schema.items, 'items'] as const] : []),
		...(schema.anyOf ?? []).map((it, index) => [it, 'anyOf', String(index)] as const),
	]);

	function firstProblem(parts: ReadonlyArray<readonly [Schema, ...string[]]>) {
		for (const [part, ...path] of parts) {
			const problem = strictProblem(part, [...at, ...path]);
			if (problem) return problem;
		}
		return undefined;
	}
}

export function typesOf({ type }: Schema): string[] {
	return type === undefined ? [] : Array.isArray(type) ? type : [type];
}
