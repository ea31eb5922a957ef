import { World } from './world';

let world: World;
beforeEach(async () => {
	world = await World.start();
	await world.run('import');
});
afterEach(() => world.close());

/** A person saves the workflow in the editor: a new draft that is not live yet. */
function editInEditor(name: string) {
	const workflow = world.workflow(name);
	workflow.nodes[0]!.parameters.note = 'by hand';
	workflow.versionId = 'edited';
	return workflow;
}

it('keeps what a person changed in the editor while the template has nothing new', async () => {
	const workflow = editInEditor('demo: Counting');
	expect(await world.run('import')).toBe(0);
	expect(world.output).toContain('changed in the editor: When called');
	expect(world.n8n.writes).toEqual([]);
	expect(workflow.activeVersionId).not.toBe('edited');
});

it('counts what a person changed as a difference in a check', async () => {
	editInEditor('demo: Counting');
	Object.assign(world.workflow('demo: Failures'), { active: false, activeVersionId: null });
	expect(await world.run('check')).toBe(1);
	expect(world.output).not.toContain('No difference');
	expect(world.output).toContain('Workflows that keep what a person changed: 2');
	expect(world.n8n.writes).toEqual([]);
	expect(await world.run('import')).toBe(0);
	expect(world.output).toContain('Workflows that keep what a person changed: 2');
});

it('tells of a workflow that left the client file and still answers', async () => {
	const fewer = { workflows: ['count'] };
	expect(await world.run('check', fewer)).toBe(1);
	expect(world.output).toMatch(/left +workflow +demo: Greeting \(no longer in the client file/);
	expect(await world.run('import', fewer)).toBe(0);
	expect(world.output).toContain('Workflows that are no longer in the client file: 2');
	for (const name of ['demo: Greeting', 'demo: Failures'])
		Object.assign(world.workflow(name), { active: false, activeVersionId: null });
	expect(await world.run('check', fewer)).toBe(0);
});

it('reports a conflict and leaves the workflow when the template changed too', async () => {
	editInEditor('demo: Counting');
	world.package.templates[1]!.workflow.nodes[1]!.parameters.limit = 9;
	expect(await world.run('import')).toBe(1);
	expect(world.output).toMatch(
		/demo: Counting was changed in the editor.+Differs in: When called, Read/,
	);
	expect(world.workflow('demo: Counting').nodes[0]!.parameters.note).toBe('by hand');
});

it('overwrites and publishes when forced', async () => {
	editInEditor('demo: Counting');
	expect(await world.run('import', {}, '--force')).toBe(0);
	expect(world.workflow('demo: Counting').nodes[0]!.parameters.note).toBeUndefined();
	expect(await world.run('import')).toBe(0);
	expect(world.n8n.writes).toEqual([]);
});

it('does not mind a tidied canvas', async () => {
	world.workflow('demo: Counting').nodes[0]!.position = [500, 500];
	expect(await world.run('import')).toBe(0);
	expect(world.n8n.writes).toEqual([]);
});

it('leaves a workflow off that a person unpublished, even with a new version', async () => {
	Object.assign(world.workflow('demo: Greeting'), { active: false, activeVersionId: null });
	expect(await world.run('import', { config: { greet: { greeting: 'Salut' } } })).toBe(0);
	expect(world.output).toContain('unpublished by a person');
	expect(world.workflow('demo: Greeting').active).toBe(false);
	await world.run('import', { config: { greet: { greeting: 'Salut' } } }, '--force');
	expect(world.workflow('demo: Greeting').active).toBe(true);
});

it('creates a workflow anew that a person archived', async () => {
	Object.assign(world.workflow('demo: Failures'), {
		isArchived: true,
		active: false,
		activeVersionId: null,
	});
	expect(await world.run('import')).toBe(0);
	expect(
		world.n8n.state.workflows.filter(
			({ name, isArchived }) => name === 'demo: Failures' && !isArchived,
		),
	).toHaveLength(1);
});

it('does not take over a workflow that only has the same name', async () => {
	await world.run('remove');
	world.n8n.state.workflows.push({ ...editableCopy(), name: 'demo: Failures' });
	expect(await world.run('import')).toBe(1);
	expect(world.output).toContain(
		'A workflow named demo: Failures exists that no import finished writing',
	);
});

const editableCopy = () => ({
	id: 'theirs',
	name: '',
	nodes: [],
	connections: {},
	settings: {},
	active: false,
	versionId: 'v',
	activeVersionId: null,
	isArchived: false,
	tags: [],
	liveAt: Infinity,
});

it('does not remove a workflow that a person changed, unless forced', async () => {
	editInEditor('demo: Counting');
	expect(await world.run('remove')).toBe(1);
	expect(world.n8n.state.workflows.map(({ name }) => name)).toEqual(['demo: Counting']);
	expect(await world.run('remove', {}, '--force')).toBe(0);
	expect(world.n8n.state.workflows).toEqual([]);
});

describe('a client file of another shop with the same prefix', () => {
	const shopOf = (shop: string) => ({
		name: shop,
		credentials: { httpHeaderAuth: { name: 'X-Key', shop, value: { env: 'VENDOR_KEY' } } },
	});
	beforeEach(async () => {
		await world.run('remove');
		world.n8n.state.credentialTypes.httpHeaderAuth!.fields.push('shop');
		expect(await world.run('import', shopOf('alder.myshopify.com'))).toBe(0);
	});

	it.each(['import', 'check', 'remove'])(
		'is refused by %s before anything is written',
		async (command) => {
			expect(await world.run(command, shopOf('birch.myshopify.com'))).toBe(1);
			expect(world.output).toContain('was imported for the shop alder.myshopify.com');
			expect(world.output).toContain('choose another "client" in the file');
			expect(world.n8n.writes).toEqual([]);
		},
	);

	it('takes the prefix over when forced', async () => {
		expect(await world.run('import', shopOf('birch.myshopify.com'), '--force')).toBe(0);
		expect(world.n8n.state.credentials.map(({ data }) => data.shop)).toEqual([
			'birch.myshopify.com',
		]);
		expect(await world.run('check', shopOf('birch.myshopify.com'))).toBe(0);
	});

	it('is told from the same shop in other words', async () => {
		expect(
			await world.run('import', { ...shopOf('https://Alder.myshopify.com/'), name: 'Alder' }),
		).toBe(0);
		expect(await world.run('import', { ...shopOf('alder'), name: 'Alder' })).toBe(0);
	});

	it('is told by its name where the files name no shop', async () => {
		expect(await world.run('import', { name: 'birch' })).toBe(1);
		expect(world.output).toContain('for the name alder.myshopify.com');
	});
});
