import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { elapsed } from '../../sandbox/host/report';
import { excerpt, runStep } from '../../sandbox/host/step';

describe('a step of the installation', () => {
	let folder: string;
	let logFile: string;
	const lines: string[] = [];
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'step-'));
		logFile = join(folder, 'install.log');
		lines.length = 0;
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const run = (script: string) =>
		runStep({
			label: '1/1 Trying',
			command: process.execPath,
			args: ['-e', script],
			cwd: folder,
			env: process.env,
			logFile,
			report: (line) => lines.push(line),
		});

	it('reports its start and how long it took', async () => {
		await run('');
		expect(lines).toEqual(['1/1 Trying …', expect.stringMatching(/^1\/1 Trying: done in \d+ s$/)]);
	});

	it('fails with the errors of the log and where the rest is', async () => {
		const script = "console.error('npm warn old\\nnpm error code ENOSPC\\nusage'); process.exit(3)";
		const failure = await run(script).catch((error: Error) => error.message);
		expect(failure).toBe(`1/1 Trying ended with code 3. From ${logFile}:\nnpm error code ENOSPC`);
	});

	it('fails when the command is not there', async () => {
		const missing = runStep({
			label: '1/1 Trying',
			command: join(folder, 'npm'),
			args: [],
			cwd: folder,
			env: process.env,
			logFile,
			report: () => {},
		});
		await expect(missing).rejects.toThrow(/1\/1 Trying: .*ENOENT/);
	});

	it('shows the end of a log that names no error, and nothing of an earlier run', () => {
		const earlier = 'Error: of yesterday\n';
		writeFileSync(logFile, `${earlier}one\ntwo\nthree\n`);
		expect(excerpt(logFile, earlier.length, 2)).toBe('two\nthree');
	});
});

it('durations read like "42 s" and "3 min 07 s"', () => {
	expect(elapsed(0, 42_400)).toBe('42 s');
	expect(elapsed(0, 187_000)).toBe('3 min 07 s');
});
