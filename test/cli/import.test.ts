import { assignmentsOf } from '../../cli/templates/config';
import type { WorkflowNode } from '../../cli/templates/types';
import { World } from './world';

let world: World;
beforeEach(async () => (world = await World.start()));
afterEach(() => world.close());

const nodeOf = (workflow: string, name: string) =>
	world.workflow(workflow).nodes.find((node) => node.name === name) as unknown as WorkflowNode;

describe('a first import', () => {
	beforeEach(async () => expect(await world.run('import')).toBe(0));

	it('creates the tables with their columns under the client prefix', () => {
		const table = world.n8n.state.tables.find(({ name }) => name === 'demo_notes')!;
		expect(table.columns).toEqual([
			{ name: 'text', type: 'string' },
			{ name: 'at', type: 'date' },
		]);
	});

	it('fills references to tables, workflows, credentials and webhooks with what it created', () => {
		const { state } = world.n8n;
		const greet = world.workflow('demo: Greeting');
		expect(nodeOf('demo: Greeting', 'Write it down').parameters.dataTableId).toMatchObject({
			mode: 'list',
			value: state.tables.find(({ name }) => name === 'demo_notes')!.id,
		});
		expect(nodeOf('demo: Greeting', 'Count').parameters.workflowId).toMatchObject({
			value: world.workflow('demo: Counting').id,
		});
		expect(nodeOf('demo: Greeting', 'Ask the vendor').credentials).toEqual({
			httpHeaderAuth: { id: state.credentials[0]!.id, name: 'demo: Vendor' },
		});
		expect(greet.settings.errorWorkflow).toBe(world.workflow('demo: Failures').id);
		expect(assignmentsOf(nodeOf('demo: Greeting', 'Client config'))[2]!.value).toBe(
			`${world.n8n.url}/webhook/demo/greet`,
		);
	});

	it('publishes everything and prints the address once it answers', () => {
		expect(world.n8n.state.workflows.every(({ active }) => active)).toBe(true);
		expect(world.output).toContain(`POST       ${world.n8n.url}/webhook/demo/greet`);
	});

	it('tags each workflow with its client and template', () => {
		expect(world.workflow('demo: Counting').tags.map(({ name }) => name)).toEqual([
			'client:demo',
			'template:count',
		]);
	});

	it('puts its tags back and keeps those that people added', async () => {
		const mine = { id: 'mine', name: 'spring sale' };
		world.n8n.state.tags.push(mine);
		world.workflow('demo: Counting').tags = [mine];
		await world.run('import');
		expect(world.workflow('demo: Counting').tags.map(({ name }) => name)).toEqual([
			'spring sale',
			'client:demo',
			'template:count',
		]);
	});

	it('gives the secret to n8n and to nobody else', () => {
		expect(world.n8n.state.credentials[0]!.data).toEqual({ name: 'X-Key', value: 'sesame-31415' });
		expect(
			JSON.stringify([world.output, world.n8n.state.tables, world.n8n.state.workflows]),
		).not.toContain('sesame-31415');
	});

	it('changes nothing when run again, and says so', async () => {
		expect(await world.run('import')).toBe(0);
		expect(world.n8n.writes).toEqual([]);
		expect(world.output).toContain('Nothing to change');
	});

	it('updates only the workflow whose template changed', async () => {
		world.package.templates[1]!.workflow.nodes[1]!.parameters.limit = 9;
		expect(await world.run('import')).toBe(0);
		expect(world.n8n.writes.filter((call) => call.startsWith('PUT'))).toEqual([
			`PUT /workflows/${world.workflow('demo: Counting').id}`,
		]);
		expect(world.workflow('demo: Counting').activeVersionId).toBe(
			world.workflow('demo: Counting').versionId,
		);
	});

	it('updates only the workflow whose config changed', async () => {
		expect(await world.run('import', { config: { greet: { greeting: 'Salut' } } })).toBe(0);
		expect(world.output).toMatch(/updated +workflow +demo: Greeting/);
		expect(assignmentsOf(nodeOf('demo: Greeting', 'Client config'))[0]!.value).toBe('Salut');
		expect(world.output).toMatch(/unchanged +workflow +demo: Counting/);
	});

	it('rewrites a credential only when its values changed', async () => {
		world.env.VENDOR_KEY = 'another';
		await world.run('import');
		expect(world.n8n.state.credentials.map(({ data }) => data.value)).toEqual(['another']);
		expect(world.output).toMatch(/updated +credential/);
	});

	it('adds a column that a new version brings', async () => {
		world.package.tables.notes!.columns.author = { type: 'string', meaning: '' };
		expect(await world.run('import')).toBe(0);
		expect(world.output).toContain('new columns: author');
		const table = world.n8n.state.tables.find(({ name }) => name === 'demo_notes')!;
		expect(table.columns.map(({ name }) => name)).toEqual(['text', 'at', 'author']);
	});

	it('reports a column of another type and touches nothing of it', async () => {
		world.n8n.state.tables.find(({ name }) => name === 'demo_notes')!.columns[1]!.type = 'string';
		expect(await world.run('import')).toBe(1);
		expect(world.output).toContain('Column at of table demo_notes is a string and must be a date');
	});

	it('lets a second client live beside the first', async () => {
		expect(await world.run('import', { client: 'two' })).toBe(0);
		expect(world.n8n.state.methodsAt('demo/greet')).toEqual(['POST']);
		expect(world.n8n.state.methodsAt('two/greet')).toEqual(['POST']);
		expect(nodeOf('two: Greeting', 'Shopper calls').webhookId).not.toBe(
			nodeOf('demo: Greeting', 'Shopper calls').webhookId,
		);
		expect(await world.run('import')).toBe(0);
		expect(world.n8n.writes).toEqual([]);
	});

	it('checks without writing and tells a difference by its exit code', async () => {
		expect(await world.run('check')).toBe(0);
		world.package.templates[2]!.workflow.name = 'Mishaps';
		expect(await world.run('check')).toBe(1);
		expect(world.output).toMatch(/to be updated +workflow +demo: Mishaps/);
		expect(world.n8n.writes).toEqual([]);
	});

	it('removes what it wrote and keeps the data', async () => {
		expect(await world.run('remove')).toBe(0);
		const { workflows, credentials, tables, tags } = world.n8n.state;
		expect([workflows, credentials, tables.map(({ name }) => name)]).toEqual([
			[],
			[],
			['demo_notes'],
		]);
		expect(tags.map(({ name }) => name)).not.toContain('client:demo');
	});

	it('removes the tables too when told', async () => {
		await world.run('remove', {}, '--with-data');
		expect(world.n8n.state.tables).toEqual([]);
	});
});

