import { createHash } from 'node:crypto';

/** Names of ours live under this UUID (RFC 9562, version 5); it must never change. */
const NAMESPACE = Buffer.from('5f0c7a3e9d1b4c868e2a1d7b60c4f935', 'hex');

export interface Intent {
	/** The shop's domain. */
	shop: string;
	/** Id of the order. */
	order: string;
	/** Id of what was asked: the return, the refund request or the conversation it came from. */
	request: string;
	/** What is done: `refund`, `label`, `store_credit`, … */
	purpose: string;
	/** 1 for the first time, 2 for a deliberate second time within the same request. */
	sequence?: number;
}

/**
 * The idempotency key of an intent: a version-5 UUID, the same whenever the same thing is wanted again. It names
 * what is wanted, never how much: a changed amount must meet the same key and be refused (`valuesHash`).
 * @throws TypeError when a part is empty, for a key of too little would join what does not belong together.
 */
export function intentKey({ shop, order, request, purpose, sequence = 1 }: Intent): string {
	const parts = { shop: shop?.toLowerCase?.(), order, request, purpose };
	for (const [name, value] of Object.entries(parts)) {
		if (typeof value !== 'string' || value.trim() === '') {
			throw new TypeError(`An idempotency key needs the ${name}, which is empty.`);
		}
	}
	if (!Number.isSafeInteger(sequence) || sequence < 1) {
		throw new TypeError('The sequence of an idempotency key is a whole number from 1.');
	}
	const name = JSON.stringify([...Object.values(parts).map((part) => part.trim()), sequence]);
	return uuid5(name);
}

function uuid5(name: string): string {
	const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
	bytes[6] = (bytes[6] & 0x0f) | 0x50;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * SHA-256 (hex) of the values that were claimed under a key: amount, lines, channel. Equal values give the same
 * hash whatever the order of their properties; an absent and an undefined property are equal, `null` is a value.
 * @throws TypeError for what JSON cannot hold exactly.
 */
export function valuesHash(values: unknown): string {
	return createHash('sha256').update(canonicalJson(values)).digest('hex');
}

/** JSON with sorted property names and no white space. @throws TypeError for what JSON cannot hold exactly. */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') {
		return JSON.stringify(value);
	}
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (isPlainObject(value)) {
		const entries = Object.entries(value).filter(([, item]) => item !== undefined);
		const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
	}
	throw new TypeError(`A value of the type ${typeof value} cannot be compared later: use text.`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	// Objects of another realm (n8n's expression engine) have another Object.prototype.
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
