import type { Decision } from '../../../nodes/shared/types';
import { decide, eur, item, order, policy, short, type Case } from './world';

const parcel = (more: object) => ({
	carrier: 'UPS',
	number: 'T1',
	url: null,
	status: 'in_transit',
	estimatedAt: null,
	deliveredAt: null,
	events: [],
	...more,
});
const silentSince = (at: string, more: object = {}) =>
	order({
		items: [item({ deliveredAt: null })],
		shipments: [
			parcel({
				events: [{ status: 'in_transit', at, message: null, city: null }],
				...more,
			}) as never,
		],
	});
const late = (estimatedAt: string, deliveredAt: string | null = null) =>
	order({ shipments: [parcel({ estimatedAt, deliveredAt }) as never] });
const boots = [{ itemId: 'boots', quantity: 1 }];
const priced = (amount: string, currency = 'EUR') => [
	{ itemId: 'boots', quantity: 1, price: eur(amount, currency) },
];

interface Expected {
	outcome: Decision['outcome'];
	amount?: string | null;
	has?: string[];
	more?: Partial<Decision>;
}

const CASES: Record<string, [Case, Expected]> = {
	'a parcel silent for ten days': [
		{ kind: 'lost_parcel', order: silentSince('2026-03-09T10:00:00Z') },
		{ outcome: 'approve', amount: '25.00', has: ['parcel_lost'] },
	],
	'a parcel silent for nine days': [
		{ kind: 'lost_parcel', order: silentSince('2026-03-10T10:00:00Z') },
		{ outcome: 'deny', amount: null, has: ['not_lost_yet'] },
	],
	'a parcel the carrier could not deliver': [
		{
			kind: 'lost_parcel',
			order: silentSince('2026-03-19T10:00:00Z', { status: 'not_delivered' }),
		},
		{ outcome: 'approve', has: ['parcel_failed'] },
	],
	'a parcel that the carrier says was delivered': [
		{
			kind: 'lost_parcel',
			order: silentSince('2026-03-09T10:00:00Z', {
				status: 'delivered',
				deliveredAt: '2026-03-10T10:00:00Z',
			}),
		},
		{ outcome: 'review', amount: '25.00', has: ['says_delivered'] },
	],
	'a parcel without news, by the day it was sent': [
		{
			kind: 'lost_parcel',
			order: order({ shipments: [parcel({}) as never], items: [item({ deliveredAt: null })] }),
		},
		{ outcome: 'approve', has: ['parcel_lost'] },
	],
	'a parcel without news and without a day it was sent': [
		{
			kind: 'lost_parcel',
			order: order({ shipments: [parcel({}) as never], items: [item({ fulfilledAt: null })] }),
		},
		{ outcome: 'review', has: ['parcel_unknown'] },
	],
	'one of two parcels, not told which': [
		{
			kind: 'lost_parcel',
			order: order({ shipments: [parcel({}), parcel({ number: 'T2' })] as never }),
		},
		{ outcome: 'review', has: ['parcel_unknown'] },
	],
	'one of two parcels, told which and what was in it': [
		{
			kind: 'lost_parcel',
			trackingNumber: 'T2',
			lines: boots,
			order: order({
				items: [item({ deliveredAt: null })],
				shipments: [parcel({}), parcel({ number: 'T2' })] as never,
			}),
		},
		{ outcome: 'approve', has: ['parcel_lost'] },
	],
	'a lost parcel that cannot have held what was delivered': [
		{
			kind: 'lost_parcel',
			trackingNumber: 'T2',
			lines: boots,
			order: order({ shipments: [parcel({}), parcel({ number: 'T2' })] as never }),
		},
		{ outcome: 'review', has: ['parcel_unknown'] },
	],
	'a lost parcel of an order of which a part was never sent': [
		{
			kind: 'lost_parcel',
			order: order({
				fulfillmentStatus: 'partially_fulfilled',
				items: [
					item({ deliveredAt: null }),
					item({ id: 'coat', deliveredAt: null, fulfilledAt: null, unitPaid: eur('900.00') }),
				],
				shipments: [parcel({})] as never,
			}),
		},
		{ outcome: 'review', has: ['parcel_unknown'] },
	],
	'a late parcel whose delivery was free': [
		{
			kind: 'late_delivery',
			order: order({
				totals: { shipping: eur('0.00') } as never,
				shipments: [parcel({ estimatedAt: '2026-03-05T00:00:00Z' })] as never,
			}),
		},
		{ outcome: 'deny', amount: null, has: ['nothing_left'] },
	],
	'damage of something that was free': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			order: order({ items: [item({ unitPaid: eur('0.00') }), item({ id: 'coat' })] }),
		},
		{ outcome: 'review', amount: null, has: ['approval_needed'] },
	],
	'an order that was not sent yet': [
		{ kind: 'lost_parcel', order: order({ fulfillmentStatus: 'unfulfilled' }) },
		{ outcome: 'deny', has: ['not_sent'] },
	],
	'damage with a photo': [
		{ kind: 'damaged', lines: boots, photos: 1 },
		{ outcome: 'approve', amount: '25.00', has: ['claim_accepted'] },
	],
	'damage without a photo': [
		{ kind: 'damaged', lines: boots },
		{ outcome: 'review', has: ['evidence_missing'], more: { requires: ['evidence'] } },
	],
	'damage without an article': [
		{ kind: 'damaged', photos: 1 },
		{ outcome: 'deny', has: ['nothing_asked'] },
	],
	'damage reported on the last day': [
		{ kind: 'damaged', lines: boots, photos: 1, at: '2026-04-03T21:59:59Z' },
		{ outcome: 'approve' },
	],
	'damage reported too late': [
		{ kind: 'damaged', lines: boots, photos: 1, at: '2026-04-03T22:00:00Z' },
		{ outcome: 'deny', has: ['claim_late'] },
	],
	'damage reported late by a consumer in the EU': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			order: order({ shippingCountry: 'FR' }),
			at: '2026-09-01T12:00:00Z',
		},
		{ outcome: 'review', has: ['guarantee'] },
	],
	'damage on a day of delivery that is not known': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			order: order({ items: [item({ deliveredAt: null })] }),
		},
		{ outcome: 'review', has: ['date_unknown'] },
	],
	'a missing article among two': [
		{
			kind: 'missing_item',
			lines: [{ itemId: 'laces', quantity: 1 }],
			order: order({
				items: [item(), item({ id: 'laces', title: 'Laces', unitPaid: eur('5.00') })],
				totals: { paid: eur('30.00') } as never,
			}),
		},
		{ outcome: 'approve', amount: '5.00' },
	],
	'more missing pieces than were bought': [
		{ kind: 'missing_item', lines: [{ itemId: 'boots', quantity: 3 }] },
		{ outcome: 'deny', amount: null, has: ['too_many'] },
	],
	'a price that has fallen': [
		{ kind: 'price_adjustment', lines: priced('15.50'), at: '2026-03-08T12:00:00Z' },
		{ outcome: 'approve', amount: '4.50', has: ['price_lower'] },
	],
	'a price that has risen': [
		{ kind: 'price_adjustment', lines: priced('21.00'), at: '2026-03-08T12:00:00Z' },
		{ outcome: 'deny', has: ['price_not_lower'] },
	],
	'a price that fell too late': [
		{ kind: 'price_adjustment', lines: priced('15.50'), at: '2026-03-09T12:00:00Z' },
		{ outcome: 'deny', has: ['price_late'] },
	],
	'a price in another currency': [
		{ kind: 'price_adjustment', lines: priced('15.50', 'USD'), at: '2026-03-08T12:00:00Z' },
		{ outcome: 'review', amount: null, has: ['price_unknown'] },
	],
	'a parcel that came four days late': [
		{ kind: 'late_delivery', order: late('2026-03-04T10:00:00Z', '2026-03-08T10:00:00Z') },
		{ outcome: 'approve', amount: '5.00', has: ['late_delivery'] },
	],
	'a parcel that came three days late': [
		{ kind: 'late_delivery', order: late('2026-03-04T10:00:00Z', '2026-03-07T10:00:00Z') },
		{ outcome: 'deny', has: ['not_late'] },
	],
	'a parcel that has not come yet': [
		{
			kind: 'late_delivery',
			order: late('2026-03-10T10:00:00Z'),
			policy: policy({ refunds: { latePercent: 50 } }),
		},
		{ outcome: 'approve', amount: '2.50' },
	],
	'a parcel for which nothing was promised': [
		{ kind: 'late_delivery', order: order({ shipments: [parcel({}) as never] }) },
		{ outcome: 'review', has: ['promise_unknown'] },
	],
	'goodwill in a shop that sets none': [
		{ kind: 'goodwill' },
		{ outcome: 'review', amount: null, has: ['goodwill_off'] },
	],
	'goodwill by its share': [
		{ kind: 'goodwill', policy: policy({ refunds: { goodwillUpTo: '10' } }) },
		{ outcome: 'approve', amount: '2.50' },
	],
	'goodwill up to its cap': [
		{ kind: 'goodwill', policy: policy({ refunds: { goodwillUpTo: '2' } }) },
		{ outcome: 'approve', amount: '2.00' },
	],
	'goodwill for a blocked customer': [
		{
			kind: 'goodwill',
			policy: policy({ refunds: { goodwillUpTo: '2' }, customers: { blocked: '7' } }),
		},
		{ outcome: 'deny', has: ['customer_blocked'] },
	],
	'damage for a blocked customer': [
		{ kind: 'damaged', lines: boots, photos: 1, policy: policy({ customers: { blocked: '7' } }) },
		{ outcome: 'review', has: ['blocked_claim'] },
	],
	'a second refund in the period': [
		{
			kind: 'goodwill',
			policy: policy({ refunds: { goodwillUpTo: '2' } }),
			history: [{ kind: 'refund', state: 'done', at: '2026-02-01T00:00:00Z' }],
		},
		{ outcome: 'review', has: ['repeated'] },
	],
	'a second refund that our own ledger does not know': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			order: order({ refunds: [{ id: 'r', at: '2026-03-15T00:00:00Z', amount: eur('1.00') }] }),
		},
		{ outcome: 'review', has: ['repeated'] },
	],
	'a refund whose fate is unclear': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			history: [{ kind: 'refund', state: 'unknown', at: '2026-03-15T00:00:00Z' }],
		},
		{ outcome: 'review', has: ['repeated'] },
	],
	'an order with a dispute at the bank': [
		{ kind: 'lost_parcel', order: order({ disputed: true }) },
		{ outcome: 'deny', has: ['dispute_open'] },
	],
	'an order that was refunded': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			order: order({ totals: { refunded: eur('25.00') } as never }),
		},
		{ outcome: 'deny', amount: null, has: ['nothing_left'] },
	],
	'an order that was partly refunded': [
		{
			kind: 'damaged',
			lines: boots,
			photos: 1,
			order: order({ totals: { refunded: eur('12.00') } as never }),
		},
		{ outcome: 'approve', amount: '13.00', has: ['capped'] },
	],
	'above what is approved without a person': [
		{ kind: 'damaged', lines: boots, photos: 1, policy: policy({ approval: { upTo: '24.99' } }) },
		{ outcome: 'review', amount: '25.00', more: { requires: ['approval'] } },
	],
	'store credit with too weak a proof': [
		{ kind: 'damaged', lines: boots, method: 'store_credit', proof: 'order_and_email' },
		{ outcome: 'deny', has: ['proof_too_weak'] },
	],
};

