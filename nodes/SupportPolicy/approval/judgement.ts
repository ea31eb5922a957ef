import type { IDataObject } from 'n8n-workflow';
import { fromMinor, MoneyError, parseMoney, type Amount } from '../../shared/money';
import { textOf, timeOf } from '../json';
import { indexOfToken } from './token';

export type ApprovalOutcome =
	| 'accepted'
	| 'expired'
	| 'already_decided'
	| 'wrong_token'
	| 'above_ceiling'
	| 'above_limit'
	| 'not_an_amount';

export interface Wish {
	token: string;
	decision: 'approve' | 'change' | 'deny';
	/** The changed amount as it was typed. */
	amount: string;
	/** What can still be paid back now; null when that was not read. */
	limit: Amount | null;
}

export interface Judgement {
	outcome: ApprovalOutcome;
	/** The row of the person who decides; null with a wrong token. */
	row: IDataObject | null;
	/** What may go back when the decision is stored; null when nothing may. */
	amount: Amount | null;
	/**
	 * The one row per approval in which every decision is stored, if it is still open: the first one. So of two
	 * people who decide at the same moment only one is written down.
	 */
	store: { id: unknown; from: 'open'; state: 'approved' | 'denied' } | null;
	/** The decision that is there already. */
	decided: { state: string; by: string; amount: Amount | null } | null;
}

/** What becomes of a person's decision. @param rows all rows of one approval, as the table returned them */
export function judge(rows: IDataObject[], wish: Wish, now: number): Judgement {
	const sorted = [...rows].sort((a, b) => Number(a.id) - Number(b.id));
	const index = indexOfToken(
		wish.token,
		sorted.map(({ tokenHash }) => textOf(tokenHash)),
	);
	if (index < 0) return nothing('wrong_token', null);
	const row = sorted[index];
	const family = sorted.filter(({ action }) => action === row.action);
	const decided = family.find(({ state }) => ['approved', 'denied'].includes(textOf(state)));
	if (decided) return { ...nothing('already_decided', row), decided: decisionOf(decided) };
	const expires = timeOf(row.expiresAt);
	if (expires === undefined || now >= expires || row.state !== 'open')
		return nothing('expired', row);

	const state = wish.decision === 'deny' ? ('denied' as const) : ('approved' as const);
	const store = { id: family[0].id, from: 'open' as const, state };
	if (wish.decision === 'deny') return { ...nothing('accepted', row), store };
	const amount = amountOf(row, wish);
	if (!amount) return nothing('not_an_amount', row);
	if (!(amount.minor <= minorOf(row.ceiling))) return nothing('above_ceiling', row);
	const { limit } = wish;
	if (limit && (limit.currency !== amount.currency || amount.minor > limit.minor)) {
		return nothing('above_limit', row);
	}
	return { ...nothing('accepted', row), store, amount };
}

const nothing = (outcome: ApprovalOutcome, row: IDataObject | null): Judgement => ({
	outcome,
	row,
	amount: null,
	store: null,
	decided: null,
});

/** Minor units as a row holds them; NaN, which nothing is below, for what is none. */
const minorOf = (value: unknown): number =>
	textOf(value) === '' ? NaN : Number.isSafeInteger(Number(value)) ? Number(value) : NaN;

function amountOf(row: IDataObject, { decision, amount }: Wish): Amount | undefined {
	const currency = textOf(row.currency);
	try {
		if (decision === 'approve') {
			const asked = fromMinor(minorOf(row.amount), currency);
			return asked.minor >= 0 ? asked : undefined;
		}
		const changed = parseMoney(amount.trim().replace(/^(\d+),(\d{1,2})$/, '$1.$2'), currency);
		return changed.minor > 0 ? changed : undefined;
	} catch (error) {
		if (error instanceof MoneyError) return undefined;
		throw error;
	}
}

function decisionOf(row: IDataObject): Judgement['decided'] {
	const minor = Number(row.decidedAmount);
	const approved = row.state === 'approved' && Number.isSafeInteger(minor);
	return {
		state: textOf(row.state),
		by: textOf(row.decidedBy),
		amount: approved ? fromMinor(minor, textOf(row.currency)) : null,
	};
}
