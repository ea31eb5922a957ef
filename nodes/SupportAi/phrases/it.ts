import type { Phrases } from './en';

export const it: Phrases = {
	greeting:
		'Salve, sono l’assistente IA di {shop}. Posso controllare un ordine, trovare prodotti o passarla a una persona.',
	thanks: 'Prego. Posso fare altro per lei?',
	goodbye: 'Arrivederci e grazie della visita.',
	feedback: 'Grazie per avercelo detto. L’ho annotato per il team.',
	not_understood:
		'Non sono sicuro di aver capito. Posso controllare un ordine, trovare prodotti o passarla a una persona.',
	unsupported_language:
		'Posso aiutarla in {languages}. Mi scriva in una di queste lingue, per favore.',
	not_mine: 'Non posso farlo io. Il nostro team sì: vuole che la passi a una persona?',
	as_you_wish: 'Va bene. Posso fare altro per lei?',
	sorry: 'Mi dispiace.',

	ask_order_number: 'Di quale ordine si tratta? Mi dica il numero, per esempio #1001.',
	ask_order_email:
		'Per proteggere i suoi dati, mi dica l’indirizzo e-mail usato per l’ordine {order}.',
	ask_order_both: 'Mi dica il numero d’ordine e l’indirizzo e-mail con cui ha ordinato.',
	order_not_found:
		'Non trovo un ordine con questo numero e questo indirizzo e-mail. Li controlli entrambi, o chieda di una persona.',
	order_tries_used:
		'I tentativi sono troppi per ora. Acceda al suo account, o chieda di una persona.',
	no_orders:
		'Non trovo ordini nel suo account. Mi dica il numero d’ordine e l’indirizzo e-mail con cui ha ordinato.',

	order_preparing: 'L’ordine {order} è in preparazione. Non è ancora stato affidato al corriere.',
	order_on_hold:
		'L’ordine {order} è sospeso al momento. Il nostro team può dirle perché: chieda di una persona.',
	order_payment_pending: 'L’ordine {order} è in attesa del pagamento. Parte appena arriva.',
	order_cancelled: 'L’ordine {order} è stato annullato il {date}.',
	order_not_shipped_goods: 'L’ordine {order} è completo. Non c’è nulla da spedire.',
	shipment_label_created: 'L’ordine {order} è imballato e attende il ritiro di {carrier}.',
	shipment_in_transit: 'L’ordine {order} è in viaggio con {carrier}.',
	shipment_out_for_delivery: 'L’ordine {order} viene consegnato oggi da {carrier}.',
	shipment_ready_for_pickup: 'L’ordine {order} è pronto per il ritiro presso {carrier}.',
	shipment_delivered: 'L’ordine {order} è stato consegnato da {carrier} il {date}.',
	shipment_delayed: 'L’ordine {order} è in viaggio con {carrier}, ma in ritardo.',
	shipment_delivery_attempted:
		'{carrier} ha provato a consegnare l’ordine {order}, ma non c’era nessuno. La pagina di tracciamento indica il prossimo tentativo.',
	shipment_not_delivered:
		'{carrier} non è riuscito a consegnare l’ordine {order}. Il nostro team può aiutarla: chieda di una persona.',
	shipment_cancelled: 'La spedizione dell’ordine {order} è stata annullata.',
	shipment_unknown: 'L’ordine {order} è stato affidato a {carrier}.',
	shipment_of: 'Pacco {index} di {count}:',
	rest_preparing: 'Il resto dell’ordine è ancora in preparazione.',
	estimated: 'Arrivo previsto: {date}.',
	latest_event: 'Ultima notizia dal corriere: {message}.',
	latest_event_city: 'Ultima notizia dal corriere: {message} ({city}).',
	refunded: 'Di questo ordine sono stati rimborsati {amount}.',
	track_here: 'Lo segua qui: {url}',
	the_carrier: 'il corriere',

	change_page:
		'In questa pagina può annullare l’ordine {order} o cambiarne l’indirizzo per un’ora.',
	change_here: 'Modificare l’ordine {order}: {url}',
	change_denied: 'Mi dispiace, l’ordine {order} non può più essere modificato.',

	return_choose: 'Che cosa vuole restituire dell’ordine {order}? Scelga gli articoli e il motivo.',
	return_nothing:
		'Al momento non si può restituire nulla dell’ordine {order}: non è ancora arrivato o è già stato reso.',
	return_accepted:
		'Il suo reso è accettato. Riceve tutto il necessario per e-mail, all’indirizzo dell’ordine.',
	return_asked:
		'Ho passato il suo reso a un collega che lo esamina. Avrà la risposta qui e per e-mail.',
	return_denied: 'Mi dispiace, non posso accettare questo reso.',
	reason_too_small: 'Troppo piccolo',
	reason_too_big: 'Troppo grande',
	reason_changed_mind: 'Ho cambiato idea',
	reason_not_as_described: 'Diverso dalla descrizione',
	reason_wrong_item: 'Articolo sbagliato',
	reason_defective: 'Difettoso',
	reason_damaged: 'Arrivato danneggiato',
	reason_late: 'Arrivato troppo tardi',
	reason_ordered_by_mistake: 'Ordinato per errore',
	reason_other: 'Altro motivo',

	products_found: 'Ecco che cosa ho trovato:',
	product_in_stock: '{title} costa {price} ed è disponibile.',
	product_priced: '{title} costa {price}.',
	product_out_of_stock: '{title} costa {price}, ma al momento è esaurito.',
	product_few_left: '{title} costa {price}. Ne restano solo {stock}.',
	products_none: 'Non ho trovato nulla di adatto. Quale prodotto cerca?',
	from_description: 'La descrizione dice: {text}',

	person: 'Passo la sua richiesta al nostro team. Una persona le risponderà qui o per e-mail.',
	person_ask_email:
		'Passo la sua richiesta al nostro team. Mi dica il suo indirizzo e-mail, così possono raggiungerla quando avrà lasciato questa pagina.',
	person_has_email: 'Grazie, ho passato il suo indirizzo e-mail al nostro team.',
	waiting:
		'Il nostro team ha la sua conversazione. Ho aggiunto il messaggio; una persona le risponderà.',
	look_up_failed:
		'Al momento non posso controllarlo. Ho passato la domanda al nostro team; una persona le risponderà.',

	reply_order: 'Dov’è il mio ordine?',
	reply_person: 'Parlare con una persona',
	reply_yes_person: 'Sì, mi passi una persona',
};
