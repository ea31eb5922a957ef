import {
	NodeConnectionTypes,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations } from '../shared/node';
import { contextFor, SHORTEST_SECRET } from './context';
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
				testedBy: 'signingSecret',
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

	methods = {
		credentialTest: {
			async signingSecret(
				this: ICredentialTestFunctions,
				{ data }: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				const long = String(data?.signingSecret ?? '').trim().length >= SHORTEST_SECRET;
				return long
					? { status: 'OK', message: 'The signing secret is long enough' }
					: {
							status: 'Error',
							message: `The signing secret needs at least ${SHORTEST_SECRET} characters`,
						};
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, contextFor);
	}
}
