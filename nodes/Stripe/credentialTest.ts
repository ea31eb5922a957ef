import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { modeOf } from './address';
import { createStripeClient } from './client';

const MODES = {
	live: 'live mode: refunds move real money',
	test: 'test mode',
	unknown: 'an unknown mode',
};

/** Names the account and the mode of the key; a restricted key that may not read the account is tried on a refund list. */
export async function stripeCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const credentials = credential.data ?? {};
	const key = String(credentials.secretKey ?? '').trim();
	if (/^pk_/.test(key)) {
		return {
			status: 'Error',
			message: 'This is a publishable key. Enter the secret or a restricted key.',
		};
	}
	const stripe = createStripeClient(credentials, { timeoutMs: 10_000, budgetMs: 10_000 });
	const mode = MODES[modeOf(key)];
	try {
		const account = await stripe
			.read('Accounts: Read', async (sdk) => await sdk.accounts.retrieveCurrent())
			.catch((error: unknown) => {
				if (error instanceof VendorError && error.httpStatus === 403) return undefined;
				throw error;
			});
		if (account) {
			const name = account.settings?.dashboard?.display_name ?? account.business_profile?.name;
			return { status: 'OK', message: `Connected to ${name ?? account.id} in ${mode}` };
		}
		await stripe.read(
			'Charges and Refunds: Read',
			async (sdk) => await sdk.refunds.list({ limit: 1 }),
		);
		return {
			status: 'OK',
			message: `Connected in ${mode}. The key may not read the account's name.`,
		};
	} catch (error) {
		const message =
			error instanceof VendorError
				? `${error.title}. ${error.nextStep}`
				: 'Stripe could not be asked.';
		return { status: 'Error', message };
	}
}
