import {
	buildSchema,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isObjectType,
	isSpecifiedScalarType,
	isUnionType,
	type GraphQLNamedType,
	type GraphQLSchema,
} from 'graphql';

import { schemaText } from '../../sandbox/shopify/schema';
import { officialSchema, unchecked } from './officialShopify';

const when = officialSchema ? it : it.skip;

describe(`the sandbox's Shopify schema${unchecked ? ` - skipped: ${unchecked}` : ''}`, () => {
	const ours = buildSchema(schemaText());

	when(
		'has only types, fields, arguments and values that Shopify 2026-10 has, with the same nullability',
		() => {
			expect(differences(ours, officialSchema!)).toEqual([]);
		},
	);

	when('asks for every argument and input field that Shopify requires', () => {
		expect(missingRequirements(ours, officialSchema!)).toEqual([]);
	});

	it.each([
		[
			'a nullable field made required',
			'displayFulfillmentStatus: OrderDisplayFulfillmentStatus!',
			'displayFulfillmentStatus: OrderDisplayFulfillmentStatus',
			'Order.displayFulfillmentStatus',
		],
		[
			'an invented field',
			'confirmationNumber: String',
			'confirmationNumber: String\n\tmood: String',
			'Order.mood',
		],
		[
			'an invented enum value',
			'\tPARTIALLY_PAID\n',
			'\tPARTIALLY_PAID\n\tHALF_PAID\n',
			'HALF_PAID',
		],
		[
			'another default',
			'sortKey: OrderSortKeys = PROCESSED_AT',
			'sortKey: OrderSortKeys = CREATED_AT',
			'QueryRoot.orders(sortKey)',
		],
	])('would notice %s', (_what, honest, falsified, place) => {
		const sdl = schemaText();
		expect(sdl).toContain(honest);
		const changed = buildSchema(sdl.replace(honest, falsified));
		expect(differences(changed, ours).join('\n')).toContain(place);
	});
});

const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
	Object.values(schema.getTypeMap()).filter(
		(type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
	);

function differences(ours: GraphQLSchema, theirs: GraphQLSchema): string[] {
	const problems: string[] = [];
	const same = (place: string, own: unknown, their: unknown) => {
		if (String(own) !== String(their))
			problems.push(`${place}: ${String(own)}, officially ${String(their)}`);
	};
	const known = <T>(place: string, value: T | null | undefined): value is T => {
		if (value === null || value === undefined)
			problems.push(`${place}: not in the official schema`);
		return value !== null && value !== undefined;
	};
	for (const type of ownTypes(ours)) {
		const other = theirs.getType(type.name);
		if (!known(type.name, other)) continue;
		same(`${type.name} (kind)`, type.astNode?.kind, other.astNode?.kind);
		if (isEnumType(type) && isEnumType(other)) {
			for (const { name } of type.getValues()) known(`${type.name}.${name}`, other.getValue(name));
		}
		if (isUnionType(type) && isUnionType(other)) {
			for (const { name } of type.getTypes())
				known(
					`${type.name} | ${name}`,
					other.getTypes().find((t) => t.name === name),
				);
		}
		if (isInputObjectType(type) && isInputObjectType(other)) {
			same(`${type.name} @oneOf`, type.isOneOf, other.isOneOf);
			for (const field of Object.values(type.getFields())) {
				const their = other.getFields()[field.name];
				if (!known(`${type.name}.${field.name}`, their)) continue;
				same(`${type.name}.${field.name}`, field.type, their.type);
				same(
					`${type.name}.${field.name} default`,
					JSON.stringify(field.defaultValue),
					JSON.stringify(their.defaultValue),
				);
			}
		}
		const composite = isObjectType(type) || isInterfaceType(type);
		if (composite && (isObjectType(other) || isInterfaceType(other))) {
			for (const { name } of type.getInterfaces())
				known(
					`${type.name} implements ${name}`,
					other.getInterfaces().find((i) => i.name === name),
				);
			for (const field of Object.values(type.getFields())) {
				const place = `${type.name}.${field.name}`;
				const their = other.getFields()[field.name];
				if (!known(place, their)) continue;
				same(place, field.type, their.type);
				if (their.deprecationReason) problems.push(`${place}: deprecated by Shopify`);
				for (const argument of field.args) {
					const officialArgument = their.args.find(({ name }) => name === argument.name);
					if (!known(`${place}(${argument.name})`, officialArgument)) continue;
					same(`${place}(${argument.name})`, argument.type, officialArgument.type);
					same(
						`${place}(${argument.name}) default`,
						JSON.stringify(argument.defaultValue),
						JSON.stringify(officialArgument.defaultValue),
					);
				}
			}
		}
	}
	for (const directive of ours.getDirectives()) {
		const other = theirs.getDirective(directive.name);
		if (known(`@${directive.name}`, other))
			same(`@${directive.name}`, signature(directive), signature(other));
	}
	return problems;
}

const signature = ({
	args,
	locations,
}: {
	args: readonly { name: string; type: unknown }[];
	locations: readonly string[];
}): string =>
	`(${args.map(({ name, type }) => `${name}: ${String(type)}`).join(', ')}) on ${[...locations].sort().join(' | ')}`;

function missingRequirements(ours: GraphQLSchema, theirs: GraphQLSchema): string[] {
	const required = ({ type, defaultValue }: { type: unknown; defaultValue?: unknown }): boolean =>
		String(type).endsWith('!') && defaultValue === undefined;
	return ownTypes(ours).flatMap((type) => {
		const other = theirs.getType(type.name);
		if (isInputObjectType(type) && isInputObjectType(other)) {
			const fields = Object.values(other.getFields()).filter(
				(field) => required(field) && !type.getFields()[field.name],
			);
			return fields.map(({ name }) => `${type.name}.${name}`);
		}
		if (!isObjectType(type) || !isObjectType(other)) return [];
		return Object.values(type.getFields()).flatMap((field) => {
			const args = other.getFields()[field.name]?.args.filter(required) ?? [];
			return args
				.filter(({ name }) => !field.args.some((own) => own.name === name))
				.map(({ name }) => `${type.name}.${field.name}(${name})`);
		});
	});
}
