import { GraphQLError, buildSchema, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'schema');

/** The stand-in's part of the Admin schema as SDL text. */
export function schemaText(): string {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.graphql'))
		.map((file) => readFileSync(join(FOLDER, file), 'utf8'))
		.join('\n');
}

export function loadSchema(): GraphQLSchema {
	const schema = buildSchema(schemaText());
	scalar(schema, 'DateTime', (value) => timestamp(value), isDateTime);
	scalar(schema, 'Decimal', String, isDecimal);
	scalar(schema, 'Money', String, isDecimal);
	scalar(schema, 'UnsignedInt64', String, (value) => /^\d+$/.test(String(value)));
	return schema;
}

function scalar(
	schema: GraphQLSchema,
	name: string,
	serialize: (value: unknown) => string,
	accepts: (value: unknown) => boolean,
): void {
	const type = schema.getType(name) as GraphQLScalarType;
	const parse = (value: unknown) => {
		if (accepts(value)) return String(value);
		throw new GraphQLError(`Could not coerce value ${JSON.stringify(value)} to ${name}`);
	};
	type.serialize = serialize;
	type.parseValue = parse;
	type.parseLiteral = (node) => parse('value' in node ? node.value : undefined);
}

/** Shopify writes times to the second, in UTC. */
function timestamp(value: unknown): string {
	return (value as Date).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const isDecimal = (value: unknown): boolean =>
	(typeof value === 'string' || typeof value === 'number') && /^-?\d+(\.\d+)?$/.test(String(value));

const isDateTime = (value: unknown): boolean =>
	typeof value === 'string' && !Number.isNaN(Date.parse(value));
