import type { Fault } from './types';

const reason = (fault: Fault, evidence = false, overrideDays = 0) => ({
	fault,
	evidence,
	overrideDays,
});

/** Two years: how long a seller answers for faulty goods in the EU (Directive (EU) 2019/771, art. 10). */
const GUARANTEE_DAYS = 730;

/** Why shoppers send things back, as a shop starts out; a shop may change each and add its own. */
export const usualReasons = {
	too_small: reason('customer'),
	too_large: reason('customer'),
	fit_other: reason('customer'),
	changed_mind: reason('customer'),
	style_or_colour: reason('customer'),
	ordered_by_mistake: reason('customer'),
	better_price: reason('customer'),
	gift_return: reason('customer'),
	other: reason('customer'),
	not_as_described: reason('merchant', true, GUARANTEE_DAYS),
	quality: reason('merchant', true, GUARANTEE_DAYS),
	defective: reason('merchant', true, GUARANTEE_DAYS),
	wrong_item: reason('merchant', true, 60),
	missing_parts: reason('merchant', false, 60),
	damaged_in_transit: reason('carrier', true, 60),
	arrived_late: reason('carrier'),
};

/** Words of the Support AI node and of Shopify for the same reasons. */
const ALSO: Record<string, string> = {
	too_big: 'too_large',
	size_too_large: 'too_large',
	size_too_small: 'too_small',
	damaged: 'damaged_in_transit',
	late: 'arrived_late',
	missing_item: 'missing_parts',
	color: 'style_or_colour',
	style: 'style_or_colour',
	unwanted: 'changed_mind',
};

/** A reason's code as the policy spells it. */
export function reasonCode(given: unknown, known: object): string {
	const code = String(given ?? '')
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_');
	return !Object.hasOwn(known, code) && Object.hasOwn(ALSO, code) ? ALSO[code] : code;
}
