import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { stripeCredential } from './credentialTest';
import { checkExists, create, remove } from './trigger/endpoint';
import { TOPICS } from './trigger/events';
import { receive } from './trigger/receive';

export class StripeRefundsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Stripe Refunds Trigger',
		name: 'stripeRefundsTrigger',
		icon: { light: 'file:stripeRefunds.svg', dark: 'file:stripeRefunds.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter.events.join(", ") }}',
		description: 'Starts the workflow when a refund or a dispute changes at Stripe',
		defaults: { name: 'Stripe Refunds Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportStripeApi', required: true, testedBy: 'stripeCredential' },
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				path: 'stripe-refunds',
			},
		],
		properties: [
			{
				displayName:
					'Stripe may deliver an event twice, late, and out of order: claim its deliveryId first, and read the refund again before you act.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Events',
				name: 'events',
				type: 'multiOptions',
				options: TOPICS,
				default: ['refund.updated', 'refund.failed', 'charge.dispute.created'],
				required: true,
				description: 'What starts the workflow',
			},
		],
	};

	methods = { credentialTest: { stripeCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return await checkExists(this);
			},
			async create(this: IHookFunctions) {
				return await create(this);
			},
			async delete(this: IHookFunctions) {
				return await remove(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
