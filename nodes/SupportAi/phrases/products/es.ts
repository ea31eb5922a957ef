import type { ProductPhrases } from './en';

export const es: ProductPhrases = {
	recommend_these: 'Esto es lo que le sugiero:',
	recommend_none:
		'No he encontrado nada adecuado que se pueda pedir ahora. Cuénteme más sobre lo que busca, o pida hablar con una persona.',
	why_goes_with: 'La tienda lo recomienda junto con {title}.',
	why_options: 'Está disponible en {options}.',
	why_mentions: 'Su ficha menciona: {words}.',
	why_cheaper: 'Cuesta {amount} menos que {title}.',
	why_in_budget: 'Se mantiene dentro de {amount}.',
	why_same_kind: 'Como {title}, pertenece a {type}.',
	why_available: 'Puede pedirlo ahora.',

	reply_demo: 'Muéstremelo',
	demo_start: 'Le muestro {title} paso a paso.',
	demo_unknown: '¿Qué producto quiere que le muestre?',
	demo_intro: 'Esto es {title}.',
	demo_picture: 'Esta imagen muestra: {text}.',
	demo_another_picture: 'Esta es otra imagen del producto.',
	demo_variants: 'Puede elegir entre {variants}.',
	demo_many_variants: 'Hay {count} variantes para elegir, por ejemplo {variants}.',
	demo_rating: '{count} valoraciones le dan de media {average} de {best} estrellas.',
	demo_cart: 'Puede añadirlo al carrito aquí.',
};
