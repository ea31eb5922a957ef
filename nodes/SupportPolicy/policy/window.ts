import type { Item } from '../../shared/types';
import { timeOf } from '../json';
import { addDays, dayOf, endOfDay } from '../../shared/zone';
import { deliveredAt, type Facts } from '../rules/facts';
import { COUNTRY_GROUPS } from './countries';
import type { CountryRule } from './types';

/** What the policy says of a country: its own rule, else that of its group; none for the shop's usual one. */
export function countryRule({ country, policy }: Facts): CountryRule | undefined {
	if (country === null) return undefined;
	if (Object.hasOwn(policy.countries, country)) return policy.countries[country];
	const group = Object.keys(COUNTRY_GROUPS).find((name) => COUNTRY_GROUPS[name].includes(country));
	return group === undefined ? undefined : policy.countries[group];
}

/**
 * The first instant after the shop's own window for an article: it ends with the last local day, whatever the
 * clocks did meanwhile. Undefined when the day it counts from is not known.
 */
export function windowEnd(facts: Facts, item: Item): number | undefined {
	const { policy, vip } = facts;
	const days = countryRule(facts)?.days ?? policy.window.days;
	const from = windowStart(facts, item);
	return from === undefined
		? undefined
		: daysAfter(from, days + (vip ? policy.customers.vipExtraDays : 0), policy.shop.timeZone);
}

/** The first instant after a number of whole local days; the day of the event itself does not count. */
export const daysAfter = (instant: number, days: number, zone: string): number =>
	endOfDay(addDays(dayOf(instant, zone), days), zone);

/** The last local day before an instant. */
export const lastDayBefore = (instant: number, zone: string): string => dayOf(instant - 1, zone);

function windowStart({ order, policy }: Facts, item: Item): number | undefined {
	if (policy.window.from === 'order') return timeOf(order.placedAt);
	if (policy.window.from === 'fulfilment') return timeOf(item.fulfilledAt);
	return deliveredAt(order, item);
}
