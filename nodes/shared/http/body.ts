/** The bytes of a request body and their type: objects as JSON, everything else as it is. */
export function bodyOf(body: unknown): { body?: Buffer; contentType?: string } {
	if (body === undefined || body === null) return {};
	if (typeof body === 'string') {
		return { body: Buffer.from(body), contentType: 'text/plain; charset=utf-8' };
	}
	if (body instanceof Uint8Array) {
		return { body: Buffer.from(body), contentType: 'application/octet-stream' };
	}
	if (body instanceof URLSearchParams) {
		return {
			body: Buffer.from(body.toString()),
			contentType: 'application/x-www-form-urlencoded',
		};
	}
	return { body: Buffer.from(JSON.stringify(body)), contentType: 'application/json' };
}
