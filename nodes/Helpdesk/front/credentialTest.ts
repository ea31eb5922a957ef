import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import type { EgressFilter } from '../../shared/http';
import { singleLine } from '../../shared/text';
import { createFrontClient } from './client';

type Helpers = { getSecureEgressFilter?(): EgressFilter | undefined };

/** Tells which company the token belongs to, and whether it sees the inbox for new conversations. */
export async function frontCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const { data = {} } = credential;
		const egress = (this.helpers as Helpers | undefined)?.getSecureEgressFilter?.();
		const front = createFrontClient(data, { egress, budgetMs: 15_000 });
		const { name } = await front.get<{ name: string }>('/me');
		const inboxes = await front.all<{ id: string; name: string }>('/inboxes');
		const wanted = String(data.inboxId ?? '').trim();
		const inbox = inboxes.find(({ id }) => id === wanted);
		if (wanted && !inbox) {
			const seen = inboxes.map((it) => `${it.name} (${it.id})`).join(', ') || 'none';
			return {
				status: 'Error',
				message: singleLine(`The token does not see the inbox ${wanted}. It sees: ${seen}`, 600),
			};
		}
		const where = inbox ? `, new conversations go to ${inbox.name}` : '';
		return { status: 'OK', message: singleLine(`Connected to ${name}${where}`) };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		return { status: 'Error', message: `${error.title}. ${error.nextStep}` };
	}
}
