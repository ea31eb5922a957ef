import { isEnumType, type GraphQLError, type GraphQLSchema } from 'graphql';

interface Worded {
	message: string;
	extensions: Record<string, unknown>;
}

type Rule = [RegExp, (parts: string[]) => Worded];

const nullability = (given: string, wanted: string): boolean =>
	wanted.replace(/!$/, '') === given.replace(/!$/, '');

/** Messages of graphql-js and what Shopify's server, graphql-ruby, says and codes in their place. */
const RULES: Rule[] = [
	[
		/^Cannot query field "(\w+)" on type "(\w+)"/,
		([fieldName, typeName]) => ({
			message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
			extensions: { code: 'undefinedField', typeName, fieldName },
		}),
	],
	[
		/^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
		([argumentName, name]) => ({
			message: `Field '${name}' doesn't accept argument '${argumentName}'`,
			extensions: { code: 'argumentNotAccepted', name, typeName: 'Field', argumentName },
		}),
	],
	[
		/^Field "(\w+)" argument "(\w+)" of type "[^"]+" is required/,
		([name, argument]) => ({
			message: `Field '${name}' is missing required arguments: ${argument}`,
			extensions: {
				code: 'missingRequiredArguments',
				className: 'Field',
				name,
				arguments: argument,
			},
		}),
	],
	[
		/^Directive "@(\w+)" argument "(\w+)" of type/,
		([name, argument]) => ({
			message: `Directive '${name}' is missing required arguments: ${argument}`,
			extensions: {
				code: 'missingRequiredArguments',
				className: 'Directive',
				name,
				arguments: argument,
			},
		}),
	],
	[
		/^Unknown directive "@(\w+)"/,
		([name]) => ({
			message: `Directive @${name} is not defined`,
			extensions: { code: 'undefinedDirective', directiveName: name },
		}),
	],
	[
		/^Directive "@(\w+)" may not be used on (\w+)/,
		([name, place]) => ({
			message: `'@${name}' can't be applied to ${place.toLowerCase()}s (allowed: fields)`,
			extensions: { code: 'directiveCannotBeApplied', targetName: place.toLowerCase(), name },
		}),
	],
	[
		/^Field "(\w+)" of type "([^"]+)" must have a selection of subfields/,
		([name, typeName]) => ({
			message: `Field must have selections (field '${name}' returns ${typeName.replace(/[[\]!]/g, '')} but has no selections. Did you mean '${name} { ... }'?)`,
			extensions: { code: 'selectionMismatch', nodeName: `field '${name}'`, typeName },
		}),
	],
	[
		/^Variable "\$(\w+)" is not defined(?: by operation "(\w+)")?/,
		([variableName, operation]) => ({
			message: `Variable $${variableName} is used by ${operation ?? 'anonymous query'} but not declared`,
			extensions: { code: 'variableNotDefined', variableName },
		}),
	],
	[
		/^Variable "\$(\w+)" is never used(?: in operation "(\w+)")?/,
		([variableName, operation]) => ({
			message: `Variable $${variableName} is declared by ${operation ?? 'anonymous query'} but not used`,
			extensions: { code: 'variableNotUsed', variableName },
		}),
	],
	[
		/^Variable "\$(\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/,
		([variableName, given, wanted]) => {
			const errorMessage = nullability(given, wanted) ? 'Nullability mismatch' : 'Type mismatch';
			return {
				message: `${errorMessage} on variable $${variableName} (${given} / ${wanted})`,
				extensions: { code: 'variableMismatch', variableName, typeName: given, errorMessage },
			};
		},
	],
	[
		/^Unknown type "(\w+)"/,
		([typeName]) => ({
			message: `${typeName} isn't a defined input type`,
			extensions: { code: 'variableRequiresValidType', typeName },
		}),
	],
	[
		/^Field "(\w+)" is not defined by type "(\w+)"/,
		([argumentName, name]) => ({
			message: `InputObject '${name}' doesn't accept argument '${argumentName}'`,
			extensions: { code: 'argumentNotAccepted', name, typeName: 'InputObject', argumentName },
		}),
	],
	[
		/^Field "(\w+)\.(\w+)" of required type "([^"]+)" was not provided/,
		([inputObjectType, argumentName, argumentType]) => ({
			message: `Argument '${argumentName}' on InputObject '${inputObjectType}' is required. Expected type ${argumentType}`,
			extensions: {
				code: 'missingRequiredInputObjectAttribute',
				argumentName,
				argumentType,
				inputObjectType,
			},
		}),
	],
	[
		/^Expected value of type "([^"]+)", found (.+?)[.;]?$/,
		([typeName, value]) => ({
			message: `Argument has an invalid value (${value}). Expected type '${typeName}'.`,
			extensions: { code: 'argumentLiteralsIncompatible', typeName },
		}),
	],
	[
		/^Value (.+) does not exist in "(\w+)" enum/,
		([value, typeName]) => ({
			message: `Argument has an invalid value (${value}). Expected type '${typeName}'.`,
			extensions: { code: 'argumentLiteralsIncompatible', typeName },
		}),
	],
];

/** A validation error in the words and with the code that a Shopify shop answers. */
export function worded({ message, locations, nodes }: GraphQLError) {
	for (const [pattern, word] of RULES) {
		const match = pattern.exec(message);
		if (match) return { ...word(match.slice(1)), locations };
	}
	const syntax = /^Syntax Error: (.+)$/.exec(message);
	if (syntax) return { message: `syntax error, ${syntax[1]}`, locations };
	return { message, locations, extensions: { code: nodes ? 'invalid' : 'BAD_REQUEST' } };
}

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
