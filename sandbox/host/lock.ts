import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const SQLITE_BUSY = 5;

/**
 * Runs `work` while no other process does so under the same lock file; tells `onWait` once if it has to wait.
 *
 * The lock is SQLite's on an empty database: the operating system drops it when its holder dies, however
 * it dies, so there is no stale lock to recognise.
 */
export async function withLock<T>(
	file: string,
	onWait: () => void,
	work: () => Promise<T>,
): Promise<T> {
	const database = new DatabaseSync(file);
	try {
		for (let waiting = false; !acquire(database); waiting = true) {
			if (!waiting) onWait();
			await sleep(500);
		}
		return await work();
	} finally {
		database.close();
	}
}

function acquire(database: DatabaseSync): boolean {
	try {
		database.exec('BEGIN EXCLUSIVE');
		return true;
	} catch (error) {
		if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
		throw error;
	}
}
