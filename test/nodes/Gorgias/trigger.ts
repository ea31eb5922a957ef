import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HookContext, WebhookContext } from 'n8n-core';
import { Workflow, type IDataObject, type INodeTypes } from 'n8n-workflow';
import { GorgiasTrigger } from '../../../nodes/Gorgias/GorgiasTrigger.node';
import { GORGIAS_API_KEY, GORGIAS_EMAIL } from '../../../sandbox/gorgias';
import type { Delivery } from '../../../nodes/shared/delivery';
import type { HelpdeskEvent } from '../../../nodes/shared/types';

export type Started = Omit<Delivery, 'data'> & { data: HelpdeskEvent };

const node = new GorgiasTrigger();
const types = { getByNameAndVersion: () => node, getByName: () => node } as unknown as INodeTypes;

/** A published trigger on n8n's own contexts, behind a real address. */
export async function publish(
	desk: { url: string },
	parameters: IDataObject = {},
	credential: IDataObject = {},
) {
	const started: Started[] = [];
	/** Status to answer with instead of asking the trigger; 0 asks it. */
	const refusal = { status: 0 };
	/** Deliveries that the trigger still works on after it answered. */
	let busy = 0;
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [
			{
				id: 'node',
				webhookId: 'hook',
				name: 'Gorgias Trigger',
				type: 'gorgiasTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {
					events: ['ticket-message-created'],
					skipOwn: true,
					setup: 'automatic',
					...parameters,
				} as never,
				credentials: { commerceSupportGorgiasApi: { id: '1', name: 'Gorgias' } },
			},
		],
		connections: {},
		active: true,
		nodeTypes: types,
	});
	const json = workflow.getNode('Gorgias Trigger')!;
	const stored = {
		environment: 'custom',
		baseUrl: desk.url,
		email: GORGIAS_EMAIL,
		apiKey: GORGIAS_API_KEY,
		...credential,
	};
	const additional = {
		webhookBaseUrl: `${base}/webhook`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		credentialsHelper: {
			isCredentialUsableByNode: () => true,
			getDecrypted: async () => stored,
		},
	};
	const description = node.description.webhooks![0];
	const hooks = () =>
		new HookContext(workflow, json, additional as never, 'webhook', 'activate', {
			webhookDescription: description,
		} as never) as never;

	server.on('request', async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		if (refusal.status) return void response.writeHead(refusal.status).end();
		const rawBody = Buffer.concat(chunks);
		const url = new URL(request.url ?? '', base);
		const httpRequest = {
			headers: request.headers,
			query: Object.fromEntries(url.searchParams),
			body: JSON.parse(rawBody.toString() || '{}'),
			rawBody,
		};
		const httpResponse = {
			status(code: number) {
				response.statusCode = code;
				return httpResponse;
			},
			send: (text = '') => void response.end(text),
		};
		const context = new WebhookContext(
			workflow,
			json,
			{ ...additional, httpRequest, httpResponse } as never,
			'webhook',
			{ webhookDescription: description } as never,
			[],
			null,
		);
		busy++;
		const { workflowData } = await node.webhook.call(context as never).finally(() => busy--);
		started.push(...(workflowData?.[0] ?? []).map((item) => item.json as never));
		if (!response.writableEnded) response.end();
	});

	const methods = node.webhookMethods.default;
	return {
		url: new HookContext(workflow, json, additional as never, 'webhook', 'activate', {
			webhookDescription: description,
		} as never).getNodeWebhookUrl('default')!,
		started,
		refusal,
		async idle() {
			while (busy > 0) await new Promise((resolve) => setTimeout(resolve, 10));
		},
		staticData: () => workflow.getStaticData('node', json),
		exists: async () => await methods.checkExists.call(hooks()),
		create: async () => await methods.create.call(hooks()),
		remove: async () => await methods.delete.call(hooks()),
		/** As n8n does when a workflow is published. */
		async activate() {
			if (!(await this.exists())) await this.create();
		},
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

export type Published = Awaited<ReturnType<typeof publish>>;

/** Waits until the trigger has started so many executions, or a second has passed. */
export async function startedBy(trigger: Published, count: number): Promise<Started[]> {
	for (let tries = 0; tries < 50 && trigger.started.length < count; tries++) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return trigger.started;
}
