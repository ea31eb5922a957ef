import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createHttp, toFetch, type Kind, type Transport } from '../shared/http';
import { operationFor } from '../shared/operation';
import { SHOP_HOST, shopAddress } from './address';
import {
	graphqlProblem,
	httpProblem,
	isWithheld,
	userProblem,
	type GraphQLProblem,
	type UserProblem,
} from './errors';
import { tokenOf, type TokenSource } from './connection/token';
import { throttledFor, waitForRoom, type Cost } from './throttle';
import { uploadTo, type BinaryFile, type StagedTarget } from './upload';

/** Newest stable version; Shopify serves each for a year. https://shopify.dev/docs/api/usage/versioning */
export const API_VERSION = '2026-10';
/** For waiting and repeating, when the node sets no time. */
const USUAL_BUDGET_MS = 60_000;

/** What every mutation of Shopify answers with beside its own fields. */
export interface Payload {
	userErrors: UserProblem[];
}

export interface Shopify {
	/** `name.myshopify.com`. */
	readonly shop: string;
	readonly signal?: AbortSignal;
	/** How long to wait for work that Shopify does after it answered, such as a job. */
	readonly patienceMs: number;
	/**
	 * Runs a query and returns its data. Fields of `mayBeWithheld` (paths such as `order.phone`) are null when the app
	 * has no scope or approval for them; a denied field elsewhere fails the query.
	 * @throws VendorError
	 */
	query<T>(
		document: string,
		variables: Record<string, unknown>,
		options?: { mayBeWithheld?: readonly string[] },
	): Promise<T>;
	/**
	 * Runs a document with one mutation and returns that mutation's payload. Repeated after an unclear answer only
	 * with an `idempotencyKey`, which the document itself must carry as `@idempotent`.
	 * @throws VendorError also for user errors; `applied` is unknown when there was no clear answer
	 */
	mutate<T extends Payload>(
		document: string,
		variables: Record<string, unknown>,
		options?: { idempotencyKey?: string },
	): Promise<T>;
	/** A file of the item that is being worked on, where there is one. @throws when it has none of this name */
	readFile?(property: string): Promise<BinaryFile>;
	/** Sends a file to an address that `stagedUploadsCreate` gave. @throws VendorError */
	upload(target: StagedTarget, file: BinaryFile): Promise<void>;
	/** Runs any document once and tells its cost too. @throws VendorError as the others do */
	run<T>(document: string, variables: Record<string, unknown>, kind: Kind): Promise<Answered<T>>;
}

export interface Answered<T> {
	data: T;
	cost?: Cost;
}

export const shopifyOperation = operationFor<Shopify>();

/**
 * A client for one shop. The SDK is loaded on the first request, not when n8n starts. Without a `token` source the
 * credential is a `commerceSupportShopifyApi`.
 */
export function createShopify(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
	token: TokenSource = tokenOf(credentials, transport),
): Shopify {
	const { host, baseUrl, custom } = shopAddress(credentials);
	const app = String(credentials.clientId || credentials.accessToken);
	const bucketKey = createHash('sha256').update(`${baseUrl} ${app}`).digest('base64');
	const budgetMs = transport.budgetMs ?? USUAL_BUDGET_MS;

	const send = async (document: string, variables: Variables, call: Call, remainingMs: number) => {
		const { createAdminApiClient } = await import('./sdk');
		let used = await token.current();
		const http = createHttp({
			...transport,
			budgetMs: remainingMs,
			vendor: 'Shopify',
			baseUrl,
			custom,
			hostPattern: SHOP_HOST,
			rateLimit: { throttled: (answer) => throttledFor(answer.json()) },
			authenticate: (request) => {
				request.headers['x-shopify-access-token'] = used;
				return request;
			},
			onUnauthorized: token.renew && (async () => (used = await token.renew!(used))),
		});
		/** The SDK answers with the message of what its `fetch` threw, and loses everything else. */
		let thrown: unknown;
		const client = createAdminApiClient({
			storeDomain: host,
			apiVersion: API_VERSION,
			accessToken: used,
			retries: 0,
			logger: () => undefined,
			customFetchApi: async (url, init) => {
				try {
					const send = toFetch(http, { kind: () => call });
					return await send(atBase(url, baseUrl), init as RequestInit);
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

	const run = async (document: string, variables: Variables, call: Call) => {
		const startedAt = Date.now();
		const settle = await waitForRoom(bucketKey, document, budgetMs, transport.signal);
		let cost: Cost | undefined;
		try {
			const remainingMs = Math.max(0, budgetMs - (Date.now() - startedAt));
			const { data, errors, extensions } = await send(document, variables, call, remainingMs);
			cost = extensions?.cost as Cost | undefined;
			const applied = call.kind === 'read' ? 'no' : 'unknown';
			const told = (errors?.graphQLErrors ?? []) as GraphQLProblem[];
			const problems = told.filter((problem) => !data || !isWithheld(problem, call.mayBeWithheld));
			if (problems.length) throw graphqlProblem(problems, applied);
			if (errors && !told.length) {
				const status = errors.networkStatusCode ?? 502;
				// After a repetition, a refusal says nothing about the attempt before it.
				const refused = status >= 400 && status < 500 && call.idempotencyKey === undefined;
				throw httpProblem(status, refused ? 'no' : applied);
			}
			return { data: data as Record<string, unknown>, cost };
		} finally {
			settle(cost);
		}
	};

	return {
		shop: host,
		signal: transport.signal,
		patienceMs: budgetMs,
		run: async <T>(document: string, variables: Variables, kind: Kind) =>
			(await run(document, variables, { kind })) as Answered<T>,
		query: async <T>(
			document: string,
			variables: Variables,
			{ mayBeWithheld }: { mayBeWithheld?: readonly string[] } = {},
		) => (await run(document, variables, { kind: 'read', mayBeWithheld })).data as T,
		async mutate<T extends Payload>(
			document: string,
			variables: Variables,
			{ idempotencyKey }: { idempotencyKey?: string } = {},
		) {
			const { data } = await run(document, variables, { kind: 'write', idempotencyKey });
			const payload = Object.values(data)[0] as T;
			if (payload.userErrors.length) throw userProblem(payload.userErrors, idempotencyKey);
			return payload;
		},
		upload: async (target, file) => await uploadTo(target, file, { ...transport, baseUrl, custom }),
	};
}

type Variables = Record<string, unknown>;
interface Call {
	kind: Kind;
	idempotencyKey?: string;
	mayBeWithheld?: readonly string[];
}

/** The SDK always speaks to https://<shop>; a custom base URL takes the place of that origin. */
const atBase = (url: string, baseUrl: string) => {
	const { pathname, search } = new URL(url);
	return `${baseUrl}${pathname}${search}`;
};
