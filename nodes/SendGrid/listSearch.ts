import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../shared/node';
import { createSendGridClient } from './client';

interface Page {
	result: Array<{ id: string; name: string }>;
	_metadata?: { next?: string };
}

/** Fills the list of dynamic templates page by page. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const read = async () => {
		const credentials = await this.getCredentials('commerceSupportSendGridApi');
		const sendGrid = createSendGridClient(credentials, transportOf(this));
		return await sendGrid.get<Page>('/v3/templates', {
			generations: 'dynamic',
			page_size: 100,
			...(token ? { page_token: token } : {}),
		});
	};
	const { result, _metadata: metadata } = await read().catch((error: unknown) => {
		throw toNodeError(this, error);
	});
	const words = filter?.toLowerCase() ?? '';
	const next = metadata?.next;
	return {
		results: result
			.filter(({ name }) => name.toLowerCase().includes(words))
			.map(({ id, name }) => ({ name, value: id })),
		paginationToken:
			next && URL.canParse(next)
				? (new URL(next).searchParams.get('page_token') ?? undefined)
				: undefined,
	};
}
