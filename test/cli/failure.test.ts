import { N8nApi } from '../../cli/api';
import { vendor, World } from './world';

let world: World;
beforeEach(async () => (world = await World.start()));
afterEach(() => world.close());

const breaks: Array<[string, RegExp, number | 'drop']> = [
	['a table is refused', /POST \/data-tables$/, 500],
	['the connection breaks after a table was created', /POST \/data-tables$/, 'drop'],
	['the connection breaks after a credential was created', /POST \/credentials$/, 'drop'],
	['a workflow is refused', /POST \/workflows$/, 500],
	['the connection breaks after a workflow was created', /POST \/workflows$/, 'drop'],
	['the memory of the import fails', /rows\/upsert/, 500],
	['the tags fail', /PUT .*\/tags/, 'drop'],
	['publishing fails', /\/publish/, 500],
	['the connection breaks after publishing', /\/publish/, 'drop'],
];

it.each(breaks)(
	'stops with a list of what was done when %s, and the next run completes it',
	async (_what, pattern, how) => {
		world.n8n.failNext(pattern, how);
		expect(await world.run('import')).toBe(1);
		expect(world.output).toMatch(/made to fail|No answer from/);
		expect(await world.run('import')).toBe(0);
		const { workflows, tables, credentials } = world.n8n.state;
		expect(workflows.map(({ name, active }) => [name, active])).toEqual(
			expect.arrayContaining([
				['demo: Counting', true],
				['demo: Failures', true],
				['demo: Greeting', true],
			]),
		);
		expect(workflows).toHaveLength(3);
		expect(credentials).toHaveLength(1);
		expect(tables.filter(({ name }) => name === 'demo_notes')).toHaveLength(1);
		await world.run('import');
		expect(world.n8n.writes).toEqual([]);
	},
);

it('only looks when a check follows an import that broke off', async () => {
	world.n8n.failNext(/POST \/workflows$/, 'drop');
	await world.run('import');
	expect(await world.run('check')).toBe(1);
	expect(world.n8n.writes).toEqual([]);
});

it('tries a read again when the network fails', async () => {
	world.n8n.failNext(/GET \/data-tables/, 'drop');
	expect(await world.run('import')).toBe(0);
});

it('says how to install the package when a node type is missing', async () => {
	world.n8n.state.nodeTypes.delete('n8n-nodes-base.dataTable');
	expect(await world.run('import')).toBe(1);
	expect(world.output).toContain('no node of the type n8n-nodes-base.dataTable');
	expect(world.output).toContain('Settings > Community nodes > Install');
});

it('says how to install the package when a credential type is missing, before it writes anything', async () => {
	world.n8n.state.credentialTypes = {};
	expect(await world.run('import')).toBe(1);
	expect(world.output).toContain("doesn't know the credential type httpHeaderAuth");
	expect(world.n8n.writes).toEqual([]);
});

it('names the workflow when another one holds its address', async () => {
	await world.run('import');
	world.workflow('demo: Greeting').name = 'Somebody else';
	world.n8n.state.tables = [];
	expect(await world.run('import')).toBe(1);
	expect(world.output).toContain('already answers at an address of demo: Greeting');
});

it.each([
	['a missing variable', {}, { VENDOR_KEY: undefined }, 'VENDOR_KEY, for httpHeaderAuth.value'],
	[
		'a secret in the file',
		{ credentials: { httpHeaderAuth: { name: 'X', value: 'plain' } } },
		{},
		'httpHeaderAuth.value is a secret',
	],
	[
		'an unknown field',
		{ credentials: { httpHeaderAuth: { name: 'X', host: 'x' } } },
		{},
		'credentials.httpHeaderAuth.host is not one of its fields: name, value',
	],
	[
		'a missing field',
		{ credentials: { httpHeaderAuth: { value: { env: 'VENDOR_KEY' } } } },
		{},
		'credentials.httpHeaderAuth.name is required',
	],
	[
		'a missing credential',
		{ credentials: {} },
		{},
		'credentials.httpHeaderAuth (Vendor) is missing',
	],
	[
		'an unknown setting',
		{ config: { greet: { colour: 'red' } } },
		{},
		'Its settings: greeting, limit, address',
	],
	[
		'a setting of another type',
		{ config: { greet: { limit: 'three' } } },
		{},
		'config.greet.limit must be a number, not string',
	],
	[
		'a setting that n8n would run',
		{ config: { greet: { greeting: '={{ 1 }}' } } },
		{},
		'run as an expression',
	],
	[
		'config of an unknown workflow',
		{ config: { grete: {} } },
		{},
		"workflows that don't exist: grete",
	],
	[
		'a mistyped shared setting',
		{ config: { '*': { greting: 'Salut' } } },
		{},
		'config.*.greting (did you mean "greeting"?)',
	],
	[
		'a mistyped credential type',
		{ credentials: { ...vendor, htpHeaderAuth: false } },
		{},
		'credentials.htpHeaderAuth (did you mean "httpHeaderAuth"?)',
	],
	['a property of all objects as the desk', { desk: 'toString' }, {}, '"desk" must be one of'],
	['an unknown workflow', { workflows: ['grete'] }, {}, 'There is no workflow "grete"'],
	['an unknown key', { colour: 'red' }, {}, '"colour" is not a known key'],
	['a bad prefix', { client: 'Demo Shop' }, {}, '"client" must be 2 to 17'],
	['a wrong API key', {}, { N8N_API_KEY: 'wrong' }, 'n8n refuses the API key'],
	['no API key', {}, { N8N_API_KEY: undefined }, 'N8N_API_KEY with the n8n API key is not set'],
])('refuses %s before it writes anything', async (_what, client, env, message) => {
	Object.assign(world.env, env);
	expect(await world.run('import', client)).toBe(1);
	expect(world.output).toContain(message);
	expect(world.n8n.writes).toEqual([]);
});

it.each(['127.0.0.1:5678', 'n8n.example.com', 'ftp://n8n.example.com'])(
	'says how to write the address %s',
	(address) => {
		expect(() => new N8nApi(address, 'key')).toThrow(`"${address}" is not an address of an n8n`);
	},
);

it('takes the address of the public API for that of its n8n', () => {
	expect(new N8nApi('http://127.0.0.1:5678/api/v1/', 'key').url).toBe('http://127.0.0.1:5678');
});
