import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const tool = join(__dirname, '..', '..', 'tools', 'node24.js');

describe('node tools/node24.js <command>', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8', input: 'from stdin' });

	it('runs the command under Node 24 or newer', () => {
		const { stdout } = run('node', '-p', 'process.versions.node');
		expect(Number.parseInt(stdout, 10)).toBeGreaterThanOrEqual(24);
	});

	it("finds the project's own tools", () => {
		expect(run('tsc', '--version').stdout).toMatch(/^Version 5\./);
	});

	it('passes arguments, input, output and the exit code', () => {
		const echo = 'process.stdin.pipe(process.stdout); process.exitCode = Number(process.argv[1])';
		expect(run('node', '-e', echo, '7')).toMatchObject({ status: 7, stdout: 'from stdin' });
	});

	it('passes a signal on and ends by it', async () => {
		const wait = "console.log('ready'); setTimeout(() => {}, 10_000)";
		const child = spawn(process.execPath, [tool, 'node', '-e', wait]);
		await once(child.stdout, 'data');
		child.kill('SIGTERM');
		expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
	});

	it('says what to do about a command that is not there', () => {
		const { status, stderr } = run('no-such-command');
		expect(status).toBe(127);
		expect(stderr).toContain('Run "npm ci" first');
		expect(run().stderr).toContain('Usage:');
	});
});
