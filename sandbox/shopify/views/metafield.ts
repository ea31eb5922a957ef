import { createHash } from 'node:crypto';

import { gid, type Metafield, type Order } from '../../shop';

/** Namespace of the calling app, which is meant when a document names none. */
export const APP_NAMESPACE = 'app--190200000001';

export const digestOf = ({ value }: Pick<Metafield, 'value'>): string =>
	createHash('sha256').update(value).digest('hex');

/** A value that an app keeps with an order; null when there is none of this name. */
export function metafieldView(
	order: Order,
	{ key, namespace }: { key: string; namespace?: string | null },
) {
	const space = namespace ?? APP_NAMESPACE;
	const found = order.metafields.find((one) => one.key === key && one.namespace === space);
	return found
		? {
				...found,
				__typename: 'Metafield',
				id: gid('Metafield', found.id),
				legacyResourceId: found.id,
				compareDigest: digestOf(found),
			}
		: null;
}
