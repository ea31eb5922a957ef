import type { Notices } from './en';

export const it: Notices = {
	subject: 'Il suo ordine {order}',
	label_sent: 'Il reso dell’ordine {order} è avviato: l’etichetta è nella sua posta.',
	return_open: 'Il reso dell’ordine {order} è registrato.',
	goods_kept: 'Può tenere la merce dell’ordine {order}; non deve rispedire nulla.',
	refund_kept: 'Il rimborso di {amount} per l’ordine {order} è in corso.',
	exchange_label_sent:
		'Il cambio per l’ordine {order} è avviato: l’etichetta è nella sua posta. Il nuovo articolo parte quando il pacco è arrivato.',
	exchange_open:
		'Il cambio per l’ordine {order} è registrato. Il nuovo articolo parte quando il pacco è arrivato.',
	exchange_arrived: 'Il reso dell’ordine {order} è arrivato e il nuovo articolo è in spedizione.',
	refund_started: 'Il reso dell’ordine {order} è arrivato e il rimborso di {amount} è in corso.',
	return_arrived: 'Il reso dell’ordine {order} è arrivato.',
	return_denied:
		'Il nostro team ha esaminato il suo reso e non può accettarlo. Chieda di parlare con una persona se ha domande.',
	return_expired:
		'Il suo reso non è stato esaminato in tempo. Chieda di parlare con una persona, perché non venga dimenticato.',
	label_voided:
		'L’etichetta di reso dell’ordine {order} non è stata usata per {days} giorni e non è più valida. Se vuole ancora restituire qualcosa, ce ne chieda una nuova.',
	order_cancelled: 'L’ordine {order} è annullato e {amount} le vengono rimborsati.',
	order_cancelled_unpaid: 'L’ordine {order} è annullato. Non è stato addebitato nulla.',
	address_changed: 'L’indirizzo di consegna dell’ordine {order} è cambiato.',
	change_denied:
		'Il nostro team ha esaminato la modifica dell’ordine {order} e non può farla. Chieda di parlare con una persona se ha domande.',
	change_expired:
		'La modifica dell’ordine {order} non è stata esaminata in tempo. Chieda di parlare con una persona, perché non venga dimenticata.',
};
