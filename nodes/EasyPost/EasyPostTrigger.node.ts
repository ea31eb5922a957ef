import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { easyPostCredential } from './credentialTest';
import { properties } from './trigger/properties';
import { receive } from './trigger/receive';
import { isSubscribed, subscribe, unsubscribe } from './trigger/subscription';

export class EasyPostTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'EasyPost Trigger',
		name: 'easyPostTrigger',
		icon: { light: 'file:easypost.svg', dark: 'file:easypost.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when a parcel is scanned, delivered or delayed',
		defaults: { name: 'EasyPost Trigger' },
		eventTriggerDescription: 'Waiting for EasyPost to tell what happened to a parcel',
		activationMessage: 'EasyPost now tells this workflow what happens.',
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportEasyPostApi', required: true, testedBy: 'easyPostCredential' },
		],
		hints: [
			{
				message:
					'EasyPost repeats deliveries: let the first step of the workflow claim the deliveryId.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: '={{$parameter["respond"]}}',
				path: 'webhook',
			},
		],
		properties,
	};

	methods = { credentialTest: { easyPostCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isSubscribed(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await subscribe(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unsubscribe(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
