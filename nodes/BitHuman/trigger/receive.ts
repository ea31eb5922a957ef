import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answerOnly, emit, headerOf, rawBodyOf, type Delivery } from '../../shared/delivery';
import { equalSecrets, verifyBitHuman } from '../../shared/signature';
import { accountDelivery } from './accountEvent';
import { SECRET_HEADER } from './properties';
import type { Subscription } from './registration';
import { sessionDelivery } from './sessionEvent';
import { objectIn } from './values';

/** Checks who sent it before anything else, and answers at once: bitHuman lets a visitor wait for the answer. */
export async function receive(n8n: IWebhookFunctions): Promise<IWebhookResponseData> {
	const rawBody = await rawBodyOf(n8n);
	const ofSessions = n8n.getNodeParameter('source', 'account') === 'session';
	const genuine = ofSessions ? await knowsSecret(n8n) : isSigned(n8n, rawBody);
	if (!genuine) return answerOnly(n8n, 401, 'Not signed by bitHuman for this workflow');

	const body = parse(rawBody);
	if (ofSessions && body?.event_type === 'test') return answerOnly(n8n, 200);
	const delivery = body && (ofSessions ? sessionDelivery(body, rawBody) : accountDelivery(body));
	if (!delivery) return answerOnly(n8n, 400, 'Not an event');
	return isWanted(n8n, delivery, ofSessions) ? emit([delivery]) : answerOnly(n8n, 200);
}

function isSigned(n8n: IWebhookFunctions, rawBody: Buffer): boolean {
	const { secret = '' } = n8n.getWorkflowStaticData('node') as Subscription;
	return verifyBitHuman({
		rawBody,
		secret,
		signature: headerOf(n8n, 'x-bithuman-signature'),
		timestamp: headerOf(n8n, 'x-bithuman-timestamp'),
	}).ok;
}

/** Session events are not signed: all that proves them is a header that only bitHuman and the credential know. */
async function knowsSecret(n8n: IWebhookFunctions): Promise<boolean> {
	const { sessionWebhookSecret } = await n8n.getCredentials('commerceSupportBitHumanApi');
	return equalSecrets(headerOf(n8n, SECRET_HEADER), String(sessionWebhookSecret ?? '').trim());
}

function isWanted(n8n: IWebhookFunctions, { topic, data }: Delivery, ofSessions: boolean): boolean {
	if (!ofSessions) return (n8n.getNodeParameter('events', []) as string[]).includes(topic);
	if (!(n8n.getNodeParameter('sessionEvents', []) as string[]).includes(topic)) return false;
	const agent = n8n.getNodeParameter('agent', '', { extractValue: true });
	if (agent && data.agent !== agent) return false;
	if (topic !== 'chat.push') return true;
	const messagesOf = n8n.getNodeParameter('messagesOf', 'visitor');
	return messagesOf === 'both' || data.role === messagesOf;
}

function parse(rawBody: Buffer): IDataObject | undefined {
	try {
		return objectIn(JSON.parse(rawBody.toString('utf8')));
	} catch {
		return undefined;
	}
}
