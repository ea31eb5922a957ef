/** Every sentence the embedded engine can say. `{name}` is filled in; a language must have them all. */
export const en = {
	greeting:
		'Hello, I am the AI assistant of {shop}. I can look up an order, find products, or pass you on to a person.',
	thanks: 'You are welcome. Is there anything else I can do for you?',
	goodbye: 'Goodbye, and thank you for your visit.',
	feedback: 'Thank you for telling us. I have noted it for the team.',
	not_understood:
		'I am not sure what you need. I can look up an order, find products, or pass you on to a person.',
	unsupported_language:
		'I can help you in {languages}. Please write to me in one of these languages.',
	not_mine: 'I cannot do that for you myself. Our team can: shall I pass you on to a person?',
	as_you_wish: 'All right. Is there anything else I can do for you?',
	sorry: 'I am sorry about this.',

	ask_order_number: 'Which order is it about? Please tell me its number, for example #1001.',
	ask_order_email:
		'To protect your data, please tell me the e-mail address you used for order {order}.',
	ask_order_both: 'Please tell me the order number and the e-mail address you ordered with.',
	order_not_found:
		'I cannot find an order with this number and e-mail address. Please check both, or ask me for a person.',
	order_tries_used:
		'That was too many attempts for now. Please sign in to your account, or ask me for a person.',
	no_orders:
		'I cannot find an order in your account. Please tell me the order number and the e-mail address you ordered with.',

	order_preparing: 'Order {order} is being prepared. It has not been handed to the carrier yet.',
	order_on_hold:
		'Order {order} is on hold at the moment. Our team can tell you why: just ask me for a person.',
	order_payment_pending:
		'Order {order} is waiting for its payment. It is sent as soon as the payment has arrived.',
	order_cancelled: 'Order {order} was cancelled on {date}.',
	order_not_shipped_goods: 'Order {order} is complete. Nothing in it needs shipping.',
	shipment_label_created: 'Order {order} is packed and waits to be picked up by {carrier}.',
	shipment_in_transit: 'Order {order} is on its way with {carrier}.',
	shipment_out_for_delivery: 'Order {order} is out for delivery today with {carrier}.',
	shipment_ready_for_pickup: 'Order {order} is ready for you to pick up at {carrier}.',
	shipment_delivered: 'Order {order} was delivered by {carrier} on {date}.',
	shipment_delayed: 'Order {order} is on its way with {carrier}, but delayed.',
	shipment_delivery_attempted:
		'{carrier} tried to deliver order {order}, but nobody was there. Please see the tracking page for the next attempt.',
	shipment_not_delivered:
		'{carrier} could not deliver order {order}. Our team can help you with that: just ask me for a person.',
	shipment_cancelled: 'The shipment of order {order} was cancelled.',
	shipment_unknown: 'Order {order} was handed to {carrier}.',
	shipment_of: 'Parcel {index} of {count}:',
	rest_preparing: 'The rest of the order is still being prepared.',
	estimated: 'Expected on {date}.',
	latest_event: 'Latest news from the carrier: {message}.',
	latest_event_city: 'Latest news from the carrier: {message} ({city}).',
	refunded: '{amount} of this order has been refunded.',
	track_here: 'Track it here: {url}',
	the_carrier: 'the carrier',

	change_page:
		'Order {order} can be cancelled or sent to another address on this page, for an hour.',
	change_here: 'Change order {order}: {url}',
	change_denied: 'I am sorry, order {order} cannot be changed any more.',

	return_choose:
		'What would you like to send back from order {order}? Please choose the articles and the reason.',
	return_nothing:
		'Nothing of order {order} can be sent back at the moment: it is not with you yet, or was returned already.',
	return_accepted:
		'Your return is accepted. You get everything you need by e-mail, at the address of the order.',
	return_asked:
		'I have passed your return on to a colleague who looks at it. You will hear about it here and by e-mail.',
	return_denied: 'I am sorry, I cannot accept this return.',
	reason_too_small: 'Too small',
	reason_too_big: 'Too large',
	reason_changed_mind: 'I changed my mind',
	reason_not_as_described: 'Not as described',
	reason_wrong_item: 'Wrong article',
	reason_defective: 'Defective',
	reason_damaged: 'Arrived damaged',
	reason_late: 'Arrived too late',
	reason_ordered_by_mistake: 'Ordered by mistake',
	reason_other: 'Another reason',

	products_found: 'This is what I found:',
	product_in_stock: '{title} costs {price} and is in stock.',
	product_priced: '{title} costs {price}.',
	product_out_of_stock: '{title} costs {price}, but is sold out at the moment.',
	product_few_left: '{title} costs {price}. Only {stock} left.',
	products_none: 'I found nothing that fits. Which product are you looking for?',
	from_description: 'The description says: {text}',

	person: 'I am passing this on to our team now. A person will answer you here or by e-mail.',
	person_ask_email:
		'I am passing this on to our team now. Please tell me your e-mail address, so that they can reach you when you have left this page.',
	person_has_email: 'Thank you, I have passed your e-mail address on to our team.',
	waiting: 'Our team has your conversation. I have added your message; a person will answer you.',
	look_up_failed:
		'I cannot look that up at the moment. I have passed your question on to our team; a person will answer you.',

	reply_order: 'Where is my order?',
	reply_person: 'Talk to a person',
	reply_yes_person: 'Yes, please pass me on',
};

export type Phrases = typeof en;
export type PhraseKey = keyof Phrases;
