import type { IDataObject } from 'n8n-workflow';
import type { Shopify } from '../client';
import { readReturn, returnById } from './read';

/** What `request` and `create` answer: the return as it is now, and whether this run made it. */
export async function openedReturn(
	shopify: Shopify,
	{ id, repeated }: { id: string; repeated: boolean },
	{ idempotencyKey, dryRun }: { idempotencyKey: string; dryRun: boolean },
): Promise<IDataObject> {
	const value = readReturn(await returnById(shopify, id));
	return {
		returnId: value.id,
		...value,
		applied: 'yes',
		repeated,
		dryRun,
		idempotencyKey,
	} as unknown as IDataObject;
}

/** The same shape for a dry run: what would come back, nothing made. */
export const plannedReturn = (
	order: { id: string; name: string },
	lines: Array<{ quantity: number }>,
	idempotencyKey: string,
): IDataObject => ({
	returnId: null,
	orderId: order.id,
	orderNumber: order.name,
	status: null,
	lines: lines as IDataObject[],
	applied: 'no',
	repeated: false,
	dryRun: true,
	idempotencyKey,
});
