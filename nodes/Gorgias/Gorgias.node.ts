import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { createGorgiasClient } from './client';
import {
	getCustomFields,
	getTags,
	searchCustomFields,
	searchTeams,
	searchTickets,
	searchUsers,
} from './listSearch';
import { operations } from './operations';

export class Gorgias implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Gorgias',
		name: 'gorgias',
		icon: { light: 'file:gorgias.svg', dark: 'file:gorgias.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Hand conversations over to people: tickets, internal notes and tags in Gorgias',
		defaults: { name: 'Gorgias' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'commerceSupportGorgiasApi', required: true }],
		hints: [
			{
				message: 'Fill in External ID so that a repeated run cannot make the same record twice.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ ["create", "addInternalNote"].includes($parameter.operation) && !$parameter.externalId }}',
			},
		],
		properties: propertiesOf(operations),
	};

	methods = {
		listSearch: { searchCustomFields, searchTeams, searchTickets, searchUsers },
		loadOptions: { getCustomFields, getTags },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const credentials = await this.getCredentials('commerceSupportGorgiasApi');
		const gorgias = createGorgiasClient(credentials, transportOf(this));
		return await runOperations(this, operations, () => gorgias);
	}
}
