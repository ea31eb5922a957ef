import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { createHttp, pacerFor, type Answer, type Query, type Transport } from '../../shared/http';
import { addressOf, authenticateZendesk, ZENDESK_HOST } from './address';
import type { User } from './records';

export type ZendeskClient = ReturnType<typeof createZendeskClient>;

export function createZendeskClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
) {
	const { site, apiUrl, custom } = addressOf(credentials);
	const http = createHttp({
		...transport,
		vendor: 'Zendesk',
		baseUrl: apiUrl,
		custom,
		hostPattern: ZENDESK_HOST,
		authenticate: async (request) => {
			const { headers } = await authenticateZendesk(credentials, {
				url: request.url.href,
				headers: request.headers,
			});
			return { ...request, headers: headers as Record<string, string> };
		},
		rateLimit: { pacer: pacerFor(`zendesk ${apiUrl}`, {}) },
		readError: readZendeskError,
	});
	let me: Promise<User> | undefined;

	const get = async <T>(path: string, query?: Query): Promise<T> =>
		(await http.request<T>({ method: 'GET', path, query, kind: 'read' })).data;
	const write = async <T>(method: string, path: string, body: object): Promise<T> =>
		(await http.request<T>({ method, path, body, kind: 'write' })).data;

	return {
		get,
		/** For what must not be done twice. */
		write,
		signal: transport.signal,

		/** Sets something to a value, which may be done twice: an unclear outcome is settled by doing it again. */
		async set<T>(method: 'PUT' | 'DELETE', path: string, body: object): Promise<T> {
			return await write<T>(method, path, body).catch(async (error: unknown) => {
				if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
				transport.signal?.throwIfAborted();
				return await write<T>(method, path, body);
			});
		},

		/** Every row of a list, page after page by cursor. */
		async all<T>(path: string, name: string, query: Query = {}): Promise<T[]> {
			type Page = Record<string, T[]> & { meta?: { has_more: boolean; after_cursor: string } };
			const rows: T[] = [];
			let after: string | undefined;
			do {
				const page: Page = await get(path, { ...query, 'page[size]': 100, 'page[after]': after });
				rows.push(...page[name]);
				after = page.meta?.has_more ? page.meta.after_cursor : undefined;
			} while (after);
			return rows;
		},

		/** The user whose token is used; replies and notes are signed with it. */
		async me(): Promise<User> {
			me ??= get<{ user: User }>('/users/me').then(({ user }) => user);
			return await me.catch((error: unknown) => {
				me = undefined;
				throw error;
			});
		},

		ticketUrl: (id: string | number) => `${site}/agent/tickets/${id}`,
	};
}

interface ZendeskError {
	error?: string | { title?: string; message?: string };
	description?: string;
	details?: Record<string, Array<{ description?: string }>>;
}

/** What Zendesk says, as one sentence that names every refused field. */
function readZendeskError(answer: Answer) {
	const { error, description, details } = (answer.json() as ZendeskError | undefined) ?? {};
	const said = description ?? (typeof error === 'object' ? (error.message ?? error.title) : error);
	const fields = Object.entries(details ?? {}).map(
		([field, problems]) => `${field}: ${problems.map((it) => it.description ?? '').join(' ')}`,
	);
	const detail = [said, ...fields].filter(Boolean).join(' ');
	if (/closed prevents ticket update/i.test(detail)) {
		return {
			title: 'The Zendesk ticket is closed for ever',
			nextStep: 'Create a new conversation: a ticket that Zendesk closed cannot be changed.',
			detail,
		};
	}
	return detail ? { detail } : undefined;
}
