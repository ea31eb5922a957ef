import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { bitHumanCredential } from './credentialTest';
import { searchAgents } from './listSearch';
import { properties } from './trigger/properties';
import { receive } from './trigger/receive';
import { isRegistered, register, unregister } from './trigger/registration';

export class BitHumanTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'bitHuman Trigger',
		name: 'bitHumanTrigger',
		icon: { light: 'file:bithuman.svg', dark: 'file:bithuman.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ ($parameter.source === "session" ? $parameter.sessionEvents : $parameter.events).join(", ") }}',
		description:
			'Starts the workflow when an agent or video is ready, or a visitor talks to an avatar',
		defaults: { name: 'bitHuman Trigger' },
		eventTriggerDescription: 'Waiting for bitHuman to tell what happened',
		activationMessage: 'This workflow now hears from bitHuman.',
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportBitHumanApi', required: true, testedBy: 'bitHumanCredential' },
		],
		hints: [
			{
				message:
					'bitHuman may deliver twice: let the first step of the workflow claim the deliveryId.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties,
	};

	methods = { credentialTest: { bitHumanCredential }, listSearch: { searchAgents } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isRegistered(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await register(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unregister(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
