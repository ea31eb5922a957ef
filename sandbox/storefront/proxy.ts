import type { Query, Reply, Request } from '../vendor';
import { signProxyQuery } from './signature';

export const PROXY_PREFIX = '/apps/support';

export interface ProxyOptions {
	target: string;
	shop: string;
	secret: string;
	/** Numeric id, or empty for a visitor who is not signed in. */
	customerId: string;
	host: string;
	timeoutMs: number;
}

/** Parameters that are Shopify's to set; a visitor's own ones are thrown away. */
const SIGNED = ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature'];
const NOT_FORWARDED = new Set([
	'host',
	'cookie',
	'connection',
	'keep-alive',
	'content-length',
	'transfer-encoding',
	'upgrade',
	'expect',
	'te',
]);
const NOT_RETURNED = new Set([
	'set-cookie',
	'set-cookie2',
	'connection',
	'keep-alive',
	'content-length',
	'content-encoding',
	'transfer-encoding',
	'date',
	'server',
	'pragma',
	'p3p',
	'x-powered-by',
	'service-worker-allowed',
	'strict-transport-security',
]);

/** Thrown when the app did not answer; Shopify shows a page of its own then. */
export class ProxyTargetDown extends Error {}

/** Forwards a request to the app as Shopify's app proxy does, signed, and brings its answer back. */
export async function forward(request: Request, options: ProxyOptions): Promise<Reply> {
	const rest = request.path.slice(PROXY_PREFIX.length);
	const url = new URL(options.target.replace(/\/$/, '') + rest);
	for (const [key, value] of Object.entries(signedQuery(request.query, options))) {
		for (const each of [value].flat()) url.searchParams.append(key, each);
	}
	let response: Response;
	let body: Buffer;
	try {
		response = await fetch(url, {
			method: request.method,
			headers: headersFor(request, options.host),
			body: ['GET', 'HEAD'].includes(request.method) ? undefined : request.rawBody,
			redirect: 'follow',
			signal: AbortSignal.timeout(options.timeoutMs),
		});
		body = Buffer.from(await response.arrayBuffer());
	} catch (error) {
		throw new ProxyTargetDown(String(error), { cause: error });
	}
	const headers: Record<string, string> = {};
	response.headers.forEach((value, name) => {
		if (!NOT_RETURNED.has(name)) headers[name] = value;
	});
	return { status: response.status, body, headers };
}

function signedQuery(query: Query, { shop, customerId, secret }: ProxyOptions): Query {
	const own = Object.fromEntries(Object.entries(query).filter(([key]) => !SIGNED.includes(key)));
	const unsigned: Query = {
		...own,
		shop,
		logged_in_customer_id: customerId,
		path_prefix: PROXY_PREFIX,
		timestamp: String(Math.floor(Date.now() / 1_000)),
	};
	return { ...unsigned, signature: signProxyQuery(unsigned, secret) };
}

function headersFor({ headers }: Request, host: string): Record<string, string> {
	const sent: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined && !NOT_FORWARDED.has(name)) sent[name] = [value].flat().join(', ');
	}
	return {
		...sent,
		'x-forwarded-for': sent['x-forwarded-for'] ?? '127.0.0.1',
		'x-forwarded-host': host,
	};
}
