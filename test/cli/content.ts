import type { Package } from '../../cli/commands/import';
import type { Template, WorkflowNode } from '../../cli/templates/types';

type Fields = Partial<WorkflowNode> & { parameters?: WorkflowNode['parameters'] };

export const node = (name: string, type: string, fields: Fields = {}): WorkflowNode => ({
	id: name,
	name,
	type: type.includes('.') ? type : `n8n-nodes-base.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...fields,
});

/** A template whose nodes stand in a row, each connected to the next. */
export function template(
	name: string,
	title: string,
	nodes: WorkflowNode[],
	settings = {},
): Template {
	const pairs = nodes
		.slice(0, -1)
		.map(({ name: from }, index) => [
			from,
			{ main: [[{ node: nodes[index + 1]!.name, type: 'main', index: 0 }]] },
		]);
	return {
		name,
		workflow: {
			name: title,
			nodes,
			connections: Object.fromEntries(pairs),
			settings: { executionOrder: 'v1', ...settings },
		},
	};
}

export const table = (name: string) => ({ __rl: true, mode: 'name', value: name });

const setting = (name: string, type: string, value: string | number) => ({
	id: name,
	name,
	type,
	value,
});

/** Three workflows: `greet` answers a webhook, calls `count`, and reports failures to `errors`. */
export const content = (): Package => ({
	tables: {
		notes: {
			meaning: '',
			columns: { text: { type: 'string', meaning: '' }, at: { type: 'date', meaning: '' } },
		},
	},
	templates: [
		template(
			'greet',
			'Greeting',
			[
				node('Shopper calls', 'webhook', {
					webhookId: 'any',
					parameters: { httpMethod: 'POST', path: 'greet' },
				}),
				node('Client config', 'set', {
					parameters: {
						assignments: {
							assignments: [
								setting('greeting', 'string', 'Hello'),
								setting('limit', 'number', 3),
								setting('address', 'string', 'webhook:greet'),
							],
						},
					},
				}),
				node('Write it down', 'dataTable', { parameters: { dataTableId: table('notes') } }),
				node('Count', 'executeWorkflow', {
					parameters: { workflowId: { __rl: true, mode: 'id', value: 'template:count' } },
				}),
				node('Ask the vendor', 'httpRequest', {
					onError: 'continueErrorOutput',
					credentials: { httpHeaderAuth: { id: null, name: 'Vendor' } },
				}),
				node('Answer', 'respondToWebhook'),
			],
			{ errorWorkflow: 'template:errors' },
		),
		template('count', 'Counting', [
			node('When called', 'executeWorkflowTrigger'),
			node('Read', 'dataTable', { parameters: { dataTableId: table('notes') } }),
		]),
		template('errors', 'Failures', [node('On failure', 'errorTrigger')]),
	],
});
