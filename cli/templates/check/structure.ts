import { SETUP } from '../load';
import type { Finding, Rule } from './finding';

const KEYS = ['name', 'nodes', 'connections', 'settings', 'nodeGroups'];

/** n8n allows tags of 24 characters, and `template:` takes nine of them. */
const LONGEST_NAME = 15;

const repeated = (values: string[]) => [
	...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Plain workflow JSON: nothing of an instance or a run in it, every connection leads somewhere. */
export const structure: Rule = (template): Finding[] => {
	const { name, workflow } = template;
	const texts: string[] = [];
	if (name.length > LONGEST_NAME)
		texts.push(`the folder's name is longer than ${LONGEST_NAME} characters`);
	for (const key of Object.keys(workflow)) {
		if (!KEYS.includes(key)) texts.push(`"${key}" belongs to an instance; keep ${KEYS.join(', ')}`);
	}
	const names = workflow.nodes.map((node) => node.name);
	for (const twice of repeated(names)) texts.push(`two nodes are named "${twice}"`);
	for (const twice of repeated(workflow.nodes.map(({ id }) => id)))
		texts.push(`two nodes have the id ${twice}`);
	for (const [source, types] of Object.entries(workflow.connections)) {
		const targets = Object.values(types)
			.flat(2)
			.map((connection) => connection?.node);
		for (const end of [source, ...targets]) {
			if (end !== undefined && !names.includes(end))
				texts.push(`a connection names "${end}", which is no node`);
		}
	}
	if (workflow.settings?.executionOrder !== 'v1')
		texts.push('settings.executionOrder must be "v1"');
	if (!['errors', SETUP].includes(name) && workflow.settings?.errorWorkflow !== 'template:errors') {
		texts.push('settings.errorWorkflow must be "template:errors"');
	}
	return texts.map((text) => ({ template: name, text }));
};
