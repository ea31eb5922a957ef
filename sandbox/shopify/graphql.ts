import {
	defaultFieldResolver,
	execute,
	getOperationAST,
	type DocumentNode,
	type FragmentDefinitionNode,
	type GraphQLFieldResolver,
	type GraphQLSchema,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';

import { checkAccess } from './access';
import type { CostBuckets } from './bucket';
import type { Context } from './context';
import { queryCost, type Query } from './cost';
import { badIds, readDocument } from './documents';
import { wordedVariable } from './variables';

const LIMITS = 'https://shopify.dev/api/usage/rate-limits';
const LARGEST_COST = 1_000;

export interface GraphqlBody {
	query: string;
	variables?: Record<string, unknown> | null;
	operationName?: string | null;
}

const fieldResolver: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
	checkAccess(info.parentType.name, info.fieldName, context);
	return defaultFieldResolver(source, args, context, info);
};

/** Runs one request as Shopify does: parse, validate, check the cost, check the bucket, execute, charge. */
export function answerGraphql(
	body: GraphqlBody,
	context: Context,
	schema: GraphQLSchema,
	root: unknown,
	buckets: CostBuckets,
): Record<string, unknown> {
	const { document, errors } = readDocument(body.query, schema);
	if (!document) return { errors };
	const operation = getOperationAST(document, body.operationName);
	if (!operation) return { errors: [{ message: 'An operation name is required' }] };

	const given = body.variables ?? {};
	const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given);
	if (coerced.errors)
		return { errors: coerced.errors.map((error) => wordedVariable(error, given, schema)) };
	const wrongIds = badIds(operation, coerced.coerced);
	if (wrongIds.length > 0) return { errors: wrongIds };

	const query: Query = {
		schema,
		operation,
		fragments: fragmentsOf(document),
		variables: coerced.coerced,
	};
	const requested = queryCost(query);
	if (requested > LARGEST_COST) return { errors: [tooExpensive(requested)] };
	if (requested > buckets.available(context.token)) {
		buckets.refuse();
		return throttled(requested, buckets.status(context.token));
	}

	const result = execute({
		schema,
		document,
		rootValue: root,
		contextValue: context,
		variableValues: given,
		operationName: body.operationName,
		fieldResolver,
	});
	if (result instanceof Promise) throw new Error('Every resolver of the sandbox is synchronous');
	const actual = Math.min(requested, queryCost(query, result.data ?? {}));
	buckets.charge(context.token, actual);
	return {
		...(result.errors ? { errors: result.errors.map((error) => error.toJSON()) } : {}),
		data: result.data ?? null,
		extensions: {
			cost: {
				requestedQueryCost: requested,
				actualQueryCost: actual,
				throttleStatus: buckets.status(context.token),
			},
			...(context.searches.length > 0 ? { search: context.searches } : {}),
		},
	};
}

export function throttled(requested: number, throttleStatus: ReturnType<CostBuckets['status']>) {
	return {
		errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: LIMITS } }],
		extensions: { cost: { requestedQueryCost: requested, actualQueryCost: null, throttleStatus } },
	};
}

function tooExpensive(cost: number) {
	return {
		message: `Query cost is ${cost}, which exceeds the single query max cost limit (${LARGEST_COST}).\n\nSee ${LIMITS} for more information on how the\ncost of a query is calculated.`,
		extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: LARGEST_COST, documentation: LIMITS },
	};
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
	const fragments = document.definitions.filter(
		(definition) => definition.kind === 'FragmentDefinition',
	);
	return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