const unsent = (more: object = {}) =>
	order({ fulfillmentStatus: 'unfulfilled', placedAt: '2026-03-20T11:30:00Z', ...more });

const CHANGES: Record<string, [Case, Expected]> = {
	'to cancel half an hour after the order': [
		{ kind: 'cancel', order: unsent() },
		{
			outcome: 'approve',
			amount: '25.00',
			has: ['change_in_time', 'cancel'],
			more: { deadline: '2026-03-20T12:29:59.999Z' },
		},
	],
	'to cancel when the hour is over': [
		{ kind: 'cancel', order: unsent(), at: '2026-03-20T12:30:00Z' },
		{ outcome: 'review', has: ['change_late'] },
	],
	'to cancel what nobody has paid': [
		{
			kind: 'cancel',
			order: unsent({ totals: { paid: eur('0.00') } }),
		},
		{ outcome: 'approve', amount: null, has: ['cancel_unpaid'] },
	],
	'to cancel what has been sent': [
		{ kind: 'cancel', order: unsent({ fulfillmentStatus: 'fulfilled' }) },
		{ outcome: 'deny', has: ['already_sent'] },
	],
	'to cancel what has been sent in part': [
		{ kind: 'cancel', order: unsent({ fulfillmentStatus: 'partially_fulfilled' }) },
		{ outcome: 'review', has: ['partly_sent'] },
	],
	'to cancel what is being packed': [
		{ kind: 'cancel', order: unsent({ fulfillmentStatus: 'in_progress' }) },
		{ outcome: 'review', has: ['in_the_warehouse'] },
	],
	'to cancel what has a label': [
		{ kind: 'cancel', order: unsent({ shipments: [parcel({ status: 'label_created' })] }) },
		{ outcome: 'review', has: ['in_the_warehouse'] },
	],
	'to cancel what waits on hold': [
		{ kind: 'cancel', order: unsent({ fulfillmentStatus: 'on_hold' }) },
		{ outcome: 'approve' },
	],
	'to cancel what is in a state nobody knows': [
		{ kind: 'cancel', order: unsent({ fulfillmentStatus: 'unknown' }) },
		{ outcome: 'review', has: ['in_the_warehouse'] },
	],
	'to cancel what is cancelled': [
		{ kind: 'cancel', order: unsent({ cancelledAt: '2026-03-20T11:40:00Z' }) },
		{ outcome: 'deny', has: ['order_cancelled'] },
	],
	'to cancel with number and address only': [
		{ kind: 'cancel', order: unsent(), proof: 'order_and_email' },
		{ outcome: 'deny', has: ['proof_too_weak'], more: { requires: ['proof'] } },
	],
	'to cancel with a code': [
		{ kind: 'cancel', order: unsent(), proof: 'email_code' },
		{ outcome: 'approve' },
	],
	'to cancel above what is approved without a person': [
		{ kind: 'cancel', order: unsent(), policy: policy({ approval: { upTo: '5' } }) },
		{ outcome: 'review', has: ['approval_needed'] },
	],
	'to cancel during a dispute': [
		{ kind: 'cancel', order: unsent({ disputed: true }) },
		{ outcome: 'review', has: ['disputed'] },
	],
	'another address in the same country': [
		{
			kind: 'address',
			country: 'us',
			order: unsent(),
			policy: policy({ orderChanges: { addressUpTo: '100' } }),
		},
		{ outcome: 'approve', amount: null, has: ['address'] },
	],
	'another address in another country': [
		{
			kind: 'address',
			country: 'CA',
			order: unsent(),
			policy: policy({ orderChanges: { addressUpTo: '100' } }),
		},
		{ outcome: 'review', has: ['other_country'] },
	],
	'another address for an order of value': [
		{
			kind: 'address',
			country: 'US',
			order: unsent(),
			policy: policy({ orderChanges: { addressUpTo: '24.99' } }),
		},
		{ outcome: 'review', has: ['high_value_address'] },
	],
	'another article at the same price': [
		{ kind: 'swap', order: unsent(), lines: priced('20.00') },
		{ outcome: 'approve', amount: null, has: ['swap'] },
	],
	'a cheaper article': [
		{ kind: 'swap', order: unsent(), lines: priced('18.00') },
		{ outcome: 'approve', amount: '2.00', has: ['swap_refund'] },
	],
	'a dearer article': [
		{ kind: 'swap', order: unsent(), lines: priced('22.00') },
		{ outcome: 'review', amount: null, has: ['swap_costs'] },
	],
	'an article whose price is not known': [
		{ kind: 'swap', order: unsent(), lines: boots },
		{ outcome: 'review', has: ['price_unknown'] },
	],
	'an article instead of nothing': [
		{ kind: 'swap', order: unsent() },
		{ outcome: 'deny', has: ['nothing_asked'] },
	],
};

const check =
	(kind: string) =>
	async (_: string, [given, { more, has, ...expected }]: [Case, Expected]) => {
		const decision = await decide(kind, given);
		expect(short(decision)).toMatchObject(expected);
		expect(short(decision).rules).toEqual(expect.arrayContaining(has ?? []));
		expect(decision).toMatchObject(more ?? {});
	};

describe('a refund for', () => {
	it.each(Object.entries(CASES))('%s', async (name, given) => await check('refund')(name, given));
});

describe('an order change:', () => {
	it.each(Object.entries(CHANGES))(
		'%s',
		async (name, given) => await check('orderChange')(name, given),
	);
});
