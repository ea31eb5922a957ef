import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createHttp, toFetch, type Transport } from '../shared/http';
import { operationFor } from '../shared/operation';
import { SHOP_HOST, shopAddress } from './address';
import { graphqlProblem, httpProblem, type GraphQLProblem } from './errors';
import { noteCost, reserve, throttledFor, type Cost } from './throttle';

/** Newest stable version; Shopify serves each for a year. https://shopify.dev/docs/api/usage/versioning */
export const API_VERSION = '2026-10';
const THROTTLE_TRIES = 6;
/** A first guess for a document whose cost is not known yet; Shopify says the real one with each answer. */
const USUAL_COST = 50;

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
	const http = createHttp({ ...transport, vendor: 'Shopify', baseUrl, custom, hostPattern: SHOP_HOST });
	const bucketKey = createHash('sha256').update(`${baseUrl} ${token}`).digest('base64');
	const costs = new Map<string, number>();

	const send = async (document: string, variables: Record<string, unknown>) => {
		const { createAdminApiClient } = await import('./sdk');
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
			for (let attempt = 1; ; attempt++) {
				const wait = reserve(bucketKey, costs.get(document) ?? USUAL_COST);
				if (wait > 0) await sleep(wait, undefined, { signal: transport.signal });
				const { data, errors, extensions } = await send(document, variables);
				const cost = extensions?.cost as Cost | undefined;
				noteCost(bucketKey, cost);
				if (cost) costs.set(document, cost.actualQueryCost ?? cost.requestedQueryCost);
				const problems = errors?.graphQLErrors as GraphQLProblem[] | undefined;
				const throttled = problems?.some(({ extensions: e }) => e?.code === 'THROTTLED');
				if (throttled && attempt < THROTTLE_TRIES) {
					await sleep(throttledFor(cost), undefined, { signal: transport.signal });
					continue;
				}
				if (problems?.length) throw graphqlProblem(problems, 'no');
				if (errors) throw httpProblem(errors.networkStatusCode ?? 502);
				return data as T;
			}
		},
	};
}

/** The SDK always speaks to https://<shop>; a custom base URL takes the place of that origin. */
const atBase = (url: string, baseUrl: string) => {
	const { pathname, search } = new URL(url);
	return `${baseUrl}${pathname}${search}`;
};
