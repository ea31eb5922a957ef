import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { createSendGridClient, type SendGridClient } from './client';

interface Senders {
	results?: Array<{ from_email: string; verified: boolean }>;
}
type Domains = Array<{ domain: string; valid: boolean }>;

/** Whether the key may send, and, where the key may look, whether the sender is verified. */
export async function sendGridCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const credentials = credential.data ?? {};
	const sender = String(credentials.senderEmail ?? '')
		.trim()
		.toLowerCase();
	const sendGrid = createSendGridClient(credentials, { timeoutMs: 10_000, budgetMs: 10_000 });
	try {
		const { scopes } = await sendGrid.get<{ scopes: string[] }>('/v3/scopes');
		if (!scopes.includes('mail.send')) {
			return {
				status: 'Error',
				message:
					'The key may not send mail. Give it Mail Send in SendGrid under Settings > API Keys.',
			};
		}
		const verified = await isVerified(sendGrid, sender);
		if (verified === false) {
			return {
				status: 'Error',
				message:
					'The sender address is not verified. Verify it, or its domain, in SendGrid under Settings > Sender Authentication.',
			};
		}
		const about = verified
			? 'the sender is verified'
			: 'whether the sender is verified, the key may not read';
		return { status: 'OK', message: `The key may send mail; ${about}` };
	} catch (error) {
		const message =
			error instanceof VendorError
				? `${error.title}. ${error.nextStep}`
				: 'SendGrid could not be asked.';
		return { status: 'Error', message };
	}
}

/** Undefined when the key may read neither the senders nor the domains. */
async function isVerified(sendGrid: SendGridClient, sender: string): Promise<boolean | undefined> {
	const [senders, domains] = await Promise.all([
		sendGrid.get<Senders>('/v3/verified_senders', { limit: 200 }).catch(mayNot),
		sendGrid.get<Domains>('/v3/whitelabel/domains', { limit: 200 }).catch(mayNot),
	]);
	const domain = sender.split('@')[1] ?? '';
	const known =
		senders?.results?.some((one) => one.verified && one.from_email.toLowerCase() === sender) ||
		domains?.some((one) => one.valid && one.domain.toLowerCase() === domain);
	if (known) return true;
	return senders && domains ? false : undefined;
}

function mayNot(error: unknown): undefined {
	if (error instanceof VendorError && [401, 403, 404].includes(error.httpStatus ?? 0))
		return undefined;
	throw error;
}
