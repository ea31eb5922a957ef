import { randomUUID } from 'node:crypto';
import { VendorError } from '../../../shared/errors';
import type { Money } from '../../../shared/types';
import type { Payload, Shopify } from '../../client';
import { noReturn, refuseHuge } from '../read';
import type { ReturnNode } from '../types';
import { CLAIM_SET, RETURN_TO_PROCESS } from './document';

/** Pieces of a line of the return, or of an exchange item, with how many were processed before. */
export interface Claimed {
	id: string;
	quantity: number;
	before: number;
}

/**
 * What is going to happen under a key, kept with the order, since `returnProcess` knows no idempotency key.
 * Shopify replaces it only for the run that has read it last, so of two runs one acts.
 */
export interface Claim {
	/** Short hash of what was asked under the key. */
	values: string;
	/** `unclear`: asked for without an answer, and nothing of it was seen afterwards. */
	state: 'acting' | 'done' | 'refused' | 'unclear';
	/** When the state was written. ISO 8601. */
	at: string;
	/** Which run wrote it. */
	run: string;
	pieces: Claimed[];
	amount: Money;
	owed: Money | null;
	/** Refunds that the return had before. */
	refunds: string[];
}

export interface Subject {
	node: ReturnNode;
	disputed: boolean;
	claim: Claim | undefined;
	/** Shopify's name for the claim's present value; null while there is none. */
	digest: string | null;
}

interface Answer {
	return:
		| (ReturnNode & {
				order: {
					disputes: Array<{ status: string }>;
					metafield: { value: string; compareDigest: string } | null;
				};
		  })
		| null;
}

const SETTLED_DISPUTES = ['WON', 'PREVENTED'];
/** Named, not the app's own, so that another app of the shop finds it after a change of credentials. */
const NAMESPACE = 'commerce_support';
const nameOf = (key: string) => `return-process-${key}`;

/** The return as it is, and the claim of this key. @throws VendorError when there is no such return */
export async function readSubject(shopify: Shopify, id: string, key: string): Promise<Subject> {
	const found = await shopify.query<Answer>(RETURN_TO_PROCESS, {
		id,
		namespace: NAMESPACE,
		claim: nameOf(key),
	});
	if (!found.return) throw noReturn();
	refuseHuge(found.return);
	const { disputes, metafield } = found.return.order;
	return {
		node: found.return,
		disputed: disputes.some(({ status }) => !SETTLED_DISPUTES.includes(status)),
		claim: metafield ? (JSON.parse(metafield.value) as Claim) : undefined,
		digest: metafield?.compareDigest ?? null,
	};
}

/**
 * Writes a claim in place of the one that was read.
 * @returns its digest, or undefined when another run was faster
 * @throws VendorError when it was not written; no money has moved by then
 */
export async function writeClaim(
	shopify: Shopify,
	key: string,
	{ node, digest }: Pick<Subject, 'node' | 'digest'>,
	claim: Omit<Claim, 'at' | 'run'>,
): Promise<string | undefined> {
	const run = randomUUID();
	const value = JSON.stringify({ ...claim, at: new Date().toISOString(), run });
	const entry = {
		ownerId: node.order.id,
		namespace: NAMESPACE,
		key: nameOf(key),
		type: 'json',
		value,
		compareDigest: digest,
	};
	try {
		const { metafields } = await shopify.mutate<
			Payload & { metafields: Array<{ compareDigest: string }> }
		>(CLAIM_SET, { claims: [entry] });
		return metafields[0].compareDigest;
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.code === 'STALE_OBJECT') return undefined;
		if (error.applied === 'unknown') {
			const now = await readSubject(shopify, node.id, key).catch(() => undefined);
			if (now?.claim?.run === run) return now.digest!;
		}
		throw error.with({ applied: 'no', idempotencyKey: key });
	}
}
