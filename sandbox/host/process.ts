import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process that leads a group of its own; ending it ends the group. */
export class GroupLeader {
	readonly exited: Promise<void>;
	private readonly child: ChildProcess;

	/** Its output is appended to `logFile`; its standard input is a pipe that closes when we end. */
	constructor(
		command: string,
		args: string[],
		options: { cwd: string; env: NodeJS.ProcessEnv; logFile: string },
	) {
		const log = openSync(options.logFile, 'a', 0o600);
		this.child = spawn(command, args, {
			cwd: options.cwd,
			env: options.env,
			detached: true,
			stdio: ['pipe', log, log],
		});
		closeSync(log);
		this.exited = new Promise((resolve) => {
			this.child.once('exit', () => resolve());
			this.child.once('error', () => resolve());
		});
	}

	get pid(): number {
		return this.child.pid ?? 0;
	}

	get isRunning(): boolean {
		return this.pid > 0 && this.child.exitCode === null && this.child.signalCode === null;
	}

	/** Resident memory of the leader alone, in MB (1,000,000 bytes). */
	rssMb(): number {
		return residentKilobytes(this.pid) / (1e6 / 1024);
	}

	signalGroup(signal: NodeJS.Signals): void {
		if (this.pid === 0) return;
		try {
			process.kill(-this.pid, signal);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}

	/** Asks the leader to end, waits for it, then ends by force what is left of the group. */
	async end(graceMs: number): Promise<void> {
		if (this.isRunning) this.child.kill('SIGTERM');
		await Promise.race([this.exited, sleep(graceMs, undefined, { ref: false })]);
		this.signalGroup('SIGKILL');
		await this.exited;
	}
}

function residentKilobytes(pid: number): number {
	if (process.platform === 'linux') {
		return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
	}
	return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}
