import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { withLock } from '../../sandbox/host/lock';

describe('the lock around an installation', () => {
	let folder: string;
	let file: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'lock-'));
		file = join(folder, 'n8n.lock');
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('lets one work at a time and tells the other once that it waits', async () => {
		const events: string[] = [];
		const worker = (name: string) =>
			withLock(
				file,
				() => events.push(`${name} waits`),
				async () => {
					events.push(`${name} begins`);
					await sleep(600);
					events.push(`${name} ends`);
				},
			);
		await Promise.all([worker('A'), worker('B')]);
		expect(events).toEqual(['A begins', 'B waits', 'A ends', 'B begins', 'B ends']);
	});

	it('is free again after its work failed', async () => {
		const failing = withLock(file, jest.fn(), () => Promise.reject(new Error('disk full')));
		await expect(failing).rejects.toThrow('disk full');
		expect(await withLock(file, jest.fn(), async () => 'next')).toBe('next');
	});

	it('is free again when its holder was killed', async () => {
		const hold = `const { DatabaseSync } = require('node:sqlite');
			const database = new DatabaseSync(process.argv[1]);
			database.exec('BEGIN EXCLUSIVE');
			console.log('held');
			setTimeout(() => database.close(), 60_000);`;
		const holder = spawn(process.execPath, ['-e', hold, file]);
		await once(holder.stdout, 'data');
		const onWait = jest.fn(() => holder.kill('SIGKILL'));
		expect(await withLock(file, onWait, async () => 'mine')).toBe('mine');
		expect(onWait).toHaveBeenCalledTimes(1);
	});
});
