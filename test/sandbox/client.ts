/** A plain call of a sandbox: what a vendor answers, without any of the nodes' code in between. */
export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
}

export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

export function callerOf(url: string, headers: Record<string, string> = {}): Caller {
	return async (method, path, body) => {
		const response = await fetch(`${url}${path}`, {
			method,
			redirect: 'manual',
			headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
			body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
		});
		const text = await response.text();
		const json = (response.headers.get('content-type') ?? '').includes('json');
		return {
			status: response.status,
			headers: response.headers,
			text,
			body: json && text ? JSON.parse(text) : undefined,
		};
	};
}

export function basic(user: string, password: string): Record<string, string> {
	return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
