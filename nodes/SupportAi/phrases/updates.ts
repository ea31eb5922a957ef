/** What is said of an order without having been asked; what happens to parcels has its sentences already. */
export const de = {
	update_subject: 'Neuigkeiten zu Ihrer Bestellung {order}',
	update_refunded: '{amount} der Bestellung {order} wurden erstattet.',
	update_from: 'Ihr Team von {shop}',
};
export const en = {
	update_subject: 'News about your order {order}',
	update_refunded: '{amount} of order {order} has been refunded.',
	update_from: 'Your team of {shop}',
};
export const es = {
	update_subject: 'Novedades sobre su pedido {order}',
	update_refunded: 'Se han reembolsado {amount} del pedido {order}.',
	update_from: 'Su equipo de {shop}',
};
export const fr = {
	update_subject: 'Des nouvelles de votre commande {order}',
	update_refunded: '{amount} de la commande {order} ont été remboursés.',
	update_from: "L'équipe de {shop}",
};
export const it = {
	update_subject: 'Novità sul suo ordine {order}',
	update_refunded: "{amount} dell'ordine {order} sono stati rimborsati.",
	update_from: 'Il team di {shop}',
};
export const nl = {
	update_subject: 'Nieuws over uw bestelling {order}',
	update_refunded: '{amount} van bestelling {order} is terugbetaald.',
	update_from: 'Uw team van {shop}',
};
export const pt = {
	update_subject: 'Novidades sobre a sua encomenda {order}',
	update_refunded: 'Foram reembolsados {amount} da encomenda {order}.',
	update_from: 'A sua equipa da {shop}',
};
