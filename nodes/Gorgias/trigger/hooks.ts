import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { toNodeError } from '../../shared/node';
import { createGorgiasClient, type GorgiasClient } from '../client';
import { isKind, type Kind } from '../event/kinds';
import { isRegistered, register, unregister, type Registration } from './registration';

/** Whether everything is in place at Gorgias; nothing is looked at when people made the integrations. */
export async function hooksExist(n8n: IHookFunctions): Promise<boolean> {
	if (isByHand(n8n)) {
		await requireSecret(n8n);
		return true;
	}
	return await withClient(n8n, async (gorgias, url) => {
		return await isRegistered(gorgias, url, kindsOf(n8n), n8n.getWorkflowStaticData('node'));
	});
}

export async function createHooks(n8n: IHookFunctions): Promise<boolean> {
	return await withClient(n8n, async (gorgias, url) => {
		const registration = await register(gorgias, url, kindsOf(n8n)).catch((error: unknown) => {
			throw withByHand(error);
		});
		Object.assign(n8n.getWorkflowStaticData('node'), registration);
		return true;
	});
}

export async function deleteHooks(n8n: IHookFunctions): Promise<boolean> {
	if (isByHand(n8n)) return true;
	return await withClient(n8n, async (gorgias, url) => {
		const stored: Partial<Registration> = n8n.getWorkflowStaticData('node');
		await unregister(gorgias, url, stored);
		delete stored.url;
		delete stored.secret;
		delete stored.ids;
		return true;
	});
}

const isByHand = (n8n: IHookFunctions) => n8n.getNodeParameter('setup') === 'byHand';

const kindsOf = (n8n: IHookFunctions): Kind[] =>
	(n8n.getNodeParameter('events') as string[]).filter(isKind);

async function requireSecret(n8n: IHookFunctions): Promise<void> {
	const { webhookSecret } = await n8n.getCredentials('commerceSupportGorgiasApi');
	if (String(webhookSecret ?? '').trim()) return;
	throw new NodeOperationError(n8n.getNode(), 'The credential has no Webhook Secret', {
		description:
			'Enter a long random text as Webhook Secret in the Gorgias credential, and the same text as the header of the HTTP integrations.',
	});
}

async function withClient<T>(
	n8n: IHookFunctions,
	work: (gorgias: GorgiasClient, url: string) => Promise<T>,
): Promise<T> {
	try {
		const credentials = await n8n.getCredentials('commerceSupportGorgiasApi');
		const egress = n8n.helpers.getSecureEgressFilter?.();
		const url = n8n.getNodeWebhookUrl('default') ?? '';
		return await work(createGorgiasClient(credentials, { egress }), url);
	} catch (error) {
		throw toNodeError(n8n, error);
	}
}

/** A key that may not make integrations is common; people can make them instead. */
function withByHand(error: unknown) {
	if (!(error instanceof VendorError) || error.httpStatus !== 403) return error;
	return error.with({
		title: 'This Gorgias user may not make HTTP integrations',
		nextStep:
			'Use the API key of an administrator, or set HTTP Integrations to “Made by Hand”: this node then shows the URL, the header and the body to enter in Gorgias.',
	});
}
