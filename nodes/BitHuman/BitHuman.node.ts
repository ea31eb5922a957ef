import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { createBitHumanClient } from './client';
import { bitHumanCredential } from './credentialTest';
import { searchAgents, searchVoices, searchWebhooks } from './listSearch';
import { operations } from './operations';

export class BitHuman implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'bitHuman',
		name: 'bitHuman',
		icon: { light: 'file:bithuman.svg', dark: 'file:bithuman.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Let an avatar on your page speak to a visitor, and look after its account',
		defaults: { name: 'bitHuman' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportBitHumanApi', required: true, testedBy: 'bitHumanCredential' },
		],
		hints: [
			{
				message: 'This reaches every visitor who has this agent open.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ ["speak", "addContext"].includes($parameter.operation) && $parameter.target === "everyone" }}',
			},
		],
		properties: propertiesOf(operations),
	};

	methods = {
		credentialTest: { bitHumanCredential },
		listSearch: { searchAgents, searchVoices, searchWebhooks },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const credentials = await this.getCredentials('commerceSupportBitHumanApi');
		const bitHuman = createBitHumanClient(credentials, transportOf(this));
		return await runOperations(this, operations, () => bitHuman);
	}
}
