import { ApiError, N8nApi } from './api';
import { readArguments, USAGE, type Arguments } from './arguments';
import { readClient } from './client';
import { importClient, type Package } from './commands/import';
import { removeClient } from './commands/remove';
import { Report } from './report';
import type { Ask } from './secrets';
import { UserError } from './userError';

/** What a run takes from the outside; tests put their own in place. */
export interface Surroundings {
	env: Record<string, string | undefined>;
	ask?: Ask;
	out: (text: string) => void;
	error: (text: string) => void;
	/** @param folder undefined for the package's own workflows */
	load: (folder?: string) => Package;
}

async function keyFrom({ apiKeyEnv }: Arguments, { env, ask }: Surroundings): Promise<string> {
	const key = env[apiKeyEnv] || (ask && (await ask('n8n API key: ')));
	if (key) return key;
	throw new UserError(`The environment variable ${apiKeyEnv} with the n8n API key is not set.`, [
		'Make a key in n8n under Settings > n8n API.',
	]);
}

async function perform(args: Arguments, report: Report, world: Surroundings): Promise<void> {
	const client = readClient(args.client);
	const api = new N8nApi(args.n8n, await keyFrom(args, world));
	const checking = args.command === 'check';
	const target = { api, client, report, dryRun: report.dryRun, force: args.force };
	const content = world.load(args.templates);
	if (args.command === 'remove')
		await removeClient(target, content.templates, content.tables, args.withData);
	else await importClient(target, content, world.env, world.ask, checking || !args.dryRun);
}

/** Plain words for anything that stops a run; a stack only for what is our own mistake. */
function wordsFor(error: unknown): string {
	if (error instanceof UserError)
		return [error.message, ...error.advice.map((line) => `  ${line}`)].join('\n');
	if (error instanceof ApiError) return `n8n answered ${error.status}: ${error.message}`;
	return (error as Error).stack ?? String(error);
}

function summary({ command }: Arguments, report: Report): string {
	const addresses = report.addresses.map(
		({ url, methods, workflow }) => `  ${methods.padEnd(10)} ${url}  (${workflow})`,
	);
	const count = report.changes.length;
	const done = report.dryRun ? `${count} to change` : `${count} changed`;
	const [kept, left] = [report.left('kept').length, report.left('left').length];
	const others = [
		...(kept ? [`Workflows that keep what a person changed: ${kept}, see above.`] : []),
		...(left ? [`Workflows that are no longer in the client file: ${left}, see above.`] : []),
	];
	const none =
		command === 'import' ? 'Nothing to change: everything is as it should be.' : 'No difference.';
	const verdict = count ? `${done}.` : others.length ? 'Nothing to change.' : none;
	const open = report.problems.length ? [`${report.problems.length} not done, see above.`] : [];
	return [
		...(addresses.length ? ['', 'Addresses', ...addresses] : []),
		'',
		verdict,
		...others,
		...open,
	].join('\n');
}

/**
 * One run of the program.
 * @returns the exit code: 0 done, 1 something is left to do or went wrong
 */
export async function run(argv: string[], world: Surroundings): Promise<number> {
	let args: Arguments | undefined;
	let report = new Report(() => {});
	try {
		args = readArguments(argv);
		if (!args) {
			world.out(USAGE);
			return 0;
		}
		report = new Report(args.json ? () => {} : world.out, args.dryRun || args.command === 'check');
		await perform(args, report, world);
	} catch (error) {
		world.error(wordsFor(error));
		if (report.steps.length && !args?.json) {
			world.error(
				`\nStopped after ${report.steps.length} steps, listed above. Run the same command again to go on.`,
			);
		}
		if (args?.json)
			world.out(JSON.stringify({ ok: false, failure: wordsFor(error), ...plain(report) }, null, 2));
		return 1;
	}
	const different = [...report.changes, ...report.left('kept'), ...report.left('left')];
	const differs = args.command === 'check' && different.length > 0;
	const ok = !report.problems.length && !differs;
	world.out(args.json ? JSON.stringify({ ok, ...plain(report) }, null, 2) : summary(args, report));
	return ok ? 0 : 1;
}

const plain = ({ dryRun, steps, addresses, problems }: Report) => ({
	dryRun,
	steps,
	addresses,
	problems,
});
