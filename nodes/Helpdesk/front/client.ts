import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { createHttp, pacerFor, type Query, type Transport } from '../../shared/http';
import { holdUntilReset } from '../holdUntilReset';
import { addressOf, authenticateFront, FRONT_HOST } from './address';
import { readFrontError } from './answers';

export type FrontClient = ReturnType<typeof createFrontClient>;

interface Page<T> {
	_results: T[];
	_pagination?: { next: string | null } | null;
}

const MOST_MERGES = 3;

export function createFrontClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
) {
	const { baseUrl, custom } = addressOf(credentials);
	const token = String(credentials.apiToken ?? '').trim();
	const account = createHash('sha256').update(`${baseUrl} ${token}`).digest('base64');
	const http = createHttp({
		...transport,
		vendor: 'Front',
		baseUrl,
		custom,
		hostPattern: FRONT_HOST,
		authenticate: async (request) => {
			const { headers } = await authenticateFront(credentials, {
				url: request.url.href,
				headers: request.headers,
			});
			return { ...request, headers: headers as Record<string, string> };
		},
		rateLimit: { pacer: pacerFor(`front ${account}`, {}), read: holdUntilReset },
		readError: readFrontError,
	});

	const get = async <T>(path: string, query?: Query): Promise<T> =>
		(await http.request<T>({ method: 'GET', path, query, kind: 'read' })).data;
	const write = async <T>(method: string, path: string, body: object): Promise<T> =>
		(await http.request<T>({ method, path, body, kind: 'write' })).data;

	/** The whole list page after page, or as much of it as `most`. Front's next page is named by a token. */
	async function all<T>(path: string, query: Query = {}, most = Infinity): Promise<T[]> {
		const rows: T[] = [];
		let page_token: string | undefined;
		do {
			const page: Page<T> = await get(path, { ...query, limit: 100, page_token });
			rows.push(...page._results);
			const next = page._pagination?.next;
			page_token = next ? (new URL(next).searchParams.get('page_token') ?? undefined) : undefined;
		} while (page_token && rows.length < most);
		return rows;
	}

	/** Does something with a conversation; one that was merged answers 301, and the other is taken then. */
	async function onConversation<T>(
		id: string,
		work: (id: string) => Promise<T>,
		merges = MOST_MERGES,
	): Promise<T> {
		return await work(id).catch(async (error: unknown) => {
			const survivor = error instanceof VendorError ? mergedInto(error) : undefined;
			if (!survivor || survivor === id || merges === 0) throw error;
			return await onConversation(survivor, work, merges - 1);
		});
	}

	return {
		get,
		/** For what must not be done twice. */
		write,
		all,
		signal: transport.signal,

		/** Undefined for a record that is not there. */
		async find<T>(path: string, query?: Query): Promise<T | undefined> {
			return await get<T>(path, query).catch((error: unknown) => {
				if (error instanceof VendorError && error.httpStatus === 404) return undefined;
				throw error;
			});
		},

		/** Sets something to a value, which may be done twice: an unclear outcome is settled by doing it again. */
		async set<T>(method: 'PATCH' | 'PUT' | 'POST' | 'DELETE', path: string, body: object) {
			return await write<T>(method, path, body).catch(async (error: unknown) => {
				if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
				transport.signal?.throwIfAborted();
				return await write<T>(method, path, body);
			});
		},

		onConversation,
	};
}

const mergedInto = ({ httpStatus, location }: VendorError) =>
	httpStatus === 301 ? /\/conversations\/(cnv_[a-z0-9]+)/.exec(location ?? '')?.[1] : undefined;
