import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../userError';
import type { Tables, Template, Workflow } from './types';

/** The package's own templates; the folder lies beside `cli` in the sources and in `dist`. */
export const workflowsFolder = join(__dirname, '..', '..', 'workflows');

/** Started by hand in the editor, by people who don't use the importer. */
export const SETUP = 'setup';

function readJson<T>(file: string): T {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as T;
	} catch (error) {
		throw new UserError(`${file} is not readable JSON: ${(error as Error).message}`);
	}
}

/** Every `<name>/workflow.json` under `folder`, by name. */
export function loadTemplates(folder = workflowsFolder): Template[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'workflow.json')))
		.map(({ name }) => ({
			name,
			workflow: readJson<Workflow>(join(folder, name, 'workflow.json')),
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** The Data Tables the templates work on. */
export function loadTables(folder = workflowsFolder): Tables {
	return readJson<Tables>(join(folder, 'tables.json'));
}
