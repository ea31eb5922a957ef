import { guess } from '../nearest';
import { UserError } from '../userError';
import type { Json, Template, WorkflowNode } from './types';

/** Name of the one Set node that holds every value an agency changes. */
export const CONFIG_NODE = 'Client config';

export interface Assignment {
	id: string;
	name: string;
	type: string;
	value: Json;
}

/** The values of a `Client config` node, or an empty list. */
export function assignmentsOf(node: WorkflowNode | undefined): Assignment[] {
	const holder = node?.parameters.assignments as { assignments?: Assignment[] } | undefined;
	return holder?.assignments ?? [];
}

export const configNodeOf = (template: Template) =>
	template.workflow.nodes.find(({ name }) => name === CONFIG_NODE);

const kindOf = (value: Json) =>
	value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

function checkValue(value: Json, kind: string, where: string): void {
	if (kindOf(value) !== kind) {
		throw new UserError(`${where} must be a ${kind}, not ${kindOf(value)}.`);
	}
	if (typeof value === 'string' && value.startsWith('=')) {
		throw new UserError(`${where} starts with "=", which n8n would run as an expression.`);
	}
}

/** A client's value as the Set node keeps it: objects and lists as JSON text. */
function valueFor(setting: Assignment, value: Json, where: string): Json {
	checkValue(value, setting.type, where);
	return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}

/**
 * The `Client config` values of a template for one client.
 * @param all `config` of the client file: template name (or `*` for every template) -> setting -> value
 * @throws UserError for a setting the template doesn't have, or a value of another type
 */
export function configured(
	template: Template,
	all: Record<string, Record<string, Json>>,
): Assignment[] {
	const settings = assignmentsOf(configNodeOf(template));
	const names = settings.map(({ name }) => name);
	const own = all[template.name] ?? {};
	for (const name of Object.keys(own)) {
		if (names.includes(name) || parameterOf(template, name)) continue;
		throw new UserError(
			`config.${template.name}.${name} is not a setting of that workflow${guess(name, names)}.`,
			[`Its settings: ${names.join(', ') || 'none'}.`],
		);
	}
	return settings.map((setting) => {
		const from = setting.name in own ? template.name : '*';
		const value = all[from]?.[setting.name];
		if (value === undefined) return setting;
		return { ...setting, value: valueFor(setting, value, `config.${from}.${setting.name}`) };
	});
}

/** @throws UserError for a setting of `*` that no template has */
export function checkShared(shared: Record<string, Json>, templates: Template[]): void {
	const known = [
		...new Set(
			templates.flatMap((one) => assignmentsOf(configNodeOf(one)).map(({ name }) => name)),
		),
	];
	const unknown = Object.keys(shared).filter((name) => !known.includes(name));
	if (!unknown.length) return;
	throw new UserError(
		'No workflow has these settings:',
		unknown.map((name) => `config.*.${name}${guess(name, known)}`),
	);
}

/** The node and parameter that a setting such as `Storefront chat.title` names, or undefined. */
function parameterOf({ workflow }: Template, setting: string) {
	const dot = setting.lastIndexOf('.');
	const node = workflow.nodes.find(({ name }) => name === setting.slice(0, dot));
	const name = setting.slice(dot + 1);
	return node && name in node.parameters ? { node, name } : undefined;
}

/**
 * What one client changes in a node's own parameters: a trigger is asked before any `Client config` node has run,
 * so its looks cannot stand there. Only parameters that the template spells out can be set.
 * @throws UserError for a value of another type
 */
export function ownParameters(
	template: Template,
	node: WorkflowNode,
	all: Record<string, Record<string, Json>>,
): Record<string, Json> {
	const changes: Record<string, Json> = {};
	for (const [setting, value] of Object.entries(all[template.name] ?? {})) {
		const target = parameterOf(template, setting);
		if (target?.node !== node) continue;
		checkValue(value, kindOf(node.parameters[target.name]!), `config.${template.name}.${setting}`);
		changes[target.name] = value;
	}
	return changes;
}
