import 'reflect-metadata';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type IHookFunctions,
	type INodeTypes,
	type IWebhookFunctions,
} from 'n8n-workflow';
import type { Delivery } from '../../../nodes/shared/delivery';
import { StripeRefundsTrigger } from '../../../nodes/Stripe/StripeRefundsTrigger.node';

const node = new StripeRefundsTrigger();

/** The trigger on n8n's own contexts; `base` is where n8n would be reached. */
export function trigger(
	credential: IDataObject,
	parameters: IDataObject = {},
	base = 'https://n8n.example.com',
) {
	const types = { getByNameAndVersion: () => node, getByName: () => node } as unknown as INodeTypes;
	const json = {
		id: 'trigger',
		name: 'Stripe',
		type: 'stripeRefundsTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		webhookId: 'stripe-refunds',
		parameters: NodeHelpers.getNodeParameters(
			node.description.properties,
			parameters as never,
			true,
			false,
			null,
			node.description,
		)!,
		credentials: { commerceSupportStripeApi: { id: '1', name: 'Stripe' } },
	};
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [json],
		connections: {},
		active: true,
		nodeTypes: types,
		staticData: {},
	});
	const additional = (httpRequest?: object, httpResponse?: object) =>
		({
			httpRequest,
			httpResponse,
			webhookBaseUrl: `${base}/webhook`,
			webhookWaitingBaseUrl: `${base}/webhook-waiting`,
			formWaitingBaseUrl: `${base}/form-waiting`,
			credentialsHelper: {
				isCredentialUsableByNode: () => true,
				getDecrypted: async () => credential,
			},
		}) as never;
	const hook = () =>
		new HookContext(
			workflow,
			workflow.getNode('Stripe')!,
			additional(),
			'trigger',
			'activate',
		) as unknown as IHookFunctions;
	const { checkExists, create, delete: remove } = node.webhookMethods.default;

	return {
		checkExists: async () => await checkExists.call(hook()),
		create: async () => await create.call(hook()),
		remove: async () => await remove.call(hook()),
		memory: () => hook().getWorkflowStaticData('node'),
		url: () => hook().getNodeWebhookUrl('default')!,
		/** One delivery: the status that Stripe sees, and what the workflow gets. */
		async receive(rawBody: string | Buffer, headers: Record<string, string>) {
			let status = 200;
			const response = {
				status(code: number) {
					status = code;
					return response;
				},
				send: () => undefined,
			};
			const request = { headers, rawBody: Buffer.from(rawBody) };
			const context = new WebhookContext(
				workflow,
				workflow.getNode('Stripe')!,
				additional(request, response),
				'webhook',
				{ webhookDescription: node.description.webhooks![0] } as never,
				[],
				null,
			);
			const { workflowData } = await node.webhook.call(context as unknown as IWebhookFunctions);
			const items = workflowData?.[0].map((item) => item.json as unknown as Delivery);
			return { status, items };
		},
	};
}
