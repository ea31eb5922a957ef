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
