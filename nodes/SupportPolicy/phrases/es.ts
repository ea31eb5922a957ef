import type { Phrases } from './en';

export const es: Phrases = {
	check: 'Una persona de nuestro equipo lo revisará y le responderá.',
	not_possible: 'No podemos ofrecerle esto aquí. Nuestro equipo se lo explicará con gusto.',
	proof_missing:
		'Indíquenos primero el número del pedido y el correo electrónico del pedido, por favor.',
	proof_too_weak:
		'Inicie sesión primero, o confirme con el código que enviamos al correo electrónico del pedido.',
	order_cancelled: 'El pedido {order} fue cancelado.',
	dispute_open:
		'Hay una disputa de pago abierta en su banco por el pedido {order}; se resuelve allí.',
	nothing_left: 'Todo lo que se pagó por el pedido {order} ya se ha reembolsado.',
	nothing_asked: 'Díganos de qué artículo se trata, por favor.',

	unknown_item: 'Este artículo no forma parte del pedido {order}.',
	not_returnable: '{item} no se puede devolver: aún no lo ha recibido o ya fue devuelto.',
	too_many: 'De {item} se pueden devolver {count}.',
	window_open: 'Puede devolver {item} hasta el {date}.',
	window_closed: 'El plazo para devolver {item} terminó el {date}.',
	date_unknown: 'No vemos qué día llegó {item}, así que nuestro equipo lo revisará.',
	withdrawal_right: 'Por ley puede desistir de la compra de {item} hasta el {date}.',
	final_sale: '{item} se vendió sin posibilidad de devolución.',
	reason_override: 'Por el motivo que nos indicó puede devolver {item} hasta el {date}.',
	evidence_missing: 'Envíenos una foto de {item}, por favor.',
	country_not_served: 'No aceptamos devoluciones de {item} desde su país.',

	keep_item: 'Puede quedarse con el artículo; no hace falta devolver nada.',
	goods_come_back: 'Devuélvanos los artículos, por favor.',
	free_return: 'No cobramos ningún gasto por esta devolución.',
	return_fee: 'Se descontarán {amount} por el envío de devolución.',
	restocking_fee: 'Se descontarán {amount} por gastos de reposición.',
	shipping_refunded: 'También se reembolsan los gastos de envío de {amount}.',
	capped: 'Como máximo se pueden reembolsar {amount}.',
	bonus_store_credit: 'Recibe {amount} más por elegir saldo en la tienda.',
	bonus_exchange: 'Recibe {amount} más por elegir un cambio.',
	label_merchant: 'Le enviamos una etiqueta de devolución.',
	label_customer: 'Devuelva el paquete por su cuenta, por favor.',

	parcel_lost: 'Lo sentimos: su paquete se considera perdido y le devolvemos el dinero.',
	not_lost_yet: 'Su paquete aún puede llegar. Escríbanos de nuevo a partir del {date}.',
	says_delivered:
		'El transportista indica que su paquete se entregó el {date}. Nuestro equipo lo investigará.',
	not_sent: 'El pedido {order} todavía no se ha enviado.',
	claim_accepted: 'Sentimos lo ocurrido con {item}. Le devolvemos el dinero.',
	claim_late: 'Un problema con {item} se podía comunicar hasta el {date}.',
	price_lower: 'El precio ha bajado desde su pedido: le devolvemos {amount}.',
	price_not_lower: 'El precio no es más bajo que el que pagó.',
	price_late: 'Un precio más bajo se podía comunicar hasta el {date}.',
	late_delivery: 'Sentimos el retraso del pedido {order}. Le devolvemos {amount}.',
	not_late: 'La entrega del pedido {order} se considera retrasada a partir del {date}.',
	goodwill: 'Como disculpa le devolvemos {amount}.',

	already_sent:
		'El pedido {order} ya se ha enviado y no se puede modificar. Podrá devolverlo cuando llegue.',
	change_in_time: 'Su solicitud llegó a tiempo.',
	cancel: 'El pedido {order} se puede cancelar. Le devolvemos {amount}.',
	cancel_unpaid: 'El pedido {order} se puede cancelar. No se ha cobrado nada.',
	address: 'La dirección de entrega del pedido {order} se puede cambiar.',
	swap: 'El artículo se puede cambiar por otro.',
	swap_refund: 'El nuevo artículo cuesta menos: le devolvemos {amount}.',

	handover_open: 'Una persona de nuestro equipo le responderá antes del {time}.',
	handover_closed:
		'Ahora no hay nadie de nuestro equipo; volvemos el {opens}. Una persona le responderá antes del {time}.',
	handover_soon: 'Le responderá una persona de nuestro equipo.',
	told_self_harm:
		'Siento mucho que esté pasando por esto. Si está en peligro, llame ahora a emergencias o a una línea de ayuda.',
	told_safety:
		'Su seguridad es lo primero: deje de usar el producto y llame a emergencias si hay alguien herido.',
	told_money: 'Nos lo tomamos en serio. No envíe nunca números de tarjeta ni contraseñas por aquí.',
	told_formal: 'Su mensaje llega a las personas responsables de estos asuntos.',
	told_sorry: 'Siento que esto no haya ido bien.',
	told_photo: 'Una foto ayudará a nuestro equipo: puede añadirla a su respuesta.',
	told_language: 'Nuestro equipo le responderá, si es posible, en un idioma que usted entienda.',
};
