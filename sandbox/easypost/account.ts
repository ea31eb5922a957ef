import { createHash, randomUUID } from 'node:crypto';

import type { Request } from '../vendor';

/** Keys of the demo account; they open nothing outside the sandbox. */
export const EASYPOST_TEST_KEY = `EZTK${'0'.repeat(22)}sandboxtestkeysandboxtestkey00`;
export const EASYPOST_PRODUCTION_KEY = `EZAK${'0'.repeat(22)}sandboxlivekeysandboxlivekey00`;

export type Mode = 'test' | 'production';

/** The mode of the key that a request carries as the user of HTTP Basic; undefined when it is none of ours. */
export function modeOf({ headers }: Request): Mode | undefined {
	const encoded = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
	const [key] = Buffer.from(encoded, 'base64').toString().split(':');
	if (key === EASYPOST_TEST_KEY) return 'test';
	return key === EASYPOST_PRODUCTION_KEY ? 'production' : undefined;
}

/** An id as EasyPost makes it: the kind and 32 hexadecimal characters. */
export const newId = (kind: string): string => `${kind}_${randomUUID().replace(/-/g, '')}`;

/** A number of the carrier's form, the same for the same shipment. */
export const trackingCodeFor = (shipmentId: string): string =>
	`94001${String(parseInt(createHash('sha256').update(shipmentId).digest('hex').slice(0, 13), 16))
		.padStart(17, '0')
		.slice(-17)}`;

/** EasyPost writes seconds. */
export const timestamp = (at = new Date()): string => `${at.toISOString().slice(0, 19)}Z`;
