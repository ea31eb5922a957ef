import type { Phrases } from './en';

export const fr: Phrases = {
	check: 'Un membre de notre équipe va vérifier et vous répondra.',
	not_possible:
		'Nous ne pouvons pas vous proposer cela ici. Notre équipe vous expliquera volontiers.',
	proof_missing:
		'Indiquez-nous d’abord le numéro et l’adresse e-mail de la commande, s’il vous plaît.',
	proof_too_weak:
		'Connectez-vous d’abord, ou confirmez avec le code que nous envoyons à l’adresse e-mail de la commande.',
	order_cancelled: 'La commande {order} a été annulée.',
	dispute_open:
		'Un litige de paiement est ouvert auprès de votre banque pour la commande {order} ; il est réglé là-bas.',
	nothing_left: 'Tout ce qui a été payé pour la commande {order} a déjà été remboursé.',
	nothing_asked: 'Dites-nous de quel article il s’agit, s’il vous plaît.',

	unknown_item: 'Cet article ne fait pas partie de la commande {order}.',
	not_returnable:
		'{item} ne peut pas être renvoyé : vous ne l’avez pas encore reçu, ou il a déjà été retourné.',
	too_many: 'Pour {item}, la quantité qui peut être retournée est de {count}.',
	window_open: 'Vous pouvez retourner {item} jusqu’au {date}.',
	window_closed: 'Le délai de retour pour {item} a pris fin le {date}.',
	date_unknown: 'Nous ne voyons pas quel jour {item} est arrivé ; notre équipe va vérifier.',
	withdrawal_right:
		'Selon la loi, vous pouvez vous rétracter de l’achat de {item} jusqu’au {date}.',
	final_sale: '{item} a été vendu sans possibilité de retour.',
	reason_override: 'Pour le motif indiqué, vous pouvez retourner {item} jusqu’au {date}.',
	evidence_missing: 'Envoyez-nous une photo de {item}, s’il vous plaît.',
	country_not_served: 'Nous ne reprenons pas {item} depuis votre pays.',

	keep_item: 'Vous pouvez garder la marchandise ; rien n’est à renvoyer.',
	goods_come_back: 'Renvoyez-nous la marchandise, s’il vous plaît.',
	free_return: 'Nous ne prélevons aucuns frais pour ce retour.',
	return_fee: '{amount} seront déduits pour le retour du colis.',
	restocking_fee: '{amount} seront déduits pour la remise en stock.',
	shipping_refunded: 'Les frais de livraison de {amount} sont remboursés aussi.',
	capped: 'Au plus {amount} peuvent encore être remboursés.',
	bonus_store_credit: 'Vous recevez {amount} en plus, car vous choisissez un avoir.',
	bonus_exchange: 'Vous recevez {amount} en plus, car vous choisissez un échange.',
	label_merchant: 'Vous recevez de notre part une étiquette de retour.',
	label_customer: 'Renvoyez le colis à vos frais, s’il vous plaît.',

	parcel_lost:
		'Nous sommes désolés : votre colis est considéré comme perdu et vous êtes remboursé.',
	not_lost_yet: 'Votre colis peut encore arriver. Écrivez-nous à nouveau à partir du {date}.',
	says_delivered:
		'Le transporteur indique que votre colis a été livré le {date}. Notre équipe va se renseigner.',
	not_sent: 'La commande {order} n’a pas encore été expédiée.',
	claim_accepted: 'Nous sommes désolés pour {item}. Vous êtes remboursé.',
	claim_late: 'Un problème avec {item} pouvait être signalé jusqu’au {date}.',
	price_lower: 'Le prix a baissé depuis votre commande : {amount} vous sont remboursés.',
	price_not_lower: 'Le prix n’est pas inférieur à celui que vous avez payé.',
	price_late: 'Une baisse de prix pouvait être signalée jusqu’au {date}.',
	late_delivery:
		'Nous sommes désolés du retard de la commande {order}. {amount} vous sont remboursés.',
	not_late: 'La livraison de la commande {order} est considérée en retard à partir du {date}.',
	goodwill: 'Pour nous excuser, nous vous remboursons {amount}.',

	already_sent:
		'La commande {order} est partie et ne peut plus être modifiée. Vous pourrez la retourner dès son arrivée.',
	change_in_time: 'Votre demande est arrivée à temps.',
	cancel: 'La commande {order} peut être annulée. {amount} vous sont remboursés.',
	cancel_unpaid: 'La commande {order} peut être annulée. Rien n’a été débité.',
	address: 'L’adresse de livraison de la commande {order} peut être modifiée.',
	swap: 'L’article peut être échangé.',
	swap_refund: 'Le nouvel article coûte moins cher : {amount} vous sont remboursés.',

	handover_open: 'Une personne de notre équipe vous répondra avant {time}.',
	handover_closed:
		'Personne de notre équipe n’est là en ce moment ; nous serons de retour {opens}. Une personne vous répondra avant {time}.',
	handover_soon: 'Une personne de notre équipe vous répondra.',
	told_self_harm:
		'Je suis vraiment désolé que vous viviez cela. Si vous êtes en danger, appelez tout de suite les urgences ou une ligne d’écoute.',
	told_safety:
		'Votre sécurité passe avant tout : n’utilisez plus le produit, et appelez les urgences si quelqu’un est blessé.',
	told_money:
		'Nous prenons cela au sérieux. N’envoyez jamais de numéro de carte ni de mot de passe ici.',
	told_formal: 'Votre message est transmis aux personnes responsables de ces questions.',
	told_sorry: 'Je suis désolé que cela ne se soit pas bien passé.',
	told_photo: 'Une photo aidera notre équipe : vous pouvez la joindre à votre réponse.',
	told_language: 'Notre équipe vous répondra, si possible, dans une langue que vous comprenez.',
};
