import type { Connections, Json, Tables, Workflow, WorkflowNode } from './types';
import { stableId } from './uuid';

const STEP = 220;
const START = 'Start the setup';
const LIST = 'Find the tables';
const COMPARE = 'Compare with the plan';
const UNPUBLISHED = 'Look for unpublished workflows';
const REPORT = 'Say what to do next';

const overview = `# Setup

**Who for:** you imported the workflows of this package in the editor, one by one. With the command line importer you don't need this workflow.

**How it works:** it creates the Data Tables the other workflows share. A table that exists is left as it is, so you can run it as often as you like. Its last node says what is ready and what is left to do.

**Set up:** press Execute workflow and open the last node. To be told which workflows are not published, give "${UNPUBLISHED}" an n8n API credential and enable it first.`;

const compareCode = `const found = new Map($('${LIST}').all().map(({ json }) => [json.name, json.columns ?? []]));
return Object.entries($input.first().json.tables).map(([table, columns]) => {
	if (!found.has(table)) return { json: { table, state: 'missing' } };
	const names = found.get(table).map(({ name }) => name);
	const missing = Object.keys(columns).filter((column) => !names.includes(column));
	return { json: { table, state: missing.length ? 'lacks ' + missing.join(', ') : 'ready' } };
});`;

const credentialsText =
	'Open Credentials, create one for each vendor you use, and press Test. Then open each imported workflow and choose them in the nodes marked red.';
const publishText =
	'In each workflow set the values of "Client config" and choose the called workflows, then publish: first errors and the workflows that are called, then those that call them.';

const text = (name: string, value: string): Json => ({
	id: stableId(`setup/${name}`),
	name,
	type: 'string',
	value,
});

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: WorkflowNode['parameters'],
): WorkflowNode {
	return {
		id: stableId(`setup/${name}`),
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion,
		position: [0, 0],
		parameters,
	};
}

/**
 * n8n looks for an existing table by part of its name, so with tables like `demo_support_actions`
 * beside it, a second run may try to create again and fail. The comparison tells what is there.
 */
const create = (tables: Tables) =>
	Object.entries(tables).map(([tableName, { columns }]) => ({
		...node(`Create ${tableName}`, 'dataTable', 1.1, {
			resource: 'table',
			operation: 'create',
			tableName,
			columns: { column: Object.entries(columns).map(([name, { type }]) => ({ name, type })) },
			options: { createIfNotExists: true },
		}),
		executeOnce: true,
		onError: 'continueRegularOutput',
	}));

function planned(tables: Tables): WorkflowNode {
	const plan = Object.entries(tables).map(([name, { columns }]) => [
		name,
		Object.fromEntries(Object.entries(columns).map(([column, { type }]) => [column, type])),
	]);
	const value = JSON.stringify(Object.fromEntries(plan));
	const tablesField: Json = { id: stableId('setup/tables'), name: 'tables', type: 'object', value };
	return {
		...node('Read the plan', 'set', 3.4, {
			assignments: { assignments: [tablesField] },
			options: {},
		}),
		executeOnce: true,
	};
}

const look = (): WorkflowNode => ({
	...node(UNPUBLISHED, 'n8n', 1, {
		resource: 'workflow',
		operation: 'getAll',
		returnAll: true,
		filters: { activeWorkflows: false, excludePinnedData: true },
		requestOptions: {},
	}),
	credentials: { n8nApi: { id: null, name: 'n8n' } },
	disabled: true,
	executeOnce: true,
	alwaysOutputData: true,
	onError: 'continueErrorOutput',
});

const report = (): WorkflowNode => ({
	...node(REPORT, 'set', 3.4, {
		assignments: {
			assignments: [
				text(
					'tables',
					`={{ $('${COMPARE}').all().map((item) => item.json.table + ': ' + item.json.state).join('\\n') }}`,
				),
				text('credentials', credentialsText),
				text('publish', publishText),
				text(
					'unpublished',
					`={{ $('${UNPUBLISHED}').all().filter((item) => item.json.active === false && item.json.id !== $workflow.id).map((item) => item.json.name).join('\\n') || 'none found; the look-up runs only with an n8n API credential' }}`,
				),
			],
		},
		options: {},
	}),
	executeOnce: true,
});

const note = (
	name: string,
	content: string,
	[x, y]: [number, number],
	width: number,
	height: number,
): WorkflowNode => ({
	...node(name, 'stickyNote', 1, { content, width, height }),
	position: [x, y],
});

/** Links every node to the next one, in a row. */
function inARow(nodes: WorkflowNode[]): Connections {
	const connections: Connections = {};
	nodes.slice(0, -1).forEach(({ name, onError }, index) => {
		const next = [{ node: nodes[index + 1]!.name, type: 'main', index: 0 }];
		connections[name] = { main: onError === 'continueErrorOutput' ? [next, next] : [next] };
	});
	return connections;
}

/** The setup workflow, made of the tables so that the two can't drift apart. */
export function setupWorkflow(tables: Tables): Workflow {
	const creating = [node(START, 'manualTrigger', 1, {}), ...create(tables)];
	const list = {
		...node(LIST, 'dataTable', 1.1, { resource: 'table', operation: 'list', options: {} }),
		executeOnce: true,
	};
	const reporting = [
		list,
		planned(tables),
		node(COMPARE, 'code', 2, { jsCode: compareCode }),
		look(),
		report(),
	];
	const row = [...creating, ...reporting];
	row.forEach((item, index) => (item.position = [index * STEP, 0]));
	const border = creating.length * STEP - 60;
	return {
		name: 'Setup',
		nodes: [
			note('Overview', overview, [-660, -220], 560, 420),
			note(
				'Tables',
				'## Tables\nOne node a table, created when it is missing.',
				[-60, -220],
				border + 40,
				420,
			),
			note(
				'Report',
				'## Report\nWhat is ready and what is left to do.',
				[border, -220],
				reporting.length * STEP + 40,
				420,
			),
			...row,
		],
		connections: inARow(row),
		settings: { executionOrder: 'v1' },
	};
}
