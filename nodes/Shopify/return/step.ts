import { unclearStep, VendorError } from '../../shared/errors';
import type { Payload, Shopify } from '../client';
import { RETURN_STATUS } from './document';
import { noReturn, statusOf, type ReturnStatus } from './read';

interface Status {
	id: string;
	name: string;
	status: string;
}

/**
 * Moves a return into a status once: one that is there already stays as it is, and an unclear answer is read back.
 * @returns what it is then; `applied` is `no` when there was nothing to do
 * @throws VendorError when Shopify refuses, or when it stays unclear
 */
export async function step(
	shopify: Shopify,
	id: string,
	to: Exclude<ReturnStatus, 'unknown'>,
	document: string,
	{ variables, dryRun }: { variables: Record<string, unknown>; dryRun: boolean },
) {
	const before = await read(shopify, id);
	if (statusOf(before.status) === to) return { ...shown(before), applied: 'no', dryRun };
	if (dryRun) return { ...shown(before), applied: 'no', dryRun };
	try {
		const payload = await shopify.mutate<Payload & { return: Status }>(document, variables);
		return { ...shown(payload.return), applied: 'yes', dryRun };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		const after = await read(shopify, id).catch(() => undefined);
		// Refused because somebody else did it a moment ago, or carried out although the answer got lost.
		if (after && statusOf(after.status) === to) {
			return { ...shown(after), applied: error.applied === 'no' ? 'no' : 'yes', dryRun };
		}
		if (error.applied === 'no') throw error;
		throw error.with({ nextStep: unclearStep('Shopify') });
	}
}

async function read(shopify: Shopify, id: string): Promise<Status> {
	const found = await shopify.query<{ return: Status | null }>(RETURN_STATUS, { id });
	if (!found.return) throw noReturn();
	return found.return;
}

const shown = ({ id, name, status }: Status) => ({ returnId: id, name, status: statusOf(status) });
