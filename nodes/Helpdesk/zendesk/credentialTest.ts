import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import type { EgressFilter } from '../../shared/http';
import { singleLine } from '../../shared/text';
import { createZendeskClient } from './client';

type Helpers = { getSecureEgressFilter?(): EgressFilter | undefined };

/** Tells which user the token belongs to, and whether it may open conversations. */
export async function zendeskCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const egress = (this.helpers as Helpers | undefined)?.getSecureEgressFilter?.();
		const zendesk = createZendeskClient(credential.data ?? {}, { egress, budgetMs: 15_000 });
		const { name, role } = await zendesk.me();
		if (role === 'end-user') {
			return { status: 'Error', message: 'Zendesk did not accept the e-mail address and token' };
		}
		const limits = role === 'admin' ? '' : '; only an administrator may create conversations';
		return { status: 'OK', message: singleLine(`Signed in as ${name} (${role})${limits}`) };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		return { status: 'Error', message: `${error.title}. ${error.nextStep}` };
	}
}
