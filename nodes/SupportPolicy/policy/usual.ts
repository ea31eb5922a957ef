import { usualTriggers } from '../escalation/usual';
import { usualReasons } from './reasons';

/**
 * The policy of a shop that has changed nothing, in the form in which shops write theirs. It gives back what the
 * law demands, and asks a person before any money moves.
 */
export const usualPolicy = {
	shop: { timeZone: 'UTC', currency: 'EUR' },
	window: { days: 30, from: 'delivery' },
	finalSale: {
		tags: ['final-sale'],
		productTypes: [],
		skus: [],
		discountCodes: [],
		fromDiscountPercent: 0,
	},
	withdrawal: { tags: [], productTypes: [], skus: [], standardShipping: '' },
	reasons: usualReasons,
	fees: { shopLabel: true, returnShipping: '0', restockingPercent: 0, waivedForExchange: true },
	keepItem: { below: '0', perCustomer: 1, periodDays: 365, anyFault: false },
	bonus: { exchangePercent: 0, storeCreditPercent: 0 },
	customers: { blocked: [], vip: [], vipExtraDays: 0, vipFreeReturns: true },
	limits: { returnsPerOrder: 0, returnsPerCustomer: 0, periodDays: 365 },
	countries: {},
	approval: { upTo: '0' },
	refunds: {
		lostAfterDays: 10,
		claimDays: 30,
		priceDays: 7,
		lateAfterDays: 3,
		latePercent: 100,
		goodwillPercent: 10,
		goodwillUpTo: '0',
		repeatDays: 90,
	},
	orderChanges: {
		cancelMinutes: 60,
		addressMinutes: 60,
		swapMinutes: 60,
		addressUpTo: '0',
	},
	hours: {
		sunday: '',
		monday: '09:00-17:00',
		tuesday: '09:00-17:00',
		wednesday: '09:00-17:00',
		thursday: '09:00-17:00',
		friday: '09:00-17:00',
		saturday: '',
		holidays: [],
	},
	escalation: { triggers: usualTriggers, highValue: '500' },
};
