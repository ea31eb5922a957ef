import type { Claim, ClaimState } from './rows';

export type ElectionOutcome = 'go' | 'wait' | 'done' | 'refused' | 'busy';

export interface Election {
	outcome: ElectionOutcome;
	reason: string;
	/** Whether one may call the vendor now; a first `go` only means to write `acting` and to ask again. */
	confirmed: boolean;
	/** What has to be written into one's own row, if its state is still `from`; null for nothing. */
	update: { id: number; from: ClaimState; state: ClaimState; leaseUntil?: string } | null;
	/** The row that decided: the result that is there, or who is at work. */
	other: Claim | null;
}

/**
 * Who may act on a key, given all its rows. Data Tables know no unique keys, so one asks twice: after inserting
 * (`claimed`), and again after writing `acting`. The second time one goes on only if no row with a lower number is
 * alive and no other one is acting. Of two rows the one with the lower number was either there by then, and the other
 * stands aside; or it came later, and then finds the other acting. So two never go on, however late a row
 * becomes visible. Nobody takes over a lease: what has run out is left to recovery.
 */
export function elect(
	rows: Claim[],
	own: Claim | undefined,
	now: number,
	leaseMs: number,
): Election {
	if (!own) return answer('busy', 'own_row_missing', null);
	const family = rows.filter(({ key }) => key === own.key);
	const others = family.filter(({ id }) => id !== own.id);
	const alive = others.filter(({ state }) => !['withdrawn', 'failed'].includes(state));
	const first = others.find(
		({ id, state }) => state !== 'withdrawn' && (id < own.id || state !== 'claimed'),
	);
	if (first && first.valuesHash !== own.valuesHash) {
		return standAside(own, answer('refused', 'other_values', first));
	}
	const done = family.find(({ state }) => state === 'done');
	if (done) return standAside(own, answer('done', 'done_before', done));
	const unclear = family.find(({ state }) => state === 'unknown');
	if (unclear) return standAside(own, answer('busy', 'unclear', unclear));
	const running = IN_THE_RUNNING.includes(own.state);
	if (running && own.leaseUntil <= now) return answer('busy', 'lease_over', own);

	const lower = alive.find(({ id }) => id < own.id || !running);
	const before = alive.find(({ state }) => state === 'acting') ?? lower;
	if (before) {
		const over = before.leaseUntil <= now;
		const result = answer(over ? 'busy' : 'wait', over ? 'left_to_recovery' : 'at_work', before);
		// The lowest of all keeps its place in the queue; everybody else leaves it.
		return lower ? standAside(own, result) : stepBack(own, result);
	}
	if (!running) return answer('busy', `own_row_${own.state}`, own);
	if (own.state === 'acting') return { ...answer('go', 'elected', null), confirmed: true };
	const leaseUntil = new Date(now + leaseMs).toISOString();
	const update = { id: own.id, from: own.state, state: 'acting' as const, leaseUntil };
	return { ...answer('go', 'write_acting', null), update };
}

const IN_THE_RUNNING: readonly ClaimState[] = ['claimed', 'acting'];

const answer = (outcome: ElectionOutcome, reason: string, other: Claim | null): Election => ({
	outcome,
	reason,
	confirmed: false,
	update: null,
	other,
});

const standAside = (own: Claim, election: Election): Election => ({
	...election,
	update: IN_THE_RUNNING.includes(own.state)
		? { id: own.id, from: own.state, state: 'withdrawn' }
		: null,
});

const stepBack = (own: Claim, election: Election): Election => ({
	...election,
	update: own.state === 'acting' ? { id: own.id, from: 'acting', state: 'claimed' } : null,
});
