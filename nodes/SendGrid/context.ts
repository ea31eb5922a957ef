import type { IBinaryData, ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import type { Transport } from '../shared/http';
import { patienceOf } from '../shared/fields';
import { transportOf } from '../shared/node';
import { operationFor } from '../shared/operation';
import { addressOf } from './address';
import { createSendGridClient, type SendGridClient } from './client';

export interface File {
	bytes: Buffer;
	name: string | undefined;
	type: string;
}

/** What an operation of this node works with, for one item. */
export interface MailContext {
	sendGrid: SendGridClient;
	sender: { email: string; name: string };
	/** Of the signed event webhook. */
	webhookKey: string;
	transport: Transport;
	/** The credential points to a stand-in, so that labels may come from one too. */
	custom: boolean;
	/** A file of the item. @throws NodeOperationError when the item has none of this name */
	file(property: string): Promise<File>;
}

export const mailOperation = operationFor<MailContext>();

export async function mailContext(n8n: IExecuteFunctions, itemIndex: number): Promise<MailContext> {
	const credentials = await n8n.getCredentials('commerceSupportSendGridApi', itemIndex);
	const transport = { ...transportOf(n8n), ...patienceOf(n8n, itemIndex) };
	return contextOf(credentials, transport, async (property) => {
		const { fileName, mimeType }: IBinaryData = n8n.helpers.assertBinaryData(itemIndex, property);
		const bytes = await n8n.helpers.getBinaryDataBuffer(itemIndex, property);
		return { bytes, name: fileName, type: mimeType };
	});
}

export function contextOf(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
	file: MailContext['file'],
): MailContext {
	return {
		sendGrid: createSendGridClient(credentials, transport),
		sender: {
			email: String(credentials.senderEmail ?? ''),
			name: String(credentials.senderName ?? ''),
		},
		webhookKey: String(credentials.webhookKey ?? ''),
		transport,
		custom: addressOf(credentials).custom,
		file,
	};
}
