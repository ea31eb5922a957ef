/* eslint-disable n8n-nodes-base/node-dirname-against-convention -- folders are named after the vendor */
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { waitingProperty } from '../shared/fields';
import { propertiesOf, runOperations } from '../shared/node';
import { mailContext } from './context';
import { sendGridCredential } from './credentialTest';
import { searchTemplates } from './listSearch';
import { operations } from './operations';

export class SupportMail implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Support Mail (SendGrid)',
		name: 'supportMail',
		icon: { light: 'file:supportMail.svg', dark: 'file:supportMail.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Send return labels, replies and notices by mail, and check what became of them',
		defaults: { name: 'Support Mail' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportSendGridApi', required: true, testedBy: 'sendGridCredential' },
		],
		hints: [
			{
				message:
					'SendGrid sends a repeated mail twice. Claim the message key in your workflow first, and do not retry this node on failure.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter.resource === "mail" }}',
			},
		],
		properties: [...propertiesOf(operations), waitingProperty],
	};

	methods = { credentialTest: { sendGridCredential }, listSearch: { searchTemplates } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, mailContext);
	}
}
