import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	createHttp,
	pacerFor,
	toFetch,
	type Answer,
	type Http,
	type Transport,
} from '../shared/http';
import { operationFor } from '../shared/operation';
import { addressOf, STRIPE_HOST } from './address';
import { stripeProblem, UNCLEAR_HEADER, type Attempt } from './errors';
import type { Stripe } from './sdk';

/** The version that the SDK's types belong to. https://docs.stripe.com/sdks/versioning */
export const API_VERSION = '2026-10-28.endive';

/** A request of the same key is still under way; it is asked for again until that one has ended. */
const UNDER_WAY_MS = 500;
/** The transport's own limits come first, since they say more than the SDK's. */
const SDK_TIMEOUT_MS = 400_000;

export class StripeClient {
	private sdk?: Promise<Stripe>;

	constructor(
		private readonly open: () => Promise<Stripe>,
		/** Ends waiting at once. */
		readonly signal?: AbortSignal,
	) {}

	/** @throws VendorError that names the permission when the key lacks it */
	async read<T>(permission: string, work: (sdk: Stripe) => Promise<T>): Promise<T> {
		return await this.run({ permission, write: false }, work);
	}

	/** Repeated by the transport only because Stripe honours the key. @throws VendorError */
	async write<T>(
		permission: string,
		work: (sdk: Stripe) => Promise<T>,
		idempotencyKey?: string,
	): Promise<T> {
		return await this.run({ permission, write: true, idempotencyKey }, work);
	}

	private async run<T>(attempt: Attempt, work: (sdk: Stripe) => Promise<T>): Promise<T> {
		this.sdk ??= this.open();
		try {
			return await work(await this.sdk);
		} catch (error) {
			throw stripeProblem(error, attempt);
		}
	}
}

export const stripeOperation = operationFor<StripeClient>();

/** A client for one account. The SDK is loaded on the first request, not when n8n starts. */
export function createStripeClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): StripeClient {
	const { baseUrl, custom } = addressOf(credentials);
	const key = String(credentials.secretKey ?? '').trim();
	const account = createHash('sha256').update(`${baseUrl} ${key}`).digest('base64');
	const http = createHttp({
		...transport,
		vendor: 'Stripe',
		baseUrl,
		custom,
		hostPattern: STRIPE_HOST,
		rateLimit: { pacer: pacerFor(`stripe ${account}`, {}), throttled: underWay },
	});
	const send = toFetch(remembering(http), {
		kind: ({ method, headers }) =>
			method === 'GET'
				? 'read'
				: { kind: 'write', idempotencyKey: headers.get('idempotency-key') ?? undefined },
	});
	const open = async () => {
		const { Stripe } = await import('./sdk');
		return new Stripe(key || 'missing', {
			apiVersion: API_VERSION,
			httpClient: Stripe.createFetchHttpClient(
				async (url, init) => await send(atBase(String(url), baseUrl), init),
			),
			maxNetworkRetries: 0,
			timeout: SDK_TIMEOUT_MS,
			telemetry: false,
			appInfo: { name: 'n8n-nodes-commerce-support' },
		});
	};
	return new StripeClient(open, transport.signal);
}

/** The SDK always speaks to api.stripe.com; a custom base URL takes the place of that origin. */
function atBase(url: string, baseUrl: string): string {
	const { pathname, search } = new URL(url);
	return `${baseUrl}${pathname}${search}`;
}

/** A `Response` cannot say that an earlier attempt ended without an answer, so a header does. */
function remembering(http: Http): Http {
	return {
		...http,
		async exchange(call) {
			const { answer, unclear } = await http.exchange(call);
			const headers = unclear ? { ...answer.headers, [UNCLEAR_HEADER]: 'yes' } : answer.headers;
			return { unclear, answer: { ...answer, headers } };
		},
	};
}

/** https://docs.stripe.com/error-low-level#idempotency: 409 means that this request did nothing. */
function underWay(answer: Answer): number | undefined {
	if (answer.status !== 409) return undefined;
	const { error } = (answer.json() as { error?: { code?: string } } | undefined) ?? {};
	return error?.code === 'idempotency_key_in_use' ? UNDER_WAY_MS : undefined;
}
