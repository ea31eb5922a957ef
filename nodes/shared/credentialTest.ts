import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from './errors';
import type { EgressFilter, Transport } from './http';

/** n8n gives its filter for outgoing addresses to credential tests as well, where it has one. */
type Helpers = { getSecureEgressFilter?(): EgressFilter | undefined };

const PATIENCE = { timeoutMs: 10_000, budgetMs: 15_000 };

/** Words for what a vendor's client throws; of n8n's own tests only the status or the code would be seen. */
function wordsFor(error: unknown, vendor: string): string {
	if (error instanceof VendorError && error.httpStatus === 404) {
		return `There is no API of ${vendor} at this address. Correct the address in the credential.`;
	}
	if (error instanceof VendorError) return `${error.title}. ${error.nextStep}`;
	if ((error as { code?: unknown }).code === 'ERR_INVALID_URL') {
		return 'The address in the credential cannot be read. Enter it whole, with https:// or http://.';
	}
	throw error;
}

/**
 * A credential's test that says what to do when it fails.
 * @param ask asks the vendor for something that changes nothing, with the credential's own client
 */
export const testedBy = (
	vendor: string,
	ask: (credentials: ICredentialDataDecryptedObject, transport: Transport) => Promise<unknown>,
) =>
	async function (
		this: ICredentialTestFunctions,
		{ data }: ICredentialsDecrypted,
	): Promise<INodeCredentialTestResult> {
		const egress = (this.helpers as Helpers | undefined)?.getSecureEgressFilter?.();
		try {
			await ask(data ?? {}, { ...PATIENCE, egress });
			return { status: 'OK', message: `${vendor} accepts the credential` };
		} catch (error) {
			return { status: 'Error', message: wordsFor(error, vendor) };
		}
	};
