import type { Phrases } from './en';

export const es: Phrases = {
	greeting:
		'Hola, soy el asistente de IA de {shop}. Puedo consultar un pedido, encontrar productos o pasarle con una persona.',
	thanks: 'De nada. ¿Puedo ayudarle en algo más?',
	goodbye: 'Hasta pronto y gracias por su visita.',
	feedback: 'Gracias por contárnoslo. Lo he anotado para el equipo.',
	not_understood:
		'No estoy seguro de lo que necesita. Puedo consultar un pedido, encontrar productos o pasarle con una persona.',
	unsupported_language:
		'Puedo ayudarle en {languages}. Escríbame en uno de estos idiomas, por favor.',
	not_mine: 'Eso no puedo hacerlo yo. Nuestro equipo sí: ¿quiere que le pase con una persona?',
	as_you_wish: 'De acuerdo. ¿Puedo ayudarle en algo más?',
	sorry: 'Lo siento mucho.',

	ask_order_number: '¿De qué pedido se trata? Dígame su número, por ejemplo #1001.',
	ask_order_email:
		'Para proteger sus datos, dígame la dirección de correo que usó en el pedido {order}.',
	ask_order_both: 'Dígame el número de pedido y la dirección de correo con la que compró.',
	order_not_found:
		'No encuentro ningún pedido con ese número y esa dirección de correo. Compruebe ambos o pida hablar con una persona.',
	order_tries_used:
		'Han sido demasiados intentos por ahora. Inicie sesión en su cuenta o pida hablar con una persona.',
	no_orders:
		'No encuentro ningún pedido en su cuenta. Dígame el número de pedido y la dirección de correo con la que compró.',

	order_preparing: 'El pedido {order} se está preparando. Aún no se ha entregado al transportista.',
	order_on_hold:
		'El pedido {order} está retenido en este momento. Nuestro equipo puede decirle por qué: pida hablar con una persona.',
	order_payment_pending: 'El pedido {order} espera el pago. Se envía en cuanto llegue.',
	order_cancelled: 'El pedido {order} se canceló el {date}.',
	order_not_shipped_goods: 'El pedido {order} está completo. No hay nada que enviar.',
	shipment_label_created: 'El pedido {order} está embalado y espera la recogida de {carrier}.',
	shipment_in_transit: 'El pedido {order} está en camino con {carrier}.',
	shipment_out_for_delivery: '{carrier} entrega hoy el pedido {order}.',
	shipment_ready_for_pickup: 'El pedido {order} está listo para recoger en {carrier}.',
	shipment_delivered: '{carrier} entregó el pedido {order} el {date}.',
	shipment_delayed: 'El pedido {order} está en camino con {carrier}, pero con retraso.',
	shipment_delivery_attempted:
		'{carrier} intentó entregar el pedido {order}, pero no había nadie. La página de seguimiento indica el próximo intento.',
	shipment_not_delivered:
		'{carrier} no pudo entregar el pedido {order}. Nuestro equipo puede ayudarle: pida hablar con una persona.',
	shipment_cancelled: 'El envío del pedido {order} se canceló.',
	shipment_unknown: 'El pedido {order} se entregó a {carrier}.',
	shipment_of: 'Paquete {index} de {count}:',
	rest_preparing: 'El resto del pedido aún se está preparando.',
	estimated: 'Llegada prevista: {date}.',
	latest_event: 'Última noticia del transportista: {message}.',
	latest_event_city: 'Última noticia del transportista: {message} ({city}).',
	refunded: 'Se han reembolsado {amount} de este pedido.',
	track_here: 'Sígalo aquí: {url}',
	the_carrier: 'el transportista',

	change_page:
		'En esta página puede cancelar el pedido {order} o cambiar su dirección durante una hora.',
	change_here: 'Cambiar el pedido {order}: {url}',
	change_denied: 'Lo siento, el pedido {order} ya no se puede cambiar.',

	return_choose: '¿Qué desea devolver del pedido {order}? Elija los artículos y el motivo.',
	return_nothing:
		'Ahora no se puede devolver nada del pedido {order}: aún no le ha llegado o ya se devolvió.',
	return_accepted:
		'Su devolución está aceptada. Recibirá todo lo necesario por correo electrónico, en la dirección del pedido.',
	return_asked:
		'He pasado su devolución a un compañero que la revisa. Tendrá la respuesta aquí y por correo electrónico.',
	return_denied: 'Lo siento, no puedo aceptar esta devolución.',
	reason_too_small: 'Demasiado pequeño',
	reason_too_big: 'Demasiado grande',
	reason_changed_mind: 'He cambiado de opinión',
	reason_not_as_described: 'No es como se describe',
	reason_wrong_item: 'Artículo equivocado',
	reason_defective: 'Defectuoso',
	reason_damaged: 'Llegó dañado',
	reason_late: 'Llegó demasiado tarde',
	reason_ordered_by_mistake: 'Pedido por error',
	reason_other: 'Otro motivo',

	products_found: 'Esto es lo que he encontrado:',
	product_in_stock: '{title} cuesta {price} y está disponible.',
	product_priced: '{title} cuesta {price}.',
	product_out_of_stock: '{title} cuesta {price}, pero está agotado en este momento.',
	product_few_left: '{title} cuesta {price}. Solo quedan {stock}.',
	products_none: 'No he encontrado nada parecido. ¿Qué producto busca?',
	from_description: 'La descripción dice: {text}',

	person: 'Paso su consulta a nuestro equipo. Una persona le responderá aquí o por correo.',
	person_ask_email:
		'Paso su consulta a nuestro equipo. Dígame su dirección de correo para que puedan responderle cuando haya dejado esta página.',
	person_has_email: 'Gracias, he pasado su dirección de correo a nuestro equipo.',
	waiting:
		'Nuestro equipo tiene su conversación. He añadido su mensaje; una persona le responderá.',
	look_up_failed:
		'Ahora mismo no puedo consultarlo. He pasado su pregunta a nuestro equipo; una persona le responderá.',

	reply_order: '¿Dónde está mi pedido?',
	reply_person: 'Hablar con una persona',
	reply_yes_person: 'Sí, pásenme con una persona',
};
