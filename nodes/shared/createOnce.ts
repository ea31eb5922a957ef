import { unclearStep, VendorError } from './errors';
import { sleep } from './http';

/** A list may lag a little behind a write; after these waits a record that is not there was not made. */
const LOOKS_AFTER_MS = [300, 1_200, 3_000];

/**
 * Creates a record once. The vendor knows no idempotency keys, so the record is looked for first, and after an
 * unclear outcome it is looked for again and never sent twice. Without `find`, for a record without a name of
 * ours, an unclear outcome stays an error.
 */
export async function createOnce<T>(
	find: (() => Promise<T | undefined>) | undefined,
	create: () => Promise<T>,
	signal?: AbortSignal,
): Promise<{ record: T; applied: 'yes' | 'already' }> {
	const before = await find?.();
	if (before) return { record: before, applied: 'already' };

	const record = await create().catch(async (error: unknown) => {
		if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
		if (!find) throw withAdvice(error);
		for (const wait of LOOKS_AFTER_MS) {
			await sleep(wait, signal);
			// A look that fails changes nothing about the error that is reported in the end.
			const found = await find().catch(() => undefined);
			if (found) return found;
		}
		throw error;
	});
	return { record, applied: 'yes' };
}

const withAdvice = (error: VendorError) =>
	error.with({
		nextStep: `${unclearStep(error.vendor)} With an External ID this step looks by itself.`,
	});
