import { max, min, percentage, subtract, zero } from '../../shared/money';
import type { Shipment } from '../../shared/types';
import { dayOf } from '../../shared/zone';
import { timeOf } from '../json';
import { daysAfter } from '../policy/window';
import { amountFrom, type Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
import { nothing, wholeOf, type ClaimRule } from './claim';
import type { ClaimedLine } from './request';

const live = ({ order }: Facts) => order.shipments.filter(({ status }) => status !== 'cancelled');

/** A parcel from which there has been no news for so long that it counts as lost. */
export const lostParcel: ClaimRule = (facts, findings, about) => {
	const { lines, named, trackingNumber } = about;
	const parcels = live(facts);
	// With several parcels it must be told which is meant, and what was in it.
	const parcel =
		parcels.length === 1
			? parcels[0]
			: parcels.find(({ number }) => named && number !== null && number === trackingNumber);
	if (parcel) judgeParcel(facts, findings, parcel, lines);
	else if (parcels.length === 0 && facts.order.fulfillmentStatus === 'unfulfilled') {
		findings.deny('not_sent');
	} else findings.review('parcel_unknown');
	// What has come, or was never sent, cannot have been lost on the way.
	if (lines.some(({ item }) => item.deliveredAt || !item.fulfilledAt)) {
		findings.review('parcel_unknown');
	}
	return wholeOf(facts, findings, lines);
};

function judgeParcel(facts: Facts, findings: Findings, parcel: Shipment, lines: ClaimedLine[]) {
	const { policy, now } = facts;
	const zone = policy.shop.timeZone;
	const delivered = timeOf(parcel.deliveredAt);
	if (delivered !== undefined) {
		return findings.review('says_delivered', { day: dayOf(delivered, zone) });
	}
	if (parcel.status === 'delivered') return findings.review('parcel_unknown');
	if (parcel.status === 'not_delivered') return findings.note('parcel_failed');
	const seen = (parcel.events ?? []).flatMap(({ at }) => timeOf(at) ?? []);
	const sent = lines.flatMap(({ item }) => timeOf(item.fulfilledAt) ?? []);
	const last = Math.max(...(seen.length > 0 ? seen : sent));
	if (!Number.isFinite(last)) return findings.review('parcel_unknown');
	const end = daysAfter(last, policy.refunds.lostAfterDays, zone);
	if (now < end) return findings.deny('not_lost_yet', { day: dayOf(end, zone) });
	return findings.note('parcel_lost', { day: dayOf(last, zone) });
}

/** A share of the delivery costs for a parcel that came, or still is, later than promised. */
export const lateDelivery: ClaimRule = (facts, findings) => {
	const { policy, now, order, currency } = facts;
	const zone = policy.shop.timeZone;
	const parcels = live(facts).filter(({ estimatedAt }) => timeOf(estimatedAt) !== undefined);
	const paid = amountFrom(order.totals.shipping, currency);
	const { shippingRefunded } = order.totals;
	const back = shippingRefunded ? amountFrom(shippingRefunded, currency) : zero(currency);
	if (parcels.length === 0 || !paid || !back) {
		findings.review('promise_unknown');
		return nothing(facts);
	}
	const lateness = parcels.map((parcel) => {
		const promised = timeOf(parcel.estimatedAt)!;
		const from = daysAfter(promised, policy.refunds.lateAfterDays, zone);
		const came = timeOf(parcel.deliveredAt) ?? now;
		return { from, days: came < from ? 0 : daysBetween(promised, came, zone) };
	});
	const days = Math.max(...lateness.map((parcel) => parcel.days));
	if (days === 0) {
		const from = Math.min(...lateness.map((parcel) => parcel.from));
		findings.deny('not_late', { day: dayOf(from, zone) });
		return nothing(facts);
	}
	const share = percentage(paid, policy.refunds.latePercent);
	const shipping = max(zero(currency), min(share, subtract(paid, back)));
	findings.note('late_delivery', { amount: shipping, count: days });
	return { ...nothing(facts), shipping };
};

const daysBetween = (from: number, to: number, zone: string) =>
	Math.round((Date.parse(dayOf(to, zone)) - Date.parse(dayOf(from, zone))) / 86_400_000);
