import type { WorkflowNode } from '../types';
import { STICKY, type Finding, type Rule } from './finding';

export const OVERVIEW = 'Overview';

const MINIMUM_OVERVIEW = 200;

function surrounds(
	{ position: [x, y], parameters }: WorkflowNode,
	{ position }: WorkflowNode,
): boolean {
	const [width, height] = [Number(parameters.width ?? 240), Number(parameters.height ?? 160)];
	return (
		position[0] >= x && position[0] < x + width && position[1] >= y && position[1] < y + height
	);
}

/** One note tells what the workflow is for; every node lies on the note of its section. */
export const notes: Rule = (template): Finding[] => {
	const { nodes } = template.workflow;
	const stickies = nodes.filter(({ type }) => type === STICKY);
	const overview = stickies.filter(({ name }) => name === OVERVIEW);
	const sections = stickies.filter(({ name }) => name !== OVERVIEW);
	const findings: Finding[] = [];
	const add = (text: string, node?: string) =>
		findings.push({ template: template.name, node, text });
	if (overview.length !== 1) add(`needs one note named "${OVERVIEW}"`);
	else if (String(overview[0]!.parameters.content).length < MINIMUM_OVERVIEW) {
		add('the overview must say who it is for, how it works and how to set it up', OVERVIEW);
	}
	for (const section of sections) {
		if (!/^#+ \S/.test(String(section.parameters.content)))
			add('a section note starts with a heading', section.name);
	}
	for (const node of nodes.filter(({ type }) => type !== STICKY)) {
		const on = sections.filter((section) => surrounds(section, node)).length;
		if (on !== 1) add(`lies on ${on} section notes instead of one`, node.name);
	}
	return findings;
};
