import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startN8n, type RunningN8n } from '../host/n8n';
import { freePort } from '../host/ports';
import { startSandbox, type Sandbox } from '..';
import { demoClient } from './client';
import { buildPackage, packPackage } from './package';

const ROOT = resolve(__dirname, '../..');

/** Where n8n is: one we started, or one that was there already. */
export interface N8nAccess {
	url: string;
	apiKey: string;
}

/** On an n8n of somebody's own, "demo" may be a client already: the demo must not touch it. */
const GUEST = 'sandbox-demo';

/** The vendors' stand-ins, an n8n with the package, and the demo shop imported into it. */
export interface World {
	sandbox: Sandbox;
	n8n: N8nAccess;
	/** Only for an n8n that was started here. */
	host: RunningN8n | undefined;
	/** Prefix of all that was imported. */
	client: string;
	chatUrl: string;
	close(): Promise<void>;
}

export interface WorldOptions {
	report(line: string): void;
	/** An n8n that runs already and has the package installed, instead of one of our own. */
	n8n?: N8nAccess;
	ports?: { n8n?: number; storefront?: number };
	env?: Record<string, string>;
	/** Settings of the chat workflow, on top of the demo's. */
	chat?: Record<string, unknown>;
	/** Settings of further workflows, by their names. */
	config?: Record<string, Record<string, unknown>>;
	/** A folder of workflows and tables to import instead of the package's own. */
	templates?: string;
}

export async function startWorld(options: WorldOptions): Promise<World> {
	const { report, n8n, ports, env, chat, config, templates } = options;
	const sandbox = await startSandbox({ ports: { storefront: await freePort(ports?.storefront) } });
	let host: RunningN8n | undefined;
	const client = n8n ? GUEST : 'demo';
	const end = async () => {
		if (n8n) await removeGuest(n8n, demoClient(sandbox, { client }), report);
		await host?.stop();
		await sandbox.close();
	};
	try {
		if (n8n) await buildPackage(report);
		else {
			const packages = [await packPackage(report)];
			host = await startN8n({ packages, port: ports?.n8n, env, report });
		}
		const access = n8n ?? host!;
		const described = demoClient(sandbox, { client, chat, config, n8n: access });
		await importClient(access, described, report, templates);
		const chatUrl = `${access.url}/webhook/${client}/support-chat`;
		sandbox.storefront.settings.proxyTarget = chatUrl;
		return {
			sandbox,
			n8n: access,
			host,
			client,
			chatUrl,
			close: end,
		};
	} catch (error) {
		await end();
		throw error;
	}
}

/** Imports by the package's own importer, as an agency does, and by nothing else. */
export async function importClient(
	n8n: N8nAccess,
	{ file, secrets }: ReturnType<typeof demoClient>,
	report: (line: string) => void,
	templates?: string,
): Promise<string[]> {
	const flags = templates ? ['--templates', templates] : [];
	return await withImporter(n8n, ['import', ...flags], file, secrets, report);
}

/** Takes the demo off an n8n that stays: its credentials lead to stand-ins that end now. */
async function removeGuest(
	n8n: N8nAccess,
	{ file }: ReturnType<typeof demoClient>,
	report: (line: string) => void,
): Promise<void> {
	report(`\n  Removing "${GUEST}" from ${n8n.url}`);
	try {
		await withImporter(n8n, ['remove', '--with-data'], file, {}, report);
	} catch {
		report(`  Not all of it could be removed, see above. What is left is named "${GUEST}: …".`);
	}
}

async function withImporter(
	n8n: N8nAccess,
	command: string[],
	file: object,
	secrets: Record<string, string>,
	report: (line: string) => void,
): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'commerce-support-client-'));
	const path = join(folder, 'client.json');
	await writeFile(path, JSON.stringify(file, null, '\t'));
	try {
		return await runImporter(
			[...command, '--n8n', n8n.url, '--client', path],
			{ ...secrets, N8N_API_KEY: n8n.apiKey },
			report,
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function runImporter(
	args: string[],
	secrets: Record<string, string>,
	report: (line: string) => void,
) {
	return new Promise<string[]>((done, failed) => {
		const lines: string[] = [];
		const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
			env: { ...process.env, ...secrets },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const read = (chunk: Buffer) => {
			for (const line of chunk.toString().split('\n').filter(Boolean)) {
				lines.push(line);
				report(`  ${line}`);
			}
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.on('error', failed);
		child.on('close', (code) =>
			code === 0
				? done(lines)
				: failed(new Error(`The importer ended with code ${code}:\n${lines.join('\n')}`)),
		);
	});
}
