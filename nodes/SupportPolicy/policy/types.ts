import type { Amount } from '../../shared/money';

/** Whose doing a reason for a return is: it decides fees, who pays the label, and what may be overridden. */
export type Fault = 'merchant' | 'carrier' | 'customer';

export interface ReasonRule {
	fault: Fault;
	/** Whether a photo must be there before anything is approved. */
	evidence: boolean;
	/** Days from delivery in which this reason beats the window and final sale; 0 when it never does. */
	overrideDays: number;
}

/** What marks goods; an empty list marks nothing. Text is compared without regard to capitals. */
export interface Marks {
	tags: string[];
	productTypes: string[];
	skus: string[];
}

export interface CountryRule {
	/** Days of the window there; null for the shop's own. */
	days: number | null;
	/** Whether the shop can provide a label there. */
	label: boolean;
	/** Whether the shop takes goods back from there at all. */
	accepted: boolean;
}

export type WindowStart = 'delivery' | 'fulfilment' | 'order';

/** A shop's rules, checked. Percentages are basis points, amounts are in the shop's currency. */
export interface Policy {
	shop: { timeZone: string; currency: string };
	window: { days: number; from: WindowStart };
	finalSale: Marks & { discountCodes: string[]; fromDiscountPercent: number };
	withdrawal: Marks & { standardShipping: Amount | null };
	reasons: Record<string, ReasonRule>;
	fees: {
		/** Whether the shop provides a label also where the reason is the customer's own. */
		shopLabel: boolean;
		returnShipping: Amount;
		restockingPercent: number;
		waivedForExchange: boolean;
	};
	keepItem: { below: Amount; perCustomer: number; periodDays: number; anyFault: boolean };
	bonus: { exchangePercent: number; storeCreditPercent: number };
	customers: { blocked: string[]; vip: string[]; vipExtraDays: number; vipFreeReturns: boolean };
	limits: { returnsPerOrder: number; returnsPerCustomer: number; periodDays: number };
	countries: Record<string, CountryRule>;
	approval: { upTo: Amount };
	refunds: {
		lostAfterDays: number;
		claimDays: number;
		priceDays: number;
		lateAfterDays: number;
		latePercent: number;
		goodwillPercent: number;
		goodwillUpTo: Amount;
		repeatDays: number;
	};
	orderChanges: {
		cancelMinutes: number;
		addressMinutes: number;
		swapMinutes: number;
		addressUpTo: Amount;
	};
	hours: { days: Record<Weekday, string>; holidays: string[] };
	escalation: { triggers: Record<string, TriggerRule>; highValue: Amount };
}

export const WEEKDAYS = [
	'sunday',
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type Priority = 'critical' | 'high' | 'normal' | 'low';

export interface TriggerRule {
	on: boolean;
	/** What has to be reached, where a trigger counts something. */
	threshold: number;
	priority: Priority;
	team: string;
	/** Time until the first answer of a person. */
	minutes: number;
	/** Whether only opening hours count towards these minutes. */
	businessHours: boolean;
}
