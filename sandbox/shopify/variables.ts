import { isEnumType, type GraphQLError, type GraphQLSchema } from 'graphql';

/** A variable that does not fit its type, with the place inside the value. */
export function wordedVariable(
	{ message, locations }: GraphQLError,
	values: Record<string, unknown>,
	schema: GraphQLSchema,
) {
	const missing =
		/^Variable "\$(\w+)" of required type "([^"]+)" was not provided|^Variable "\$(\w+)" of non-null type "([^"]+)" must not be null/.exec(
			message,
		);
	if (missing) {
		const [, first, firstType, second, secondType] = missing;
		return invalid(
			first ?? second,
			firstType ?? secondType,
			values,
			[],
			'Expected value to not be null',
			locations,
		);
	}
	const [, name = '', place = '', why = message] =
		/^Variable "\$(\w+)" got invalid value .*?(?: at "\w+\.?([^"]*)")?; (.+)$/s.exec(message) ?? [];
	const path = place
		.replace(/\[(\d+)\]/g, '.$1')
		.split('.')
		.filter(Boolean);
	return invalid(name, undefined, values, path, explain(why, schema), locations);
}

function explain(why: string, schema: GraphQLSchema): string {
	const unknownField = /^Field "(\w+)" is not defined by type "(\w+)"/.exec(why);
	if (unknownField) return `Field is not defined on ${unknownField[2]}`;
	if (/^Field "\w+" of required type|^Expected non-nullable type/.test(why))
		return 'Expected value to not be null';
	const wrongValue = /^Value "(.+)" does not exist in "(\w+)" enum/.exec(why);
	if (!wrongValue) return why;
	const type = schema.getType(wrongValue[2]);
	const allowed = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
	return `Expected "${wrongValue[1]}" to be one of: ${allowed.join(', ')}`;
}

function invalid(
	name: string,
	type: string | undefined,
	values: Record<string, unknown>,
	path: string[],
	explanation: string,
	locations: GraphQLError['locations'],
) {
	const where = path.length > 0 ? ` for ${path.join('.')} (${explanation})` : '';
	return {
		message: `Variable $${name}${type ? ` of type ${type}` : ''} was provided invalid value${where}`,
		locations,
		extensions: {
			code: 'INVALID_VARIABLE',
			value: values[name] ?? null,
			problems: [{ path, explanation }],
		},
	};
}
