interface Signed {
	headers: Record<string, string>;
	rawBody: string;
}

/** Deliveries of which one byte of the body, or one character of a header, is another; the same in every run. */
export function* mutations({ headers, rawBody }: Signed, count: number) {
	let seed = 42;
	const below = (limit: number) => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return seed % limit;
	};
	const names = Object.keys(headers);
	for (let n = 0; n < count; n++) {
		const body = Buffer.from(rawBody);
		if (n % 2 === 0) {
			const at = below(body.length);
			body[at] ^= 1 + below(255);
			yield { headers, rawBody: body };
			continue;
		}
		const name = names[below(names.length)];
		const value = headers[name];
		// The last characters of base64 and its padding may stand for the same bytes.
		const at = below(value.length - 3);
		const other = value[at] === '7' ? '8' : '7';
		yield {
			headers: { ...headers, [name]: value.slice(0, at) + other + value.slice(at + 1) },
			rawBody: body,
		};
	}
}
