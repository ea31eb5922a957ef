/** What a shopper is told about a decision. `{name}` is filled in; every language has them all. */
export const en = {
	check: 'A colleague will check this and get back to you.',
	not_possible: 'We cannot offer this to you here. Our team will gladly explain.',
	proof_missing: 'Please tell us the order number and the e-mail address of the order first.',
	proof_too_weak:
		'Please sign in first, or confirm with the code that we send to the e-mail address of the order.',
	order_cancelled: 'Order {order} was cancelled.',
	dispute_open:
		'A payment dispute for order {order} is open with your bank, so it is settled there.',
	nothing_left: 'Everything that was paid for order {order} has been refunded already.',
	nothing_asked: 'Please tell us which article it is about.',

	unknown_item: 'This article is not part of order {order}.',
	not_returnable: '{item} cannot be sent back: it is not with you yet, or was returned already.',
	too_many: 'Of {item}, {count} can be returned.',
	window_open: 'You can return {item} until {date}.',
	window_closed: 'The time for returning {item} ended on {date}.',
	date_unknown: 'We do not see on which day {item} arrived, so a colleague will check it.',
	withdrawal_right: 'By law you can withdraw from the purchase of {item} until {date}.',
	final_sale: '{item} was sold as final sale.',
	reason_override: 'Because of the reason you gave, you can return {item} until {date}.',
	evidence_missing: 'Please send us a photo of {item}.',
	country_not_served: 'We do not take back {item} from your country.',

	keep_item: 'You can keep the goods; nothing has to be sent back.',
	goods_come_back: 'Please send the goods back to us.',
	free_return: 'We take no fee for this return.',
	return_fee: '{amount} will be deducted for the return shipment.',
	restocking_fee: '{amount} will be deducted as a restocking fee.',
	shipping_refunded: 'The delivery costs of {amount} are refunded too.',
	capped: 'At most {amount} can still be refunded.',
	bonus_store_credit: 'You get {amount} on top because you choose store credit.',
	bonus_exchange: 'You get {amount} on top because you choose an exchange.',
	label_merchant: 'You get a return label from us.',
	label_customer: 'Please send the parcel back at your own cost.',

	parcel_lost: 'We are sorry: your parcel counts as lost, and you get your money back.',
	not_lost_yet: 'Your parcel may still arrive. Please write to us again from {date} on.',
	says_delivered:
		'The carrier reports that your parcel was delivered on {date}. A colleague will look into it.',
	not_sent: 'Order {order} has not been sent yet.',
	claim_accepted: 'We are sorry about {item}. You get your money back.',
	claim_late: 'A problem with {item} could be reported until {date}.',
	price_lower: 'The price has fallen since your order: you get {amount} back.',
	price_not_lower: 'The price is not lower than what you paid.',
	price_late: 'A lower price could be claimed until {date}.',
	late_delivery: 'We are sorry that order {order} is late. You get {amount} back.',
	not_late: 'Delivery of order {order} counts as late from {date} on.',
	goodwill: 'As an apology we give you {amount} back.',

	already_sent:
		'Order {order} has been sent and cannot be changed any more. You can return it once it is there.',
	change_in_time: 'Your request came in time.',
	cancel: 'Order {order} can be cancelled. You get {amount} back.',
	cancel_unpaid: 'Order {order} can be cancelled. Nothing was charged.',
	address: 'The delivery address of order {order} can be changed.',
	swap: 'The article can be swapped.',
	swap_refund: 'The new article costs less: you get {amount} back.',

	handover_open: 'A person of our team will answer you by {time}.',
	handover_closed:
		'Nobody of our team is there at the moment; we open again on {opens}. A person will answer you by {time}.',
	handover_soon: 'A person of our team will answer you.',
	told_self_harm:
		'I am very sorry that you are going through this. Please call your local emergency number or a crisis line now if you are in danger.',
	told_safety:
		'Your safety comes first: please stop using the product, and call the emergency services if anybody is hurt.',
	told_money: 'We take this seriously. Please never send card numbers or passwords here.',
	told_formal: 'Your message goes to the people who are responsible for such matters.',
	told_sorry: 'I am sorry that this did not go well.',
	told_photo: 'A photo will help our team: you can add it to your answer.',
	told_language: 'Our team will answer you in a language that you understand if we can.',
};

export type Phrases = typeof en;
export type PhraseKey = keyof Phrases;
