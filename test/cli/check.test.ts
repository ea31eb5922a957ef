import { checkTemplates } from '../../cli/templates/check';
import { trap } from '../../cli/templates/check/expressions';
import type { Book } from '../../cli/templates/check/finding';
import { loadTables, loadTemplates, SETUP } from '../../cli/templates/load';
import { setupWorkflow } from '../../cli/templates/setup';
import type { Template, Workflow } from '../../cli/templates/types';
import { content, node, template } from './content';

const overview = 'For whom, how it works, how to set it up. '.repeat(6);
const note = (name: string, text: string, y: number) =>
	node(name, 'stickyNote', {
		position: [-50, y],
		parameters: { content: text, width: 2000, height: 300 },
	});

/** The content of the other tests, with all that the rules ask for. */
function tidy(): Book {
	const { templates, tables } = content();
	templates.forEach(({ name, workflow }) => {
		workflow.nodes.push(note('Overview', overview, -900), note('Section', '## Section', -50));
		if (name === 'count') workflow.settings.errorWorkflow = 'template:errors';
		if (name === 'errors')
			workflow.nodes.push(
				node('Client config', 'set', {
					parameters: {
						assignments: { assignments: [{ id: '1', name: 'alert', type: 'string', value: '' }] },
					},
				}),
			);
	});
	templates[0]!.workflow.connections['Ask the vendor'] = {
		main: [
			[{ node: 'Answer', type: 'main', index: 0 }],
			[{ node: 'Answer', type: 'main', index: 0 }],
		],
	};
	const types = new Map([
		[
			'n8n-nodes-base.set',
			{ displayName: 'Edit Fields (Set)', defaultName: 'Edit Fields', versions: [1, 3.4] },
		],
	]);
	const built = [
		'webhook',
		'dataTable',
		'executeWorkflow',
		'executeWorkflowTrigger',
		'httpRequest',
		'respondToWebhook',
		'errorTrigger',
		'code',
	];
	for (const name of built)
		types.set(`n8n-nodes-base.${name}`, { displayName: name, defaultName: name, versions: [1, 2] });
	return { templates, tables, types, credentials: [] };
}

/** What the rules say after a change to the first template. */
function after(change: (workflow: Workflow, template: Template) => void): string[] {
	const book = tidy();
	change(book.templates[0]!.workflow, book.templates[0]!);
	return checkTemplates(book).map(({ text }) => text);
}

it('finds nothing wrong with tidy templates', () => {
	expect(checkTemplates(tidy())).toEqual([]);
});

const named = (workflow: Workflow, name: string) =>
	workflow.nodes.find((item) => item.name === name)!;

it.each<[string, (workflow: Workflow, template: Template) => unknown, string]>([
	['an instance id', (w) => (w.meta = { instanceId: 'x' }), '"meta" belongs to an instance'],
	['pinned data', (w) => (w.pinData = {}), '"pinData" belongs to an instance'],
	['a long name', (_w, t) => (t.name = 'much-too-long-name'), 'longer than 15 characters'],
	[
		'two nodes of one name',
		(w) => w.nodes.push({ ...named(w, 'Count'), id: 'other' }),
		'two nodes are named "Count"',
	],
	[
		'a loose connection',
		(w) => (w.connections.Gone = { main: [] }),
		'names "Gone", which is no node',
	],
	['no error workflow', (w) => delete w.settings.errorWorkflow, 'settings.errorWorkflow must be'],
	['no overview', (w) => (named(w, 'Overview').name = 'Hello'), 'needs one note named "Overview"'],
	[
		'a node outside every section',
		(w) => (named(w, 'Count').position = [9000, 0]),
		'lies on 0 section notes',
	],
	[
		'a default name',
		(w) => (named(w, 'Client config').name = 'Edit Fields1'),
		'default name of its type',
	],
	[
		'a foreign node',
		(w) => (named(w, 'Count').type = 'n8n-nodes-other.thing'),
		'is of another package',
	],
	['an unknown node', (w) => (named(w, 'Count').type = 'n8n-nodes-base.thing'), 'n8n has no node'],
	['an unknown version', (w) => (named(w, 'Count').typeVersion = 99), 'has no version 99'],
	[
		'a call whose items n8n takes back',
		(w) =>
			Object.assign(named(w, 'Count'), {
				type: 'n8n-nodes-base.executeWorkflow',
				typeVersion: 1.3,
				onError: 'continueErrorOutput',
				parameters: { options: { waitForSubWorkflow: false } },
			}),
		'let it run once for each item',
	],
	[
		'long code',
		(w) => (named(w, 'Count').parameters.jsCode = 'a;\n'.repeat(11)),
		'has 11 lines of code',
	],
	[
		'a credential id',
		(w) => (named(w, 'Ask the vendor').credentials!.httpHeaderAuth!.id = '1'),
		'carries an id',
	],
	[
		'a vendor without an error output',
		(w) => delete named(w, 'Ask the vendor').onError,
		'set onError',
	],
	[
		'a loose error output',
		(w) => (w.connections['Ask the vendor']!.main = [[], []]),
		'its error output leads nowhere',
	],
	[
		'a shop address',
		(w) => (named(w, 'Count').notes = 'oak.myshopify.com'),
		'holds a shop address',
	],
	[
		'a key',
		(w) => (named(w, 'Count').parameters.key = `sk_live_${'x'.repeat(20)}`),
		'holds an API key',
	],
	[
		'a mail address',
		(w) => (named(w, 'Count').parameters.to = 'jo@shop.test'),
		'holds an e-mail address',
	],
	[
		'an environment variable',
		(w) => (named(w, 'Count').parameters.a = '={{ $env.KEY }}'),
		'$env is not available',
	],
	[
		'an unknown node in an expression',
		(w) => (named(w, 'Count').parameters.a = "={{ $('Gone').first() }}"),
		'reads the node "Gone"',
	],
	[
		'a broken expression',
		(w) => (named(w, 'Count').parameters.a = '={{ { a: { b: 1 }} }}'),
		'write "} }"',
	],
	[
		'an unknown workflow',
		(w) => (named(w, 'Count').parameters.workflowId = 'template:gone'),
		'refers to template:gone',
	],
	[
		'an unknown webhook',
		(w) => (named(w, 'Count').parameters.url = 'webhook:gone'),
		'refers to webhook:gone',
	],
	[
		'an unknown table',
		(w) => ((named(w, 'Write it down').parameters.dataTableId as any).value = 'gone'),
		'refers to table:gone',
	],
	[
		'an unknown column',
		(w) => (named(w, 'Write it down').parameters.columns = { value: { colour: 'x' } }),
		'no column "colour"',
	],
	[
		'a filter on an unknown column',
		(w) => (named(w, 'Write it down').parameters.filters = { conditions: [{ keyName: 'hue' }] }),
		'no column "hue"',
	],
	[
		'a table by id',
		(w) =>
			(named(w, 'Write it down').parameters.dataTableId = { __rl: true, mode: 'id', value: 'x' }),
		'pick its table by name',
	],
	[
		'a path with a slash',
		(w) => (named(w, 'Shopper calls').parameters.path = 'a/b'),
		'must be small letters',
	],
	[
		'no config',
		(w) => (named(w, 'Client config').name = 'Settings'),
		'needs a Set node named "Client config"',
	],
])('finds %s', (_what, change, text) => {
	expect(after(change).join('\n')).toContain(text);
});

