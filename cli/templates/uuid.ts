import { createHash } from 'node:crypto';

/** Namespace of this project's webhook ids. Never change it: every client's addresses hang on it. */
const NAMESPACE = 'b8a1e0c4-6d0b-4b43-9c55-3a1f2f7c9e10';

/** Version-5 UUID (RFC 9562 §5.5) of a name: the same name always gives the same id. */
export function stableId(name: string): string {
	const hash = createHash('sha1')
		.update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest()
		.subarray(0, 16);
	hash[6] = (hash[6]! & 0x0f) | 0x50;
	hash[8] = (hash[8]! & 0x3f) | 0x80;
	const hex = hash.toString('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
