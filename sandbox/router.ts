import type { Reply, Request } from './vendor';

export type Handler<R extends Request = Request> = (request: R) => Promise<Reply> | Reply;

/**
 * Turns `{ 'GET /tickets/:id': handler }` into one handler. Earlier lines win; `:name` matches one
 * path segment and arrives decoded in `params`; a slash at the end of the path does not matter.
 */
export function routes<R extends Request = Request>(
	table: Record<string, Handler<R>>,
	otherwise: Handler<R>,
): Handler<R> {
	const compiled = Object.entries(table).map(([line, handler]) => {
		const [method = '', path = ''] = line.split(' ');
		const pattern = path.replace(/[.]/g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)');
		return { method, pattern: new RegExp(`^${pattern}/?$`), handler };
	});
	return (request) => {
		for (const { method, pattern, handler } of compiled) {
			const match = method === request.method ? pattern.exec(request.path) : null;
			if (!match) continue;
			const params: Record<string, string> = {};
			for (const [name, value] of Object.entries(match.groups ?? {})) {
				params[name] = decode(value);
			}
			return handler({ ...request, params });
		}
		return otherwise(request);
	};
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
