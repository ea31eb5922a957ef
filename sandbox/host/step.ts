import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

import { elapsed, type Report } from './report';

const HEARTBEAT_MS = 15_000;

export interface Step {
	/** What a person reads, e.g. `Downloading n8n`. */
	label: string;
	command: string;
	args: string[];
	shell?: boolean;
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Everything the command prints is appended here. */
	logFile: string;
	report: Report;
}

/**
 * Runs one command of an installation: reports its start, a sign of life every 15 s, and its end.
 *
 * @throws with the telling lines of the output when the command fails
 */
export async function runStep(step: Step): Promise<void> {
	const started = Date.now();
	step.report(`${step.label} …`);
	const heartbeat = setInterval(
		() => step.report(`  ${step.label}: ${elapsed(started)} so far`),
		HEARTBEAT_MS,
	);
	try {
		await execute(step);
	} finally {
		clearInterval(heartbeat);
	}
	step.report(`${step.label}: done in ${elapsed(started)}`);
}

function execute(step: Step): Promise<void> {
	const log = openSync(step.logFile, 'a');
	const child = spawn(step.command, step.args, {
		cwd: step.cwd,
		env: step.env,
		shell: step.shell,
		stdio: ['ignore', log, log],
	});
	closeSync(log);
	const endWithUs = () => child.kill();
	process.once('exit', endWithUs);
	return new Promise<void>((resolve, reject) => {
		child.on('error', (error) => reject(new Error(`${step.label}: ${error.message}`)));
		child.on('exit', (code, signal) => {
			if (code === 0) return resolve();
			const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
			reject(new Error(`${step.label} ${how}. From ${step.logFile}:\n${excerpt(step.logFile)}`));
		});
	}).finally(() => process.off('exit', endWithUs));
}

/** What tells what went wrong in a log from byte `from` on: the first errors it names, else its end. */
export function excerpt(file: string, from = 0, count = 12): string {
	const lines = readFileSync(file).subarray(from).toString().trimEnd().split('\n');
	const errors = lines.filter((line) => /\berror\b/i.test(line));
	return (errors.length > 0 ? errors.slice(0, count) : lines.slice(-count)).join('\n');
}
