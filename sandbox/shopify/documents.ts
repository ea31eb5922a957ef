import {
	parse,
	print,
	validate,
	type DocumentNode,
	type GraphQLError,
	type GraphQLSchema,
	type Location,
	type OperationDefinitionNode,
} from 'graphql';

import { worded } from './wording';

type Document =
	| { document: DocumentNode; errors?: undefined }
	| { document?: undefined; errors: unknown[] };

const MOST_DOCUMENTS = 200;
const documents = new Map<string, Document>();

/** Parses and validates; a text that was read before is not read again. */
export function readDocument(text: string, schema: GraphQLSchema): Document {
	const earlier = documents.get(text);
	if (earlier) return earlier;
	const document = readAnew(text, schema);
	if (documents.size >= MOST_DOCUMENTS) documents.clear();
	documents.set(text, document);
	return document;
}

function readAnew(text: string, schema: GraphQLSchema): Document {
	try {
		const document = parse(text);
		const problems = validate(schema, document);
		return problems.length > 0 ? { errors: problems.map(worded) } : { document };
	} catch (error) {
		return { errors: [worded(error as GraphQLError)] };
	}
}

/** Shopify checks that every variable of type ID is a global id. */
export function badIds(
	{ variableDefinitions = [] }: OperationDefinitionNode,
	values: Record<string, unknown>,
) {
	return variableDefinitions.flatMap(({ variable: { name }, type, loc }) => {
		const ids = [values[name.value]]
			.flat()
			.filter((value) => value !== undefined && value !== null);
		if (!/^\[?ID\b/.test(print(type))) return [];
		return ids
			.filter((id) => !/^gid:\/\/shopify\/\w+\/(?:\d|[\da-f]+-)/.test(String(id)))
			.map((id) => invalidId(name.value, print(type), String(id), loc));
	});
}

function invalidId(name: string, type: string, id: string, loc: Location | undefined) {
	const explanation = `Invalid global id '${id}'`;
	return {
		message: `Variable $${name} of type ${type} was provided invalid value`,
		locations: loc ? [{ line: loc.startToken.line, column: loc.startToken.column }] : [],
		extensions: {
			code: 'INVALID_VARIABLE',
			value: id,
			problems: [{ path: [], explanation, message: explanation }],
		},
	};
}
