import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The signing secrets that the credential's owner entered; each endpoint in the Dashboard has its own. */
export const secretsOf = ({ webhookSecret }: ICredentialDataDecryptedObject): string[] =>
	String(webhookSecret ?? '')
		.split(/[\s,]+/)
		.filter(Boolean);
