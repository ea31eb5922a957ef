import type { Notices } from './en';

export const fr: Notices = {
	subject: 'Votre commande {order}',
	label_sent:
		'Votre retour de la commande {order} est lancé : l’étiquette est dans votre boîte mail.',
	return_open: 'Votre retour de la commande {order} est enregistré.',
	goods_kept: 'Vous pouvez garder la marchandise de la commande {order} ; rien n’est à renvoyer.',
	refund_kept: 'Le remboursement de {amount} pour la commande {order} est en cours.',
	exchange_label_sent:
		'Votre échange pour la commande {order} est lancé : l’étiquette est dans votre boîte mail. Le nouvel article part dès que le colis est arrivé.',
	exchange_open:
		'Votre échange pour la commande {order} est enregistré. Le nouvel article part dès que le colis est arrivé.',
	exchange_arrived:
		'Votre retour de la commande {order} est arrivé, le nouvel article est en cours d’envoi.',
	refund_started:
		'Votre retour de la commande {order} est arrivé, le remboursement de {amount} est en cours.',
	return_arrived: 'Votre retour de la commande {order} est arrivé.',
	return_denied:
		'Notre équipe a examiné votre retour et ne peut pas l’accepter. Demandez une personne si vous avez des questions.',
	return_expired:
		'Votre retour n’a pas pu être examiné à temps. Demandez une personne pour qu’il ne soit pas oublié.',
	label_voided:
		'L’étiquette de retour de la commande {order} n’a pas été utilisée pendant {days} jours et n’est plus valable. Si vous voulez toujours renvoyer quelque chose, demandez-nous-en une nouvelle.',
	order_cancelled: 'La commande {order} est annulée, {amount} vous sont remboursés.',
	order_cancelled_unpaid: 'La commande {order} est annulée. Rien n’a été débité.',
	address_changed: 'L’adresse de livraison de la commande {order} est modifiée.',
	change_denied:
		'Notre équipe a examiné la modification de la commande {order} et ne peut pas la faire. Demandez une personne si vous avez des questions.',
	change_expired:
		'La modification de la commande {order} n’a pas pu être examinée à temps. Demandez une personne pour qu’elle ne soit pas oubliée.',
};
