import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ownNodes } from '../harness';

const ROOT = join(__dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The rows of the table below a heading, cell by cell. */
function tableBelow(heading: string): string[][] {
	const part = README.split(`### ${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
	return part
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

const optionsOf = (property?: INodeProperties) =>
	(property?.options ?? []) as INodePropertyOptions[];

/** `resource: operation, operation · resource: operation`, as the menus name them. */
function operationsOf(properties: INodeProperties[]): string {
	return optionsOf(properties.find(({ name }) => name === 'resource'))
		.map(({ name, value }) => {
			const menu = properties.find(
				(property) =>
					property.name === 'operation' &&
					property.displayOptions?.show?.resource?.includes(value as string),
			);
			return `${name}: ${optionsOf(menu)
				.map((option) => option.name)
				.join(', ')}`.toLowerCase();
		})
		.sort()
		.join(' · ');
}

const NODES = Object.values(ownNodes).map(({ description }) => description);

describe('the README', () => {
	it('names every node, and no other', () => {
		const named = tableBelow('Nodes').map(([name]) => name.replace(/\*/g, ''));
		expect(named.sort()).toEqual(NODES.map(({ displayName }) => displayName).sort());
	});

	it.each(NODES.filter(({ properties }) => properties.some(({ name }) => name === 'resource')))(
		'names the operations of $displayName',
		({ displayName, properties }) => {
			const row = tableBelow('Nodes').find(([name]) => name === `**${displayName}**`);
			expect(row?.[1].toLowerCase()).toBe(operationsOf(properties));
		},
	);

	it('names every workflow, with a link to its own README', () => {
		const folders = readdirSync(join(ROOT, 'workflows'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name);
		const named = tableBelow('Workflows').map(([name]) => name);
		expect(named.sort()).toEqual(
			folders.map((name) => `[${name}](workflows/${name}/README.md)`).sort(),
		);
	});
});

describe('the published package', () => {
	const [{ files }] = JSON.parse(
		execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: ROOT,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	) as [{ files: Array<{ path: string }> }];
	const shipped = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));

	it('holds every file that its own texts link to', () => {
		const links = shipped
			.filter((path) => path.endsWith('.md'))
			.flatMap((from) => {
				const text = readFileSync(join(ROOT, from), 'utf8');
				return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to]) => [
					from,
					join(dirname(from), to!),
				]);
			});
		expect(links.length).toBeGreaterThan(40);
		expect(links.filter(([, to]) => !shipped.includes(to!))).toEqual([]);
	});
});
