import type { IDataObject } from 'n8n-workflow';
import { isCurrency } from '../../shared/money';
import { isZone } from '../../shared/zone';
import { readHours } from '../calendar/hours';
import { unusable } from '../json';
import { COUNTRY_GROUPS, countryCode } from './countries';
import { PolicyReader } from './reader';
import type { CountryRule, Policy, Priority, ReasonRule, TriggerRule } from './types';
import { usualPolicy } from './usual';

const TEN_YEARS = 3_650;
const PRIORITIES: readonly Priority[] = ['critical', 'high', 'normal', 'low'];

/**
 * A policy document with what it leaves out filled in from the usual one.
 * @throws VendorError that names every field which cannot be used
 */
export function readPolicy(document: IDataObject): Policy {
	const root = new PolicyReader(document, usualPolicy, '', []);
	const shop = readShop(root.section('shop'));
	const { currency } = shop;
	const policy: Policy = {
		shop,
		window: each(root, 'window', (window) => ({
			days: window.whole('days', TEN_YEARS),
			from: window.choice('from', ['delivery', 'fulfilment', 'order']),
		})),
		finalSale: each(root, 'finalSale', (sale) => ({
			...readMarks(sale),
			discountCodes: sale.words('discountCodes'),
			fromDiscountPercent: sale.percent('fromDiscountPercent'),
		})),
		withdrawal: each(root, 'withdrawal', (law) => ({
			...readMarks(law),
			standardShipping: law.has('standardShipping')
				? law.money('standardShipping', currency)
				: null,
		})),
		reasons: readReasons(root.section('reasons')),
		fees: each(root, 'fees', (fees) => ({
			shopLabel: fees.flag('shopLabel'),
			returnShipping: fees.money('returnShipping', currency),
			restockingPercent: fees.percent('restockingPercent'),
			waivedForExchange: fees.flag('waivedForExchange'),
		})),
		keepItem: each(root, 'keepItem', (keep) => ({
			below: keep.money('below', currency),
			perCustomer: keep.whole('perCustomer', 1_000),
			periodDays: keep.whole('periodDays', TEN_YEARS),
			anyFault: keep.flag('anyFault'),
		})),
		bonus: each(root, 'bonus', (bonus) => ({
			exchangePercent: bonus.percent('exchangePercent'),
			storeCreditPercent: bonus.percent('storeCreditPercent'),
		})),
		customers: each(root, 'customers', (customers) => ({
			blocked: customers.words('blocked'),
			vip: customers.words('vip'),
			vipExtraDays: customers.whole('vipExtraDays', TEN_YEARS),
			vipFreeReturns: customers.flag('vipFreeReturns'),
		})),
		limits: each(root, 'limits', (limits) => ({
			returnsPerOrder: limits.whole('returnsPerOrder', 1_000),
			returnsPerCustomer: limits.whole('returnsPerCustomer', 1_000),
			periodDays: limits.whole('periodDays', TEN_YEARS),
		})),
		countries: readCountries(root.section('countries')),
		approval: each(root, 'approval', (approval) => ({ upTo: approval.money('upTo', currency) })),
		refunds: each(root, 'refunds', (refunds) => ({
			lostAfterDays: refunds.whole('lostAfterDays', 365),
			claimDays: refunds.whole('claimDays', TEN_YEARS),
			priceDays: refunds.whole('priceDays', 365),
			lateAfterDays: refunds.whole('lateAfterDays', 365),
			latePercent: refunds.percent('latePercent'),
			goodwillPercent: refunds.percent('goodwillPercent'),
			goodwillUpTo: refunds.money('goodwillUpTo', currency),
			repeatDays: refunds.whole('repeatDays', TEN_YEARS),
		})),
		orderChanges: each(root, 'orderChanges', (changes) => ({
			cancelMinutes: changes.whole('cancelMinutes', 100_000),
			addressMinutes: changes.whole('addressMinutes', 100_000),
			swapMinutes: changes.whole('swapMinutes', 100_000),
			addressUpTo: changes.money('addressUpTo', currency),
		})),
		hours: each(root, 'hours', readHours),
		escalation: each(root, 'escalation', (escalation) => ({
			triggers: readTriggers(escalation.section('triggers')),
			highValue: escalation.money('highValue', currency),
		})),
	};
	root.end();
	if (root.problems.length > 0) throw notAPolicy(root.problems);
	return policy;
}

function notAPolicy(problems: string[]) {
	const shown = problems.slice(0, 5).join('; ');
	const more = problems.length > 5 ? `; and ${problems.length - 5} more` : '';
	return unusable('The policy cannot be used', `Correct these fields: ${shown}${more}.`);
}

function each<T>(root: PolicyReader, key: string, read: (section: PolicyReader) => T): T {
	const section = root.section(key);
	const value = read(section);
	section.end();
	return value;
}

function readShop(shop: PolicyReader) {
	const timeZone = shop.text('timeZone');
	if (!isZone(timeZone)) shop.wrong('timeZone', 'an IANA time zone such as Europe/Berlin', 0);
	const currency = shop.text('currency').toUpperCase();
	const known = isCurrency(currency);
	if (!known) shop.wrong('currency', 'an ISO 4217 code such as EUR', 0);
	shop.end();
	return { timeZone, currency: known ? currency : 'EUR' };
}

const readMarks = (marks: PolicyReader) => ({
	tags: marks.words('tags'),
	productTypes: marks.words('productTypes'),
	skus: marks.words('skus'),
});

function readReasons(reasons: PolicyReader): Record<string, ReasonRule> {
	const usual = { fault: 'customer', evidence: false, overrideDays: 0 };
	return Object.fromEntries(
		reasons.entries(usual).map(([code, reason]) => {
			const rule: ReasonRule = {
				fault: reason.choice('fault', ['customer', 'carrier', 'merchant']),
				evidence: reason.flag('evidence'),
				overrideDays: reason.whole('overrideDays', TEN_YEARS),
			};
			reason.end();
			return [code, rule];
		}),
	);
}

function readCountries(countries: PolicyReader): Record<string, CountryRule> {
	const rules: Record<string, CountryRule> = {};
	for (const [name, country] of countries.entries({ label: true, accepted: true })) {
		const group = name.trim().toUpperCase();
		const code = Object.hasOwn(COUNTRY_GROUPS, group) ? group : countryCode(name);
		if (!code) countries.wrong(name, 'named by a country code such as US, or EU', 0);
		else if (Object.hasOwn(rules, code))
			countries.wrong(name, `left out: ${code} is there twice`, 0);
		else {
			rules[code] = {
				days: country.has('days') ? country.whole('days', TEN_YEARS) : null,
				label: country.flag('label'),
				accepted: country.flag('accepted'),
			};
			country.end();
		}
	}
	return rules;
}

function readTriggers(triggers: PolicyReader): Record<string, TriggerRule> {
	return Object.fromEntries(
		triggers.entries({}).map(([code, trigger]) => {
			if (!Object.hasOwn(usualPolicy.escalation.triggers, code)) {
				triggers.wrong(code, 'one of the known triggers', 0);
			}
			const rule: TriggerRule = {
				on: trigger.flag('on'),
				threshold: trigger.whole('threshold', 1_000),
				priority: trigger.choice('priority', PRIORITIES),
				team: trigger.text('team'),
				minutes: trigger.whole('minutes', 100_000),
				businessHours: trigger.flag('businessHours'),
			};
			trigger.end();
			return [code, rule];
		}),
	);
}
