import { count, observe, type Cell } from './cell';
import type { Facts } from './facts';
import { nameOf } from './topics';
import { SLOW_MS } from './rules';

/** Sentiment is summed in whole thousandths: sums of fractions would depend on their order. */
const thousandths = (score: number) => Math.round(score * 1_000);

/** One interaction as counters. `brief` leaves out distributions and causes, for a product of many. */
export function tally(facts: Facts, brief = false): Cell {
	const cell: Cell = {};
	count(cell, 'interactions');
	count(cell, facts.outcome);
	const settled = facts.outcome !== 'open';
	if (settled && facts.withAssistant) count(cell, 'withAssistant');
	if (settled && facts.withAssistant && facts.outcome.startsWith('resolved'))
		count(cell, 'automated');
	if (facts.reopened) count(cell, 'reopened');
	if (facts.withPerson) count(cell, 'withPerson');
	if (facts.griefs.size > 0) count(cell, 'negative');
	if (facts.rating !== null)
		count(cell, `rating:${facts.withPerson ? 'person' : 'assistant'}~${facts.rating}`);
	for (const score of facts.scores) count(cell, 'toneSum', thousandths(score));
	count(cell, 'toneCount', facts.scores.length);
	count(cell, 'negativeMessages', facts.negativeMessages);
	if (facts.withAssistant) count(cell, 'reached');
	if (facts.orders.length > 0) count(cell, 'converted');
	count(cell, 'orders', facts.orders.length);
	for (const { amount, currency } of facts.orders)
		if (currency) count(cell, `revenue:${currency}`, amount);
	if (!brief) tallyDetails(cell, facts);
	return cell;
}

function tallyDetails(cell: Cell, facts: Facts): void {
	if (facts.escalationReason !== null) count(cell, `reason:${facts.escalationReason}`);
	for (const [topic, angry] of facts.griefs) {
		count(cell, `grief:${topic}`);
		if (angry) count(cell, `anger:${topic}`);
	}
	if (facts.shift !== null) {
		count(cell, 'shiftSum', thousandths(facts.shift));
		count(cell, 'shiftCount');
	}
	const seconds = (name: string, ms: number | null) => {
		if (ms !== null) observe(cell, name, ms / 1_000);
	};
	seconds('firstResponse', facts.firstResponse);
	seconds('humanFirstResponse', facts.humanFirstResponse);
	seconds('responseAfterHandover', facts.responseAfterHandover);
	seconds('handleTime', facts.handleTime);
	count(cell, 'turns', facts.turns.length);
	count(cell, 'slowTurns', facts.turns.filter((ms) => ms > SLOW_MS).length);
	for (const ms of facts.turns) observe(cell, 'turnMs', ms);
	count(cell, 'refusedDrafts', facts.refusals.length);
	for (const reason of facts.refusals.flat()) count(cell, `refused:${nameOf(reason)}`);
	for (const { kind, state, amount, currency } of facts.actions) {
		count(cell, `action:${nameOf(kind)}:${state === 'done' ? 'done' : 'notDone'}`);
		if (state === 'done' && currency) count(cell, `paid:${nameOf(kind)}:${currency}`, amount);
	}
}
