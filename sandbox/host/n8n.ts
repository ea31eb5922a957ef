import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { undoAtExit } from './cleanup';
import { n8nEnvironment } from './environment';
import { ensureN8n, type InstalledN8n } from './install';
import { installPackage } from './install-package';
import { ensureAccess, type Access } from './owner';
import { freePort } from './ports';
import { GroupLeader } from './process';
import type { Report } from './report';
import { excerpt } from './step';

/** Migrations of an empty database took 11 s on two cores; a crowded CI machine may need far longer. */
const START_LIMIT_MS = 180_000;
/** Above n8n's own limit for running executions at shutdown (10 s, `environment.ts`). */
const STOP_LIMIT_MS = 15_000;

export interface N8nOptions {
	/** Tarballs of `npm pack` to install before the start. */
	packages?: string[];
	/** Kept at the end; without it a temporary folder is used and removed by `stop()`. */
	userFolder?: string;
	/** Wished port; a free one is taken when something listens there already. */
	port?: number;
	/** Settings for n8n, stronger than ours; folder and ports are not among them. */
	env?: Record<string, string>;
	report: Report;
}

export interface RunningN8n extends Access {
	readonly url: string;
	readonly userFolder: string;
	readonly port: number;
	readonly logFile: string;
	readonly pid: number;
	/** From the start of the process to its readiness, of the latest start. */
	readonly startMs: number;
	/** Stops and starts again: same folder, port, key. Also brings back a killed one. */
	restart(): Promise<void>;
	/** Ends n8n and its task runner; removes the user folder if it was a temporary one. */
	stop(): Promise<void>;
	/** SIGKILL to n8n and its task runner, as a crash would. The folder stays; `restart()` goes on with it. */
	kill(): void;
	/** Resident memory of n8n's main process in MB (1,000,000 bytes), without the task runner. */
	rssMb(): number;
}

/**
 * Starts a real n8n on 127.0.0.1 with SQLite in its user folder, an owner and an API key; installs n8n first
 * if need be. It ends when our process ends, however that ends.
 *
 * @throws with the telling lines of n8n's log when it does not become ready within three minutes
 */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	const { report, packages = [], env: extra } = options;
	const installed = await ensureN8n({ report });
	const port = await freePort(options.port);
	if (options.port && port !== options.port) {
		report(`Port ${options.port} is taken; n8n listens on ${port} instead.`);
	}
	const userFolder = prepareFolder(options.userFolder);
	const settings = { node: installed.node, userFolder, port, brokerPort: await freePort(), extra };
	const host = new Host(installed, settings, options.userFolder === undefined);
	try {
		for (const tarball of packages) {
			const { seconds, mb } = await installPackage(tarball, userFolder);
			report(`Installed ${tarball} in ${seconds.toFixed(1)} s (${mb.toFixed(1)} MB)`);
		}
		await host.start();
	} catch (error) {
		await host.stop();
		throw error;
	}
	report(
		`n8n ${installed.version} is ready at ${host.url} after ${(host.startMs / 1000).toFixed(1)} s`,
	);
	return host;
}

function prepareFolder(wanted: string | undefined): string {
	if (wanted === undefined) return mkdtempSync(join(tmpdir(), 'commerce-support-n8n-'));
	mkdirSync(wanted, { recursive: true });
	return resolve(wanted);
}

class Host implements RunningN8n {
	readonly url: string;
	readonly userFolder: string;
	readonly port: number;
	readonly logFile: string;
	owner!: Access['owner'];
	apiKey!: string;
	startMs = 0;
	private leader?: GroupLeader;
	private logStart = 0;
	private readonly env: Record<string, string>;
	private readonly forgetUndo: () => void;

	constructor(
		private readonly installed: InstalledN8n,
		settings: Parameters<typeof n8nEnvironment>[0],
		private readonly isTemporary: boolean,
	) {
		this.port = settings.port;
		this.url = `http://127.0.0.1:${settings.port}`;
		this.userFolder = settings.userFolder;
		this.logFile = join(settings.userFolder, 'n8n.log');
		this.env = n8nEnvironment(settings);
		this.forgetUndo = undoAtExit(() => this.abandon());
	}

	get pid(): number {
		return this.leader?.pid ?? 0;
	}

	async start(): Promise<void> {
		const started = Date.now();
		const n8n = join(this.installed.root, 'node_modules', 'n8n', 'bin', 'n8n');
		const args = ['--require', join(__dirname, 'end-with-parent.js'), n8n, 'start'];
		const { env, logFile, userFolder } = this;
		this.logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
		this.leader = new GroupLeader(this.installed.node, args, { cwd: userFolder, env, logFile });
		await this.untilReady(started + START_LIMIT_MS);
		this.startMs = Date.now() - started;
		Object.assign(this, await ensureAccess(this.url, userFolder));
	}

	async restart(): Promise<void> {
		await this.leader?.end(STOP_LIMIT_MS);
		await this.start();
	}

	async stop(): Promise<void> {
		await this.leader?.end(STOP_LIMIT_MS);
		this.forgetUndo();
		this.removeTemporaryFolder();
	}

	kill(): void {
		this.leader?.signalGroup('SIGKILL');
	}

	rssMb(): number {
		return this.leader?.rssMb() ?? 0;
	}

	/** There is no time to wait for n8n here; a kept folder gets the gentle signal for its database's sake. */
	private abandon(): void {
		this.leader?.signalGroup(this.isTemporary ? 'SIGKILL' : 'SIGTERM');
		this.removeTemporaryFolder();
	}

	private removeTemporaryFolder(): void {
		if (this.isTemporary) rmSync(this.userFolder, { recursive: true, force: true, maxRetries: 3 });
	}

	private async untilReady(deadline: number): Promise<void> {
		while (
			!(await answers(`${this.url}/healthz/readiness`)) ||
			!(await answers(`${this.url}/rest/settings`))
		) {
			if (!this.leader?.isRunning) throw this.failure('ended while it started');
			if (Date.now() > deadline)
				throw this.failure(`was not ready after ${START_LIMIT_MS / 1000} s`);
			await sleep(100);
		}
	}

	private failure(what: string): Error {
		return new Error(`n8n ${what}. From its log:\n${excerpt(this.logFile, this.logStart)}`);
	}
}

async function answers(address: string): Promise<boolean> {
	const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(
		() => undefined,
	);
	if (!response?.ok) return false;
	// Before its routes are there n8n answers every address with a "starting up" page.
	return (response.headers.get('content-type') ?? '').includes('application/json');
}
