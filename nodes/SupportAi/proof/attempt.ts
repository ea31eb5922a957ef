import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** One try to prove an order, as the table `support_attempts` keeps it: what was tried only as hashes. */
export interface Attempt {
	session: string;
	orderNumber: string;
	emailHash: string;
	addressHash: string;
}

interface Limit {
	of: keyof Attempt;
	/** Wrong proofs that are still answered, within the window. */
	allowed: number;
}

const WINDOW_MS = 60 * 60 * 1000;

/**
 * Tight for one chat and one network address; looser for an order and an e-mail address, so that a stranger's
 * tries do not shut out the owner at once.
 */
const LIMITS: readonly Limit[] = [
	{ of: 'session', allowed: 5 },
	{ of: 'addressHash', allowed: 15 },
	{ of: 'orderNumber', allowed: 10 },
	{ of: 'emailHash', allowed: 10 },
];

/** @param shop salts the hashes, so that equal tries in two shops do not look alike */
export function attemptOf(
	shop: string,
	session: string,
	addressHash: string,
	{ orderNumber, email }: { orderNumber: string; email: string },
): Attempt {
	return {
		session,
		orderNumber: orderHash(shop, orderNumber),
		emailHash: hash(shop, email),
		addressHash,
	};
}

/** An order number as `support_attempts` holds it. */
export const orderHash = (shop: string, orderNumber: string): string =>
	hash(shop, orderNumber.trim().replace(/^#+\s*/, ''));

/** Whether the attempt, itself already among the rows, is one too many. Proved attempts do not count. */
export function triesUsed(attempt: Attempt, rows: IDataObject[], now = Date.now()): boolean {
	const wrong = rows.filter((row) => row.proved !== true && now - timeOf(row) < WINDOW_MS);
	return LIMITS.some(
		({ of, allowed }) =>
			attempt[of] !== '' && wrong.filter((row) => row[of] === attempt[of]).length > allowed,
	);
}

/** A time that cannot be read counts as now: a limit that forgets would be none. */
const timeOf = ({ createdAt, at }: IDataObject): number =>
	[createdAt, at].map((time) => Date.parse(String(time))).find(Number.isFinite) ?? Infinity;

const hash = (shop: string, value: string) =>
	value
		? createHash('sha256')
				.update(`${shop} ${value.trim().toLowerCase()}`)
				.digest('hex')
				.slice(0, 32)
		: '';
