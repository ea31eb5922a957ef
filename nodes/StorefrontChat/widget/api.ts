import type { Answer } from './types';

const HEADER = 'X-Support-Session';
const LONGEST_WAIT_MS = 60_000;

/** A call that brought no answer. `status` 0: nothing came back at all. */
export class CallFailed extends Error {
	constructor(
		readonly status: number,
		readonly code = '',
		readonly retryAfter = 0,
	) {
		super(code || String(status));
	}
}

/** Sends one request to the trigger. `onToken` receives the renewed session token of an accepted one. */
export async function call(
	endpoint: string,
	body: object,
	token: string | undefined,
	onToken: (token: string) => void,
): Promise<Answer> {
	const abort = new AbortController();
	const timer = setTimeout(() => abort.abort(), LONGEST_WAIT_MS);
	try {
		const response = await fetch(endpoint, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...(token ? { [HEADER]: token } : {}) },
			body: JSON.stringify(body),
			signal: abort.signal,
			// What is told when the page is left must not end with it.
			keepalive: 'events' in body,
		});
		const answer = await response.json().catch(() => null);
		if (!response.ok || typeof answer !== 'object' || !answer) {
			const code = String(answer?.error?.code ?? '');
			throw new CallFailed(response.status, code, Number(response.headers.get('Retry-After')) || 0);
		}
		const renewed = response.headers.get(HEADER);
		if (renewed) onToken(renewed);
		return answer as Answer;
	} catch (error) {
		throw error instanceof CallFailed ? error : new CallFailed(0);
	} finally {
		clearTimeout(timer);
	}
}
