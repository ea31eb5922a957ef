/** Every word of the page on which a shopper asks for a return. `{order}` is filled in. */
export const en = {
	title: 'Send something back',
	intro: 'Please tell us which order it is about.',
	order_number: 'Order number',
	email: 'E-mail address of the order',
	go_on: 'Continue',
	order: 'Order {order}',
	articles: 'What would you like to send back?',
	pieces: 'How many',
	reason: 'Why?',
	wants: 'What would you like instead?',
	refund: 'Money back',
	exchange: 'Exchange',
	store_credit: 'Store credit',
	exchange_for: 'For an exchange: which one instead?',
	send: 'Ask for the return',
	language: 'Language',
	accepted:
		'Your return is accepted. You get everything you need by e-mail, at the address of the order.',
	asked: 'A colleague looks at your return. You will hear about it by e-mail.',
	denied: 'We are sorry, we cannot accept this return.',
	not_found: 'We cannot find an order with this number and e-mail address. Please check both.',
	tries_used: 'That was too many attempts for now. Please try again in an hour.',
	link_over: 'This link is no longer valid. Please identify your order again.',
	nothing_chosen: 'Please choose at least one article and a reason.',
	nothing_left:
		'Nothing of order {order} can be sent back at the moment: it is not with you yet, or was returned already.',
	failed: 'This does not work at the moment. Please try again later.',
	too_small: 'Too small',
	too_big: 'Too large',
	changed_mind: 'I changed my mind',
	not_as_described: 'Not as described',
	wrong_item: 'Wrong article',
	defective: 'Defective',
	damaged: 'Arrived damaged',
	late: 'Arrived too late',
	ordered_by_mistake: 'Ordered by mistake',
	other: 'Another reason',
};

export type Texts = typeof en;
export type TextKey = keyof Texts;
