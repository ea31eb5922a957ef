import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Decision } from '../../../nodes/shared/types';
import { decide, eur, item, order, policy, short, type Case } from './world';

/** How a shop lists a customer without keeping the address. */
const HASHED = createHash('sha256').update('shopper@example.com').digest('hex');
/** The boots against another size of this price. */
const swapped = (price: string, more: object = {}) => [
	{
		itemId: 'boots',
		quantity: 1,
		reason: 'too_small',
		exchange: { variantId: 'v-43', title: '43', price: eur(price), available: true, ...more },
	},
];
const change = { reason: 'changed_mind' };
const fees = { fees: { returnShipping: '4', restockingPercent: 10 } };
const german = (more = {}) => order({ shippingCountry: 'DE', ...more });
const days7 = { window: { days: 7 } };
const pair = [item({ id: 'boots' }), item({ id: 'laces', title: 'Laces', unitPaid: eur('5.00') })];

interface Expected {
	outcome: Decision['outcome'];
	amount?: string | null;
	has?: string[];
	not?: string[];
	more?: Partial<Decision> | IDataObject;
}

const CASES: Record<string, [Case, Expected]> = {
	'inside the window': [change, { outcome: 'approve', amount: '20.00', has: ['window_open'] }],
	'in the last second of the last local day': [
		{ ...change, at: '2026-04-03T21:59:59.999Z' },
		{ outcome: 'approve', more: { deadline: '2026-04-03T21:59:59.999Z' } },
	],
	'at midnight after the last local day': [
		{ ...change, at: '2026-04-03T22:00:00Z' },
		{ outcome: 'deny', amount: null, has: ['window_closed'] },
	],
	'when it is still the last day in Los Angeles': [
		{
			at: '2026-04-04T06:59:59Z',
			policy: policy({ shop: { timeZone: 'America/Los_Angeles', currency: 'EUR' } }),
		},
		{ outcome: 'approve' },
	],
	'when the last day is over in Los Angeles': [
		{
			at: '2026-04-04T07:00:00Z',
			policy: policy({ shop: { timeZone: 'America/Los_Angeles', currency: 'EUR' } }),
		},
		{ outcome: 'deny' },
	],
	'across the change to summer time, when the window ends an hour earlier': [
		{
			order: order({ items: [item({ deliveredAt: '2026-03-22T10:00:00Z' })] }),
			policy: policy(days7),
			at: '2026-03-29T21:59:59Z',
		},
		{ outcome: 'approve', more: { deadline: '2026-03-29T21:59:59.999Z' } },
	],
	'across the change to winter time, when the window ends an hour later': [
		{
			order: order({ items: [item({ deliveredAt: '2026-10-18T10:00:00Z' })] }),
			policy: policy(days7),
			at: '2026-10-25T22:59:59Z',
		},
		{ outcome: 'approve', more: { deadline: '2026-10-25T22:59:59.999Z' } },
	],
	'delivered before midnight there though after midnight in UTC': [
		{
			order: order({ items: [item({ deliveredAt: '2026-03-05T02:00:00Z' })] }),
			policy: policy({ ...days7, shop: { timeZone: 'America/New_York', currency: 'EUR' } }),
			at: '2026-03-12T04:00:00Z',
		},
		{ outcome: 'deny' },
	],
	'counted from the order': [
		{ policy: policy({ window: { days: 7, from: 'order' } }), at: '2026-03-09T12:00:00Z' },
		{ outcome: 'deny' },
	],
	'counted from fulfilment': [
		{ policy: policy({ window: { days: 7, from: 'fulfilment' } }), at: '2026-03-09T12:00:00Z' },
		{ outcome: 'approve' },
	],
	'fulfilled on a day that is not known': [
		{
			order: order({ items: [item({ fulfilledAt: null })] }),
			policy: policy({ window: { from: 'fulfilment' } }),
		},
		{ outcome: 'review', has: ['date_unknown'] },
	],
	'delivered on a day that is not known': [
		{ order: order({ items: [item({ deliveredAt: null })] }) },
		{ outcome: 'review', has: ['date_unknown'], more: { requires: ['approval'] } },
	],
	'delivered by the only parcel': [
		{
			order: order({
				items: [item({ deliveredAt: undefined })],
				shipments: [{ status: 'delivered', deliveredAt: '2026-03-04T10:00:00Z' } as never],
			}),
		},
		{ outcome: 'approve' },
	],
	'with one parcel still under way': [
		{
			order: order({
				items: [item({ deliveredAt: undefined })],
				shipments: [
					{ status: 'delivered', deliveredAt: '2026-03-04T10:00:00Z' } as never,
					{ status: 'in_transit', deliveredAt: null } as never,
				],
			}),
		},
		{ outcome: 'review', has: ['date_unknown'] },
	],
	'in a country with a longer window': [
		{ policy: policy({ ...days7, countries: { US: { days: 60 } } }) },
		{ outcome: 'approve' },
	],
	'in a country with a shorter window': [
		{ policy: policy({ countries: { US: { days: 3 } } }) },
		{ outcome: 'deny', has: ['window_closed'] },
	],
	'in a country of the group EU': [
		{
			order: german(),
			policy: policy({ ...days7, countries: { EU: { days: 100 } } }),
			at: '2026-05-20T12:00:00Z',
		},
		{ outcome: 'approve' },
	],
	'in a country with its own rule inside the group': [
		{
			order: german(),
			policy: policy({ countries: { EU: { days: 100 }, DE: { days: 20 } } }),
			at: '2026-05-20T12:00:00Z',
		},
		{ outcome: 'deny' },
	],
	'from a country the shop does not serve': [
		{ policy: policy({ countries: { US: { accepted: false } } }) },
		{ outcome: 'deny', has: ['country_not_served'] },
	],
	'from a country without labels': [
		{ policy: policy({ countries: { US: { label: false } } }) },
		{
			outcome: 'approve',
			has: ['label_customer'],
			more: { label: { needed: false, payer: 'customer' } },
		},
	],
	'from a country without labels, with no return fee': [
		{ policy: policy({ ...fees, countries: { US: { label: false } } }), ...change },
		{ outcome: 'approve', amount: '18.00', not: ['return_fee'] },
	],

	'final sale by tag': [
		{ order: order({ items: [item({ tags: ['Final-Sale'] })] }) },
		{ outcome: 'deny', has: ['final_sale'] },
	],
	'final sale by product type': [
		{
			order: order({ items: [item({ productType: 'Gift Card' })] }),
			policy: policy({ finalSale: { productTypes: ['gift card'] } }),
		},
		{ outcome: 'deny', has: ['final_sale'] },
	],
	'final sale by SKU': [
		{ policy: policy({ finalSale: { skus: 'x, b-1' } }) },
		{ outcome: 'deny', has: ['final_sale'] },
	],
	'final sale by discount code': [
		{
			order: order({ discountCodes: ['OUTLET'] }),
			policy: policy({ finalSale: { discountCodes: ['outlet'] } }),
		},
		{ outcome: 'deny', has: ['final_sale'] },
	],
	'final sale from 50 %, at exactly 50 %': [
		{
			order: order({ items: [item({ unitPrice: eur('40.00') })] }),
			policy: policy({ finalSale: { fromDiscountPercent: 50 } }),
		},
		{ outcome: 'deny', has: ['final_sale'] },
	],
	'final sale from 50 %, at a cent less': [
		{
			order: order({ items: [item({ unitPrice: eur('39.99') })] }),
			policy: policy({ finalSale: { fromDiscountPercent: 50 } }),
		},
		{ outcome: 'approve' },
	],
	'final sale but defective': [
		{
			order: order({ items: [item({ tags: ['final-sale'] })] }),
			reason: 'defective',
			photos: 1,
		},
		{ outcome: 'approve', amount: '25.00', has: ['final_sale', 'reason_override'] },
	],
	'outside the window but defective': [
		{ reason: 'defective', photos: 1, at: '2026-09-01T12:00:00Z' },
		{ outcome: 'approve', amount: '25.00', has: ['reason_override'] },
	],
	'defective after the days of the override': [
		{
			reason: 'defective',
			photos: 1,
			policy: policy({ reasons: { defective: { overrideDays: 60 } } }),
			at: '2026-09-01T12:00:00Z',
		},
		{ outcome: 'deny', has: ['window_closed'] },
	],
	'defective without a photo': [
		{ reason: 'defective' },
		{ outcome: 'review', has: ['evidence_missing'], more: { requires: ['evidence'] } },
	],
	'defective with the photo counted on the line': [
		{ lines: [{ itemId: 'boots', quantity: 1, reason: 'defective', photos: 2 }] },
		{ outcome: 'approve' },
	],
	'for a reason in the words of the understanding': [
		{ reason: 'damaged', photos: 1 },
		{ outcome: 'approve', amount: '25.00' },
	],
	'for a reason nobody knows': [
		{ reason: 'my cat hates it' },
		{ outcome: 'review', has: ['reason_unknown'] },
	],
	'for a reason of the shop’s own': [
		{
			reason: 'Allergic',
			policy: policy({ ...fees, reasons: { allergic: { fault: 'merchant' } } }),
		},
		{ outcome: 'approve', amount: '25.00', has: ['fee_waived'] },
	],

	'within 14 days in Germany though the shop says 7': [
		{ order: german(), policy: policy(days7), at: '2026-03-18T12:00:00Z', ...change },
		{ outcome: 'approve', amount: '25.00', has: ['withdrawal_right', 'shipping_refunded'] },
	],
	'on the 14th day in Germany, at its end': [
		{ order: german(), policy: policy(days7), at: '2026-03-18T22:59:59Z' },
		{ outcome: 'approve', more: { deadline: '2026-03-18T22:59:59.999Z' } },
	],
	'on the 15th day in Germany': [
		{ order: german(), policy: policy(days7), at: '2026-03-18T23:00:00Z' },
		{ outcome: 'deny', has: ['window_closed'] },
	],
	'when the 14th day is a Saturday: until Monday': [
		{
			order: german({ items: [item({ deliveredAt: '2026-03-07T10:00:00Z' })] }),
			policy: policy(days7),
			at: '2026-03-23T22:59:59Z',
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'when the 14th day is a Saturday: not on Tuesday': [
		{
			order: german({ items: [item({ deliveredAt: '2026-03-07T10:00:00Z' })] }),
			policy: policy(days7),
			at: '2026-03-23T23:00:00Z',
		},
		{ outcome: 'deny' },
	],
	'when the 14th day is a Saturday in the United Kingdom: not on Sunday': [
		{
			order: order({
				shippingCountry: 'UK',
				items: [item({ deliveredAt: '2026-03-07T10:00:00Z' })],
			}),
			policy: policy(days7),
			at: '2026-03-22T00:00:00Z',
		},
		{ outcome: 'deny' },
	],
	'when the 14th day is a holiday': [
		{
			order: german(),
			policy: policy({ ...days7, hours: { holidays: ['2026-03-18'] } }),
			at: '2026-03-19T12:00:00Z',
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'in the last hour on the Canary Islands for a shop in Tokyo': [
		{
			order: order({ shippingCountry: 'ES' }),
			policy: policy({ ...days7, shop: { timeZone: 'Asia/Tokyo', currency: 'EUR' } }),
			at: '2026-03-18T23:59:59Z',
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'in Norway, which is in the European Economic Area': [
		{ order: order({ shippingCountry: 'NO' }), policy: policy(days7), at: '2026-03-17T12:00:00Z' },
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'in Switzerland, which knows no such right': [
		{ order: order({ shippingCountry: 'CH' }), policy: policy(days7), at: '2026-03-17T12:00:00Z' },
		{ outcome: 'deny' },
	],
	'by a company in Germany': [
		{ order: german({ business: true }), policy: policy(days7), at: '2026-03-17T12:00:00Z' },
		{ outcome: 'deny' },
	],
	'from a country known by the bill only': [
		{
			order: order({ shippingCountry: null, billingCountry: 'de' }),
			policy: policy(days7),
			at: '2026-03-17T12:00:00Z',
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'from a country that is not known, within 14 days': [
		{
			order: order({ shippingCountry: null }),
			policy: policy(days7),
			at: '2026-03-17T12:00:00Z',
		},
		{ outcome: 'review', has: ['country_unknown'] },
	],
	'from a country that is not known, inside the window of the shop: the delivery costs may be due':
		[
			{ order: order({ shippingCountry: null }), at: '2026-03-10T12:00:00Z', ...change },
			{ outcome: 'review', amount: '20.00', has: ['window_open', 'country_unknown'] },
		],
	'from a country that is not known, after 14 days': [
		{ order: order({ shippingCountry: null }), policy: policy(days7), at: '2026-03-25T12:00:00Z' },
		{ outcome: 'deny' },
	],
	'final sale within 14 days in Germany': [
		{ order: german({ items: [item({ tags: ['final-sale'] })] }), at: '2026-03-10T12:00:00Z' },
		{ outcome: 'approve', has: ['final_sale', 'withdrawal_right'] },
	],
	'sealed for hygiene within 14 days in Germany': [
		{
			order: german({ items: [item({ tags: ['underwear'] })] }),
			policy: policy({ ...days7, withdrawal: { tags: ['underwear'] } }),
			at: '2026-03-17T12:00:00Z',
		},
		{ outcome: 'deny' },
	],
	'from a country not served, within 14 days': [
		{
			order: german(),
			policy: policy({ countries: { DE: { accepted: false } } }),
			at: '2026-03-10T12:00:00Z',
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'by withdrawal, without a restocking fee but with the cost of the way back': [
		{ order: german(), policy: policy(fees), at: '2026-03-10T12:00:00Z', ...change },
		{
			outcome: 'approve',
			amount: '21.00',
			has: ['no_restocking_by_law', 'return_fee'],
			not: ['restocking_fee'],
		},
	],
	'by withdrawal from a part, without the delivery costs': [
		{
			order: german({ items: pair, totals: { paid: eur('30.00') } as never }),
			lines: [{ itemId: 'laces', quantity: 1 }],
			at: '2026-03-10T12:00:00Z',
		},
		{ outcome: 'approve', amount: '5.00', not: ['shipping_refunded'] },
	],
	'by withdrawal after a fast delivery, with the standard costs only': [
		{
			order: german(),
			policy: policy({ withdrawal: { standardShipping: '3.90' } }),
			at: '2026-03-10T12:00:00Z',
		},
		{ outcome: 'approve', amount: '23.90' },
	],
	'by withdrawal when the delivery costs are not known': [
		{
			order: german({ totals: { shipping: undefined } as never }),
			at: '2026-03-10T12:00:00Z',
		},
		{ outcome: 'review', amount: '20.00', has: ['shipping_unknown'] },
	],
	'by withdrawal when the delivery costs went back already': [
		{
			order: german({
				totals: { shippingRefunded: eur('5.00'), refunded: eur('5.00') } as never,
			}),
			at: '2026-03-10T12:00:00Z',
		},
		{ outcome: 'approve', amount: '20.00' },
	],
	'by withdrawal while the last parcel came later': [
		{
			order: german({
				items: [item(), item({ id: 'laces', deliveredAt: '2026-03-10T10:00:00Z' })],
				totals: { paid: eur('45.00') } as never,
			}),
			lines: [{ itemId: 'boots', quantity: 1 }],
			policy: policy(days7),
			at: '2026-03-24T12:00:00Z',
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],

	'with a flat fee': [
		{ policy: policy({ fees: { returnShipping: '4' } }), ...change },
		{
			outcome: 'approve',
			amount: '16.00',
			more: { label: { needed: true, payer: 'customer' } },
		},
	],
	'with a restocking fee': [
		{ policy: policy({ fees: { restockingPercent: 12.5 } }), ...change },
		{ outcome: 'approve', amount: '17.50' },
	],
	'with both fees, which are free when the shop is at fault': [
		{ policy: policy(fees), reason: 'wrong_item', photos: 1 },
		{ outcome: 'approve', amount: '25.00', has: ['fee_waived'], not: ['return_fee'] },
	],
	'with a fee above what the goods cost': [
		{ policy: policy({ fees: { returnShipping: '99' } }), ...change },
		{ outcome: 'approve', amount: null, has: ['return_fee'] },
	],
	'where the customer sends without a label of the shop': [
		{ policy: policy({ fees: { shopLabel: false, returnShipping: '4' } }), ...change },
		{ outcome: 'approve', amount: '20.00', more: { label: { needed: false, payer: 'customer' } } },
	],
	'where the shop sends labels for its own faults only': [
		{ policy: policy({ fees: { shopLabel: false } }), reason: 'quality', photos: 1 },
		{ outcome: 'approve', more: { label: { needed: true, payer: 'merchant' } } },
	],
	'by a VIP, free of fees': [
		{ policy: policy({ ...fees, customers: { vip: ['7'] } }), ...change },
		{ outcome: 'approve', amount: '20.00', has: ['fee_waived'] },
	],
	'by a VIP in the longer window': [
		{
			policy: policy({ customers: { vip: ['shopper@example.com'], vipExtraDays: 30 } }),
			at: '2026-04-20T12:00:00Z',
		},
		{ outcome: 'approve', has: ['vip_window'] },
	],
	'by a VIP known by a tag': [
		{
			order: order({ customer: { id: null, email: null, tags: ['VIP'] } }),
			policy: policy({ customers: { vip: 'tag:vip', vipExtraDays: 30 } }),
			at: '2026-04-20T12:00:00Z',
		},
		{ outcome: 'approve' },
	],
	'by a blocked customer': [
		{ policy: policy({ customers: { blocked: ['gid://shopify/Customer/7'] } }) },
		{ outcome: 'deny', has: ['customer_blocked'] },
	],
	'by a customer blocked by the hash of the address': [
		{
			policy: policy({
				customers: {
					blocked: [HASHED],
				},
			}),
		},
		{ outcome: 'deny', has: ['customer_blocked'] },
	],
	'by a blocked customer with the right of withdrawal': [
		{
			order: german(),
			policy: policy({ customers: { blocked: ['7'] } }),
			at: '2026-03-10T12:00:00Z',
		},
		{ outcome: 'review', has: ['blocked_but_lawful'] },
	],

	'of goods that are worth little, which stay': [
		{ policy: policy({ keepItem: { below: '20.01' } }), reason: 'quality', photos: 1 },
		{
			outcome: 'approve',
			amount: '25.00',
			has: ['keep_item'],
			more: { method: 'keep_item', label: { needed: false, payer: null } },
		},
	],
	'of goods at the value from which they come back': [
		{ policy: policy({ keepItem: { below: '20.00' } }), reason: 'quality', photos: 1 },
		{ outcome: 'approve', not: ['keep_item'], more: { method: 'original' } },
	],
	'of goods worth little for a reason of the customer’s own': [
		{ policy: policy({ keepItem: { below: '50' } }), ...change },
		{ outcome: 'approve', more: { method: 'original' } },
	],
	'of goods worth little for any reason': [
		{ policy: policy({ ...fees, keepItem: { below: '50', anyFault: true } }), ...change },
		{ outcome: 'approve', amount: '20.00', more: { method: 'keep_item' } },
	],
	'of goods worth little when the cap is reached': [
		{
			policy: policy({ keepItem: { below: '50' } }),
			reason: 'quality',
			photos: 1,
			history: [{ kind: 'keep_item', at: '2025-12-01T00:00:00Z', state: 'done' }],
		},
		{ outcome: 'approve', has: ['keep_item_used'], more: { method: 'original' } },
	],
	'of goods worth little when the last time is long ago': [
		{
			policy: policy({ keepItem: { below: '50' } }),
			reason: 'quality',
			photos: 1,
			history: [{ kind: 'keep_item', at: '2025-03-01T00:00:00Z', state: 'done' }],
		},
		{ outcome: 'approve', more: { method: 'keep_item' } },
	],
	'of goods worth little when the last time failed': [
		{
			policy: policy({ keepItem: { below: '50' } }),
			reason: 'quality',
			photos: 1,
			history: [{ kind: 'keep_item', at: '2025-12-01T00:00:00Z', state: 'failed' }],
		},
		{ outcome: 'approve', more: { method: 'keep_item' } },
	],

	'for store credit with a bonus that a person gives': [
		{ method: 'store_credit', policy: policy({ bonus: { storeCreditPercent: 10 } }), ...change },
		{ outcome: 'review', amount: '20.00', has: ['bonus_store_credit'] },
	],
	'for store credit with too weak a proof': [
		{ method: 'store_credit', proof: 'order_and_email' },
		{ outcome: 'deny', has: ['proof_too_weak'], more: { requires: ['proof'] } },
	],
	'for an exchange of the same price': [
		{ method: 'exchange', policy: policy(fees), lines: swapped('20.00') },
		{ outcome: 'approve', amount: null, has: ['swap', 'fee_waived'], more: { method: 'exchange' } },
	],
	'for an exchange that costs less: the difference goes back': [
		{ method: 'exchange', lines: swapped('18.50') },
		{
			outcome: 'approve',
			amount: '1.50',
			has: ['swap_refund'],
			more: { parts: [{ kind: 'items', amount: eur('1.50') }] },
		},
	],
	'for an exchange that costs more': [
		{ method: 'exchange', lines: swapped('20.01') },
		{ outcome: 'review', amount: null, has: ['swap_costs'] },
	],
	'for an exchange against something that is sold out': [
		{ method: 'exchange', lines: swapped('20.00', { available: false }) },
		{ outcome: 'review', has: ['exchange_sold_out'] },
	],
	'for an exchange whose price is in another currency, or not known': [
		{ method: 'exchange', lines: swapped('20.00', { price: eur('20.00', 'USD') }) },
		{ outcome: 'review', has: ['price_unknown'] },
	],
	'for an exchange of which nobody said what for': [
		{ method: 'exchange' },
		{ outcome: 'review', has: ['exchange_not_chosen'] },
	],
	'for an exchange, with a bonus that a person gives': [
		{
			method: 'exchange',
			policy: policy({ ...fees, bonus: { exchangePercent: 5 } }),
			lines: swapped('20.00'),
		},
		{
			outcome: 'review',
			amount: null,
			has: ['bonus_exchange', 'fee_waived'],
			more: { parts: [{ kind: 'bonus', amount: eur('1.00') }] },
		},
	],
	'for an exchange above what is approved without a person': [
		{
			method: 'exchange',
			policy: policy({ approval: { upTo: '19.99' } }),
			lines: swapped('20.00'),
		},
		{ outcome: 'review', has: ['approval_needed'] },
	],
	'for an exchange with fees, which the difference pays': [
		{
			method: 'exchange',
			policy: policy({ fees: { ...fees.fees, waivedForExchange: false } }),
			lines: swapped('12.00'),
		},
		{
			outcome: 'approve',
			amount: '2.00',
			has: ['return_fee', 'restocking_fee'],
			more: {
				parts: [
					{ kind: 'items', amount: eur('8.00') },
					{ kind: 'restocking', amount: eur('-2.00') },
					{ kind: 'fee', amount: eur('-4.00') },
				],
			},
		},
	],
	'for an exchange whose fees nothing pays': [
		{
			method: 'exchange',
			policy: policy({ fees: { ...fees.fees, waivedForExchange: false } }),
			lines: swapped('20.00'),
		},
		{ outcome: 'review', amount: null, has: ['return_fee', 'fee_open'] },
	],
	'for a reason that is a word of JavaScript': [
		{ reason: 'constructor' },
		{ outcome: 'review', has: ['reason_unknown'] },
	],
	'of a final sale to a part of the EU with a code of its own': [
		{
			...change,
			order: order({
				shippingCountry: 'RE',
				items: [item({ tags: ['final-sale'], deliveredAt: '2026-03-18T10:00:00Z' })],
			}),
		},
		{ outcome: 'approve', has: ['withdrawal_right'] },
	],
	'by the rule of a country under its other code': [
		{
			order: order({ shippingCountry: 'GB' }),
			policy: policy({ ...days7, countries: { uk: { days: 90 } } }),
			at: '2026-04-20T12:00:00Z',
		},
		{ outcome: 'approve', has: ['window_open'] },
	],
	'by a customer who is blocked by a tag that is written with a space': [
		{
			order: order({
				customer: { id: 'gid://shopify/Customer/7', email: null, tags: ['Fraud'] } as never,
			}),
			policy: policy({ customers: { blocked: ['tag: fraud'] } }),
		},
		{ outcome: 'deny', has: ['customer_blocked'] },
	],
	'by a shopper who has shown nothing': [
		{ proof: 'none' },
		{ outcome: 'deny', has: ['proof_missing'], more: { requires: ['proof'] } },
	],
	'by a shopper who knows the order and its address': [
		{ proof: 'order_and_email' },
		{ outcome: 'approve' },
	],
	'in a shop that has set no cap': [
		{ policy: { shop: { timeZone: 'Europe/Berlin', currency: 'EUR' } } },
		{ outcome: 'review', amount: '20.00', has: ['approval_needed'] },
	],
	'at exactly the cap': [{ policy: policy({ approval: { upTo: '20' } }) }, { outcome: 'approve' }],

	'of an order that was partly refunded': [
		{ order: order({ totals: { refunded: eur('10.00') } as never }) },
		{ outcome: 'approve', amount: '15.00', has: ['capped'] },
	],
	'of an order of which the shop system refunds less': [
		{ order: order({ totals: { refundable: eur('7.00') } as never }) },
		{ outcome: 'approve', amount: '7.00', has: ['capped'] },
	],
	'of an order that was refunded': [
		{ order: order({ totals: { refunded: eur('25.00') } as never }) },
		{ outcome: 'deny', has: ['nothing_left'] },
	],
	'of an order that was cancelled': [
		{ order: order({ cancelledAt: '2026-03-02T00:00:00Z' }) },
		{ outcome: 'deny', has: ['order_cancelled'] },
	],
	'of an order with an open dispute': [
		{ order: order({ disputed: true }) },
		{ outcome: 'review', has: ['disputed'] },
	],
	'of an article with tax on top': [
		{ order: order({ items: [item({ unitTax: eur('1.65') })] }) },
		{ outcome: 'approve', amount: '21.65' },
	],
	'of a free gift': [
		{ order: order({ items: [item({ unitPaid: eur('0.00') })] }) },
		{ outcome: 'approve', amount: null },
	],
	'of an article priced in another currency': [
		{ order: order({ items: [item({ unitPaid: eur('20.00', 'USD') })] }) },
		{ outcome: 'review', amount: null, has: ['amount_unclear'] },
	],
	'of an order in another currency than the policy': [
		{
			order: order({
				items: [item({ unitPaid: eur('20.00', 'USD') })],
				totals: { paid: eur('25.00', 'USD'), refunded: eur('0.00', 'USD') } as never,
			}),
			policy: policy(fees),
			...change,
		},
		{ outcome: 'review', amount: '18.00', has: ['other_currency'], not: ['return_fee'] },
	],
	'in yen, which has no decimals': [
		{
			order: order({
				items: [item({ unitPaid: eur('1999', 'JPY') })],
				totals: { paid: eur('1999', 'JPY'), refunded: eur('0', 'JPY') } as never,
			}),
			policy: policy({
				shop: { timeZone: 'Asia/Tokyo', currency: 'JPY' },
				approval: { upTo: '5000' },
				fees: { restockingPercent: 12.5 },
			}),
			...change,
		},
		{ outcome: 'approve', amount: '1749' },
	],
	'in dinars, which have three decimals': [
		{
			order: order({
				items: [item({ unitPaid: eur('10.125', 'KWD') })],
				totals: { paid: eur('10.125', 'KWD'), refunded: eur('0', 'KWD') } as never,
			}),
			policy: policy({
				shop: { timeZone: 'Asia/Kuwait', currency: 'KWD' },
				approval: { upTo: '50' },
				fees: { returnShipping: '1.250' },
			}),
			...change,
		},
		{ outcome: 'approve', amount: '8.875' },
	],

	'of more pieces than are left': [
		{ lines: [{ itemId: 'boots', quantity: 2 }] },
		{ outcome: 'deny', has: ['too_many'] },
	],
	'of the same piece in two lines': [
		{
			lines: [
				{ itemId: 'boots', quantity: 1 },
				{ itemId: 'boots', quantity: 1 },
			],
		},
		{ outcome: 'approve', amount: '20.00', has: ['not_returnable'] },
	],
	'of an article that was never sent': [
		{ order: order({ items: [item({ returnable: 0 })] }), lines: [{ itemId: 'boots' }] },
		{ outcome: 'deny', has: ['not_returnable'] },
	],
	'of an article of another order': [
		{ lines: [{ itemId: 'hat', quantity: 1 }] },
		{ outcome: 'deny', has: ['unknown_item'] },
	],
	'when nothing can be returned': [
		{ order: order({ items: [item({ returnable: 0 })] }) },
		{ outcome: 'deny', has: ['nothing_asked'] },
	],
	'of two articles, one of them final sale': [
		{
			order: order({
				items: [pair[0], { ...pair[1], tags: ['final-sale'] }],
				totals: { paid: eur('30.00') } as never,
			}),
		},
		{
			outcome: 'approve',
			amount: '20.00',
			has: ['window_open', 'final_sale'],
			more: {
				lines: [
					expect.objectContaining({ itemId: 'boots', outcome: 'approve', rule: 'window_open' }),
					expect.objectContaining({ itemId: 'laces', outcome: 'deny', rule: 'final_sale' }),
				],
			},
		},
	],
	'of two articles, one of them the shop’s fault: no flat fee, restocking on the other': [
		{
			order: order({ items: pair, totals: { paid: eur('30.00') } as never }),
			policy: policy(fees),
			lines: [
				{ itemId: 'boots', reason: 'changed_mind' },
				{ itemId: 'laces', reason: 'missing_parts' },
			],
		},
		{ outcome: 'approve', amount: '23.00', has: ['restocking_fee'], not: ['return_fee'] },
	],
	'of two articles, one of them without its photo': [
		{
			order: order({ items: pair, totals: { paid: eur('30.00') } as never }),
			lines: [
				{ itemId: 'boots', reason: 'changed_mind' },
				{ itemId: 'laces', reason: 'defective' },
			],
		},
		{ outcome: 'review', has: ['evidence_missing'] },
	],
	'over the limit of the order': [
		{
			order: order({ returns: [{ id: 'r', name: 'R1', status: 'open' }] }),
			policy: policy({ limits: { returnsPerOrder: 1 } }),
		},
		{ outcome: 'review', has: ['limit_per_order'] },
	],
	'after a return that was declined': [
		{
			order: order({ returns: [{ id: 'r', name: 'R1', status: 'declined' }] }),
			policy: policy({ limits: { returnsPerOrder: 1 } }),
		},
		{ outcome: 'approve' },
	],
	'over the limit of the customer': [
		{
			policy: policy({ limits: { returnsPerCustomer: 2, periodDays: 30 } }),
			history: [
				{ kind: 'return', at: '2026-03-01T00:00:00Z' },
				{ kind: 'return', at: '2026-03-10T00:00:00Z' },
			],
		},
		{ outcome: 'review', has: ['limit_per_customer'] },
	],
	'over the limit of the customer by requests that are still under way': [
		{
			policy: policy({ limits: { returnsPerCustomer: 2, periodDays: 30 } }),
			history: [
				{ kind: 'return', state: 'claimed', applied: 'no', at: '2026-03-19T00:00:00Z' },
				{ kind: 'return', state: 'acting', applied: 'no', at: '2026-03-19T00:00:00Z' },
			],
		},
		{ outcome: 'review', has: ['limit_per_customer'] },
	],
	'under the limit of the customer, as others surely came to nothing': [
		{
			policy: policy({ limits: { returnsPerCustomer: 2, periodDays: 30 } }),
			history: [
				{ kind: 'return', state: 'failed', applied: 'no', at: '2026-03-19T00:00:00Z' },
				{ kind: 'return', state: 'withdrawn', applied: 'no', at: '2026-03-19T00:00:00Z' },
			],
		},
		{ outcome: 'approve' },
	],
	'under the limit of the customer, as one is too long ago': [
		{
			policy: policy({ limits: { returnsPerCustomer: 2, periodDays: 30 } }),
			history: [
				{ kind: 'return', at: '2026-01-01T00:00:00Z' },
				{ kind: 'return', at: '2026-03-10T00:00:00Z' },
			],
		},
		{ outcome: 'approve' },
	],
};

describe('a return', () => {
	it.each(Object.entries(CASES))('%s', async (_, [given, { more, has, not, ...expected }]) => {
		const decision = await decide('return', given);
		expect(short(decision)).toMatchObject(expected);
		expect(short(decision).rules).toEqual(expect.arrayContaining(has ?? []));
		for (const rule of not ?? []) expect(short(decision).rules).not.toContain(rule);
		expect(decision).toMatchObject(more ?? {});
	});

	it('is told in the shopper’s language, and to the team in English', async () => {
		const { reasons } = await decide('return', { language: 'de', ...change });
		expect(reasons[0]).toEqual({
			rule: 'window_open',
			text: 'Sie können Boots bis zum 3. April 2026 zurückgeben.',
			agentText: 'Boots: inside the return window, which ends on 3 April 2026.',
		});
	});

	it('names the parts of its amount, which add up', async () => {
		const { parts, amount } = await decide('return', {
			policy: policy({ ...fees, bonus: { storeCreditPercent: 10 } }),
			method: 'store_credit',
			...change,
		});
		expect(amount).toEqual(eur('14.00'));
		expect(parts).toEqual([
			{ kind: 'items', amount: eur('20.00') },
			{ kind: 'restocking', amount: eur('-2.00') },
			{ kind: 'fee', amount: eur('-4.00') },
			{ kind: 'bonus', amount: eur('1.40') },
		]);
	});
});
