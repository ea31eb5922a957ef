import type { Query } from '../shared/http';
import type { GorgiasClient } from './client';

export interface Page<T> {
	data: T[];
	meta: { next_cursor: string | null };
}

/** Page after page of a list, until its end or until the caller has enough. */
export async function* pages<T>(
	gorgias: GorgiasClient,
	path: string,
	query: Query = {},
): AsyncGenerator<T[]> {
	let cursor: string | undefined;
	do {
		const page: Page<T> = await gorgias.get(path, { limit: 100, ...query, cursor });
		yield page.data;
		cursor = page.meta.next_cursor ?? undefined;
	} while (cursor);
}
