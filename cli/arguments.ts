import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from './userError';

export const USAGE = `Usage: n8n-commerce-support <command> --n8n URL --client FILE [options]
Without installing it: npx --package=n8n-nodes-commerce-support n8n-commerce-support <command> ...

Commands
  import    create or update a client's tables, credentials and workflows, and publish them
  check     compare with what an import would do, test credentials and webhooks; writes nothing
  remove    take away what an import wrote; tables stay unless --with-data

Options
  --n8n URL            address of the n8n, such as https://n8n.example.com
  --client FILE        the client file, described in
                       ${join(__dirname, 'README.md')}
  --api-key-env NAME   environment variable with the API key (default N8N_API_KEY); asked for when unset
  --dry-run            only say what would be done
  --force              overwrite, publish or remove what a person changed in the editor
  --with-data          remove: also delete the Data Tables and all they hold
  --templates FOLDER   other workflows than the package's own, laid out like its folder "workflows"
  --json               print one JSON document at the end instead of lines
  --help               this text`;

export const COMMANDS = ['import', 'check', 'remove'] as const;

export interface Arguments {
	command: (typeof COMMANDS)[number];
	n8n: string;
	client: string;
	apiKeyEnv: string;
	dryRun: boolean;
	force: boolean;
	withData: boolean;
	templates: string | undefined;
	json: boolean;
}

const options = {
	n8n: { type: 'string' },
	client: { type: 'string' },
	'api-key-env': { type: 'string', default: 'N8N_API_KEY' },
	'dry-run': { type: 'boolean', default: false },
	force: { type: 'boolean', default: false },
	'with-data': { type: 'boolean', default: false },
	templates: { type: 'string' },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
} as const;

/** The command line, or undefined when only the help text was asked for. */
export function readArguments(argv: string[]): Arguments | undefined {
	let parsed;
	try {
		parsed = parseArgs({ args: argv, options, allowPositionals: true });
	} catch (error) {
		throw new UserError((error as Error).message, [USAGE]);
	}
	const { values, positionals } = parsed;
	if (values.help) return undefined;
	const command = COMMANDS.find((name) => name === positionals[0]);
	if (!command || positionals.length !== 1)
		throw new UserError('Say what to do: import, check or remove.', [USAGE]);
	if (!values.n8n || !values.client)
		throw new UserError('--n8n and --client are both needed.', [USAGE]);
	return {
		command,
		n8n: values.n8n,
		client: values.client,
		apiKeyEnv: values['api-key-env'],
		dryRun: values['dry-run'],
		force: values.force,
		withData: values['with-data'],
		templates: values.templates,
		json: values.json,
	};
}
