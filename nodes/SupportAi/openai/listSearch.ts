import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../../shared/node';
import { openAi } from './client';
import { problemOf } from './fallback';

/** Fills the model's "From list" field with what the account may use. */
export async function searchModels(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const read = async () => {
		const credentials = await this.getCredentials('commerceSupportOpenAiApi');
		const openai = await openAi(credentials, transportOf(this));
		return (await openai.models.list()).data;
	};
	const models = await read().catch((error: unknown) => {
		throw toNodeError(this, problemOf(error));
	});
	return {
		results: models
			.map(({ id }) => ({ name: id, value: id }))
			.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
	};
}
