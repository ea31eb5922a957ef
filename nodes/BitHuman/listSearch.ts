import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../shared/node';
import { createBitHumanClient } from './client';

interface Page {
	data: Array<{ code: string; name?: string; status?: string }>;
	pagination?: { has_more?: boolean };
}

const PAGE_SIZE = 100;

/** Fills the Agent field page by page; deleted agents stay in bitHuman's list and are left out. */
export async function searchAgents(
	this: ILoadOptionsFunctions,
	filter?: string,
	nextOffset?: string,
): Promise<INodeListSearchResult> {
	const offset = Number(nextOffset ?? 0);
	const read = async () => {
		const credentials = await this.getCredentials('commerceSupportBitHumanApi');
		const bitHuman = createBitHumanClient(credentials, transportOf(this));
		return await bitHuman.get<Page>('/v1/agents', { limit: PAGE_SIZE, offset });
	};
	const { data, pagination } = await read().catch((error: unknown) => {
		throw toNodeError(this, error);
	});
	const words = filter?.toLowerCase() ?? '';
	return {
		results: data
			.filter(({ status }) => status !== 'deleted')
			.map(({ code, name }) => ({ name: name ? `${name} (${code})` : code, value: code }))
			.filter(({ name }) => name.toLowerCase().includes(words)),
		paginationToken: pagination?.has_more ? String(offset + PAGE_SIZE) : undefined,
	};
}
