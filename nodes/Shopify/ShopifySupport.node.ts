import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { fileOf, patienceOf, waitingProperty } from '../shared/fields';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { createShopify } from './client';
import {
	searchCustomers,
	searchLocations,
	searchOrders,
	searchReturnReasons,
	searchReturns,
} from './listSearch';
import { operations } from './operations';

export class ShopifySupport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Shopify Support',
		name: 'shopifySupport',
		icon: { light: 'file:shopifySupport.svg', dark: 'file:shopifySupport.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Look up orders, shipments and products for customer support',
		defaults: { name: 'Shopify Support' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'commerceSupportShopifyApi', required: true }],
		hints: [
			{
				message:
					'Who Asks is "Trusted Staff or Workflow": any order is found. Use "A Shopper" for everything a shopper wrote.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
				displayCondition: '={{ $parameter.access === "trusted" }}',
			},
		],
		properties: [...propertiesOf(operations), waitingProperty],
	};

	methods = {
		listSearch: {
			searchCustomers,
			searchLocations,
			searchOrders,
			searchReturnReasons,
			searchReturns,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, async (n8n, index) =>
			createShopify(
				await n8n.getCredentials('commerceSupportShopifyApi', index),
				{ ...transportOf(n8n), ...patienceOf(n8n, index) },
				async (property) => await fileOf(n8n, index, property),
			),
		);
	}
}
