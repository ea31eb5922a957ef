import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { createGorgiasClient } from './client';
import { gorgiasCredential } from './credentialTest';
import {
	getCustomFields,
	getTags,
	searchCustomFields,
	searchTeams,
	searchTickets,
	searchUsers,
} from './listSearch';
import { operations } from './operations';
import { answerQuestion } from './question/answer';
import { waitingRunOf } from './question/run';
import { outputs, refuseManyQuestions, waitWhenAsked, webhooks } from './question/wait';

export class Gorgias implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Gorgias',
		name: 'gorgias',
		icon: { light: 'file:gorgias.svg', dark: 'file:gorgias.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Work with tickets, messages, customers and surveys in Gorgias',
		defaults: { name: 'Gorgias' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs,
		webhooks,
		credentials: [
			{ name: 'commerceSupportGorgiasApi', required: true, testedBy: 'gorgiasCredential' },
		],
		hints: [
			{
				message: 'Fill in External ID so that a repeated run cannot make the same record twice.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ ["ticket create", "message addInternalNote"].includes($parameter.resource + " " + $parameter.operation) && !$parameter.externalId }}',
			},
		],
		properties: propertiesOf(operations),
	};

	methods = {
		credentialTest: { gorgiasCredential },
		listSearch: { searchCustomFields, searchTeams, searchTickets, searchUsers },
		loadOptions: { getCustomFields, getTags },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const credentials = await this.getCredentials('commerceSupportGorgiasApi');
		refuseManyQuestions(this);
		const gorgias = createGorgiasClient(credentials, transportOf(this), waitingRunOf(this));
		return await waitWhenAsked(this, await runOperations(this, operations, () => gorgias));
	}

	webhook = answerQuestion;
}
