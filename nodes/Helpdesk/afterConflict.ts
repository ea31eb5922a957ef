import { VendorError } from '../shared/errors';

/** Creates a record; when somebody else was faster (409), theirs is taken. */
export async function afterConflict<T>(
	create: () => Promise<T>,
	find: () => Promise<T | undefined>,
): Promise<T> {
	return await create().catch(async (error: unknown) => {
		const lost = error instanceof VendorError && error.httpStatus === 409;
		const theirs = lost ? await find() : undefined;
		if (theirs) return theirs;
		throw error;
	});
}
