import type { IDataObject } from 'n8n-workflow';
import {
	compare,
	fromMinor,
	isZero,
	max,
	min,
	subtract,
	sum,
	toMoney,
	zero,
} from '../../shared/money';
import type { Decision } from '../../shared/types';
import { timeOf } from '../json';
import { countryCode } from '../policy/countries';
import { cap, payBack, prove, sameCurrency } from '../rules/common';
import { nothingMoves } from '../rules/decision';
import { amountFrom, type Facts } from '../rules/facts';
import { Findings } from '../rules/findings';
import { claimedLines, difference } from '../refund/request';

export type ChangeKind = 'address' | 'cancel' | 'swap';

export interface ChangeRequest {
	kind: ChangeKind;
	/** Country of the new address. */
	country: string;
	lines: IDataObject[];
}

const MINUTES = {
	address: 'addressMinutes',
	cancel: 'cancelMinutes',
	swap: 'swapMinutes',
} as const;

/** Whether an order can still be cancelled or changed: by what has been sent, the time since, and who asks. */
export function decideChange(facts: Facts, request: ChangeRequest, language: string): Decision {
	const findings = new Findings(language, facts.order.number);
	prove(facts, findings, true);
	if (facts.order.cancelledAt) findings.deny('order_cancelled');
	howFar(facts, findings);
	if (findings.isDenied()) return nothingMoves(findings, 'deny');
	if (facts.order.disputed) findings.review('disputed');
	const deadline = inTime(facts, findings, facts.policy.orderChanges[MINUTES[request.kind]]);
	const decision = CHANGES[request.kind](facts, findings, request);
	return { ...decision, deadline };
}

/** What has been sent is returned, not changed; what the warehouse may hold already is asked there. */
function howFar({ order }: Facts, findings: Findings): void {
	const parcels = order.shipments.filter(({ status }) => status !== 'cancelled');
	const left = parcels.some(({ status }) => !['label_created', 'unknown'].includes(status));
	switch (order.fulfillmentStatus) {
		case 'fulfilled':
			return findings.deny('already_sent');
		case 'partially_fulfilled':
			return findings.review('partly_sent');
		case 'unfulfilled':
		case 'on_hold':
		case 'scheduled':
			if (left) return findings.review('partly_sent');
			if (parcels.length === 0) return;
			return findings.review('in_the_warehouse', { detail: 'a label exists' });
		default:
			return findings.review('in_the_warehouse', { detail: order.fulfillmentStatus });
	}
}

function inTime({ order, now }: Facts, findings: Findings, minutes: number): string | null {
	const placed = timeOf(order.placedAt);
	const end = placed === undefined ? undefined : placed + minutes * 60_000;
	if (end !== undefined && now < end) findings.note('change_in_time', { count: minutes });
	else findings.review('change_late', { count: minutes });
	return end === undefined ? null : new Date(end - 1).toISOString();
}

type Change = (facts: Facts, findings: Findings, request: ChangeRequest) => Decision;

const CHANGES: Record<ChangeKind, Change> = { address: changeAddress, cancel, swap };

function cancel(facts: Facts, findings: Findings): Decision {
	const amount = facts.available;
	sameCurrency(facts, findings);
	if (isZero(amount)) {
		findings.note('cancel_unpaid');
		return nothingMoves(findings, findings.outcome);
	}
	findings.note('cancel', { amount });
	cap(facts, findings, amount);
	const { shipping, shippingRefunded } = facts.order.totals;
	const paid = amountFrom(shipping, facts.currency) ?? zero(facts.currency);
	const back = amountFrom(shippingRefunded, facts.currency) ?? zero(facts.currency);
	const delivery = min(amount, max(zero(facts.currency), subtract(paid, back)));
	const parts = [
		{ kind: 'items' as const, amount: subtract(amount, delivery) },
		{ kind: 'shipping' as const, amount: delivery },
	].filter((part) => !isZero(part.amount));
	return nothingMoves(findings, findings.outcome, {
		amount: toMoney(amount),
		parts: parts.map((part) => ({ kind: part.kind, amount: toMoney(part.amount) })),
	});
}

function changeAddress(facts: Facts, findings: Findings, { country }: ChangeRequest): Decision {
	const { order, policy, currency } = facts;
	const before = countryCode(order.shippingCountry);
	if (before === null || countryCode(country) !== before) findings.review('other_country');
	sameCurrency(facts, findings);
	const paid = amountFrom(order.totals.paid, currency)!;
	if (compare(paid, policy.orderChanges.addressUpTo) > 0) {
		findings.review('high_value_address', { amount: paid });
	}
	findings.note('address');
	return nothingMoves(findings, findings.outcome);
}

/** The shop's price of the new article decides: the same goes through, less is paid back, more is asked first. */
function swap(facts: Facts, findings: Findings, request: ChangeRequest): Decision {
	const { currency } = facts;
	const { lines, denied } = claimedLines(facts, findings, request.lines);
	if (lines.length + denied.length === 0) findings.deny('nothing_asked');
	const differences = lines.map((line) => {
		line.decision.rule = 'swap';
		const amount = difference(line, currency);
		if (!amount) findings.review('price_unknown', { item: line.item.title });
		return amount ?? zero(currency);
	});
	const less = sum(differences, currency);
	if (less.minor < 0) findings.review('swap_costs', { amount: fromMinor(-less.minor, currency) });
	if (less.minor > 0) findings.note('swap_refund', { amount: less });
	if (lines.length > 0) findings.note('swap');
	if (less.minor > 0) sameCurrency(facts, findings);
	const goods = fromMinor(Math.max(0, less.minor), currency);
	return payBack(facts, findings, {
		goods,
		shipping: zero(currency),
		method: 'original',
		lines: [...lines.map(({ decision }) => decision), ...denied],
	});
}
