import type { Texts } from './en';

export const it: Texts = {
	title: 'Modificare l’ordine {order}',
	cancel_heading: 'Annullare l’ordine',
	cancel_text:
		'Tutto l’ordine viene annullato e ciò che ha pagato le viene rimborsato. Non si può tornare indietro.',
	cancel: 'Annullare l’ordine {order}',
	address_heading: 'Un altro indirizzo di consegna',
	address_text: 'Nello stesso paese di prima.',
	first_name: 'Nome',
	last_name: 'Cognome',
	street: 'Via e numero',
	more: 'Altri dati (facoltativo)',
	zip: 'Codice postale',
	city: 'Città',
	change: 'Cambiare l’indirizzo',
	accepted: 'La sua richiesta è accettata. Riceverà una conferma via e-mail.',
	asked: 'Una persona del nostro team esamina la sua richiesta. La informeremo via e-mail.',
	denied: 'Ci dispiace, non è più possibile.',
	link_over: 'Questo link non è più valido. Ne chieda uno nuovo nella chat.',
	incomplete: 'Compili tutto l’indirizzo, per favore.',
	failed: 'In questo momento non funziona. Riprovi più tardi, per favore.',
};
