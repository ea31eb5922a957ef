import { usualPolicy } from '../usual';
import { text, number, flag, money, type Group } from './inputs';

/** The shop itself, its customers and everything that is not a return. */
export const shopGroups: Record<string, Group> = {
	shop: {
		displayName: 'Shop',
		values: [
			text('Time Zone', 'timeZone', 'Time zone in which days begin and end', 'e.g. Europe/Berlin'),
			text('Currency', 'currency', 'ISO 4217 code of all amounts below', 'e.g. EUR'),
		].map((input) => ({ ...input, default: usualPolicy.shop[input.name as 'timeZone'] })),
	},
	customers: {
		displayName: 'Customers',
		values: [
			text(
				'Blocked',
				'blocked',
				'Customer IDs, e-mail addresses, their SHA-256 hashes or tags such as tag:abuse',
			),
			text(
				'VIP',
				'vip',
				'Customer IDs, e-mail addresses, their SHA-256 hashes or tags such as tag:vip',
			),
			number('VIP Extra Days', 'vipExtraDays', 0, 'Added to the return window'),
			flag('VIP Free Returns', 'vipFreeReturns', true, 'Whether VIP customers pay no fees'),
		],
	},
	approval: {
		displayName: 'Approval',
		values: [money('Approve up to', 'upTo', 'Highest value approved without a person; 0 for none')],
	},
	refunds: {
		displayName: 'Refunds',
		values: [
			number('Parcel Lost After (Days)', 'lostAfterDays', 10, 'Days without news from the carrier'),
			number(
				'Report Damage Within (Days)',
				'claimDays',
				30,
				'Days from delivery, also for missing goods',
			),
			number(
				'Price Protection (Days)',
				'priceDays',
				7,
				'Days from the order; 0 for the day itself',
			),
			number('Late After (Days)', 'lateAfterDays', 3, 'Days after the promised day'),
			number('Refund When Late (%)', 'latePercent', 100, 'Share of the delivery costs'),
			number('Goodwill (%)', 'goodwillPercent', 10, 'Share of what was paid'),
			money('Goodwill up to', 'goodwillUpTo', 'Highest goodwill; 0 leaves it to a person'),
			number(
				'Repeated Within (Days)',
				'repeatDays',
				90,
				'A second refund in this time is looked at',
			),
		],
	},
	orderChanges: {
		displayName: 'Order Changes',
		values: [
			number('Cancel Within (Minutes)', 'cancelMinutes', 60, 'Minutes after the order'),
			number('Change Address Within (Minutes)', 'addressMinutes', 60, 'Minutes after the order'),
			number('Swap Item Within (Minutes)', 'swapMinutes', 60, 'Minutes after the order'),
			money(
				'Change Address up to',
				'addressUpTo',
				'Highest order value for a change without a person',
			),
		],
	},
	hours: {
		displayName: 'Opening Hours',
		values: [
			...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
				(day) => ({
					...text(day, day.toLowerCase(), 'Opening times; empty when closed', 'e.g. 09:00-17:00'),
					default: usualPolicy.hours[day.toLowerCase() as 'monday'],
				}),
			),
			text('Holidays', 'holidays', 'Days on which nobody is there', 'e.g. 2026-12-25, 2027-01-01'),
		],
	},
};
