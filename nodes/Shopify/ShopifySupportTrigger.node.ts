import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { shopifyConnection } from './connection/check';
import { authenticationProperty } from './connection/open';
import { receive } from './trigger/receive';
import { registration } from './trigger/registration';
import { topicOptions } from './trigger/topics';

export class ShopifySupportTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Shopify Support Trigger',
		name: 'shopifySupportTrigger',
		icon: { light: 'file:shopifySupport.svg', dark: 'file:shopifySupport.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["topics"].join(", ") }}',
		description:
			'Starts the workflow when something happens to an order, return or refund in Shopify',
		defaults: { name: 'Shopify Support Trigger' },
		eventTriggerDescription: 'Waiting for an event in Shopify',
		activationMessage: 'Shopify now reports these events to this workflow.',
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'commerceSupportShopifyApi',
				required: true,
				displayOptions: { show: { authentication: ['accessToken'] } },
				testedBy: 'shopifyConnection',
			},
			{
				name: 'commerceSupportShopifyOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
				testedBy: 'shopifyConnection',
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				path: 'shopify-support',
			},
		],
		properties: [
			{
				displayName:
					'Shopify repeats events, mixes their order and may deliver hours late. Claim <code>deliveryId</code> in the first step, and read the order again before anything acts on it. The credential must hold the client secret of the app.',
				name: 'deliveryNotice',
				type: 'notice',
				default: '',
			},
			authenticationProperty,
			{
				displayName: 'Topics',
				name: 'topics',
				type: 'multiOptions',
				required: true,
				noDataExpression: true,
				options: topicOptions(),
				default: ['orders/cancelled', 'refunds/create', 'returns/request'],
				description:
					"What starts the workflow. Topics are registered when the workflow is published; the privacy topics are entered in the app's settings with this node's Production URL.",
			},
		],
	};

	methods = { credentialTest: { shopifyConnection } };

	webhookMethods = { default: registration };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
