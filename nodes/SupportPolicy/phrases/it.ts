import type { Phrases } from './en';

export const it: Phrases = {
	check: 'Una persona del nostro team controllerà e le risponderà.',
	not_possible: 'Qui non possiamo offrirle questo. Il nostro team glielo spiegherà volentieri.',
	proof_missing: 'Ci indichi prima il numero e l’indirizzo e-mail dell’ordine, per favore.',
	proof_too_weak:
		'Acceda prima al suo account, o confermi con il codice che inviamo all’indirizzo e-mail dell’ordine.',
	order_cancelled: 'L’ordine {order} è stato annullato.',
	dispute_open:
		'Per l’ordine {order} è aperta una contestazione presso la sua banca; viene risolta lì.',
	nothing_left: 'Tutto ciò che è stato pagato per l’ordine {order} è già stato rimborsato.',
	nothing_asked: 'Ci dica di quale articolo si tratta, per favore.',

	unknown_item: 'Questo articolo non fa parte dell’ordine {order}.',
	not_returnable:
		'{item} non può essere restituito: non è ancora arrivato o è già stato restituito.',
	too_many: 'Di {item} se ne possono restituire {count}.',
	window_open: 'Può restituire {item} fino al {date}.',
	window_closed: 'Il termine per restituire {item} è scaduto il {date}.',
	date_unknown: 'Non vediamo in che giorno è arrivato {item}, quindi il nostro team controllerà.',
	withdrawal_right: 'Per legge può recedere dall’acquisto di {item} fino al {date}.',
	final_sale: '{item} è stato venduto senza possibilità di reso.',
	reason_override: 'Per il motivo indicato può restituire {item} fino al {date}.',
	evidence_missing: 'Ci invii una foto di {item}, per favore.',
	country_not_served: 'Non accettiamo resi di {item} dal suo paese.',

	keep_item: 'Può tenere la merce; non deve rispedire nulla.',
	goods_come_back: 'Ci rispedisca la merce, per favore.',
	free_return: 'Per questo reso non chiediamo alcun costo.',
	return_fee: 'Saranno detratti {amount} per la spedizione di reso.',
	restocking_fee: 'Saranno detratti {amount} per il riassortimento.',
	shipping_refunded: 'Vengono rimborsate anche le spese di consegna di {amount}.',
	capped: 'Si possono ancora rimborsare al massimo {amount}.',
	bonus_store_credit: 'Riceve {amount} in più perché sceglie un buono.',
	bonus_exchange: 'Riceve {amount} in più perché sceglie un cambio.',
	label_merchant: 'Riceve da noi un’etichetta di reso.',
	label_customer: 'Rispedisca il pacco a sue spese, per favore.',

	parcel_lost: 'Ci dispiace: il suo pacco risulta smarrito e le rimborsiamo l’importo.',
	not_lost_yet: 'Il suo pacco può ancora arrivare. Ci scriva di nuovo dal {date}.',
	says_delivered:
		'Il corriere indica che il pacco è stato consegnato il {date}. Il nostro team farà una verifica.',
	not_sent: 'L’ordine {order} non è ancora stato spedito.',
	claim_accepted: 'Ci dispiace per {item}. Le rimborsiamo l’importo.',
	claim_late: 'Un problema con {item} si poteva segnalare fino al {date}.',
	price_lower: 'Il prezzo è sceso dopo il suo ordine: le rimborsiamo {amount}.',
	price_not_lower: 'Il prezzo non è più basso di quello che ha pagato.',
	price_late: 'Un prezzo più basso si poteva segnalare fino al {date}.',
	late_delivery: 'Ci dispiace per il ritardo dell’ordine {order}. Le rimborsiamo {amount}.',
	not_late: 'La consegna dell’ordine {order} è considerata in ritardo dal {date}.',
	goodwill: 'Per scusarci le rimborsiamo {amount}.',

	already_sent:
		'L’ordine {order} è stato spedito e non si può più modificare. Potrà restituirlo quando arriva.',
	change_in_time: 'La sua richiesta è arrivata in tempo.',
	cancel: 'L’ordine {order} può essere annullato. Le rimborsiamo {amount}.',
	cancel_unpaid: 'L’ordine {order} può essere annullato. Non è stato addebitato nulla.',
	address: 'L’indirizzo di consegna dell’ordine {order} può essere modificato.',
	swap: 'L’articolo può essere cambiato.',
	swap_refund: 'Il nuovo articolo costa meno: le rimborsiamo {amount}.',

	handover_open: 'Una persona del nostro team le risponderà entro {time}.',
	handover_closed:
		'Al momento non c’è nessuno del nostro team; torniamo {opens}. Una persona le risponderà entro {time}.',
	handover_soon: 'Le risponderà una persona del nostro team.',
	told_self_harm:
		'Mi dispiace molto che stia vivendo questo. Se è in pericolo, chiami subito il numero di emergenza o una linea di ascolto.',
	told_safety:
		'La sua sicurezza viene prima di tutto: non usi più il prodotto e chiami i soccorsi se qualcuno è ferito.',
	told_money: 'Lo prendiamo sul serio. Non invii mai qui numeri di carta o password.',
	told_formal: 'Il suo messaggio va alle persone responsabili di queste questioni.',
	told_sorry: 'Mi dispiace che non sia andata bene.',
	told_photo: 'Una foto aiuterà il nostro team: può aggiungerla alla sua risposta.',
	told_language: 'Il nostro team le risponderà, se possibile, in una lingua che lei capisce.',
};
