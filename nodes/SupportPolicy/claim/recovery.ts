import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../json';
import type { Claim } from './rows';

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
	/** Why a person is needed, in words for the desk and the ledger; empty when none is. */
	problem: string;
	/** Whether anything was carried out, as far as the ledger knows. */
	applied: 'no' | 'unknown';
}

/** Whoever has these as `owner` is no run but a state of the request. */
const WAITS_FOR_DECISION = 'approval';
const NOBODY_ASKED = 'approval:asking';
const STUCK = 'stuck';

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
	const unclear = { problem: '', applied: 'unknown' as const };
	const undone = { problem: '', applied: 'no' as const };
	const person = (problem: string): Recovery => ({
		todo: 'person',
		problem: textOf(row.evidence.problem) || problem,
		applied: 'unknown',
	});
	if (row.owner === WAITS_FOR_DECISION) return { ...undone, todo: 'expired' };
	if (row.owner === STUCK) return person('it was refused');
	if (row.owner === NOBODY_ASKED) {
		if (!tooOld) return { ...undone, todo: 'question' };
		return { ...person('no approver could be asked, and nothing was done'), applied: 'no' };
	}
	if (HARMLESS.includes(row.kind)) return { ...undone, todo: 'harmless' };
	if (row.kind === 'mail') return recoverMail(row, tooOld, person);
	const again = REPEATABLE[row.kind];
	if (!again) return person('the outcome is not known');
	return tooOld ? person('the outcome is not known') : { ...unclear, todo: again };
}

/** SendGrid cannot be asked whether a mail has left, so `applied` is written right before it may leave. */
function recoverMail(row: Claim, tooOld: boolean, person: (problem: string) => Recovery): Recovery {
	const neverLeft = row.applied === 'no' && ['claimed', 'acting'].includes(row.state);
	if (!neverLeft) return person('it is not known whether the mail has left');
	// A label's mail is sent by its return, which is not done before.
	if (!row.evidence.tell) return { todo: 'harmless', problem: '', applied: 'no' };
	if (!tooOld) return { todo: 'mail', problem: '', applied: 'no' };
	return { ...person('the mail could not be sent'), applied: 'no' };
}

/** What is written into a row that is given to a person: all it held, and why. */
export const evidenceWith = (evidence: IDataObject, problem: string): string =>
	JSON.stringify({ ...evidence, problem });
