import type { GraphQLError } from 'graphql';

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
