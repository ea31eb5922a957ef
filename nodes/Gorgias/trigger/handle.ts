import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answerOnly, emit, headerOf } from '../../shared/delivery';
import { equalSecrets } from '../../shared/signature';
import { createGorgiasClient } from '../client';
import { isKind } from '../event/kinds';
import { isOurs } from '../message/mark';
import { SECRET_HEADER } from './form';
import { noticeOf } from './notice';
import { deliveriesOf, happeningOf } from './receive';
import type { Registration } from './registration';

/** Gorgias has been answered by then, so reading the ticket may take its time, within limits. */
const PATIENCE = { timeoutMs: 10_000, budgetMs: 30_000 };

/**
 * One delivery. Gorgias waits about 5 s and then repeats it, so it is answered as soon as it is known to be genuine;
 * the ticket is read afterwards and never taken from the body.
 */
export async function handleDelivery(n8n: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credentials = await n8n.getCredentials('commerceSupportGorgiasApi');
	const stored: Partial<Registration> = n8n.getWorkflowStaticData('node');
	const secret =
		n8n.getNodeParameter('setup') === 'byHand'
			? String(credentials.webhookSecret ?? '').trim()
			: (stored.secret ?? '');
	if (!equalSecrets(headerOf(n8n, SECRET_HEADER), secret)) {
		return answerOnly(n8n, 401, 'The secret is missing or wrong');
	}
	const { event } = n8n.getQueryData() as { event?: unknown };
	const wanted = n8n.getNodeParameter('events') as string[];
	if (!isKind(event) || !wanted.includes(event)) return answerOnly(n8n, 200, 'Not asked for');
	const notice = noticeOf(event, n8n.getBodyData());
	if (!notice) return answerOnly(n8n, 400, 'The body names no ticket');

	const skipOwn = n8n.getNodeParameter('skipOwn') as boolean;
	// A whole conversation that is imported tells of each of its messages: none of them is worth a look at the ticket.
	if (skipOwn && event === 'ticket-message-created' && isOurs(notice.external_id)) {
		return answerOnly(n8n, 200, 'Written by this package');
	}

	n8n.getResponseObject().status(200).send('');
	const egress = n8n.helpers.getSecureEgressFilter?.();
	const gorgias = createGorgiasClient(credentials, { ...PATIENCE, egress });
	const happening = await happeningOf(gorgias, notice);
	const deliveries = deliveriesOf(happening, skipOwn);
	return { noWebhookResponse: true, ...(deliveries.length > 0 ? emit(deliveries) : {}) };
}
