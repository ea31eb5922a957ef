import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrlOf } from '../shared/credential';

/** An account, or its subuser, lives in one region. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send#base-url */
const HOSTS: Record<string, string> = {
	eu: 'https://api.eu.sendgrid.com',
	global: 'https://api.sendgrid.com',
};
/** The only hosts that may see a key, unless the credential's owner chose an address. */
export const SENDGRID_HOST = /^api\.(?:eu\.)?sendgrid\.com$/;

/** Where the API is, without a slash at the end. `custom` as in `baseUrlOf`. */
export const addressOf = (credentials: ICredentialDataDecryptedObject) =>
	baseUrlOf(credentials, HOSTS[String(credentials.region)] ?? HOSTS.global);
