import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { fileOf, patienceOf, waitingProperty } from '../shared/fields';
import { propertiesOf, runOperations, transportOf } from '../shared/node';
import { authenticationProperty, openShopify } from './connection/open';
import { shopifyConnection } from './connection/check';
import {
	searchCustomers,
	searchLocations,
	searchOrders,
	searchProducts,
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
		description:
			'Look up and look after orders, shipments, customers and products for customer support',
		defaults: { name: 'Shopify Support' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'commerceSupportShopifyApi',
				required: true,
				displayOptions: { show: { authentication: ['accessToken'] } },
				testedBy: 'shopifyConnection',
			},
			{
				name: 'commerceSupportShopifyOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
				testedBy: 'shopifyConnection',
			},
		],
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
		properties: [authenticationProperty, ...propertiesOf(operations), waitingProperty],
	};

	methods = {
		credentialTest: { shopifyConnection },
		listSearch: {
			searchCustomers,
			searchLocations,
			searchOrders,
			searchProducts,
			searchReturnReasons,
			searchReturns,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperations(this, operations, async (n8n, index) => {
			const transport = { ...transportOf(n8n), ...patienceOf(n8n, index) };
			const readFile = async (property: string) => await fileOf(n8n, index, property);
			return { ...(await openShopify(n8n, transport, index)), readFile };
		});
	}
}
