import type { Notices } from './en';

export const es: Notices = {
	subject: 'Su pedido {order}',
	label_sent: 'Su devolución del pedido {order} está en marcha: la etiqueta está en su correo.',
	return_open: 'Su devolución del pedido {order} está registrada.',
	goods_kept: 'Puede quedarse con los artículos del pedido {order}; no hace falta devolver nada.',
	refund_kept: 'El reembolso de {amount} del pedido {order} está en curso.',
	exchange_label_sent:
		'Su cambio del pedido {order} está en marcha: la etiqueta está en su correo. El artículo nuevo se envía cuando llegue el paquete.',
	exchange_open:
		'Su cambio del pedido {order} está registrado. El artículo nuevo se envía cuando llegue el paquete.',
	exchange_arrived:
		'Su devolución del pedido {order} ha llegado y el artículo nuevo se está enviando.',
	refund_started:
		'Su devolución del pedido {order} ha llegado y el reembolso de {amount} está en curso.',
	return_arrived: 'Su devolución del pedido {order} ha llegado.',
	return_denied:
		'Nuestro equipo ha revisado su devolución y no puede aceptarla. Pida hablar con una persona si tiene preguntas.',
	return_expired:
		'No se pudo revisar su devolución a tiempo. Pida hablar con una persona para que no se olvide.',
	label_voided:
		'La etiqueta de devolución del pedido {order} no se usó durante {days} días y ya no es válida. Si todavía quiere devolver algo, pídanos una nueva.',
	order_cancelled: 'El pedido {order} está cancelado y {amount} van de vuelta a usted.',
	order_cancelled_unpaid: 'El pedido {order} está cancelado. No se cobró nada.',
	address_changed: 'La dirección de entrega del pedido {order} está cambiada.',
	change_denied:
		'Nuestro equipo ha revisado el cambio del pedido {order} y no puede hacerlo. Pida hablar con una persona si tiene preguntas.',
	change_expired:
		'No se pudo revisar el cambio del pedido {order} a tiempo. Pida hablar con una persona para que no se olvide.',
};
