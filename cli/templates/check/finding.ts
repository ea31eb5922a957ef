import type { Tables, Template, WorkflowNode } from '../types';

/** A rule that a template breaks, in words that say what to do. */
export interface Finding {
	template: string;
	node?: string;
	text: string;
}

/** A node type of n8n-nodes-base as its own catalogue describes it. */
export interface KnownType {
	displayName: string;
	defaultName?: string;
	versions: number[];
}

/** What a rule may compare a template with. */
export interface Book {
	templates: Template[];
	tables: Tables;
	/** Built-in types by full name. */
	types: Map<string, KnownType>;
	/** Names of this package's credential types. */
	credentials: string[];
}

export type Rule = (template: Template, book: Book) => Finding[];

/** A rule that looks at one node at a time; notes are left out. */
export const eachNode =
	(check: (node: WorkflowNode, template: Template, book: Book) => string[]): Rule =>
	(template, book) =>
		template.workflow.nodes
			.filter(({ type }) => type !== STICKY)
			.flatMap((node) =>
				check(node, template, book).map((text) => ({
					template: template.name,
					node: node.name,
					text,
				})),
			);

export const STICKY = 'n8n-nodes-base.stickyNote';
export const TRIGGER = /trigger$/i;

/** Whether the node starts the workflow: it can have no error output. */
export const isTrigger = ({ type }: WorkflowNode) =>
	TRIGGER.test(type) || type === 'n8n-nodes-base.webhook';

/** Whether the workflow is started by other workflows only. */
export const isOnlyCalled = ({ workflow }: Template) =>
	workflow.nodes
		.filter(isTrigger)
		.every(({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger');
