import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { gorgiasCredential } from '../Gorgias/credentialTest';
import { propertiesOf, runOperations } from '../shared/node';
import { rawBodyOf } from './event/delivery';
import { openDesk, searchTeams, searchUsers } from './desk';
import { providerProperty } from './fields';
import { frontCredential } from './front/credentialTest';
import { operations } from './operations';
import { intercomCredential } from './intercom/credentialTest';
import { zendeskCredential } from './zendesk/credentialTest';

export class Helpdesk implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk',
		name: 'helpdesk',
		icon: { light: 'file:helpdesk.svg', dark: 'file:helpdesk.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Work with conversations in the same words, whichever helpdesk the team uses',
		defaults: { name: 'Helpdesk' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'commerceSupportFrontApi',
				required: true,
				testedBy: 'frontCredential',
				displayOptions: { show: { provider: ['front'] } },
			},
			{
				name: 'commerceSupportGorgiasApi',
				required: true,
				testedBy: 'gorgiasCredential',
				displayOptions: { show: { provider: ['gorgias'] } },
			},
			{
				name: 'commerceSupportIntercomApi',
				required: true,
				testedBy: 'intercomCredential',
				displayOptions: { show: { provider: ['intercom'] } },
			},
			{
				name: 'commerceSupportZendeskApi',
				required: true,
				testedBy: 'zendeskCredential',
				displayOptions: { show: { provider: ['zendesk'] } },
			},
		],
		hints: [
			{
				message:
					'Put this node into one workflow that others call: then changing the helpdesk is one change.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		properties: [providerProperty, ...propertiesOf(operations)],
	};

	methods = {
		credentialTest: { frontCredential, gorgiasCredential, intercomCredential, zendeskCredential },
		listSearch: { searchTeams, searchUsers },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const desk = await openDesk(this);
		return await runOperations(this, operations, (n8n, itemIndex) => ({
			...desk,
			rawBody: async () => await rawBodyOf(n8n, itemIndex),
		}));
	}
}
