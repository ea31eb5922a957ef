import type { Query } from '../shared/http';
import type { BitHumanClient } from './client';

export interface Page<T> {
	data: T[];
	pagination?: { has_more?: boolean };
}

/** Row after row of a list, read page by page until its end or until the caller has enough. */
export async function* rowsOf<T>(
	bitHuman: BitHumanClient,
	path: string,
	{ limit, ...query }: Query & { limit: number },
): AsyncGenerator<T> {
	for (let offset = 0; ; offset += limit) {
		const page = await bitHuman.get<Page<T>>(path, { ...query, limit, offset });
		yield* page.data;
		if (page.data.length === 0 || !page.pagination?.has_more) return;
	}
}

/** The first rows that fit, at most `wanted`. */
export async function take<T>(
	rows: AsyncGenerator<T>,
	wanted: number,
	fits: (row: T) => boolean = () => true,
): Promise<T[]> {
	const found: T[] = [];
	for await (const row of rows) {
		if (fits(row)) found.push(row);
		if (found.length >= wanted) break;
	}
	return found;
}
