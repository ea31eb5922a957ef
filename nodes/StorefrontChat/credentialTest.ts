import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { testedBy } from '../shared/credentialTest';
import { n8nApi } from './later/rows';
import { asSecrets, flawOf } from './settings';

/**
 * Both secrets are only compared locally, so their form is all that can be tested. Every node with this credential has
 * to name this function: n8n takes the one of whichever node comes first.
 */
export async function storefrontCredential(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const secrets = asSecrets(data ?? {});
	const withApp = secrets.appClientSecret !== '';
	const flaw = flawOf(secrets, withApp);
	if (flaw) return { status: 'Error', message: flaw };
	const message = 'The domain and the secrets have the right form.';
	return {
		status: 'OK',
		message: withApp ? message : `${message} The app proxy also needs the App Client Secret.`,
	};
}

/** For later messages: the key needs `dataTable:list` here and `dataTableRow:read` in the chat. */
export const n8nCredential = testedBy('n8n', async ({ baseUrl, apiKey }, transport) => {
	const source = { baseUrl: String(baseUrl ?? ''), apiKey: String(apiKey ?? '') };
	const request = { method: 'GET', kind: 'read', path: '/api/v1/data-tables' } as const;
	return await n8nApi(source, transport).request({ ...request, query: { limit: 1 } });
});
