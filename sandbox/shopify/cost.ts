import {
	getNamedType,
	isAbstractType,
	isCompositeType,
	isListType,
	isObjectType,
	getNullableType,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLCompositeType,
	type GraphQLSchema,
	type OperationDefinitionNode,
	type SelectionSetNode,
} from 'graphql';

/** One mutation, whatever its payload (shopify.dev/docs/api/usage/rate-limits). */
const MUTATION = 10;
const CONNECTION = 2;
const FREE = new Set(['pageInfo', 'edges', 'nodes', 'node']);

/**
 * How much a page of `n` objects counts. Shopify documents only that connections are sized by `first`
 * and `last`; a page of 250 is known to count eleven times its node, so larger pages grow slowly.
 */
const weight = (n: number): number => Math.min(n, Math.max(1, 2 * Math.log(n)));

export interface Query {
	schema: GraphQLSchema;
	operation: OperationDefinitionNode;
	fragments: Record<string, FragmentDefinitionNode>;
	variables: Record<string, unknown>;
}

/** The cost that Shopify checks before it runs a query, or with `data` the one it charges afterwards. */
export function queryCost(query: Query, data?: unknown): number {
	const { schema, operation } = query;
	const selected = collect(operation.selectionSet, query);
	if (operation.operation === 'mutation') return selected.length * MUTATION;
	return Math.round(selectionCost(operation.selectionSet, schema.getQueryType()!, query, data));
}

function selectionCost(
	set: SelectionSetNode,
	type: GraphQLCompositeType,
	query: Query,
	data?: unknown,
): number {
	let cost = 0;
	let dearestBranch = 0;
	for (const selection of set.selections) {
		if (selection.kind === 'Field') {
			cost += fieldCost(selection, type, query, data);
			continue;
		}
		const fragment =
			selection.kind === 'InlineFragment' ? selection : query.fragments[selection.name.value];
		const on = fragment.typeCondition
			? query.schema.getType(fragment.typeCondition.name.value)
			: type;
		const inner = selectionCost(
			fragment.selectionSet,
			(on ?? type) as GraphQLCompositeType,
			query,
			data,
		);
		if (isAbstractType(type)) dearestBranch = Math.max(dearestBranch, inner);
		else cost += inner;
	}
	return cost + dearestBranch;
}

function fieldCost(
	field: FieldNode,
	parent: GraphQLCompositeType,
	query: Query,
	data?: unknown,
): number {
	if (!('getFields' in parent) || !field.selectionSet) return 0;
	const definition = parent.getFields()[field.name.value];
	const type = definition && getNamedType(definition.type);
	if (!type || !isCompositeType(type)) return 0;
	const value =
		data === undefined
			? undefined
			: (data as Record<string, unknown> | null)?.[field.alias?.value ?? field.name.value];
	const known = data !== undefined;
	if (type.name === 'PageInfo') return 0;
	if (known && (value === null || value === undefined)) return 1;

	const each = (item: unknown) => 1 + selectionCost(field.selectionSet!, type, query, item);
	if (type.name.endsWith('Connection')) return CONNECTION + pageCost(field, type, query, value);
	if (!isListType(getNullableType(definition.type))) return each(value);
	if (known) return average(value as unknown[], each) * weight((value as unknown[]).length);
	const first = numberArgument(field, 'first', query);
	return each(undefined) * (first === undefined ? 1 : weight(first));
}

/** Cost of the objects of one page; `edges`, `nodes` and `pageInfo` themselves are free. */
function pageCost(
	field: FieldNode,
	type: GraphQLCompositeType,
	query: Query,
	value: unknown,
): number {
	if (!isObjectType(type)) return 0;
	const node = getNamedType(type.getFields().nodes.type) as GraphQLCompositeType;
	const sets = nodeSelections(field.selectionSet!, query);
	const each = (item: unknown) =>
		1 + sets.reduce((sum, set) => sum + selectionCost(set, node, query, item), 0);
	if (value !== undefined) {
		const page = value as { nodes?: unknown[]; edges?: Array<{ node: unknown }> };
		const items = page.nodes ?? page.edges?.map((edge) => edge.node) ?? [];
		return average(items, each) * weight(items.length);
	}
	const size = numberArgument(field, 'first', query) ?? numberArgument(field, 'last', query) ?? 0;
	return size === 0 ? 0 : each(undefined) * weight(size);
}

function nodeSelections(set: SelectionSetNode, query: Query): SelectionSetNode[] {
	return collect(set, query).flatMap((field) => {
		if (!FREE.has(field.name.value) || !field.selectionSet) return [];
		if (field.name.value === 'nodes' || field.name.value === 'node') return [field.selectionSet];
		return nodeSelections(field.selectionSet, query);
	});
}

function collect(set: SelectionSetNode, query: Query): FieldNode[] {
	return set.selections.flatMap((selection) => {
		if (selection.kind === 'Field') return [selection];
		const fragment =
			selection.kind === 'InlineFragment' ? selection : query.fragments[selection.name.value];
		return collect(fragment.selectionSet, query);
	});
}

function average(items: unknown[], cost: (item: unknown) => number): number {
	return items.length === 0
		? 0
		: items.reduce<number>((sum, item) => sum + cost(item), 0) / items.length;
}

function numberArgument(field: FieldNode, name: string, { variables }: Query): number | undefined {
	const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
	const given =
		value?.kind === 'IntValue'
			? Number(value.value)
			: value?.kind === 'Variable'
				? variables[value.name.value]
				: undefined;
	return typeof given === 'number' ? given : undefined;
}
