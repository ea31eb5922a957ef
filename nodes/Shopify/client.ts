import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createHttp, toFetch, type Transport } from '../shared/http';
import { operationFor } from '../shared/operation';
import { SHOP_HOST, shopAddress } from './address';
import { graphqlProblem, httpProblem, type GraphQLProblem } from './errors';
import { throttledFor, waitForRoom, type Cost } from './throttle';

/** Newest stable version; Shopify serves each for a year. https://shopify.dev/docs/api/usage/versioning */
export const API_VERSION = '2026-10';
/** For waiting and repeating, when the node sets no time. */
const USUAL_BUDGET_MS = 60_000;

export interface Shopify {
	/** Runs a query and returns its data. @throws VendorError */
	query<T>(document: string, variables: Record<string, unknown>): Promise<T>;
}

export const shopifyOperation = operationFor<Shopify>();

/** A client for one shop. The SDK is loaded on the first request, not when n8n starts. */
export function createShopify(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): Shopify {
	const { host, baseUrl, custom } = shopAddress(credentials);
	const token = String(credentials.accessToken ?? '');
	const bucketKey = createHash('sha256').update(`${baseUrl} ${token}`).digest('base64');
	const budgetMs = transport.budgetMs ?? USUAL_BUDGET_MS;

	const send = async (
		document: string,
		variables: Record<string, unknown>,
		remainingMs: number,
	) => {
		const { createAdminApiClient } = await import('./sdk');
		const http = createHttp({
			...transport,
			budgetMs: remainingMs,
			vendor: 'Shopify',
			baseUrl,
			custom,
			hostPattern: SHOP_HOST,
			rateLimit: { throttled: (answer) => throttledFor(answer.json()) },
		});
		/** The SDK answers with the message of what its `fetch` threw, and loses everything else. */
		let thrown: unknown;
		const client = createAdminApiClient({
			storeDomain: host,
			apiVersion: API_VERSION,
			accessToken: token,
			retries: 0,
			logger: () => undefined,
			customFetchApi: async (url, init) => {
				try {
					return await toFetch(http, { kind: 'read' })(atBase(url, baseUrl), init as RequestInit);
				} catch (error) {
					thrown = error;
					throw error;
				}
			},
		});
		const answer = await client.request(document, { variables });
		if (thrown) throw thrown;
		return answer;
	};

	return {
		async query<T>(document: string, variables: Record<string, unknown>) {
			const startedAt = Date.now();
			const settle = await waitForRoom(bucketKey, document, budgetMs, transport.signal);
			let cost: Cost | undefined;
			try {
				const remainingMs = Math.max(0, budgetMs - (Date.now() - startedAt));
				const { data, errors, extensions } = await send(document, variables, remainingMs);
				cost = extensions?.cost as Cost | undefined;
				const problems = errors?.graphQLErrors as GraphQLProblem[] | undefined;
				if (problems?.length) throw graphqlProblem(problems, 'no');
				if (errors) throw httpProblem(errors.networkStatusCode ?? 502, 'no');
				return data as T;
			} finally {
				settle(cost);
			}
		},
	};
}

/** The SDK always speaks to https://<shop>; a custom base URL takes the place of that origin. */
const atBase = (url: string, baseUrl: string) => {
	const { pathname, search } = new URL(url);
	return `${baseUrl}${pathname}${search}`;
};
