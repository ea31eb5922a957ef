import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { patienceOf, waitingProperty } from '../shared/fields';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { createEasyPost } from './client';
import { easyPostCredential } from './credentialTest';
import { operations } from './operations';

export class EasyPost implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'EasyPost',
		name: 'easyPost',
		icon: { light: 'file:easypost.svg', dark: 'file:easypost.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Quote, buy and void return labels, verify addresses and follow parcels',
		defaults: { name: 'EasyPost' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportEasyPostApi', required: true, testedBy: 'easyPostCredential' },
		],
		hints: [
			{
				message:
					'A production key is charged when the label is bought. A test key gives labels that no carrier takes.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter.operation === "buy" }}',
			},
		],
		properties: [...propertiesOf(operations), waitingProperty],
	};

	methods = { credentialTest: { easyPostCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const credentials = await this.getCredentials('commerceSupportEasyPostApi');
		const transport = transportOf(this);
		return await runOperations(this, operations, (_, index) =>
			createEasyPost(credentials, { ...transport, ...patienceOf(this, index) }),
		);
	}
}
