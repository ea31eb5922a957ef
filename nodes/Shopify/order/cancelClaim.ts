import { VendorError } from '../../shared/errors';
import type { Payload, Shopify } from '../client';
import { keyReused } from '../keyed';

/**
 * Which request cancels an order, kept with the order: `orderCancel` knows no idempotency key. Named, not the app's
 * own, so that another app of the shop finds it after a change of credentials.
 */
export const CLAIM_PLACE = { namespace: 'commerce_support', key: 'cancel' };

/** Replaced only by who has read it last: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/metafieldsSet */
export const CANCEL_CLAIM = /* GraphQL */ `
	mutation CancelClaim($metafields: [MetafieldsSetInput!]!) {
		metafieldsSet(metafields: $metafields) {
			metafields {
				compareDigest
			}
			userErrors {
				code
				field
				message
			}
		}
	}
`;

export interface CancelClaim {
	key: string;
	/** Hash of what was asked under the key. */
	values: string;
}
export type ClaimField = { value: string; compareDigest: string } | null;

/** The claim of an earlier run; undefined when there is none, or none that can be read. */
export function readClaim(field: ClaimField): CancelClaim | undefined {
	try {
		return field ? (JSON.parse(field.value) as CancelClaim) : undefined;
	} catch {
		return undefined;
	}
}

/** @throws VendorError when the key was used on this order with other values */
export function refuseReused(field: ClaimField, { key, values }: CancelClaim): void {
	const earlier = readClaim(field);
	if (earlier?.key === key && earlier.values !== values) throw keyReused(key);
}

/**
 * Writes the claim, unless it is there from an earlier run of the same request.
 * @returns whether this run goes on; false when another run wrote at the same moment
 */
export async function claim(
	shopify: Shopify,
	ownerId: string,
	field: ClaimField,
	wanted: CancelClaim,
): Promise<boolean> {
	if (readClaim(field)?.key === wanted.key) return true;
	const entry = {
		...CLAIM_PLACE,
		ownerId,
		type: 'json',
		value: JSON.stringify(wanted),
		compareDigest: field?.compareDigest ?? null,
	};
	try {
		await shopify.mutate<Payload>(CANCEL_CLAIM, { metafields: [entry] });
		return true;
	} catch (error) {
		if (error instanceof VendorError && error.code === 'STALE_OBJECT') return false;
		// Whatever became of the claim: nothing has been cancelled yet.
		throw error instanceof VendorError ? error.with({ applied: 'no' }) : error;
	}
}
