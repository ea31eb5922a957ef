import type { IExecuteFunctions, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../shared/node';
import { gorgiasDesk } from './gorgias';
import type { Choice, Desk } from './provider';

/** The desk that the Provider field names, signed in. */
export async function openDesk(n8n: IExecuteFunctions | ILoadOptionsFunctions): Promise<Desk> {
	const credentials = await n8n.getCredentials('commerceSupportGorgiasApi');
	return gorgiasDesk(credentials, transportOf(n8n));
}

export const searchTeams = listSearch((desk, filter) => desk.searchTeams(filter));
export const searchUsers = listSearch((desk, filter) => desk.searchUsers(filter));

function listSearch(search: (desk: Desk, filter: string) => Promise<Choice[]>) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
	): Promise<INodeListSearchResult> {
		try {
			return { results: await search(await openDesk(this), filter ?? '') };
		} catch (error) {
			throw toNodeError(this, error);
		}
	};
}
