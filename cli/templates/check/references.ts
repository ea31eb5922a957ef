import { assignmentsOf, CONFIG_NODE } from '../config';
import { SETUP } from '../load';
import { referencesOf, tableLocatorOf } from '../references';
import { pathOf } from '../webhooks';
import type { Json, WorkflowNode } from '../types';
import { eachNode, isOnlyCalled, type Finding, type Rule } from './finding';

const PATH = /^[a-z0-9][a-z0-9-]*$/;
const SYSTEM_COLUMNS = ['id', 'createdAt', 'updatedAt'];

/** `template:`, `table:` and `webhook:` name something that exists. */
export const references: Rule = (template, { templates, tables }): Finding[] => {
	const paths = templates.flatMap(({ workflow }) => workflow.nodes.map(pathOf));
	const known = {
		template: templates.map(({ name }) => name),
		table: Object.keys(tables),
		webhook: paths.filter((path) => path !== undefined),
	};
	return referencesOf(template.workflow)
		.filter(({ kind, name }) => !known[kind].includes(name))
		.map(({ kind, name }) => ({
			template: template.name,
			text: `refers to ${kind}:${name}, which does not exist`,
		}));
};

const keysOf = (value: Json | undefined) =>
	value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];

/** The columns a Data Table node writes, filters or sorts by. */
function columnsOf({ parameters }: WorkflowNode): string[] {
	const written = keysOf((parameters.columns as { value?: Json } | undefined)?.value);
	const conditions = (parameters.filters as { conditions?: Array<{ keyName: string }> } | undefined)
		?.conditions;
	const sorted = parameters.orderByColumn;
	return [
		...written,
		...(conditions ?? []).map(({ keyName }) => keyName),
		...(sorted ? [String(sorted)] : []),
	];
}

/** Data Table nodes pick their table by name and use columns that `tables.json` has. */
export const columns = eachNode((node, template, { tables }) => {
	if (node.type !== 'n8n-nodes-base.dataTable' || template.name === SETUP) return [];
	const table = tableLocatorOf(node.parameters.dataTableId ?? null);
	if (table === undefined) return ['must pick its table by name'];
	const known = [...SYSTEM_COLUMNS, ...Object.keys(tables[table]?.columns ?? {})];
	return columnsOf(node)
		.filter((column) => !known.includes(column))
		.map((column) => `table ${table} has no column "${column}"`);
});

/** Webhook paths are plain and used once: the importer puts the client's prefix before them. */
export const paths = eachNode((node, _template, { templates }) => {
	const path = pathOf(node);
	if (path === undefined) return [];
	const all = templates
		.flatMap(({ workflow }) => workflow.nodes)
		.filter((other) => pathOf(other) === path);
	const methods = all.map(({ parameters }) => String(parameters.httpMethod ?? 'GET'));
	const shared =
		methods.filter((method) => method === String(node.parameters.httpMethod ?? 'GET')).length > 1;
	return [
		...(PATH.test(path) ? [] : [`the path "${path}" must be small letters, digits and hyphens`]),
		...(shared ? [`the path "${path}" is used twice`] : []),
	];
});

/** Every value an agency changes stands in one node. */
export const config: Rule = (template): Finding[] => {
	const found = template.workflow.nodes.filter(({ name }) => name === CONFIG_NODE);
	const needed = !isOnlyCalled(template) && template.name !== SETUP;
	const texts = found.flatMap((node) => [
		...(node.type === 'n8n-nodes-base.set' ? [] : ['must be a Set node']),
		...(assignmentsOf(node).length ? [] : ['holds no values']),
	]);
	if (!found.length && needed) texts.push(`needs a Set node named "${CONFIG_NODE}"`);
	return texts.map((text) => ({ template: template.name, node: found[0]?.name, text }));
};
