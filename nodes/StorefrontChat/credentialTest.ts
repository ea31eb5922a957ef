import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
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
