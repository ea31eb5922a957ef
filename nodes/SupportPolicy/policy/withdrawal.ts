import type { Item } from '../../shared/types';
import { addDays, dayOf, endOfDay, weekdayOf } from '../../shared/zone';
import { deliveredAt, type Facts } from '../rules/facts';
import { CONSUMER_ZONES } from './countries';
import { marksOf } from './marks';

const DAYS = 14;

/**
 * The consumer's right to withdraw from a purchase at a distance, which no policy takes away.
 *
 * Length: 14 days from the day on which the consumer has the goods, the last of them when one order comes in
 * several parcels (Directive 2011/83/EU, art. 9(2)(b); in the UK SI 2013/3134, reg. 30). The day of delivery does not
 * count, and a period that would end on a Saturday, a Sunday or a holiday ends with the next working day (Regulation
 * (EEC) 1182/71, art. 3(1) and 3(4), by recital 41 of the directive; not in the UK). The statement counts when it was
 * sent, before the last day has ended (art. 11(2)). Goods made to order, sealed for hygiene, perishable and so on are
 * out (art. 16, reg. 28): the shop marks them in `withdrawal`; a sale price alone never is a reason.
 *
 * Money: all payments, standard delivery to the consumer included but not the extra for a faster one, are due within
 * 14 days, though not before the goods or a proof of sending are there (art. 13, reg. 34). The consumer pays
 * the way back if the shop said so (art. 14(1), reg. 35); a restocking fee is not among what they can be charged
 * (art. 14(5)).
 */
export function withdrawal(facts: Facts, item: Item): Withdrawal {
	const { order, country, policy, now } = facts;
	if (order.business === true) return NONE;
	if (country !== null && !Object.hasOwn(CONSUMER_ZONES, country)) return NONE;
	if (marksOf(item, policy.withdrawal) !== null) return NONE;
	const last = lastDelivery(facts);
	if (last === undefined) return { state: 'unknown', ends: null };
	const consumer = country ?? WESTERNMOST;
	const ends = endOfPeriod(last, consumer, policy.hours.holidays);
	if (now >= ends) return { state: 'none', ends: null };
	return { state: country === null ? 'unknown' : 'open', ends, zone: CONSUMER_ZONES[consumer] };
}

/** Where the day ends last: an unknown country must not cost the consumer an hour. */
const WESTERNMOST = 'GP';

interface Withdrawal {
	state: Right;
	/** The first instant after the period; null when it is over or not known. */
	ends: number | null;
	zone?: string;
}

/** `unknown` when the country or the day of delivery is not known and the right may still be there. */
export type Right = 'open' | 'unknown' | 'none';

const NONE = { state: 'none', ends: null } as const;

/** The first instant after the period, by the clocks of the consumer's country. */
export function endOfPeriod(delivered: number, country: string, holidays: string[] = []): number {
	const zone = CONSUMER_ZONES[country];
	let last = addDays(dayOf(delivered, zone), DAYS);
	if (country !== 'GB') {
		while ([0, 6].includes(weekdayOf(last)) || holidays.includes(last)) last = addDays(last, 1);
	}
	return endOfDay(last, zone);
}

/** When the last goods of the order arrived; undefined while some are under way or a day is not known. */
function lastDelivery({ order }: Facts): number | undefined {
	const times = order.items
		.filter(({ quantity }) => quantity > 0)
		.map((item) => deliveredAt(order, item));
	if (times.length === 0 || times.includes(undefined)) return undefined;
	return Math.max(...(times as number[]));
}
