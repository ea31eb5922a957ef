import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { createHttp, pacerFor, type Answer, type Query, type Transport } from '../shared/http';
import { addressOf, SENDGRID_HOST } from './address';
import { sendGridProblem, unclearSend } from './errors';
import type { MailDataRequired, MailService } from './sdk';

/** Tells on an answer that an attempt before it ended without one. */
const UNCLEAR_HEADER = 'x-earlier-attempt-unclear';

/** What the SDK's client gives back for any status. */
type SdkAnswer = [{ statusCode: number; headers: Record<string, string> }, unknown];
interface Sdk {
	mail: MailService;
	request(call: { method: 'GET'; url: string; qs?: Query }): Promise<SdkAnswer>;
}

export interface Sent {
	/** Undefined in sandbox mode. */
	messageId?: string;
	/** False in sandbox mode, which only checks. */
	queued: boolean;
}

export class SendGridClient {
	private sdk?: Promise<Sdk>;

	constructor(
		private readonly open: () => Promise<Sdk>,
		/** Ends waiting at once. */
		readonly signal?: AbortSignal,
	) {}

	/** Sends a mail once. @throws VendorError whose `applied` is unknown when SendGrid may have accepted it */
	async send(mail: MailDataRequired, key: string): Promise<Sent> {
		this.sdk ??= this.open();
		const service = (await this.sdk).mail;
		const [{ statusCode, headers }, body] = (await service.send(mail).catch((error: unknown) => {
			if (!(error instanceof VendorError)) throw error;
			throw error.applied === 'unknown'
				? unclearSend(error, key)
				: error.with({ idempotencyKey: key });
		})) as unknown as SdkAnswer;
		if (statusCode < 200 || statusCode >= 300) {
			throw sendGridProblem(statusCode, body, { unclear: UNCLEAR_HEADER in headers, key });
		}
		return { messageId: headers['x-message-id'], queued: statusCode === 202 };
	}

	async get<T>(path: string, query?: Query): Promise<T> {
		this.sdk ??= this.open();
		const call = { method: 'GET', url: path, ...(query ? { qs: query } : {}) } as const;
		const [{ statusCode }, body] = await (await this.sdk).request(call);
		if (statusCode >= 200 && statusCode < 300) return body as T;
		throw sendGridProblem(statusCode, body, { unclear: false });
	}
}

/**
 * A client for one account, with an SDK client of its own: the one that the SDK exports belongs to the whole process,
 * and two credentials would overwrite each other's key. The SDK is loaded on the first request.
 */
export function createSendGridClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): SendGridClient {
	const { baseUrl, custom } = addressOf(credentials);
	const key = String(credentials.apiKey ?? '').trim();
	const account = createHash('sha256').update(`${baseUrl} ${key}`).digest('base64');
	const http = createHttp({
		...transport,
		vendor: 'SendGrid',
		baseUrl,
		custom,
		hostPattern: SENDGRID_HOST,
		rateLimit: { pacer: pacerFor(`sendgrid ${account}`, {}), throttled: untilReset },
	});

	/** Takes the place of the SDK's way to the network: its own has no time-out and knows nothing of n8n's proxy. */
	const adapter = async (config: AxiosRequest) => {
		const url = new URL(config.url, `${config.baseURL.replace(/\/+$/, '')}/`);
		for (const [name, value] of Object.entries(config.params ?? {})) {
			url.searchParams.set(name, String(value));
		}
		const method = config.method.toUpperCase();
		const { answer, unclear } = await http.exchange({
			request: {
				method,
				url,
				headers: Object.fromEntries(Object.entries(config.headers.toJSON())) as Record<
					string,
					string
				>,
				body: config.data === undefined ? undefined : Buffer.from(config.data),
			},
			kind: method === 'GET' ? 'read' : 'write',
		});
		const headers = unclear ? { ...answer.headers, [UNCLEAR_HEADER]: 'yes' } : answer.headers;
		return {
			data: answer.bytes.toString('utf8'),
			status: answer.status,
			statusText: '',
			headers,
			config,
		};
	};

	const open = async (): Promise<Sdk> => {
		const { Client, MailService } = await import('./sdk');
		const client = new Client();
		client.setDefaultHeader({
			Authorization: `Bearer ${key}`,
			'User-Agent': 'n8n-nodes-commerce-support',
		});
		client.setDefaultRequest({ baseUrl: `${baseUrl}/`, adapter } as never);
		const mail = new MailService();
		mail.setClient(client);
		const request = async (call: object) =>
			(await client.request(call as never)) as unknown as SdkAnswer;
		return { mail, request };
	};
	return new SendGridClient(open, transport.signal);
}

/** The part of an axios request that an adapter is given and that is used here. */
interface AxiosRequest {
	url: string;
	baseURL: string;
	method: string;
	params?: Record<string, string | number>;
	headers: { toJSON(): object };
	data?: string;
}

/** `X-RateLimit-Reset` is a time in Unix seconds. https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits */
function untilReset({ status, headers }: Answer): number | undefined {
	const reset = Number(headers['x-ratelimit-reset']);
	if (status !== 429 || headers['retry-after'] || !Number.isFinite(reset)) return undefined;
	return Math.max(0, reset * 1_000 - Date.now());
}
