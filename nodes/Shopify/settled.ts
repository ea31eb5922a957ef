import { VendorError } from '../shared/errors';

/**
 * Runs a write that may be asked for again; when its outcome is unclear, looks whether it was made.
 * @param isDone reads Shopify; true when everything that was wanted is there
 * @throws VendorError `applied` is unknown only when even looking did not help
 */
export async function settled(
	write: () => Promise<unknown>,
	isDone: () => Promise<boolean>,
): Promise<void> {
	try {
		await write();
	} catch (error) {
		if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
		const done = await isDone().catch(() => false);
		if (!done) throw error;
	}
}