it('finds one credential type under two names', () => {
	const book = tidy();
	const extra = node('Ask again', 'httpRequest', {
		onError: 'continueErrorOutput',
		credentials: { httpHeaderAuth: { id: null, name: 'Other' } },
	});
	book.templates[1]!.workflow.nodes.push(extra);
	expect(checkTemplates(book).map(({ text }) => text)).toContain(
		'the credential httpHeaderAuth is named "Other" here and "Vendor" elsewhere',
	);
});

it('finds a circle of calls', () => {
	const book = tidy();
	book.templates.push(
		template('a', 'A', [
			node('Call', 'executeWorkflow', { parameters: { workflowId: 'template:a2' } }),
		]),
	);
	book.templates.push(
		template('a2', 'A2', [
			node('Call', 'executeWorkflow', { parameters: { workflowId: 'template:a' } }),
		]),
	);
	expect(
		checkTemplates(book)
			.map(({ text }) => text)
			.join(),
	).toContain('in a circle: a -> a2 -> a');
});

it.each([
	['={{ $json.a }} and {{ $json.b }}', undefined],
	['={{ { a: { b: 1 } } }}', undefined],
	['={{ JSON.stringify({ a: [{ b: 1 }] }) }}', undefined],
	["={{ '{' + $json.a }}", undefined],
	['={{ {a:{b:1}} }}', expect.stringContaining('} }')],
	["={{ 'ends }} here' }}", expect.stringContaining('} }')],
	['={{ $json.a', expect.stringContaining('not closed')],
	['={{ f({{ a: 1 } }) }}', expect.stringContaining('not closed')],
])('judges the expression %s', (text, expected) => {
	expect(trap(text)).toEqual(expected);
});

describe('the setup workflow', () => {
	const tables = loadTables();

	it('is the one made from tables.json', () => {
		const stored = loadTemplates().find(({ name }) => name === SETUP)!.workflow;
		expect(stored).toEqual(JSON.parse(JSON.stringify(setupWorkflow(tables))));
	});

	it('creates every table with every column', () => {
		const created = setupWorkflow(tables).nodes.filter(
			({ parameters }) => parameters.operation === 'create',
		);
		const columnsOf = ({ parameters }: (typeof created)[number]) =>
			(parameters.columns as any).column;
		expect(created.map((item) => item.parameters.tableName)).toEqual(Object.keys(tables));
		for (const item of created) {
			const { columns } = tables[String(item.parameters.tableName)]!;
			expect(columnsOf(item)).toEqual(
				Object.entries(columns).map(([name, { type }]) => ({ name, type })),
			);
		}
	});

	it('explains every table and column, under names n8n allows', () => {
		for (const [name, { meaning, columns }] of Object.entries(tables)) {
			expect([name, meaning.length > 20]).toEqual([name, true]);
			for (const [column, { meaning: use, type }] of Object.entries(columns)) {
				expect([column, use.length > 10]).toEqual([column, true]);
				expect(column).toMatch(/^[a-zA-Z][a-zA-Z0-9_]{0,62}$/);
				expect(['id', 'createdAt', 'updatedAt']).not.toContain(column);
				expect(['string', 'number', 'boolean', 'date']).toContain(type);
			}
		}
	});
});
