import type { Intent } from '../types';

/**
 * What speaks for each intent: a weight (the chance that the intent is meant when the rule holds) and the
 * concepts that must stand in one sentence. `A|B` is either, `!A` must not stand there.
 * `NUMBER` is an order number, `QUESTION` a question mark or question form.
 */
export const INTENT_RULES: Partial<Record<Intent, string[]>> = {
	order_status: [
		'.85 WHERE ORDER|PARCEL|NUMBER',
		'.6 WHERE',
		'.8 TRACK',
		'.9 DELIVERED_CLAIM NOT_ARRIVED|PARCEL|ORDER',
		'.6 DELIVERED_CLAIM',
		'.8 NOT_ARRIVED ORDER|PARCEL|NUMBER|SHIPPED !MONEY_BACK',
		'.6 NOT_ARRIVED !MONEY_BACK',
		'.75 LATE ORDER|PARCEL|NUMBER|ARRIVE !MONEY_BACK',
		'.5 LATE !MONEY_BACK',
		'.8 WHEN ARRIVE ORDER|PARCEL|NUMBER',
		'.6 WHEN ARRIVE',
		'.72 WHEN SHIPPED',
		'.65 SHIPPED ORDER|PARCEL|NUMBER QUESTION',
		'.5 SHIPPED ORDER|PARCEL|NUMBER',
		'.7 WHEN ORDER|PARCEL !STOCK',
	],
	return: ['.82 RETURN', '.9 RETURN ORDER|NUMBER', '.4 CHANGED_MIND'],
	refund_status: [
		'.9 REFUND_WHEN',
		'.86 MONEY_BACK SENT_BACK',
		'.8 MONEY_BACK NOT_ARRIVED|LATE !ORDER|PARCEL',
		'.6 MONEY_BACK REPEATED',
	],
	refund: ['.84 MONEY_BACK', '.4 BETTER_PRICE'],
	exchange: ['.84 EXCHANGE', '.9 EXCHANGE TOO_SMALL|TOO_BIG|DAMAGED|DEFECTIVE|WRONG_ITEM', '.45 TOO_SMALL|TOO_BIG CHANGE'],
	cancel_order: ['.84 CANCEL !ACCOUNT', '.94 CANCEL ORDER|NUMBER', '.35 BY_MISTAKE'],
	change_order: [
		'.74 CHANGE ORDER|NUMBER',
		'.78 ADD ORDER|NUMBER',
		'.6 CHANGE SIZE_VALUE|COLOR',
		'.84 GIFT_NOTE ORDER|NUMBER|ADD|CHANGE',
		'.5 GIFT_NOTE',
		'.5 BY_MISTAKE NUMBER',
		'.55 ADD',
	],
	change_address: [
		'.9 ADDRESS CHANGE|MOVED|MISTYPED',
		'.85 ADDRESS ORDER|NUMBER|PARCEL',
		'.85 MOVED',
		'.8 MISTYPED',
		'.55 ADDRESS',
	],
	product_question: ['.56 PRODUCT_FACT', '.68 PRODUCT_FACT QUESTION', '.6 SAFE_QUESTION', '.3 PRODUCT QUESTION'],
	recommendation: ['.76 RECOMMEND', '.8 RECOMMEND QUESTION'],
	size: ['.7 SIZE', '.8 SIZE QUESTION', '.4 TOO_SMALL|TOO_BIG'],
	stock: ['.75 STOCK', '.82 STOCK QUESTION'],
	discount: ['.78 DISCOUNT', '.84 DISCOUNT QUESTION'],
	payment: ['.88 CHARGED_TWICE', '.88 PAY_PROBLEM PAY', '.62 PAY_PROBLEM', '.66 PAY', '.76 PAY QUESTION'],
	account: ['.8 ACCOUNT', '.88 ACCOUNT TECH_FAIL', '.8 PRIVACY ACCOUNT'],
	invoice: ['.88 INVOICE'],
	shipping_info: ['.7 SHIP_INFO', '.78 SHIP_INFO QUESTION !NUMBER', '.86 SHIP_INFO BEFORE_ORDER'],
	human: ['.85 HUMAN'],
};
