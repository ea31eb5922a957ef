import 'reflect-metadata';
import { createHmac } from 'crypto';
import { WebhookContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INodeTypes,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { StorefrontChatTrigger } from '../../../nodes/StorefrontChat/StorefrontChatTrigger.node';

export const SHOP = 'demo-shop.myshopify.com';
export const CLIENT_SECRET = 'client-secret-of-the-demo-app';
export const SIGNING_SECRET = 'signing-secret-with-more-than-32-characters';
export const ORIGIN = 'https://www.example.com';

const node = new StorefrontChatTrigger();

interface Sent {
	method?: 'GET' | 'POST';
	/** Raw query, with the question mark. */
	query?: string;
	headers?: Record<string, string>;
	body?: unknown;
	ip?: string;
}

export interface Got {
	status: number | undefined;
	headers: Record<string, string>;
	body: IDataObject;
	text: string;
	/** Session token of the answer. */
	token: string | undefined;
	/** Items per output; undefined when no execution starts. */
	outputs: Array<Array<{ json: IDataObject }>> | undefined;
}

/** A trigger on n8n's own webhook context. Each has its own id, so that rate limits do not mix. */
export function trigger(
	parameters: IDataObject = {},
	credential: IDataObject = {},
	n8nApi: IDataObject = {},
) {
	const id = `node-${Math.random()}`;
	const types = { getByNameAndVersion: () => node, getByName: () => node } as unknown as INodeTypes;
	const chosen = {
		path: 'support-chat',
		access: ['appProxy', 'direct'],
		allowedOrigins: ORIGIN,
		...parameters,
	};
	const json = {
		id,
		name: 'Chat',
		type: 'storefrontChatTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: NodeHelpers.getNodeParameters(
			node.description.properties,
			chosen,
			true,
			false,
			null,
			node.description,
		)!,
		credentials: {
			commerceSupportStorefrontApi: { id: '1', name: 'Storefront' },
			commerceSupportN8nApi: { id: '2', name: 'n8n' },
		},
	};
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [json],
		connections: {},
		active: true,
		nodeTypes: types,
	});
	const stored = {
		shop: SHOP,
		appClientSecret: CLIENT_SECRET,
		signingSecret: SIGNING_SECRET,
		...credential,
	};

	return async (sent: Sent): Promise<Got> => {
		const { response, got } = fakeResponse();
		const method = sent.method ?? 'POST';
		const context = new WebhookContext(
			workflow,
			workflow.getNode('Chat')!,
			{
				httpRequest: requestOf(sent),
				httpResponse: response,
				webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
				formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
				credentialsHelper: {
					isCredentialUsableByNode: () => true,
					getDecrypted: async (_data: unknown, _node: unknown, type: string) =>
						type === 'commerceSupportN8nApi' ? n8nApi : stored,
				},
			} as never,
			'webhook',
			{
				webhookDescription: node.description.webhooks!.find(
					({ httpMethod }) => httpMethod === method,
				)!,
			} as never,
			[],
			null,
		);
		const result = await node.webhook.call(context as unknown as IWebhookFunctions);
		got.outputs = result.workflowData as Got['outputs'];
		got.token = got.headers['x-support-session'];
		return got;
	};
}

function requestOf({ query = '', headers = {}, body, ip = '203.0.113.7' }: Sent) {
	const raw = typeof body === 'string' ? body : JSON.stringify(body ?? {});
	return {
		headers: { 'content-type': 'application/json', ...headers },
		originalUrl: `/webhook/support-chat${query}`,
		query: Object.fromEntries(new URLSearchParams(query)),
		ip,
		rawBody: Buffer.from(raw),
	};
}

function fakeResponse() {
	const got: Got = {
		status: undefined,
		headers: {},
		body: {},
		text: '',
		token: undefined,
		outputs: undefined,
	};
	const response = {
		setHeader: (name: string, value: string) => void (got.headers[name.toLowerCase()] = value),
		vary: () => undefined,
		status(code: number) {
			got.status = code;
			return response;
		},
		json(body: IDataObject) {
			got.body = body;
			return response;
		},
		end: (text = '') => void (got.text = text),
		once: () => undefined,
	};
	return { response, got };
}

/** The query that Shopify's app proxy adds, signed. */
export function proxied(customer = '', changes: Record<string, string> = {}): string {
	const parameters: Record<string, string> = {
		shop: SHOP,
		logged_in_customer_id: customer,
		path_prefix: '/apps/support',
		timestamp: String(Math.floor(Date.now() / 1000)),
		...changes,
	};
	const text = Object.entries(parameters)
		.map(([name, value]) => `${name}=${value}`)
		.sort()
		.join('');
	const signature = createHmac('sha256', CLIENT_SECRET).update(text).digest('hex');
	return `?${new URLSearchParams({ ...parameters, signature })}`;
}

export const direct = (token?: string): Record<string, string> => ({
	origin: ORIGIN,
	...(token ? { 'x-support-session': token } : {}),
});

export const message = (text: string, page: IDataObject = {}) => ({
	action: 'message',
	id: 'message-0001',
	text,
	page,
});