it('writes nothing in a dry run', async () => {
	expect(await world.run('import', {}, '--dry-run')).toBe(0);
	expect(world.n8n.writes).toEqual([]);
	expect(world.output).toMatch(/to be created +workflow +demo: Greeting/);
});

it('brings the workflows along that a chosen one needs', async () => {
	expect(await world.run('import', { workflows: ['greet'] })).toBe(0);
	expect(world.n8n.state.workflows.map(({ name }) => name)).toEqual([
		'demo: Counting',
		'demo: Failures',
		'demo: Greeting',
	]);
});

it('uses a credential that a person made, without touching it', async () => {
	world.n8n.state.credentials.push({
		id: 'mine',
		name: 'By hand',
		type: 'httpHeaderAuth',
		data: {},
	});
	expect(
		await world.run('import', { credentials: { httpHeaderAuth: { existing: 'By hand' } } }),
	).toBe(0);
	expect(nodeOf('demo: Greeting', 'Ask the vendor').credentials!.httpHeaderAuth!.id).toBe('mine');
	await world.run('remove');
	expect(world.n8n.state.credentials).toHaveLength(1);
});

it('lets a node fail aloud when the client does without its vendor', async () => {
	expect(await world.run('import', { credentials: { httpHeaderAuth: false } })).toBe(0);
	const replaced = nodeOf('demo: Greeting', 'Ask the vendor');
	expect(replaced.type).toBe('n8n-nodes-base.code');
	expect(replaced.parameters.jsCode).toMatch(/^throw new Error/);
	expect(replaced.onError).toBe('continueErrorOutput');
});

it('reports a credential the vendor refuses, and goes on', async () => {
	world.n8n.state.credentialTypes.httpHeaderAuth!.test = 'Unauthorized';
	expect(await world.run('import')).toBe(1);
	expect(world.output).toContain('Credential demo: Vendor is refused: Unauthorized');
	expect(world.n8n.state.workflows).toHaveLength(3);
});

it('passes on what the test of a credential says', async () => {
	world.n8n.state.credentialTypes.httpHeaderAuth!.test = 'OK: Triggers need more.';
	expect(await world.run('import')).toBe(0);
	expect(world.output).toMatch(/tested +credential +demo: Vendor \(Triggers need more\.\)/);
});

it('asks for no secrets that the chosen workflows do not use', async () => {
	world.env.VENDOR_KEY = undefined;
	expect(await world.run('import', { workflows: ['count'] })).toBe(0);
	expect(world.n8n.state.credentials).toEqual([]);
});
