import type { IDataObject } from 'n8n-workflow';
import { fromMinor, MoneyError, type Amount } from '../../shared/money';
import { textOf, timeOf, unusable } from '../json';

/**
 * `withdrawn` is a run that stood aside for another one. Rows are inserted as `claimed`; `acting` is written before
 * the vendor is called, so that a claim which never got that far surely did nothing.
 */
export type ClaimState = 'claimed' | 'acting' | 'done' | 'unknown' | 'failed' | 'withdrawn';

/** Whoever has these as `owner` is no run but a state of the request: approvers were asked, */
export const WAITS_FOR_DECISION = 'approval';
/** none of them has been told yet, */
export const NOBODY_ASKED = 'approval:asking';
/** or the vendor refused and a person has to look. */
export const STUCK = 'stuck';

export interface Claim {
	/** The table's own row number: the lowest of a key wins. */
	id: number;
	key: string;
	kind: string;
	target: string;
	channel: string;
	valuesHash: string;
	/** In minor units of the currency; null for a claim without money, undefined when it cannot be read. */
	amount: Amount | null | undefined;
	state: ClaimState;
	owner: string;
	/** Milliseconds since 1970. */
	leaseUntil: number;
	at: number;
	evidence: IDataObject;
	applied: string;
}

const STATES: readonly ClaimState[] = [
	'claimed',
	'acting',
	'done',
	'unknown',
	'failed',
	'withdrawn',
];

/** Rows of `support_actions`, lowest number first. A state that is not known counts as unclear. */
export function readClaims(rows: IDataObject[]): Claim[] {
	return rows.map(readClaim).sort((a, b) => a.id - b.id);
}

function readClaim(row: IDataObject): Claim {
	const id = Number(row.id);
	if (!Number.isSafeInteger(id) || row.id === '' || row.id === null) {
		throw unusable('A row has no id', 'Give the rows as the Data Table node returned them.');
	}
	const amount = amountOf(row);
	const known = amount !== undefined && STATES.find((state) => state === row.state);
	const state = known || 'unknown';
	const applied = textOf(row.applied) || 'no';
	return {
		id,
		key: textOf(row.key),
		kind: textOf(row.kind),
		target: textOf(row.target),
		channel: textOf(row.channel),
		valuesHash: textOf(row.valuesHash),
		amount,
		// A failure that may have been carried out is not known to have failed.
		state: state === 'failed' && applied !== 'no' ? 'unknown' : state,
		owner: textOf(row.owner),
		leaseUntil: timeOf(row.leaseUntil) ?? 0,
		at: timeOf(row.at) ?? 0,
		evidence: evidenceOf(row.evidence),
		applied,
	};
}

function amountOf({ amount, currency }: IDataObject): Amount | null | undefined {
	try {
		return textOf(currency) ? fromMinor(Number(amount ?? 0), textOf(currency)) : null;
	} catch (error) {
		if (error instanceof MoneyError) return undefined;
		throw error;
	}
}

function evidenceOf(value: unknown): IDataObject {
	try {
		const found: unknown = typeof value === 'string' ? JSON.parse(value || '{}') : value;
		return typeof found === 'object' && found !== null ? (found as IDataObject) : {};
	} catch {
		return {};
	}
}
