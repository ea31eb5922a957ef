import { assignmentsOf, CONFIG_NODE, configured, ownParameters } from './config';
import { referenceOf, tableLocatorOf, type Reference } from './references';
import { stableId } from './uuid';
import { withoutExtraOutputs, withoutVendor } from './unused';
import { mapJson } from './walk';
import { needsWebhookId, prefixPath } from './webhooks';
import type { Json, NodeCredential, Template, Workflow, WorkflowNode } from './types';

export interface Named {
	id: string;
	name: string;
}

/** What the tokens of a template stand for on one client's n8n. */
export interface Surroundings {
	client: string;
	config: Record<string, Record<string, Json>>;
	/** n8n's webhook endpoint as the outside world sees it, without a slash at the end. */
	webhookUrl: string;
	tables: Map<string, Named>;
	/** By credential type; a type that is absent is not used by this client. */
	credentials: Map<string, NodeCredential>;
	workflows: Map<string, Named>;
}

/** What the importer writes before everything of one client's own: `demo: Support chat`. */
export const nameFor = (client: string, name: string) => `${client}: ${name}`;

const locator = ({ id, name }: Named): Json => ({
	__rl: true,
	mode: 'list',
	value: id,
	cachedResultName: name,
});

function find({ kind, name }: Reference, around: Surroundings): Named {
	const found = (kind === 'table' ? around.tables : around.workflows).get(name);
	if (!found) throw new Error(`Unresolved reference ${kind}:${name}`);
	return found;
}

function resolve(value: Json, around: Surroundings): Json | undefined {
	const table = tableLocatorOf(value);
	if (table !== undefined) return locator(find({ kind: 'table', name: table }, around));
	if (value !== null && typeof value === 'object' && !Array.isArray(value) && value.__rl === true) {
		const picked = referenceOf(value.value ?? null);
		return picked && picked.kind !== 'webhook' ? locator(find(picked, around)) : undefined;
	}
	const reference = referenceOf(value);
	if (!reference) return undefined;
	if (reference.kind === 'webhook')
		return `${around.webhookUrl}/${around.client}/${reference.name}`;
	return find(reference, around).id;
}

function renderNode(node: WorkflowNode, template: Template, around: Surroundings): WorkflowNode {
	const chosen = { ...node.parameters, ...ownParameters(template, node, around.config) };
	const parameters = mapJson(chosen, (value) => resolve(value, around));
	let rendered = { ...node, parameters: parameters as WorkflowNode['parameters'] };
	if (node.name === CONFIG_NODE && assignmentsOf(node).length) {
		const values = configured(template, around.config) as unknown as Json[];
		rendered.parameters.assignments = mapJson({ assignments: values }, (value) =>
			resolve(value, around),
		);
	}
	prefixPath(rendered, around.client);
	if (needsWebhookId(rendered)) {
		rendered.webhookId = stableId(`${around.client}/${template.name}/${node.name}`);
	}
	for (const type of Object.keys(node.credentials ?? {})) {
		if (!around.credentials.has(type)) rendered = withoutVendor(rendered, type);
	}
	const kept = Object.keys(rendered.credentials ?? {});
	if (kept.length) {
		rendered.credentials = Object.fromEntries(
			kept.map((type) => [type, around.credentials.get(type)!]),
		);
	}
	return rendered;
}

/** A template as it is written into one client's n8n. */
export function render(template: Template, around: Surroundings): Workflow {
	const { name, connections, settings, nodeGroups } = template.workflow;
	const nodes = template.workflow.nodes.map((node) => renderNode(node, template, around));
	const ours: Workflow = {
		name: nameFor(around.client, name),
		nodes,
		connections: structuredClone(connections),
		settings: mapJson(settings, (value) => resolve(value, around)) as Workflow['settings'],
		...(nodeGroups ? { nodeGroups } : {}),
	};
	template.workflow.nodes.forEach((before, index) => {
		if (nodes[index]!.type !== before.type) withoutExtraOutputs(ours.connections, before.name);
	});
	return ours;
}
