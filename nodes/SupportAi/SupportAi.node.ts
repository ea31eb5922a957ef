import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { earlierNodes, knowledgeRows } from './earlier';
import { openModel } from './openai/client';
import { openAiCredential } from './openai/credentialTest';
import { searchModels } from './openai/listSearch';
import { modelProperties } from './openai/properties';
import { operations } from './operations';
import { byRoute, outputsExpression } from './outputs';

export class SupportAi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Support AI',
		name: 'supportAi',
		icon: { light: 'file:supportAi.svg', dark: 'file:supportAi.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Understand what shoppers write and answer them from facts',
		defaults: { name: 'Support AI' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		credentials: [
			{
				name: 'commerceSupportOpenAiApi',
				required: true,
				testedBy: 'openAiCredential',
				displayOptions: { show: { engine: ['openai'] } },
			},
		],
		hints: [
			{
				message:
					'The model only reads and words: what is looked up, shown and done is decided by rules.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter.engine === "openai" }}',
			},
		],
		properties: [...propertiesOf(operations), ...modelProperties],
	};

	methods = { credentialTest: { openAiCredential }, listSearch: { searchModels } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [items] = await runOperations(this, operations, (n8n, index) => ({
			model:
				n8n.getNodeParameter('engine', index, 'embedded') === 'openai'
					? async () => await openModel(n8n, index, transportOf(n8n))
					: null,
			item: n8n.getInputData()[index].json,
			earlier: earlierNodes(n8n, index),
			knowledge: knowledgeRows(n8n, index),
		}));
		return this.getNodeParameter('operation', 0) === 'route' ? byRoute(items) : [items];
	}
}
