import 'reflect-metadata';
import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type IHookFunctions,
	type INodeTypes,
	type IWebhookFunctions,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import type { ShopifyDelivery } from '../../../nodes/Shopify/trigger/receive';
import { ShopifySupportTrigger } from '../../../nodes/Shopify/ShopifySupportTrigger.node';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';

const node = new ShopifySupportTrigger();
const WEBHOOK_ID = '6d0a4f3e-0000-4000-8000-000000000001';

export interface Got {
	status: number;
	items: ShopifyDelivery[] | undefined;
}

interface Options {
	topics?: string[];
	credential: IDataObject;
}

/** The trigger on n8n's own contexts, with a real address on which webhooks may arrive. */
export async function triggerHost({ topics, credential }: Options) {
	const json = {
		id: 'node',
		name: 'Trigger',
		type: 'shopifySupportTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		webhookId: WEBHOOK_ID,
		parameters: NodeHelpers.getNodeParameters(
			node.description.properties,
			topics ? { topics } : {},
			true,
			false,
			null,
			node.description,
		)!,
		credentials: { commerceSupportShopifyApi: { id: '1', name: 'Shopify' } },
	};
	const types = { getByNameAndVersion: () => node, getByName: () => node } as unknown as INodeTypes;
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [json],
		connections: {},
		active: true,
		nodeTypes: types,
	});
	const stored: IDataObject = { ...credential };
	const items: ShopifyDelivery[] = [];
	/** Statuses to answer with instead of asking the trigger, as an n8n that is down would. */
	const outages: number[] = [];

	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const outage = outages.shift();
			if (outage) return void response.writeHead(outage).end();
			receive(Buffer.concat(chunks), request.headers)
				.then((got) => {
					items.push(...(got.items ?? []));
					response.writeHead(got.status).end();
				})
				.catch((error: unknown) => void response.writeHead(500).end(String(error)));
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const host = { base: origin };

	const additionalData = () =>
		({
			webhookBaseUrl: `${host.base}/webhook`,
			webhookTestBaseUrl: `${host.base}/webhook-test`,
			webhookWaitingBaseUrl: `${host.base}/webhook-waiting`,
			formWaitingBaseUrl: `${host.base}/form-waiting`,
			credentialsHelper: {
				isCredentialUsableByNode: () => true,
				getDecrypted: async () => structuredClone(stored),
			},
		}) as never;
	const webhookDescription = node.description.webhooks![0];

	/** Created and deleted as n8n does it: only its creation tells that a run in the editor is one. */
	const hook = (
		isTest: boolean,
		activation: WorkflowActivateMode = isTest ? 'manual' : 'activate',
	) =>
		new HookContext(
			workflow,
			workflow.getNode('Trigger')!,
			additionalData(),
			activation === 'update' ? 'internal' : isTest ? 'manual' : 'trigger',
			activation,
			{ webhookDescription, isTest } as never,
		) as unknown as IHookFunctions;
	const { checkExists, create, delete: remove } = node.webhookMethods.default;

	async function receive(
		rawBody: Buffer,
		headers: Record<string, string | string[] | undefined>,
	): Promise<Got> {
		const got: Got = { status: 200, items: undefined };
		const httpResponse = {
			status(code: number) {
				got.status = code;
				return httpResponse;
			},
			send: () => undefined,
		};
		const context = new WebhookContext(
			workflow,
			workflow.getNode('Trigger')!,
			{ ...(additionalData() as object), httpRequest: { headers, rawBody }, httpResponse } as never,
			'webhook',
			{ webhookDescription } as never,
			[],
			null,
		);
		const { workflowData } = await node.webhook.call(context as unknown as IWebhookFunctions);
		got.items = workflowData?.[0].map(({ json: item }) => item as unknown as ShopifyDelivery);
		return got;
	}

	return {
		items,
		outages,
		stored,
		origin,
		/** Gives n8n another address, as a change of WEBHOOK_URL does. */
		move: (base: string) => void (host.base = base),
		address: (isTest = false) =>
			`${host.base}/${isTest ? 'webhook-test' : 'webhook'}/${WEBHOOK_ID}/shopify-support`,
		choose: (chosen: string[]) => void (workflow.getNode('Trigger')!.parameters.topics = chosen),
		exists: async (isTest = false) => await checkExists.call(hook(isTest)),
		/** What n8n does when a workflow is published or listens in the editor. */
		async activate(isTest = false) {
			if (!(await checkExists.call(hook(isTest)))) await create.call(hook(isTest));
		},
		deactivate: async (isTest = false) => await remove.call(hook(isTest, 'update')),
		receive,
		close: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

export const sign = (body: string | Buffer, secret: string = SHOPIFY_DEMO.clientSecret) =>
	createHmac('sha256', secret).update(body).digest('base64');

export const headersFor = (
	body: string | Buffer,
	changes: Record<string, string | undefined> = {},
): Record<string, string | undefined> => ({
	'content-type': 'application/json',
	'x-shopify-topic': 'orders/updated',
	'x-shopify-shop-domain': SHOPIFY_DEMO.shop,
	'x-shopify-webhook-id': randomUUID(),
	'x-shopify-event-id': randomUUID(),
	'x-shopify-triggered-at': new Date().toISOString(),
	'x-shopify-hmac-sha256': sign(body),
	...changes,
});
