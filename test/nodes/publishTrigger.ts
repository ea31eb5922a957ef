import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';
import type { Delivery } from '../../nodes/shared/delivery';

/** What a trigger with a webhook has, whatever its vendor. */
type Trigger = Required<Pick<INodeType, 'description' | 'webhook' | 'webhookMethods'>>;

/** A trigger on n8n's own contexts, with an address at which the sandbox reaches it. `S` is what it stores. */
export async function publishTrigger<S>(
	node: Trigger,
	credential: IDataObject,
	parameters: IDataObject,
) {
	const types = { getByNameAndVersion: () => node, getByName: () => node } as unknown as INodeTypes;
	const { displayName: name, credentials, webhooks } = node.description;
	const description = webhooks![0];
	const started: Delivery[] = [];
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [
			{
				id: 'node',
				webhookId: 'hook',
				name,
				type: node.description.name,
				typeVersion: 1,
				position: [0, 0],
				parameters: NodeHelpers.getNodeParameters(
					node.description.properties,
					parameters as never,
					true,
					false,
					null,
					node.description,
				)!,
				credentials: { [credentials![0].name]: { id: '1', name: 'Demo' } },
			},
		],
		connections: {},
		active: true,
		nodeTypes: types,
	});
	const json = workflow.getNode(name)!;
	const additional = {
		webhookBaseUrl: `${base}/webhook`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		credentialsHelper: {
			isCredentialUsableByNode: () => true,
			getDecrypted: async () => credential,
		},
	};
	const hooks = () =>
		new HookContext(workflow, json, additional as never, 'webhook', 'activate', {
			webhookDescription: description,
		} as never);

	/** What the trigger answers to a delivery. */
	async function receive(rawBody: Buffer, headers: IDataObject) {
		const answer = { status: 200, text: '' };
		const httpResponse = {
			status(code: number) {
				answer.status = code;
				return httpResponse;
			},
			send: (text = '') => void (answer.text = text),
		};
		const httpRequest = { headers, query: {}, rawBody };
		const context = new WebhookContext(
			workflow,
			json,
			{ ...additional, httpRequest, httpResponse } as never,
			'webhook',
			{ webhookDescription: description } as never,
			[],
			null,
		);
		const { workflowData } = await node.webhook.call(context);
		const items = (workflowData?.[0] ?? []).map((item) => item.json as unknown as Delivery);
		started.push(...items);
		return { ...answer, items };
	}

	server.on('request', async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { status, text } = await receive(Buffer.concat(chunks), request.headers as never);
		response.writeHead(status).end(text);
	});

	const methods = node.webhookMethods.default!;
	return {
		url: hooks().getNodeWebhookUrl('default')!,
		started,
		receive,
		store: () => workflow.getStaticData('node', json) as S,
		exists: async () => await methods.checkExists.call(hooks()),
		create: async () => await methods.create.call(hooks()),
		remove: async () => await methods.delete.call(hooks()),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
