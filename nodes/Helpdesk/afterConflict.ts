import { VendorError } from '../shared/errors';
import { sleep } from '../shared/http';

/** A search may lag a little behind. */
const LOOKS_AFTER_MS = [0, 500, 2_000];

/** Creates a record; when somebody else was faster (409), theirs is taken. */
export async function afterConflict<T>(
	create: () => Promise<T>,
	find: () => Promise<T | undefined>,
): Promise<T> {
	return await create().catch(async (error: unknown) => {
		const lost = error instanceof VendorError && error.httpStatus === 409;
		if (!lost) throw error;
		for (const wait of LOOKS_AFTER_MS) {
			await sleep(wait);
			const theirs = await find();
			if (theirs) return theirs;
		}
		throw error;
	});
}
