import {
	getNamedType,
	getNullableType,
	isListType,
	parse,
	TypeInfo,
	validate,
	visit,
	visitWithTypeInfo,
	type DocumentNode,
	type FragmentDefinitionNode,
	type GraphQLSchema,
	type OperationDefinitionNode,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { queryCost } from '../../sandbox/shopify/cost';
import { loadSchema } from '../../sandbox/shopify/schema';
import { officialSchema, unchecked } from './officialShopify';

const ROOT = join(__dirname, '../../nodes/Shopify');
const MOST_POINTS = 1_000;
/** Shopify refuses these without a key, which its schema does not say. */
const NEEDS_KEY = new Set(['refundCreate']);
/** The largest pages that the operations ask for by a variable. */
const LARGEST_PAGE: Record<string, number> = {
	ORDER_CANDIDATES: 50,
	PRODUCTS: 12,
	ORDER_LIST: 25,
	CUSTOMER_LIST: 25,
	LOCATION_LIST: 25,
	PRODUCT_LIST: 25,
	CUSTOMER_ORDERS: 50,
	CONTENT_PAGES: 100,
	CONTENT_PRODUCTS: 100,
	SIMILAR_PRODUCTS: 25,
};

/** Without the official one the documents are only checked with the sandbox's subset of it. */
const schema: GraphQLSchema = officialSchema ?? loadSchema();

/** Every exported text of the node's `document.ts` files that holds an operation. */
const DOCUMENTS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('GraphQL */'))
	.flatMap((file) =>
		Object.entries(require(join(ROOT, file)) as Record<string, unknown>)
			.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
			.filter(([, text]) => /^\s*(?:query|mutation)\b/.test(text))
			.map(([name, text]) => ({ name, text })),
	);

describe(`the GraphQL documents of the Shopify node${unchecked ? ` - ${unchecked}` : ''}`, () => {
	it('are found', () => {
		expect(DOCUMENTS.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['ORDER_CANDIDATES', 'ORDER_BY_ID', 'PRODUCTS', 'REFUND_CREATE']),
		);
	});

	it.each(DOCUMENTS)('$name is valid', ({ text }) => {
		expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
	});

	it.each(DOCUMENTS)(
		'$name uses nothing deprecated and bounds every list of records',
		({ text }) => {
			expect(problemsIn(parse(text))).toEqual([]);
		},
	);

	it.each(DOCUMENTS)(`$name costs less than ${MOST_POINTS} points`, ({ name, text }) => {
		expect(costOf(text, LARGEST_PAGE[name])).toBeLessThan(MOST_POINTS);
	});
});

describe('the check itself', () => {
	it.each([
		['a list without a bound', '{ orders { nodes { id } } }', 'orders has no first or last'],
		[
			'a nested list without a bound',
			'{ orders(first: 1) { nodes { lineItems { nodes { id } } } } }',
			'lineItems has',
		],
		[
			'a plain list without a bound',
			'{ order(id: "1") { fulfillments { id } } }',
			'fulfillments has',
		],
		[
			'a refund without a key',
			'mutation { refundCreate(input: { orderId: "1" }) { userErrors { message } } }',
			'refundCreate lacks @idempotent',
		],
	])('finds %s', (_what, text, problem) => {
		expect(problemsIn(parse(text)).join()).toContain(problem);
	});

	(officialSchema ? it : it.skip)('finds a deprecated field', () => {
		expect(problemsIn(parse('{ customer(id: "1") { email } }')).join()).toContain(
			'email is deprecated',
		);
	});

	it('finds what is too expensive', () => {
		const text =
			'{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { product { variants(first: 100) { nodes { id } } } } } } } }';
		expect(costOf(text)).toBeGreaterThan(MOST_POINTS);
	});
});

function problemsIn(document: DocumentNode): string[] {
	const problems: string[] = [];
	const types = new TypeInfo(schema);
	visit(
		document,
		visitWithTypeInfo(types, {
			Field(node) {
				const field = types.getFieldDef();
				if (!field) return;
				const name = node.name.value;
				const given = (node.arguments ?? []).map((argument) => argument.name.value);
				if (field.deprecationReason)
					problems.push(`${name} is deprecated: ${field.deprecationReason}`);
				for (const argument of field.args) {
					if (argument.deprecationReason && given.includes(argument.name)) {
						problems.push(`${name}(${argument.name}) is deprecated: ${argument.deprecationReason}`);
					}
				}
				const many =
					getNamedType(field.type).name.endsWith('Connection') ||
					(isListType(getNullableType(field.type)) &&
						field.args.some(({ name: one }) => one === 'first'));
				const idempotent = (node.directives ?? []).some(
					(directive) => directive.name.value === 'idempotent',
				);
				if (NEEDS_KEY.has(name) && !idempotent) problems.push(`${name} lacks @idempotent`);
				if (many && !given.includes('first') && !given.includes('last')) {
					problems.push(`${name} has no first or last`);
				}
			},
		}),
	);
	return problems;
}

function costOf(text: string, first = 1): number {
	const { definitions } = parse(text);
	const operation = definitions.find(
		({ kind }) => kind === 'OperationDefinition',
	) as OperationDefinitionNode;
	const fragments = definitions.filter(
		(definition): definition is FragmentDefinitionNode => definition.kind === 'FragmentDefinition',
	);
	return queryCost({
		schema,
		operation,
		fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
		variables: { first },
	});
}
