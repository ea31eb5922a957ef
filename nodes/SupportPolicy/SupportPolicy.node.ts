import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations } from '../shared/node';
import { storefrontCredential } from '../StorefrontChat/credentialTest';
import { contextFor } from './context';
import { operations } from './operations';

export class SupportPolicy implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Support Policy',
		name: 'supportPolicy',
		icon: { light: 'file:supportPolicy.svg', dark: 'file:supportPolicy.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description:
			'Decide by the rules of the shop about returns, refunds, order changes and hand-overs',
		defaults: { name: 'Support Policy' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'commerceSupportStorefrontApi',
				required: true,
				testedBy: 'storefrontCredential',
				displayOptions: { show: { resource: ['link'] } },
			},
		],
		hints: [
			{
				message:
					'This node changes nothing: it decides, and other nodes act. Let a person approve what it leaves to review.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		properties: propertiesOf(operations),
	};

	methods = { credentialTest: { storefrontCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, contextFor);
	}
}
