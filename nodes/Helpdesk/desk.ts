import type { IExecuteFunctions, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../shared/node';
import { frontDesk } from './front/desk';
import { gorgiasDesk } from './gorgias';
import type { Choice, Desk, Provider } from './provider';
import { intercomDesk } from './intercom/desk';
import { zendeskDesk } from './zendesk/desk';

/** The desk that the Provider field names, signed in. */
export async function openDesk(n8n: IExecuteFunctions | ILoadOptionsFunctions): Promise<Desk> {
	const provider = providerOf(n8n);
	const { credential, open } = DESKS[provider];
	return open(await n8n.getCredentials(credential), transportOf(n8n));
}

const DESKS = {
	front: { credential: 'commerceSupportFrontApi', open: frontDesk },
	gorgias: { credential: 'commerceSupportGorgiasApi', open: gorgiasDesk },
	intercom: { credential: 'commerceSupportIntercomApi', open: intercomDesk },
	zendesk: { credential: 'commerceSupportZendeskApi', open: zendeskDesk },
} as const;

/** The field takes no expressions, so it is the same for every item. */
const providerOf = (n8n: IExecuteFunctions | ILoadOptionsFunctions): Provider =>
	('getInputData' in n8n
		? n8n.getNodeParameter('provider', 0)
		: n8n.getNodeParameter('provider')) as Provider;

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
