import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answerOnly, emit, headerOf, rawBodyOf } from '../../shared/delivery';
import { verifyStripe } from '../../shared/signature';
import type { Registered } from './endpoint';
import { deliveryOfEvent, eventIn } from './events';
import { secretsOf } from './secrets';

/** Emits an event that Stripe signed. Everything else is refused; Stripe then tries again and shows it as failed. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credentials = await context.getCredentials('commerceSupportStripeApi');
	const { signingSecret } = context.getWorkflowStaticData('node') as Registered;
	const secrets = [...secretsOf(credentials), ...(signingSecret ? [signingSecret] : [])];
	if (secrets.length === 0) return answerOnly(context, 503, 'No signing secret is known here');

	const rawBody = await rawBodyOf(context);
	const signature = headerOf(context, 'stripe-signature');
	const proven = secrets.some((secret) => verifyStripe({ rawBody, signature, secret }).ok);
	if (!proven) return answerOnly(context, 400, 'The signature does not fit');

	const event = eventIn(rawBody);
	if (!event) return answerOnly(context, 400, 'The body is no event');
	const wanted = context.getNodeParameter('events') as string[];
	if (!wanted.includes(event.type)) return answerOnly(context, 200);
	return emit([deliveryOfEvent(event)]);
}
