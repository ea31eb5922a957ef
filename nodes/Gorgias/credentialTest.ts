import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import type { EgressFilter } from '../shared/http';
import { singleLine } from '../shared/text';
import { createGorgiasClient } from './client';

interface User {
	name: string | null;
	role?: { name?: string };
}

/** n8n gives its filter for outgoing addresses to credential tests as well, where it has one. */
type Helpers = { getSecureEgressFilter?(): EgressFilter | undefined };

/** Tells which account and which user the key belongs to: what that user writes counts as the assistant's. */
export async function gorgiasCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const egress = (this.helpers as Helpers | undefined)?.getSecureEgressFilter?.();
		const gorgias = createGorgiasClient(credential.data ?? {}, { egress, budgetMs: 15_000 });
		const { domain } = await gorgias.get<{ domain: string }>('/account');
		const { name, role } = await gorgias.get<User>('/users/0');
		const who = `${name || 'a user without a name'} (${role?.name ?? 'role not known'})`;
		const message = singleLine(`Signed in to the account ${domain} as ${who}`);
		return { status: 'OK', message };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		return { status: 'Error', message: `${error.title}. ${error.nextStep}` };
	}
}
