import { textOf } from '../json';
import { NOBODY_ASKED, STUCK, WAITS_FOR_DECISION, type Claim } from './rows';

/**
 * What becomes of a claim whose run was killed, or whose vendor's answer never came:
 * `return`, `refund`, `void` and `change` are run again with their own key, which finds what was done;
 * `question` has to be put to the approvers again, since none of them was told; `mail` never left and is sent;
 * `expired` was decided by nobody in time; `harmless` is closed; `person` cannot be settled without one.
 */
export type Todo =
	| 'return'
	| 'refund'
	| 'void'
	| 'change'
	| 'question'
	| 'mail'
	| 'expired'
	| 'harmless'
	| 'person';

export interface Recovery {
	todo: Todo;
	/** For a person only: why one is needed, and whether anything was carried out as far as the ledger knows. */
	problem?: string;
	applied?: 'no' | 'unknown';
}

/** Each step asks the vendor for an earlier result by the claim's key or id before it does anything. */
const REPEATABLE: Record<string, Todo> = {
	return: 'return',
	refund: 'refund',
	void: 'void',
	cancel: 'change',
	address: 'change',
};

/** What nobody misses when it did not happen, or what its sender repeats. */
const HARMLESS = ['avatar', 'delivery'];

/** @param tooOld whether it has been tried for so long that a person should know */
export function recover(row: Claim, tooOld: boolean): Recovery {
	if (row.amount === undefined) return person(row, 'its amount cannot be read');
	if (row.owner === WAITS_FOR_DECISION) return { todo: 'expired' };
	if (row.owner === STUCK) return person(row, 'it was refused');
	if (row.owner === NOBODY_ASKED) {
		if (!tooOld) return { todo: 'question' };
		return person(row, 'no approver could be asked, and nothing was done', 'no');
	}
	if (HARMLESS.includes(row.kind)) return { todo: 'harmless' };
	if (row.kind === 'mail') return recoverMail(row, tooOld);
	const again = REPEATABLE[row.kind];
	return again && !tooOld ? { todo: again } : person(row, 'the outcome is not known');
}

/** SendGrid cannot be asked whether a mail has left, so `applied` is written right before it may leave. */
function recoverMail(row: Claim, tooOld: boolean): Recovery {
	const neverLeft = row.applied === 'no' && ['claimed', 'acting'].includes(row.state);
	if (!neverLeft) return person(row, 'it is not known whether the mail has left');
	// A label's mail is sent by its return, which is not done before.
	if (!row.evidence.tell) return { todo: 'harmless' };
	return tooOld ? person(row, 'the mail could not be sent', 'no') : { todo: 'mail' };
}

/** What the failed step itself has said is worth more than what we can tell. */
const person = (
	{ evidence }: Claim,
	problem: string,
	applied: Recovery['applied'] = 'unknown',
): Recovery => ({ todo: 'person', problem: textOf(evidence.problem) || problem, applied });
