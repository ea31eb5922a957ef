import { createHash } from 'node:crypto';

import { gid, type Metafield } from '../../shop';

export const digestOf = ({ value }: Metafield): string =>
	createHash('sha256').update(value).digest('hex');

export const metafieldView = (metafield: Metafield): Record<string, unknown> => ({
	...metafield,
	__typename: 'Metafield',
	id: gid('Metafield', metafield.id),
	legacyResourceId: metafield.id,
	compareDigest: digestOf(metafield),
});
