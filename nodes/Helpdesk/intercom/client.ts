import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { createHttp, pacerFor, type Query, type Transport } from '../../shared/http';
import { holdUntilReset } from '../holdUntilReset';
import { addressOf, authenticateIntercom, inboxOf, INTERCOM_HOST } from './address';
import { readIntercomError } from './answers';

export type IntercomClient = ReturnType<typeof createIntercomClient>;

/** The teammate to whom the token belongs, and the workspace. */
export interface Me {
	id: string;
	name: string | null;
	has_inbox_seat?: boolean;
	app: { id_code: string; name: string; region?: string };
}

export function createIntercomClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
) {
	const { baseUrl, custom } = addressOf(credentials);
	const token = String(credentials.accessToken ?? '').trim();
	const account = createHash('sha256').update(`${baseUrl} ${token}`).digest('base64');
	const http = createHttp({
		...transport,
		vendor: 'Intercom',
		baseUrl,
		custom,
		hostPattern: INTERCOM_HOST,
		authenticate: async (request) => {
			const { headers } = await authenticateIntercom(credentials, {
				url: request.url.href,
				headers: request.headers,
			});
			return { ...request, headers: headers as Record<string, string> };
		},
		rateLimit: { pacer: pacerFor(`intercom ${account}`, {}), read: holdUntilReset },
		readError: readIntercomError,
	});
	let me: Promise<Me> | undefined;

	const get = async <T>(path: string, query?: Query): Promise<T> =>
		(await http.request<T>({ method: 'GET', path, query, kind: 'read' })).data;
	const write = async <T>(method: string, path: string, body: object): Promise<T> =>
		(await http.request<T>({ method, path, body, kind: 'write' })).data;
	const whoami = async (): Promise<Me> => {
		me ??= get<Me>('/me');
		return await me.catch((error: unknown) => {
			me = undefined;
			throw error;
		});
	};

	return {
		get,
		/** For what must not be done twice. */
		write,
		signal: transport.signal,
		me: whoami,

		/** A search: a POST that only asks. */
		search: async <T>(path: string, query: object): Promise<T> =>
			(await http.request<T>({ method: 'POST', path, body: { query }, kind: 'read' })).data,

		/** Undefined for a record that is not there, or was merged into another (410). */
		async find<T>(path: string): Promise<T | undefined> {
			return await get<T>(path).catch((error: unknown) => {
				const gone = error instanceof VendorError && [404, 410].includes(error.httpStatus ?? 0);
				if (gone) return undefined;
				throw error;
			});
		},

		/** Sets something to a value, which may be done twice: an unclear outcome is settled by doing it again. */
		async set<T>(method: 'PUT' | 'POST' | 'DELETE', path: string, body: object): Promise<T> {
			return await write<T>(method, path, body).catch(async (error: unknown) => {
				if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
				transport.signal?.throwIfAborted();
				return await write<T>(method, path, body);
			});
		},

		/** In whose name is written: Intercom asks for a teammate with every change. */
		async adminId(): Promise<string> {
			return String(credentials.adminId ?? '').trim() || (await whoami()).id;
		},

		/** The page on which the team opens a conversation. */
		async conversationUrl(id: string): Promise<string> {
			const { app } = await whoami();
			return `${inboxOf(credentials)}/${app.id_code}/inbox/conversation/${id}`;
		},
	};
}
