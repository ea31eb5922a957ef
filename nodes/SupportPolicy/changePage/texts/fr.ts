import type { Texts } from './en';

export const fr: Texts = {
	title: 'Modifier la commande {order}',
	cancel_heading: 'Annuler la commande',
	cancel_text:
		'Toute la commande est annulée et ce que vous avez payé vous est remboursé. Ce n’est pas réversible.',
	cancel: 'Annuler la commande {order}',
	address_heading: 'Une autre adresse de livraison',
	address_text: 'Dans le même pays qu’avant.',
	first_name: 'Prénom',
	last_name: 'Nom',
	street: 'Rue et numéro',
	more: 'Complément (facultatif)',
	zip: 'Code postal',
	city: 'Ville',
	change: 'Modifier l’adresse',
	accepted: 'Votre demande est acceptée. Vous recevez une confirmation par e-mail.',
	asked: 'Un membre de notre équipe examine votre demande. Vous aurez une réponse par e-mail.',
	denied: 'Nous sommes désolés, ce n’est plus possible.',
	link_over: 'Ce lien n’est plus valable. Demandez-en un nouveau dans le chat, s’il vous plaît.',
	incomplete: 'Remplissez toute l’adresse, s’il vous plaît.',
	failed: 'Cela ne fonctionne pas pour le moment. Réessayez plus tard, s’il vous plaît.',
};
