import { createHash } from 'node:crypto';
import type { Workflow, WorkflowNode } from './types';

const STICKY = 'n8n-nodes-base.stickyNote';

/** Labels the editor keeps beside an id; they follow a rename and mean nothing. */
const LABELS = ['cachedResultName', 'cachedResultUrl'];

/** JSON with sorted keys and without labels, so that equal meaning gives equal text. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, item: unknown) => {
		if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
		return Object.fromEntries(
			Object.entries(item)
				.filter(([key, entry]) => entry !== undefined && !LABELS.includes(key))
				.sort(([a], [b]) => (a < b ? -1 : 1)),
		);
	});
}

function contentOf(node: WorkflowNode) {
	const {
		id: _id,
		position: _position,
		webhookId: _webhookId,
		parameters,
		credentials,
		...rest
	} = node;
	const flags = Object.entries(rest).filter(
		([, value]) => value !== false && value !== '' && value !== undefined,
	);
	return {
		...Object.fromEntries(flags),
		parameters: node.type === STICKY ? { content: parameters.content } : parameters,
		credentials: Object.fromEntries(
			Object.entries(credentials ?? {}).map(([type, credential]) => [type, credential.id]),
		),
	};
}

/**
 * Fingerprint of what a workflow does. Layout (positions, note sizes) and ids that n8n gives are
 * left out, so tidying the canvas is no change.
 * @param settings names of the settings that count; n8n adds others of its own
 */
export function hashOf(workflow: Workflow, settings: string[]): string {
	const nodes = workflow.nodes
		.map(contentOf)
		.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
	const counted = Object.fromEntries(settings.map((key) => [key, workflow.settings[key]]));
	return createHash('sha256')
		.update(canonical({ name: workflow.name, nodes, connections: workflow.connections, counted }))
		.digest('hex');
}

/** Names of the nodes in which two versions of a workflow differ. */
export function differingNodes(a: Workflow, b: Workflow): string[] {
	const contents = (workflow: Workflow) =>
		new Map(workflow.nodes.map((node) => [node.name, canonical(contentOf(node))]));
	const [left, right] = [contents(a), contents(b)];
	return [...new Set([...left.keys(), ...right.keys()])].filter(
		(name) => left.get(name) !== right.get(name),
	);
}
