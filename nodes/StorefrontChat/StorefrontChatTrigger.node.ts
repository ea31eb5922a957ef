import {
	fromParameter,
	NodeConnectionTypes,
	webhookDescriptionFields,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { n8nCredential, storefrontCredential } from './credentialTest';
import { properties } from './properties';
import { handleRequest } from './webhook';

/** The address as a parameter that n8n reads by itself: an expression would cost every request an isolate's work. */
const pathField = webhookDescriptionFields({ path: fromParameter('path') });

export class StorefrontChatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Storefront Chat Trigger',
		name: 'storefrontChatTrigger',
		icon: { light: 'file:storefrontChat.svg', dark: 'file:storefrontChat.dark.svg' },
		group: ['trigger'],
		// For a node of version 1, n8n evaluates an expression at every request, to ask whether it takes files.
		version: 1.1,
		subtitle: '={{ $parameter["path"] }}',
		description: 'Starts the workflow when a shopper writes in the chat on the storefront',
		defaults: { name: 'Storefront Chat Trigger' },
		eventTriggerDescription: 'Waiting for a shopper to write',
		activationMessage: 'The storefront chat now answers at its production URL.',
		inputs: [],
		outputs: [
			NodeConnectionTypes.Main,
			NodeConnectionTypes.Main,
			NodeConnectionTypes.Main,
			NodeConnectionTypes.Main,
		],
		outputNames: ['Message', 'Avatar', 'Event', 'Transcript'],
		credentials: [
			{
				name: 'commerceSupportStorefrontApi',
				required: true,
				testedBy: 'storefrontCredential',
			},
			{
				name: 'commerceSupportN8nApi',
				required: true,
				testedBy: 'n8nCredential',
				displayOptions: { show: { laterMessages: [true] } },
			},
		],
		webhooks: [
			{
				name: 'setup',
				httpMethod: 'GET',
				responseMode: 'onReceived',
				isFullPath: true,
				ndvHideUrl: true,
				...pathField,
			},
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'responseNode',
				isFullPath: true,
				ndvHideMethod: true,
				...pathField,
			},
		],
		properties,
	};

	methods = { credentialTest: { n8nCredential, storefrontCredential } };

	/** There is nothing to register elsewhere: the page that shows the widget names this address itself. */
	webhookMethods = {
		default: {
			async checkExists() {
				return true;
			},
			async create() {
				return true;
			},
			async delete() {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleRequest(this);
	}
}
