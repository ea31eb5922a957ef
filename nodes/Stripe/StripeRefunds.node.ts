import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { patienceOf, waitingProperty } from '../shared/fields';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { createStripeClient } from './client';
import { stripeCredential } from './credentialTest';
import { operations } from './operations';

export class StripeRefunds implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Stripe Refunds',
		name: 'stripeRefunds',
		icon: { light: 'file:stripeRefunds.svg', dark: 'file:stripeRefunds.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Refund payments that were taken through Stripe, once, and look up what was paid',
		defaults: { name: 'Stripe Refunds' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'commerceSupportStripeApi', required: true, testedBy: 'stripeCredential' },
		],
		hints: [
			{
				message:
					'A refund with the status pending or requires_action is not done: tell the shopper when Stripe Refunds Trigger reports it.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ $parameter.resource === "refund" && $parameter.operation === "create" }}',
			},
		],
		properties: [...propertiesOf(operations), waitingProperty],
	};

	methods = { credentialTest: { stripeCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, async (n8n, itemIndex) => {
			const credentials = await n8n.getCredentials('commerceSupportStripeApi', itemIndex);
			const transport = { ...transportOf(n8n), ...patienceOf(n8n, itemIndex) };
			return createStripeClient(credentials, transport);
		});
	}
}
