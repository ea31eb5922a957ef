import { createHash } from 'node:crypto';

import { gid, type Metafield } from '../../shop';

export interface MetafieldPlace {
	key: string;
	namespace?: string | null;
}

/** Namespace of the calling app, which is meant when a document names none. */
const APP_NAMESPACE = 'app--190200000001';

export const digestOf = ({ value }: Metafield): string =>
	createHash('sha256').update(value).digest('hex');

/** A value that is kept with a record; undefined when there is none of this name. */
export function metafieldOf(metafields: Metafield[], { key, namespace }: MetafieldPlace) {
	const space = namespace ?? APP_NAMESPACE;
	return metafields.find((one) => one.key === key && one.namespace === space);
}

export const namespaceOf = ({ namespace }: MetafieldPlace): string => namespace ?? APP_NAMESPACE;

export function metafieldView(metafields: Metafield[], place: MetafieldPlace) {
	const found = metafieldOf(metafields, place);
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
