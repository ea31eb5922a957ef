import type { INodeParameters } from 'n8n-workflow';
import { ORDER_BY_ID } from '../../nodes/Shopify/order/document';
import { SHOPIFY_DEMO } from '../../sandbox/shopify';
import { n8nNode } from './publish';

const ORDER_BY_SEARCH = ORDER_BY_ID.replace(
	/query OrderById[\s\S]*?\n\t}\n/,
	'query ($search: String!, $withAddress: Boolean!) { orders(first: 1, query: $search) { nodes { ...OrderFields } } }',
);

/**
 * The fields of our order look-up, asked for by n8n's HTTP Request node as a workflow without our node does.
 * @param number what n8n evaluates to the order's number without its sign
 */
export const httpOrderNode = (
	name: string,
	shopUrl: string,
	number: string,
	options: INodeParameters = {},
) =>
	n8nNode(name, 'httpRequest', 4.2, {
		method: 'POST',
		url: `${shopUrl}/admin/api/${SHOPIFY_DEMO.apiVersion}/graphql.json`,
		sendHeaders: true,
		headerParameters: {
			parameters: [{ name: 'X-Shopify-Access-Token', value: SHOPIFY_DEMO.accessToken }],
		},
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ JSON.stringify({ query: ${JSON.stringify(ORDER_BY_SEARCH)}, variables: { search: 'name:"' + ${number} + '"', withAddress: false } }) }}`,
		options,
	});
