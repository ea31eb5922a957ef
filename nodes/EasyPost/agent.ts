import type { Http, Query } from '../shared/http';

type Method = 'get' | 'post' | 'put' | 'patch' | 'del';

/** A request as the SDK builds it: by chaining; it is sent when it is awaited. */
interface PendingRequest extends PromiseLike<{ status: number; body: unknown; headers: object }> {
	set(headers: object): PendingRequest;
	query(params: Query): PendingRequest;
	send(body: object): PendingRequest;
}

/**
 * Our transport in the shape of superagent, which is what the SDK sends with and lets its user replace
 * (`superagentMiddleware`). So time-outs, the cancel signal, the filter for outgoing addresses, the key and the errors
 * are this package's own, none of which the SDK would give: its `timeout` option has no effect, an HTML error page
 * makes it throw a TypeError, and it never repeats a call. The SDK itself is given no key.
 */
export function agentOver(
	http: Http,
	/** The same for lists, which have a rate limit of their own. */
	lists: Http,
): Record<Method, (url: string) => PendingRequest> {
	const request = (method: Method) => (url: string) => {
		let query: Query | undefined;
		let body: object | undefined;
		const pending: PendingRequest = {
			set: () => pending,
			query: (params) => {
				query = params;
				return pending;
			},
			send: (given) => {
				body = given;
				return pending;
			},
			then: (resolve, reject) =>
				(isList(method, url) ? lists : http)
					.request({
						method: method === 'del' ? 'DELETE' : method,
						url,
						query,
						body,
						...repetition(method, new URL(url).pathname, body),
					})
					.then(({ status, data, headers }) => ({ status, body: data ?? {}, headers }))
					.then(resolve, reject),
		};
		return pending;
	};
	return {
		get: request('get'),
		post: request('post'),
		put: request('put'),
		patch: request('patch'),
		del: request('del'),
	};
}

const isList = (method: Method, url: string) =>
	method === 'get' && /\/v2\/[a-z_]+$/.test(new URL(url).pathname);

/**
 * What may be repeated after an unclear answer. EasyPost takes no idempotency keys, so a write may not, apart from
 * these: an address is a value that costs nothing and that nobody meets again, and rating anew gives rates only; the same
 * tracking code gives the tracker that is there for three months (https://docs.easypost.com/docs/trackers).
 */
function repetition(method: Method, path: string, body: object | undefined) {
	if (method === 'get') return { kind: 'read' } as const;
	if (/\/(?:addresses|shipments\/[^/]+\/rerate)$/.test(path)) return { kind: 'read' } as const;
	const tracker = (body as { tracker?: { tracking_code?: string } } | undefined)?.tracker;
	const idempotencyKey = path.endsWith('/trackers') ? tracker?.tracking_code : undefined;
	return { kind: 'write', idempotencyKey } as const;
}
