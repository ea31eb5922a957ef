import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../shared/node';
import { createGorgiasClient } from './client';

interface Page {
	data: Array<{ id: number; name: string | null; email?: string | null }>;
	meta: { next_cursor: string | null };
}

export const searchTeams = listSearch('/teams');
export const searchUsers = listSearch('/users');

/** Fills a "From list" field page by page; the filter looks at names and e-mail addresses. */
function listSearch(path: string) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		cursor?: string,
	): Promise<INodeListSearchResult> {
		const read = async () => {
			const credentials = await this.getCredentials('commerceSupportGorgiasApi');
			const gorgias = createGorgiasClient(credentials, transportOf(this));
			return await gorgias.get<Page>(path, { limit: 100, order_by: 'name:asc', cursor });
		};
		const { data, meta } = await read().catch((error: unknown) => {
			throw toNodeError(this, error);
		});
		const words = filter?.toLowerCase() ?? '';
		return {
			results: data
				.map(({ id, name, email }) => ({
					name: name || email || String(id),
					value: String(id),
					email,
				}))
				.filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(words))
				.map(({ name, value }) => ({ name, value })),
			paginationToken: meta.next_cursor ?? undefined,
		};
	};
}
