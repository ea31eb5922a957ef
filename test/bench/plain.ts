import type { N8nAccess } from '../../sandbox/demo/world';
import { httpOrderNode } from './orderBySearch';
import { n8nNode, publish, webhookNode } from './publish';
import { tableOf } from './rows';

const PATH = 'bench-plain';

/**
 * What a turn about an order cannot do without, by n8n's own nodes and nothing beside it: read the conversation, ask
 * Shopify for the order, see whether a person took over meanwhile, answer. It neither understands the message nor
 * checks who asks nor writes an answer, and it keeps no record. @returns its address
 */
export async function publishPlain(n8n: N8nAccess, shopUrl: string): Promise<string> {
	const { id } = await tableOf({ n8n }, 'support_conversations');
	const conversation = (name: string) =>
		n8nNode(
			name,
			'dataTable',
			1.1,
			{
				resource: 'row',
				operation: 'get',
				dataTableId: { __rl: true, mode: 'id', value: id },
				matchType: 'allConditions',
				filters: {
					conditions: [
						{
							keyName: 'session',
							condition: 'eq',
							keyValue: "={{ $('Webhook').first().json.body.session }}",
						},
					],
				},
				limit: 1,
			},
			{ alwaysOutputData: true },
		);
	return await publish(n8n, PATH, [
		webhookNode(PATH),
		conversation('Conversation'),
		httpOrderNode('Order', shopUrl, "($('Webhook').first().json.body.order || '')"),
		conversation('Status now'),
		n8nNode('Respond', 'respondToWebhook', 1, {
			respondWith: 'json',
			responseBody:
				"={{ { status: $json.status, orders: ($('Order').first().json.data || {}).orders } }}",
			options: {},
		}),
	]);
}
