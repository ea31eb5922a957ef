import type { PhraseKey } from '../phrases/en';

interface Rule {
	/** What the shopper reads; several rules say no more than that somebody looks at it. */
	phrase: PhraseKey;
	/** What the team reads. */
	agent: string;
}

const rule = (phrase: PhraseKey, agent: string): Rule => ({ phrase, agent });

/** Every rule of the return, refund and order change decisions. */
export const RULES = {
	proof_missing: rule('proof_missing', 'The shopper has not shown that the order is theirs.'),
	proof_too_weak: rule(
		'proof_too_weak',
		'This needs a signed-in customer or a code sent to the address of the order.',
	),
	order_cancelled: rule('order_cancelled', 'The order is cancelled.'),
	dispute_open: rule('dispute_open', 'A payment dispute is open: money would go back twice.'),
	disputed: rule('check', 'A payment dispute is open: settle it before anything goes back.'),
	customer_blocked: rule('not_possible', 'The customer is on the block list.'),
	blocked_but_lawful: rule(
		'check',
		'The customer is on the block list, but has the right of withdrawal.',
	),
	limit_per_order: rule('check', 'The order has {count} returns already, which is the limit.'),
	limit_per_customer: rule(
		'check',
		'The customer has {count} returns in the period, which is the limit.',
	),
	nothing_left: rule('nothing_left', 'Nothing that was paid is left to refund.'),
	other_currency: rule(
		'check',
		'The order is in another currency than the amounts of the policy ({detail}).',
	),
	nothing_asked: rule('nothing_asked', 'No article was named.'),

	unknown_item: rule('unknown_item', 'The order has no such article ({detail}).'),
	not_returnable: rule(
		'not_returnable',
		'{item}: nothing of it was delivered or is left to be returned.',
	),
	too_many: rule('too_many', '{item}: only {count} can still be returned.'),
	amount_unclear: rule('check', '{item}: its price is in another currency than the payment.'),
	window_open: rule('window_open', '{item}: inside the return window, which ends on {date}.'),
	window_closed: rule('window_closed', '{item}: the return window ended on {date}.'),
	date_unknown: rule('date_unknown', '{item}: the day from which the window counts is not known.'),
	vip_window: rule('window_open', '{item}: inside the longer window for VIP customers, to {date}.'),
	withdrawal_right: rule(
		'withdrawal_right',
		'{item}: the consumer may withdraw by law until {date}, whatever the policy says.',
	),
	country_unknown: rule(
		'check',
		'{item}: the country is not known, and the law there may give more than the policy.',
	),
	final_sale: rule('final_sale', '{item}: final sale ({detail}).'),
	reason_override: rule(
		'reason_override',
		'{item}: the reason "{detail}" comes before window and final sale until {date}.',
	),
	reason_unknown: rule('check', '{item}: the policy does not know the reason "{detail}".'),
	evidence_missing: rule('evidence_missing', '{item}: the reason "{detail}" needs a photo.'),
	country_not_served: rule('country_not_served', '{item}: no returns from {detail}.'),

	keep_item: rule('keep_item', 'Worth {amount}: below the value from which goods come back.'),
	keep_item_used: rule('goods_come_back', 'The customer has kept goods {count} times already.'),
	fee_waived: rule('free_return', 'No return fee: {detail}.'),
	return_fee: rule('return_fee', 'Return fee of {amount}.'),
	restocking_fee: rule('restocking_fee', 'Restocking fee of {amount}.'),
	no_restocking_by_law: rule('free_return', 'No restocking fee on a lawful withdrawal.'),
	shipping_refunded: rule(
		'shipping_refunded',
		'Delivery costs of {amount} go back: nothing of the order is left to pay for.',
	),
	shipping_unknown: rule(
		'check',
		'What was paid for delivery is not known; it has to go back too.',
	),
	capped: rule('capped', 'Limited to {amount}, which is what was paid and not refunded yet.'),
	fee_open: rule(
		'check',
		'The fee of {amount} cannot be kept from what goes back: ask for it, or let it go.',
	),
	bonus_store_credit: rule(
		'bonus_store_credit',
		'Bonus of {amount} for taking store credit: issue it when you approve.',
	),
	bonus_exchange: rule(
		'bonus_exchange',
		'Bonus of {amount} for an exchange: issue it when you approve.',
	),
	label_merchant: rule('label_merchant', 'The shop pays the return label.'),
	label_fee: rule('label_merchant', 'The shop provides the label; the customer pays the fee.'),
	label_customer: rule(
		'label_customer',
		'The customer sends the goods at their own cost ({detail}).',
	),
	approval_needed: rule('check', '{amount} is above what is approved without a person.'),

	parcel_lost: rule('parcel_lost', 'No news of the parcel since {date}: it counts as lost.'),
	parcel_failed: rule('parcel_lost', 'The carrier says that the parcel cannot be delivered.'),
	not_lost_yet: rule('not_lost_yet', 'The parcel counts as lost from {date} on.'),
	says_delivered: rule(
		'says_delivered',
		'The carrier says that the parcel was delivered on {date}.',
	),
	parcel_unknown: rule('check', 'Which parcel it is, or when it last moved, is not known.'),
	not_sent: rule('not_sent', 'Nothing of the order was sent yet.'),
	claim_accepted: rule('claim_accepted', '{item}: reported in time, refundable until {date}.'),
	claim_late: rule('claim_late', '{item}: could be reported until {date}.'),
	guarantee: rule(
		'check',
		'{item}: reported late, but a seller answers to consumers there for two years.',
	),
	blocked_claim: rule('check', 'The customer is on the block list: look at the claim.'),
	price_lower: rule('price_lower', 'Prices fell by {amount} within the time of price protection.'),
	price_not_lower: rule('price_not_lower', 'No price is below what was paid.'),
	price_late: rule('price_late', 'Price protection ended on {date}.'),
	price_unknown: rule('check', '{item}: its price of today was not given in the order currency.'),
	late_delivery: rule(
		'late_delivery',
		'Late by {count} days: {amount} of the delivery costs go back.',
	),
	not_late: rule('not_late', 'The delivery is not late before {date}.'),
	promise_unknown: rule('check', 'What was promised or paid for delivery is not known.'),
	goodwill: rule('goodwill', 'Goodwill of {amount}.'),
	goodwill_off: rule('check', 'The policy sets no goodwill: a person decides.'),
	repeated: rule('check', 'There were {count} refunds for this order or customer in the period.'),

	already_sent: rule('already_sent', 'The order has been sent.'),
	partly_sent: rule('check', 'A part of the order has been sent.'),
	in_the_warehouse: rule('check', 'The warehouse has begun, or its state is not known ({detail}).'),
	change_in_time: rule('change_in_time', 'Asked for within {count} minutes of the order.'),
	change_late: rule('check', 'Asked for more than {count} minutes after the order.'),
	cancel: rule('cancel', 'Cancelling gives {amount} back.'),
	cancel_unpaid: rule('cancel_unpaid', 'Nothing was paid, so nothing goes back.'),
	address: rule('address', 'The delivery address can be changed.'),
	other_country: rule(
		'check',
		'The new address is in another country, or its country is not known.',
	),
	high_value_address: rule(
		'check',
		'An order of {amount} is worth a look before it goes elsewhere.',
	),
	exchange_not_chosen: rule('check', '{item}: what the customer wants instead is not known.'),
	exchange_sold_out: rule('check', '{item}: {detail} is sold out, or not sold at the moment.'),
	swap: rule('swap', 'The article can be swapped.'),
	swap_costs: rule('check', 'The customer owes {amount} for the dearer article.'),
	swap_refund: rule('swap_refund', 'The new article costs {amount} less.'),
} satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;
