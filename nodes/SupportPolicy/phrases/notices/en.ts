/** What a shopper is told, unasked, about something that has happened. `{name}` is filled in. */
export const en = {
	subject: 'Your order {order}',
	label_sent: 'Your return of order {order} is on its way: the label is in your mailbox.',
	return_open: 'Your return of order {order} is registered.',
	goods_kept: 'You can keep the goods of order {order}; nothing has to be sent back.',
	refund_kept: 'The refund of {amount} for order {order} is under way.',
	exchange_label_sent:
		'Your exchange for order {order} is on its way: the label is in your mailbox. The new article is sent once the parcel has arrived.',
	exchange_open:
		'Your exchange for order {order} is registered. The new article is sent once the parcel has arrived.',
	exchange_arrived: 'Your return of order {order} has arrived, and the new article is being sent.',
	refund_started:
		'Your return of order {order} has arrived, and the refund of {amount} is under way.',
	return_arrived: 'Your return of order {order} has arrived.',
	return_denied:
		'Our team has looked at your return and cannot accept it. Ask for a person if you have questions.',
	return_expired:
		'Nobody could look at your return in time. Please ask for a person, so that it is not forgotten.',
	label_voided:
		'The return label for order {order} was not used for {days} days and is no longer valid. If you still want to send something back, please ask us for a new one.',
	order_cancelled: 'Order {order} is cancelled, and {amount} is on its way back to you.',
	order_cancelled_unpaid: 'Order {order} is cancelled. Nothing was charged.',
	address_changed: 'The delivery address of order {order} is changed.',
	change_denied:
		'Our team has looked at the change of order {order} and cannot make it. Ask for a person if you have questions.',
	change_expired:
		'Nobody could look at the change of order {order} in time. Please ask for a person, so that it is not forgotten.',
};

export type Notices = typeof en;
export type NoticeKey = keyof Notices;
