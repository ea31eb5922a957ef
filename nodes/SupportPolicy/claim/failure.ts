import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../json';

/** Refused for the moment: a missing permission is given, a rate limit passes, a vendor comes back. */
const PASSING_STATUS = [401, 403, 408, 409, 423, 425, 429];

/** Failures of the way to a vendor, and things that another run is at, by the codes of our nodes and of the vendors. */
const PASSING_CODE =
	/^(?:cancelled|timeout|refused|unknown_host|unreachable|disconnected|certificate|failed|in_progress)$|throttl|rate_?limit|in_progress|internal/i;

/**
 * Whether a step that failed may well succeed later, when it is run again with the same key. What a vendor or a node
 * refused because of what it was given stays refused: an address that is none, customs data that are missing.
 */
export function heals(item: IDataObject): boolean {
	if (!item.error) return false;
	const { vendor, applied, httpStatus, code } = (item.details ?? {}) as IDataObject;
	if (!vendor) return false;
	if (applied !== 'no') return true;
	const status = Number(httpStatus ?? 0);
	return status >= 500 || PASSING_STATUS.includes(status) || PASSING_CODE.test(textOf(code));
}
