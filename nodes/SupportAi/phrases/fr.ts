import type { Phrases } from './en';

export const fr: Phrases = {
	greeting:
		'Bonjour, je suis l’assistant IA de {shop}. Je peux suivre une commande, trouver des produits ou vous mettre en relation avec une personne.',
	thanks: 'Je vous en prie. Puis-je faire autre chose pour vous ?',
	goodbye: 'Au revoir et merci de votre visite.',
	feedback: 'Merci de nous l’avoir dit. Je l’ai noté pour l’équipe.',
	not_understood:
		'Je ne suis pas sûr d’avoir compris. Je peux suivre une commande, trouver des produits ou vous mettre en relation avec une personne.',
	unsupported_language:
		'Je peux vous aider en {languages}. Merci de m’écrire dans l’une de ces langues.',
	not_mine:
		'Je ne peux pas le faire moi-même. Notre équipe le peut : voulez-vous que je lui transmette votre demande ?',
	as_you_wish: 'Très bien. Puis-je faire autre chose pour vous ?',
	sorry: 'J’en suis désolé.',

	ask_order_number: 'De quelle commande s’agit-il ? Indiquez-moi son numéro, par exemple #1001.',
	ask_order_email:
		'Pour protéger vos données, indiquez-moi l’adresse e-mail utilisée pour la commande {order}.',
	ask_order_both: 'Indiquez-moi le numéro de commande et l’adresse e-mail utilisée pour commander.',
	order_not_found:
		'Je ne trouve pas de commande avec ce numéro et cette adresse e-mail. Vérifiez les deux, ou demandez à parler à une personne.',
	order_tries_used:
		'Cela fait trop d’essais pour le moment. Connectez-vous à votre compte, ou demandez à parler à une personne.',
	no_orders:
		'Je ne trouve pas de commande dans votre compte. Indiquez-moi le numéro de commande et l’adresse e-mail utilisée pour commander.',

	order_preparing:
		'La commande {order} est en préparation. Elle n’a pas encore été remise au transporteur.',
	order_on_hold:
		'La commande {order} est en attente pour le moment. Notre équipe peut vous dire pourquoi : demandez à parler à une personne.',
	order_payment_pending: 'La commande {order} attend son paiement. Elle part dès qu’il est arrivé.',
	order_cancelled: 'La commande {order} a été annulée le {date}.',
	order_not_shipped_goods: 'La commande {order} est terminée. Rien n’est à expédier.',
	shipment_label_created:
		'La commande {order} est emballée et attend d’être prise en charge par {carrier}.',
	shipment_in_transit: 'La commande {order} est en route avec {carrier}.',
	shipment_out_for_delivery: 'La commande {order} est livrée aujourd’hui par {carrier}.',
	shipment_ready_for_pickup: 'La commande {order} est prête à être retirée chez {carrier}.',
	shipment_delivered: 'La commande {order} a été livrée par {carrier} le {date}.',
	shipment_delayed: 'La commande {order} est en route avec {carrier}, mais elle a du retard.',
	shipment_delivery_attempted:
		'{carrier} a tenté de livrer la commande {order}, mais il n’y avait personne. La page de suivi indique le prochain passage.',
	shipment_not_delivered:
		'{carrier} n’a pas pu livrer la commande {order}. Notre équipe peut vous aider : demandez à parler à une personne.',
	shipment_cancelled: 'L’expédition de la commande {order} a été annulée.',
	shipment_unknown: 'La commande {order} a été remise à {carrier}.',
	shipment_of: 'Colis {index} sur {count} :',
	rest_preparing: 'Le reste de la commande est encore en préparation.',
	estimated: 'Arrivée prévue : {date}.',
	latest_event: 'Dernière nouvelle du transporteur : {message}.',
	latest_event_city: 'Dernière nouvelle du transporteur : {message} ({city}).',
	refunded: '{amount} de cette commande ont été remboursés.',
	track_here: 'Suivez-la ici : {url}',
	the_carrier: 'le transporteur',

	change_page:
		'Sur cette page, vous pouvez pendant une heure annuler la commande {order} ou en changer l’adresse.',
	change_here: 'Modifier la commande {order} : {url}',
	change_denied: 'Je suis désolé, la commande {order} ne peut plus être modifiée.',

	return_choose:
		'Que souhaitez-vous renvoyer de la commande {order} ? Choisissez les articles et la raison.',
	return_nothing:
		'Rien de la commande {order} ne peut être renvoyé pour le moment : elle n’est pas encore arrivée ou a déjà été retournée.',
	return_accepted:
		'Votre retour est accepté. Vous recevez tout le nécessaire par e-mail, à l’adresse de la commande.',
	return_asked:
		'J’ai transmis votre retour à un collègue qui l’examine. Vous aurez la réponse ici et par e-mail.',
	return_denied: 'Je suis désolé, je ne peux pas accepter ce retour.',
	reason_too_small: 'Trop petit',
	reason_too_big: 'Trop grand',
	reason_changed_mind: 'J’ai changé d’avis',
	reason_not_as_described: 'Différent de la description',
	reason_wrong_item: 'Mauvais article',
	reason_defective: 'Défectueux',
	reason_damaged: 'Arrivé endommagé',
	reason_late: 'Arrivé trop tard',
	reason_ordered_by_mistake: 'Commandé par erreur',
	reason_other: 'Autre raison',

	products_found: 'Voici ce que j’ai trouvé :',
	product_in_stock: '{title} coûte {price} et est en stock.',
	product_priced: '{title} coûte {price}.',
	product_out_of_stock: '{title} coûte {price}, mais est épuisé pour le moment.',
	product_few_left: '{title} coûte {price}. Il n’en reste que {stock}.',
	products_none: 'Je n’ai rien trouvé qui corresponde. Quel produit cherchez-vous ?',
	from_description: 'La description indique : {text}',

	person:
		'Je transmets votre demande à notre équipe. Une personne vous répondra ici ou par e-mail.',
	person_ask_email:
		'Je transmets votre demande à notre équipe. Indiquez-moi votre adresse e-mail pour qu’elle puisse vous joindre si vous quittez cette page.',
	person_has_email: 'Merci, j’ai transmis votre adresse e-mail à notre équipe.',
	waiting:
		'Notre équipe a votre conversation. J’ai ajouté votre message ; une personne vous répondra.',
	look_up_failed:
		'Je ne peux pas le vérifier pour le moment. J’ai transmis votre question à notre équipe ; une personne vous répondra.',

	reply_order: 'Où est ma commande ?',
	reply_person: 'Parler à une personne',
	reply_yes_person: 'Oui, transmettez ma demande',
};
