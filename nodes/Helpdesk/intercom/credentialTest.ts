import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import type { EgressFilter } from '../../shared/http';
import { singleLine } from '../../shared/text';
import { createIntercomClient } from './client';

type Helpers = { getSecureEgressFilter?(): EgressFilter | undefined };
interface Admin {
	id: string;
	name: string | null;
	has_inbox_seat?: boolean;
}

/** Tells in whose name will be written, and in which workspace. */
export async function intercomCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const { data = {} } = credential;
		const egress = (this.helpers as Helpers | undefined)?.getSecureEgressFilter?.();
		const intercom = createIntercomClient(data, { egress, budgetMs: 15_000 });
		const me = await intercom.me();
		const { admins } = await intercom.get<{ admins: Admin[] }>('/admins');
		const wanted = await intercom.adminId();
		const admin = admins.find(({ id }) => String(id) === wanted);
		if (!admin) {
			const seen = admins.map(({ name, id }) => `${name ?? 'without a name'} (${id})`).join(', ');
			return {
				status: 'Error',
				message: singleLine(`The workspace has no teammate ${wanted}. It has: ${seen}`, 600),
			};
		}
		const limits =
			admin.has_inbox_seat === false ? '; without an inbox seat Intercom lets nobody reply' : '';
		return {
			status: 'OK',
			message: singleLine(`Writes as ${admin.name ?? wanted} in ${me.app.name}${limits}`),
		};
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		return { status: 'Error', message: `${error.title}. ${error.nextStep}` };
	}
}
