import type { IDataObject } from 'n8n-workflow';
import { allocate, isZero, toMoney, zero } from '../../shared/money';
import type { Decision } from '../../shared/types';
import { timeOf } from '../json';
import { payBack, prove, sameCurrency } from '../rules/common';
import { nothingMoves } from '../rules/decision';
import { earlier, type Facts } from '../rules/facts';
import { Findings } from '../rules/findings';
import type { ClaimRule } from './claim';
import { damaged, goodwill, missingItem, priceAdjustment } from './goods';
import { lateDelivery, lostParcel } from './parcel';
import { claimedLines, everything } from './request';

export const KINDS = {
	damaged: { claim: damaged, lines: 'named', lawful: true },
	goodwill: { claim: goodwill, lines: 'none', lawful: false },
	late_delivery: { claim: lateDelivery, lines: 'none', lawful: true },
	lost_parcel: { claim: lostParcel, lines: 'all', lawful: true },
	missing_item: { claim: missingItem, lines: 'named', lawful: true },
	price_adjustment: { claim: priceAdjustment, lines: 'named', lawful: false },
} satisfies Record<string, Kind>;

interface Kind {
	claim: ClaimRule;
	/** Whether articles have to be named, are all meant when none is, or play no part. */
	lines: 'named' | 'all' | 'none';
	/** Whether customers may have a claim by law, which a block list does not take away. */
	lawful: boolean;
}

export type RefundKind = keyof typeof KINDS;

export interface RefundRequest {
	kind: RefundKind;
	lines: IDataObject[];
	trackingNumber: string;
	photos: number;
	method: 'original' | 'store_credit';
}

/** Whether money goes back although no goods do, and how much: set by the order and the policy alone. */
export function decideRefund(facts: Facts, request: RefundRequest, language: string): Decision {
	const { order, blocked } = facts;
	const kind: Kind = KINDS[request.kind];
	const findings = new Findings(language, order.number);
	prove(facts, findings, request.method === 'store_credit');
	if (order.cancelledAt) findings.deny('order_cancelled');
	if (order.disputed) findings.deny('dispute_open');
	if (blocked && !kind.lawful) findings.deny('customer_blocked');
	if (kind.lines === 'named' && request.lines.length === 0) findings.deny('nothing_asked');
	if (findings.isDenied()) return nothingMoves(findings, 'deny', { method: request.method });

	sameCurrency(facts, findings);
	if (blocked) findings.review('blocked_claim');
	const repeats = repeated(facts);
	if (repeats > 0) findings.review('repeated', { count: repeats });
	const named = request.lines.length > 0;
	const given = kind.lines === 'none' ? [] : named ? request.lines : everything(facts);
	const { lines, denied } = claimedLines(facts, findings, given);
	if (kind.lines !== 'none' && lines.length + denied.length === 0) {
		findings.deny(named ? 'nothing_asked' : 'nothing_left');
	}
	const claim = kind.claim(facts, findings, { ...request, lines, named });
	const open = lines.filter(({ decision }) => decision.outcome !== 'deny');
	if (isZero(claim.goods) && isZero(claim.shipping)) {
		// A gift was free: no money can go back for it, and what else can be done a person knows.
		if (open.length > 0) findings.review('approval_needed', { amount: claim.goods });
		else if (findings.outcome === 'approve') findings.deny('nothing_left');
	}
	const back = claim.goods.minor < facts.available.minor ? claim.goods : facts.available;
	const weights = open.map(({ cost }) => cost.minor);
	const shares = weights.some((weight) => weight > 0)
		? allocate(back, weights)
		: weights.map(() => zero(facts.currency));
	open.forEach(({ decision }, index) => {
		decision.amount = isZero(shares[index]) ? null : toMoney(shares[index]);
	});
	return payBack(facts, findings, {
		...claim,
		method: request.method,
		lines: [...lines.map(({ decision }) => decision), ...denied],
	});
}

/** Refunds of the last time, by our own ledger or by the order itself, whichever knows of more. */
function repeated(facts: Facts): number {
	const { repeatDays } = facts.policy.refunds;
	const since = facts.now - repeatDays * 86_400_000;
	const ofOrder = facts.order.refunds.filter(({ at }) => (timeOf(at) ?? facts.now) >= since);
	return Math.max(earlier(facts, ['refund', 'credit', 'keep_item'], repeatDays), ofOrder.length);
}
