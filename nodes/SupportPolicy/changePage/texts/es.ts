import type { Texts } from './en';

export const es: Texts = {
	title: 'Cambiar el pedido {order}',
	cancel_heading: 'Cancelar el pedido',
	cancel_text: 'Se cancela todo el pedido y lo que pagó vuelve a usted. No se puede deshacer.',
	cancel: 'Cancelar el pedido {order}',
	address_heading: 'Otra dirección de entrega',
	address_text: 'En el mismo país que antes.',
	first_name: 'Nombre',
	last_name: 'Apellidos',
	street: 'Calle y número',
	more: 'Más datos (opcional)',
	zip: 'Código postal',
	city: 'Ciudad',
	change: 'Cambiar la dirección',
	accepted: 'Su petición está aceptada. Recibirá una confirmación por correo.',
	asked: 'Una persona de nuestro equipo revisa su petición. Le informaremos por correo.',
	denied: 'Lo sentimos, ya no es posible.',
	link_over: 'Este enlace ya no es válido. Pida uno nuevo en el chat.',
	incomplete: 'Rellene toda la dirección, por favor.',
	failed: 'Ahora mismo no funciona. Inténtelo más tarde, por favor.',
};
