import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { gorgiasCredential } from './credentialTest';
import { handleDelivery } from './trigger/handle';
import { createHooks, deleteHooks, hooksExist } from './trigger/hooks';
import { properties } from './trigger/properties';

export class GorgiasTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Gorgias Trigger',
		name: 'gorgiasTrigger',
		icon: { light: 'file:gorgias.svg', dark: 'file:gorgias.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when something happens in Gorgias, and tells who did it',
		defaults: { name: 'Gorgias Trigger' },
		eventTriggerDescription: 'Waiting for something to happen in Gorgias',
		activationMessage: 'Gorgias now tells this workflow what happens.',
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportGorgiasApi', required: true, testedBy: 'gorgiasCredential' },
		],
		hints: [
			{
				message:
					'Gorgias repeats deliveries: let the first step of the workflow claim the deliveryId.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				path: 'webhook',
			},
		],
		properties,
	};

	methods = { credentialTest: { gorgiasCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await hooksExist(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await createHooks(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await deleteHooks(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleDelivery(this);
	}
}
