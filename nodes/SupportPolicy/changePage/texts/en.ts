/** Every word of the page on which a shopper changes an order. `{order}` is filled in. */
export const en = {
	title: 'Change order {order}',
	cancel_heading: 'Cancel the order',
	cancel_text:
		'The whole order is cancelled, and what you paid goes back to you. This cannot be undone.',
	cancel: 'Cancel order {order}',
	address_heading: 'Another delivery address',
	address_text: 'In the same country as before.',
	first_name: 'First name',
	last_name: 'Last name',
	street: 'Street and number',
	more: 'Further details (optional)',
	zip: 'Postal code',
	city: 'City',
	change: 'Change the address',
	accepted: 'Your request is accepted. You get a confirmation by e-mail.',
	asked: 'A colleague looks at your request. You will hear about it by e-mail.',
	denied: 'We are sorry, this is not possible any more.',
	link_over: 'This link is no longer valid. Please ask for a new one in the chat.',
	incomplete: 'Please fill in the whole address.',
	failed: 'This does not work at the moment. Please try again later.',
};

export type Texts = typeof en;
export type TextKey = keyof Texts;
