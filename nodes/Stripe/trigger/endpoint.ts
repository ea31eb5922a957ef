import type { IHookFunctions } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { toNodeError, transportOf } from '../../shared/node';
import { API_VERSION, createStripeClient } from '../client';
import type { Stripe } from '../sdk';
import { secretsOf } from './secrets';

type Events = Stripe.WebhookEndpointCreateParams['enabled_events'];

const PERMISSION = 'Webhook Endpoints: Write';

/** What the node remembers about the endpoint that it made. */
export interface Registered {
	endpointId?: string;
	signingSecret?: string;
}

/** Whether the endpoint that this node made is there, switched on, and gets the chosen events. */
export async function checkExists(hook: IHookFunctions): Promise<boolean> {
	return await guarded(hook, async () => {
		const { stripe, own, memory } = await open(hook);
		if (own) return true;
		const { endpointId, signingSecret } = memory;
		if (!endpointId || !signingSecret) return false;
		const endpoint = await stripe
			.read(
				'Webhook Endpoints: Read',
				async (sdk) => await sdk.webhookEndpoints.retrieve(endpointId),
			)
			.catch(absent);
		const wanted = hook.getNodeParameter('events') as string[];
		const same =
			endpoint?.url === hook.getNodeWebhookUrl('default') &&
			endpoint?.status === 'enabled' &&
			wanted.every((event) => endpoint.enabled_events.includes(event));
		if (endpoint && !same) await remove(hook);
		return same;
	});
}

/** Makes the endpoint and keeps its signing secret, which Stripe shows only now. */
export async function create(hook: IHookFunctions): Promise<boolean> {
	return await guarded(hook, async () => {
		const { stripe, own, memory } = await open(hook);
		if (own) return true;
		const url = hook.getNodeWebhookUrl('default')!;
		const endpoint = await stripe
			.write(
				PERMISSION,
				async (sdk) =>
					await sdk.webhookEndpoints.create({
						url,
						enabled_events: hook.getNodeParameter('events') as Events,
						api_version: API_VERSION as Stripe.WebhookEndpointCreateParams['api_version'],
						description: 'Made by Stripe Refunds Trigger in n8n',
					}),
			)
			.catch((error: unknown) => {
				throw error instanceof VendorError && error.httpStatus === 403 ? byHand(error, url) : error;
			});
		memory.endpointId = endpoint.id;
		memory.signingSecret = endpoint.secret;
		return true;
	});
}

/** Takes the endpoint that this node made away again. */
export async function remove(hook: IHookFunctions): Promise<boolean> {
	return await guarded(hook, async () => {
		const { stripe, memory } = await open(hook);
		const { endpointId } = memory;
		delete memory.endpointId;
		delete memory.signingSecret;
		if (!endpointId) return true;
		await stripe
			.write(PERMISSION, async (sdk) => await sdk.webhookEndpoints.del(endpointId))
			.catch(absent);
		return true;
	});
}

/** `own`: the credential's owner made the endpoint by hand and pasted its secret. */
async function open(hook: IHookFunctions) {
	const credentials = await hook.getCredentials('commerceSupportStripeApi');
	return {
		stripe: createStripeClient(credentials, transportOf(hook)),
		own: secretsOf(credentials).length > 0,
		memory: hook.getWorkflowStaticData('node') as Registered,
	};
}

function absent(error: unknown): undefined {
	if (error instanceof VendorError && error.httpStatus === 404) return undefined;
	throw error;
}

const byHand = (error: VendorError, url: string) =>
	error.with({
		nextStep: `Set ${PERMISSION} for the restricted key. Or add an endpoint for ${url} yourself in the Stripe Dashboard under Developers > Webhooks, and paste its signing secret into the credential.`,
	});

async function guarded<T>(hook: IHookFunctions, work: () => Promise<T>): Promise<T> {
	return await work().catch((error: unknown) => {
		throw toNodeError(hook, error);
	});
}
