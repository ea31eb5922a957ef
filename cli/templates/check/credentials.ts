import type { Template, WorkflowNode } from '../types';
import { eachNode, isTrigger, type Rule } from './finding';

const OWN = /^commerceSupport/;

/** Sub-nodes of an AI node: their failure comes out of the node they serve. */
function servesAnother({ name }: WorkflowNode, { workflow }: Template): boolean {
	const kinds = Object.keys(workflow.connections[name] ?? {});
	return kinds.length > 0 && !kinds.includes('main');
}

/** Credentials are named, never numbered: the id is given by the n8n they are imported into. */
export const credentials = eachNode((node, _template, { credentials: own }) =>
	Object.entries(node.credentials ?? {}).flatMap(([type, { id, name }]) => [
		...(id === null ? [] : [`the credential ${type} carries an id; write null`]),
		...(name ? [] : [`the credential ${type} has no name`]),
		...(OWN.test(type) && own.length && !own.includes(type)
			? [`this package has no credential ${type}`]
			: []),
	]),
);

/** A vendor can be down at any time, so each call has a way out that leads somewhere. */
export const errorOutputs = eachNode((node, template) => {
	if (!node.credentials || isTrigger(node) || servesAnother(node, template)) return [];
	if (node.onError !== 'continueErrorOutput')
		return ['calls a vendor: set onError to "continueErrorOutput"'];
	const outputs = template.workflow.connections[node.name]?.main ?? [];
	const last = outputs.length > 1 ? outputs[outputs.length - 1] : undefined;
	return last?.length ? [] : ['its error output leads nowhere'];
});

/** One credential type has one name in all templates: the importer makes one credential of it. */
export const credentialNames: Rule = (template, { templates }) => {
	const used = (of: Template) =>
		of.workflow.nodes.flatMap((node) =>
			Object.entries(node.credentials ?? {}).map(([type, { name }]) => ({
				node: node.name,
				type,
				name,
			})),
		);
	const all = templates.flatMap(used);
	return used(template).flatMap(({ node, type, name }) => {
		const first = all.find((other) => other.type === type)!;
		const text = `the credential ${type} is named "${name}" here and "${first.name}" elsewhere`;
		return first.name === name ? [] : [{ template: template.name, node, text }];
	});
};
