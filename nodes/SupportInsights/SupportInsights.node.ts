import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations } from '../shared/node';
import { operations } from './operations';

export class SupportInsights implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Support Insights',
		name: 'supportInsights',
		icon: { light: 'file:supportInsights.svg', dark: 'file:supportInsights.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Measure the mood of support conversations, compute metrics and draw reports',
		defaults: { name: 'Support Insights' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [],
		hints: [
			{
				message:
					'Give the text of one customer message per item; answers of the shop would distort the score.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter.resource === "message" }}',
			},
		],
		properties: propertiesOf(operations),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, () => null);
	}
}
