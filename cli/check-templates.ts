import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownCredentialTypes } from './credentialTypes';
import { checkTemplates } from './templates/check';
import type { Finding, KnownType } from './templates/check/finding';
import { loadTables, loadTemplates, SETUP, workflowsFolder } from './templates/load';
import { setupWorkflow } from './templates/setup';

interface CatalogueEntry {
	name: string;
	displayName: string;
	version: number | number[];
	defaults?: { name?: string };
}

/** The built-in node types, from the copy of n8n-nodes-base the project is tested with. */
function catalogue(): Map<string, KnownType> {
	const file = join(
		__dirname,
		'..',
		'node_modules',
		'n8n-nodes-base',
		'dist',
		'types',
		'nodes.json',
	);
	const types = new Map<string, KnownType>();
	if (!existsSync(file)) return types;
	for (const entry of JSON.parse(readFileSync(file, 'utf8')) as CatalogueEntry[]) {
		const name = `n8n-nodes-base.${entry.name}`;
		const versions = [...(types.get(name)?.versions ?? []), ...[entry.version].flat()];
		types.set(name, {
			displayName: entry.displayName,
			defaultName: entry.defaults?.name,
			versions,
		});
	}
	return types;
}

/** The setup workflow is generated: `--write` brings it up to date with `tables.json`. */
function checkSetup(write: boolean): Finding[] {
	const file = join(workflowsFolder, SETUP, 'workflow.json');
	const fresh = `${JSON.stringify(setupWorkflow(loadTables()), null, '\t')}\n`;
	if (write) writeFileSync(file, fresh);
	const same =
		existsSync(file) &&
		JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(JSON.parse(fresh));
	return same
		? []
		: [
				{
					template: SETUP,
					text: 'differs from tables.json: run npm run workflows:check -- --write',
				},
			];
}

function readmes(names: string[]): Finding[] {
	return names
		.filter((name) => !existsSync(join(workflowsFolder, name, 'README.md')))
		.map((template) => ({ template, text: 'has no README.md' }));
}

const setup = checkSetup(process.argv.includes('--write'));
const templates = loadTemplates();
const book = {
	templates,
	tables: loadTables(),
	types: catalogue(),
	credentials: ownCredentialTypes().map(({ name }) => name),
};
const findings = [...setup, ...readmes(templates.map(({ name }) => name)), ...checkTemplates(book)];
for (const { template, node, text } of findings) {
	console.error(`${template}${node ? ` / ${node}` : ''}: ${text}`);
}
console.log(
	findings.length
		? `${findings.length} findings in ${templates.length} workflows.`
		: `${templates.length} workflows keep the rules.`,
);
process.exitCode = findings.length ? 1 : 0;
