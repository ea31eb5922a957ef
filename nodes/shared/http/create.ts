import { statusAdvice, unclearStep, VendorError } from '../errors';
import { bodyOf } from './body';
import { createExchange } from './exchange';
import { retryAfter } from './retry';
import type { Answer, Http, HttpOptions, HttpRequest, HttpResponse } from './types';
import { addressOf } from './url';

/**
 * The one way to a vendor: open connections are used again, n8n's proxy and its filter for outgoing requests are
 * obeyed, every attempt ends in time, and calls are repeated by the retry law (`http/retry.ts`) only.
 */
export function createHttp(options: HttpOptions): Http {
	const { vendor, baseUrl, idempotencyHeader } = options;
	const exchange = createExchange(options);

	return {
		vendor,
		exchange,
		async request<T>(request: HttpRequest): Promise<HttpResponse<T>> {
			const { kind, idempotencyKey, timeoutMs, budgetMs, signal } = request;
			const { body, contentType } = bodyOf(request.body);
			const headers = withNames({
				accept: 'application/json',
				'user-agent': 'n8n-nodes-commerce-support',
				...(contentType ? { 'content-type': contentType } : {}),
				...(idempotencyHeader && idempotencyKey ? { [idempotencyHeader]: idempotencyKey } : {}),
				...options.headers,
				...request.headers,
			});
			const method = request.method.toUpperCase();
			const outgoing = { method, url: addressOf(baseUrl, request), headers, body };
			const call = { request: outgoing, kind, idempotencyKey, timeoutMs, budgetMs, signal };
			const { answer, unclear } = await exchange(call);
			const ok = (answer.status >= 200 && answer.status < 300) || answer.status === 304;
			if (!ok) throw answerError(options, request, answer, unclear);
			return {
				status: answer.status,
				headers: answer.headers,
				data: readBody(options, request, answer) as T,
			};
		},
	};
}

/** Header names in small letters, so that one given by the caller replaces ours. */
function withNames(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

function readBody({ vendor }: HttpOptions, request: HttpRequest, answer: Answer): unknown {
	const { kind, idempotencyKey, responseType = 'json', expectEmpty } = request;
	if (expectEmpty || answer.bytes.length === 0) return undefined;
	if (responseType === 'buffer') return answer.bytes;
	if (responseType === 'text') return answer.bytes.toString('utf8');
	const data = answer.json();
	if (data !== undefined || answer.bytes.toString('utf8').trim() === '') return data;
	const unclear = kind === 'write';
	throw new VendorError({
		vendor,
		title: `${vendor} answered with something that is not JSON`,
		nextStep: unclear
			? unclearStep(vendor, idempotencyKey)
			: `Check the base URL in the credential. If it is right, ${vendor} may be under maintenance.`,
		code: 'not_json',
		httpStatus: answer.status,
		requestId: requestIdOf(answer),
		applied: unclear ? 'unknown' : 'no',
		idempotencyKey,
	});
}

function answerError(
	options: HttpOptions,
	{ kind, idempotencyKey }: HttpRequest,
	answer: Answer,
	unclear: boolean,
): VendorError {
	const { vendor, readError } = options;
	const { status, headers } = answer;
	const advice = statusAdvice(vendor, status);
	const said = readError?.(answer) ?? {};
	return new VendorError({
		vendor,
		title: said.title ?? advice.title,
		nextStep: unclear ? unclearStep(vendor, idempotencyKey) : (said.nextStep ?? advice.nextStep),
		detail: said.detail,
		code: said.code,
		httpStatus: status,
		requestId: requestIdOf(answer),
		retryAfterMs: retryAfter(headers),
		location: status >= 300 && status < 400 ? headers.location : undefined,
		applied: kind === 'write' && unclear ? 'unknown' : 'no',
		idempotencyKey,
	});
}

/** `x-request-id`, `request-id`, `x-ep-request-uuid`, …: the vendors agree on the words only. */
function requestIdOf({ headers }: Answer): string | undefined {
	return Object.entries(headers).find(([name]) => /request-?u?u?id$/.test(name))?.[1];
}
