import { assignmentsOf, configNodeOf } from './config';
import type { Template, WorkflowNode } from './types';

/** The helpdesks of a client file, with the credential of each. */
export const DESKS = {
	gorgias: { type: 'commerceSupportGorgiasApi', name: 'Gorgias' },
	zendesk: { type: 'commerceSupportZendeskApi', name: 'Zendesk' },
	front: { type: 'commerceSupportFrontApi', name: 'Front' },
	intercom: { type: 'commerceSupportIntercomApi', name: 'Intercom' },
};
export type Desk = keyof typeof DESKS;

/** Where the events of every desk but Gorgias come in, whose trigger makes its own webhook. */
const EVENTS = 'desk-events';
const HELPDESK = 'n8n-nodes-commerce-support.helpdesk';
const SETTING = 'desk';

/**
 * The templates as a client with this desk needs them. The provider of a Helpdesk node takes no expression, so it is
 * written here; so is the setting `desk` of every `Client config` that has one.
 */
export function forDesk(templates: Template[], desk: Desk): Template[] {
	return templates
		.filter(({ name }) => desk !== 'gorgias' || name !== EVENTS)
		.map((template) => ({
			...template,
			workflow: {
				...template.workflow,
				nodes: template.workflow.nodes.map((node) =>
					node === configNodeOf(template) ? configuredFor(node, desk) : chosenFor(node, desk),
				),
			},
		}));
}

function chosenFor(node: WorkflowNode, desk: Desk): WorkflowNode {
	if (node.type !== HELPDESK) return node;
	const { type, name } = DESKS[desk];
	return {
		...node,
		parameters: { ...node.parameters, provider: desk },
		credentials: { [type]: { id: null, name } },
	};
}

function configuredFor(node: WorkflowNode, desk: Desk): WorkflowNode {
	const copy = structuredClone(node);
	const setting = assignmentsOf(copy).find(({ name }) => name === SETTING);
	if (setting) setting.value = desk;
	return copy;
}
