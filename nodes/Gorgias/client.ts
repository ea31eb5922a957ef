import { UnexpectedError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { createHttp, pacerFor, type Http, type Query, type Transport } from '../shared/http';
import { operationFor } from '../shared/operation';
import { addressOf, GORGIAS_HOST } from './address';
import { callLimitIn, holdFor, paceFor, readGorgiasError } from './answers';
import { authenticateGorgias } from './authenticate';
import type { WaitingRun } from './question/run';

export class GorgiasClient {
	private apiUser?: Promise<number>;
	private readonly roles = new Map<number, Promise<string | undefined>>();

	constructor(
		private readonly http: Http,
		private readonly site: string,
		/** Ends waiting at once. */
		readonly signal?: AbortSignal,
		private readonly run?: WaitingRun,
	) {}

	async get<T>(path: string, query?: Query): Promise<T> {
		return (await this.http.request<T>({ method: 'GET', path, query, kind: 'read' })).data;
	}

	/** Resolves to undefined where Gorgias answers with an empty body. */
	async post<T>(path: string, body: object): Promise<T> {
		return (await this.http.request<T>({ method: 'POST', path, body, kind: 'write' })).data;
	}

	/**
	 * Sets something to a value, which may be done twice: when nobody knows whether the first time was carried out, it
	 * is done once more. Resolves to undefined where Gorgias answers with an empty body.
	 */
	async set<T>(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
		const send = async () =>
			(await this.http.request<T>({ method, path, body, kind: 'write' })).data;
		return await send().catch(async (error: unknown) => {
			if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
			this.signal?.throwIfAborted();
			return await send().catch((again: unknown) => {
				throw again instanceof VendorError ? again.with({ applied: 'unknown' }) : again;
			});
		});
	}

	/** The user whose key is used; notes are signed with it. */
	async apiUserId(): Promise<number> {
		this.apiUser ??= this.get<{ id: number }>('/users/0').then(({ id }) => id);
		return await this.apiUser.catch((error: unknown) => {
			this.apiUser = undefined;
			throw error;
		});
	}

	/** The role of a user (`admin`, `agent`, `bot`, …); undefined when this key may not see users. */
	async roleOf(userId: number): Promise<string | undefined> {
		const known =
			this.roles.get(userId) ??
			this.get<{ role?: { name?: string } }>(`/users/${userId}`)
				.then(({ role }) => role?.name)
				.catch(() => undefined);
		this.roles.set(userId, known);
		return await known;
	}

	/** The run in which a question is asked. */
	waitingRun(): WaitingRun {
		if (this.run) return this.run;
		throw new UnexpectedError('A question can be asked only by a run that can wait.');
	}

	/** The page on which the team opens a ticket. */
	ticketUrl(id: string | number): string {
		return `${this.site}/app/ticket/${id}`;
	}

	/**
	 * Does something with a ticket. A ticket that was merged into another answers 301 to everything; the work is
	 * then done on the ticket that lives on, which may itself have been merged since.
	 */
	async onTicket<T>(id: string, work: (id: string) => Promise<T>): Promise<T> {
		return await followingMerges('tickets', id, work);
	}

	/** The same for a customer. */
	async onCustomer<T>(id: string, work: (id: string) => Promise<T>): Promise<T> {
		return await followingMerges('customers', id, work);
	}
}

const MOST_MERGES = 3;

async function followingMerges<T>(
	kind: 'tickets' | 'customers',
	id: string,
	work: (id: string) => Promise<T>,
	merges = MOST_MERGES,
): Promise<T> {
	return await work(id).catch(async (error: unknown) => {
		const survivor = error instanceof VendorError ? mergedInto(kind, error) : undefined;
		if (survivor === undefined || survivor === id || merges === 0) throw error;
		return await followingMerges(kind, survivor, work, merges - 1);
	});
}

const mergedInto = (kind: string, { httpStatus, location }: VendorError) =>
	httpStatus === 301
		? new RegExp(`/api/${kind}/(\\d+)(?:/|$)`).exec(location ?? '')?.[1]
		: undefined;

/** Other processes and tools fill the same bucket: a call that it turns away waits its turn, so that nothing is lost. */
const LONGEST_QUEUE_MS = 600_000;

export const gorgiasOperation = operationFor<GorgiasClient>();

export function createGorgiasClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
	run?: WaitingRun,
): GorgiasClient {
	const { site, apiUrl, custom } = addressOf(credentials);
	// The limit is the account's, not the key's.
	const pacer = pacerFor(`gorgias ${apiUrl}`, paceFor());
	const http = createHttp({
		budgetMs: LONGEST_QUEUE_MS,
		...transport,
		vendor: 'Gorgias',
		baseUrl: apiUrl,
		custom,
		hostPattern: GORGIAS_HOST,
		authenticate: async (request) => {
			const { headers } = await authenticateGorgias(credentials, {
				url: request.url.href,
				headers: request.headers,
			});
			return { ...request, headers: headers as Record<string, string> };
		},
		rateLimit: {
			pacer,
			read(headers) {
				const said = callLimitIn(headers);
				if (said) pacer.pace(paceFor(said.limit));
				return holdFor(headers);
			},
		},
		readError: readGorgiasError,
	});
	return new GorgiasClient(http, site, transport.signal, run);
}
