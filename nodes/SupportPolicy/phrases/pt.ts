import type { Phrases } from './en';

export const pt: Phrases = {
	check: 'Uma pessoa da nossa equipa vai verificar e responder-lhe.',
	not_possible: 'Não podemos oferecer isso aqui. A nossa equipa terá todo o gosto em explicar.',
	proof_missing: 'Indique-nos primeiro o número e o e-mail da encomenda, por favor.',
	proof_too_weak:
		'Inicie sessão primeiro, ou confirme com o código que enviamos para o e-mail da encomenda.',
	order_cancelled: 'A encomenda {order} foi cancelada.',
	dispute_open:
		'Há uma disputa de pagamento aberta no seu banco para a encomenda {order}; é resolvida lá.',
	nothing_left: 'Tudo o que foi pago pela encomenda {order} já foi reembolsado.',
	nothing_asked: 'Diga-nos de que artigo se trata, por favor.',

	unknown_item: 'Este artigo não faz parte da encomenda {order}.',
	not_returnable: '{item} não pode ser devolvido: ainda não chegou ou já foi devolvido.',
	too_many: 'De {item} podem ser devolvidos {count}.',
	window_open: 'Pode devolver {item} até {date}.',
	window_closed: 'O prazo para devolver {item} terminou em {date}.',
	date_unknown: 'Não vemos em que dia chegou {item}, por isso a nossa equipa vai verificar.',
	withdrawal_right: 'Por lei, pode desistir da compra de {item} até {date}.',
	final_sale: '{item} foi vendido sem possibilidade de devolução.',
	reason_override: 'Pelo motivo indicado, pode devolver {item} até {date}.',
	evidence_missing: 'Envie-nos uma fotografia de {item}, por favor.',
	country_not_served: 'Não aceitamos a devolução de {item} a partir do seu país.',

	keep_item: 'Pode ficar com o artigo; não precisa de devolver nada.',
	goods_come_back: 'Devolva-nos os artigos, por favor.',
	free_return: 'Não cobramos nada por esta devolução.',
	return_fee: 'Serão descontados {amount} pelo envio da devolução.',
	restocking_fee: 'Serão descontados {amount} pela reposição em stock.',
	shipping_refunded: 'Os custos de entrega de {amount} também são reembolsados.',
	capped: 'Podem ainda ser reembolsados, no máximo, {amount}.',
	bonus_store_credit: 'Recebe mais {amount} por escolher crédito na loja.',
	bonus_exchange: 'Recebe mais {amount} por escolher uma troca.',
	label_merchant: 'Recebe de nós uma etiqueta de devolução.',
	label_customer: 'Devolva o pacote por sua conta, por favor.',

	parcel_lost: 'Lamentamos: o seu pacote é considerado perdido e devolvemos o dinheiro.',
	not_lost_yet: 'O seu pacote ainda pode chegar. Escreva-nos de novo a partir de {date}.',
	says_delivered:
		'A transportadora indica que o pacote foi entregue em {date}. A nossa equipa vai averiguar.',
	not_sent: 'A encomenda {order} ainda não foi enviada.',
	claim_accepted: 'Lamentamos o que aconteceu com {item}. Devolvemos o dinheiro.',
	claim_late: 'Um problema com {item} podia ser comunicado até {date}.',
	price_lower: 'O preço baixou desde a sua encomenda: devolvemos {amount}.',
	price_not_lower: 'O preço não é mais baixo do que o que pagou.',
	price_late: 'Um preço mais baixo podia ser comunicado até {date}.',
	late_delivery: 'Lamentamos o atraso da encomenda {order}. Devolvemos {amount}.',
	not_late: 'A entrega da encomenda {order} é considerada atrasada a partir de {date}.',
	goodwill: 'Como pedido de desculpa, devolvemos {amount}.',

	already_sent:
		'A encomenda {order} já foi enviada e não pode ser alterada. Pode devolvê-la quando chegar.',
	change_in_time: 'O seu pedido chegou a tempo.',
	cancel: 'A encomenda {order} pode ser cancelada. Devolvemos {amount}.',
	cancel_unpaid: 'A encomenda {order} pode ser cancelada. Nada foi cobrado.',
	address: 'A morada de entrega da encomenda {order} pode ser alterada.',
	swap: 'O artigo pode ser trocado.',
	swap_refund: 'O novo artigo custa menos: devolvemos {amount}.',

	handover_open: 'Uma pessoa da nossa equipa responde-lhe até {time}.',
	handover_closed:
		'De momento não está ninguém da nossa equipa; voltamos {opens}. Uma pessoa responde-lhe até {time}.',
	handover_soon: 'Uma pessoa da nossa equipa vai responder-lhe.',
	told_self_harm:
		'Lamento muito que esteja a passar por isto. Se estiver em perigo, ligue já para o número de emergência ou para uma linha de apoio.',
	told_safety:
		'A sua segurança está primeiro: deixe de usar o produto e ligue para a emergência se alguém estiver ferido.',
	told_money: 'Levamos isto a sério. Nunca envie aqui números de cartão ou palavras-passe.',
	told_formal: 'A sua mensagem segue para as pessoas responsáveis por estes assuntos.',
	told_sorry: 'Lamento que isto não tenha corrido bem.',
	told_photo: 'Uma fotografia ajuda a nossa equipa: pode juntá-la à sua resposta.',
	told_language: 'A nossa equipa responde, se possível, numa língua que compreenda.',
};
