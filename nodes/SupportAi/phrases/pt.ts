import type { Phrases } from './en';

export const pt: Phrases = {
	greeting:
		'Olá, sou o assistente de IA da {shop}. Posso consultar uma encomenda, encontrar produtos ou passar a conversa a uma pessoa.',
	thanks: 'De nada. Posso ajudar em mais alguma coisa?',
	goodbye: 'Até à próxima e obrigado pela visita.',
	feedback: 'Obrigado por nos dizer. Registei-o para a equipa.',
	not_understood:
		'Não tenho a certeza do que precisa. Posso consultar uma encomenda, encontrar produtos ou passar a conversa a uma pessoa.',
	unsupported_language: 'Posso ajudar em {languages}. Escreva-me numa destas línguas, por favor.',
	not_mine: 'Isso não posso fazer eu. A nossa equipa pode: quer que passe a conversa a uma pessoa?',
	as_you_wish: 'Está bem. Posso ajudar em mais alguma coisa?',
	sorry: 'Lamento muito.',

	ask_order_number: 'De que encomenda se trata? Diga-me o número, por exemplo #1001.',
	ask_order_email:
		'Para proteger os seus dados, diga-me o endereço de e-mail usado na encomenda {order}.',
	ask_order_both: 'Diga-me o número da encomenda e o endereço de e-mail com que comprou.',
	order_not_found:
		'Não encontro nenhuma encomenda com este número e este endereço de e-mail. Verifique ambos ou peça para falar com uma pessoa.',
	order_tries_used:
		'Foram demasiadas tentativas por agora. Inicie sessão na sua conta ou peça para falar com uma pessoa.',
	no_orders:
		'Não encontro encomendas na sua conta. Diga-me o número da encomenda e o endereço de e-mail com que comprou.',

	order_preparing:
		'A encomenda {order} está a ser preparada. Ainda não foi entregue à transportadora.',
	order_on_hold:
		'A encomenda {order} está suspensa de momento. A nossa equipa pode dizer-lhe porquê: peça para falar com uma pessoa.',
	order_payment_pending: 'A encomenda {order} aguarda o pagamento. É enviada assim que chegar.',
	order_cancelled: 'A encomenda {order} foi cancelada a {date}.',
	order_not_shipped_goods: 'A encomenda {order} está concluída. Não há nada para enviar.',
	shipment_label_created: 'A encomenda {order} está embalada e aguarda a recolha pela {carrier}.',
	shipment_in_transit: 'A encomenda {order} está a caminho com a {carrier}.',
	shipment_out_for_delivery: 'A encomenda {order} é entregue hoje pela {carrier}.',
	shipment_ready_for_pickup: 'A encomenda {order} está pronta para levantar na {carrier}.',
	shipment_delivered: 'A encomenda {order} foi entregue pela {carrier} a {date}.',
	shipment_delayed: 'A encomenda {order} está a caminho com a {carrier}, mas atrasada.',
	shipment_delivery_attempted:
		'A {carrier} tentou entregar a encomenda {order}, mas não estava ninguém. A página de seguimento indica a próxima tentativa.',
	shipment_not_delivered:
		'A {carrier} não conseguiu entregar a encomenda {order}. A nossa equipa pode ajudar: peça para falar com uma pessoa.',
	shipment_cancelled: 'O envio da encomenda {order} foi cancelado.',
	shipment_unknown: 'A encomenda {order} foi entregue à {carrier}.',
	shipment_of: 'Volume {index} de {count}:',
	rest_preparing: 'O resto da encomenda ainda está a ser preparado.',
	estimated: 'Chegada prevista: {date}.',
	latest_event: 'Última notícia da transportadora: {message}.',
	latest_event_city: 'Última notícia da transportadora: {message} ({city}).',
	refunded: 'Foram reembolsados {amount} desta encomenda.',
	track_here: 'Siga-a aqui: {url}',
	the_carrier: 'transportadora',

	change_page: 'Nesta página pode cancelar a encomenda {order} ou mudar a morada durante uma hora.',
	change_here: 'Alterar a encomenda {order}: {url}',
	change_denied: 'Lamento, a encomenda {order} já não pode ser alterada.',

	return_choose: 'O que deseja devolver da encomenda {order}? Escolha os artigos e o motivo.',
	return_nothing:
		'De momento nada da encomenda {order} pode ser devolvido: ainda não chegou ou já foi devolvida.',
	return_accepted:
		'A sua devolução está aceite. Recebe tudo o que é preciso por e-mail, no endereço da encomenda.',
	return_asked:
		'Passei a sua devolução a um colega que a vai analisar. Terá a resposta aqui e por e-mail.',
	return_denied: 'Lamento, não posso aceitar esta devolução.',
	reason_too_small: 'Demasiado pequeno',
	reason_too_big: 'Demasiado grande',
	reason_changed_mind: 'Mudei de ideias',
	reason_not_as_described: 'Diferente da descrição',
	reason_wrong_item: 'Artigo errado',
	reason_defective: 'Com defeito',
	reason_damaged: 'Chegou danificado',
	reason_late: 'Chegou tarde demais',
	reason_ordered_by_mistake: 'Encomendado por engano',
	reason_other: 'Outro motivo',

	products_found: 'Foi isto que encontrei:',
	product_in_stock: '{title} custa {price} e está disponível.',
	product_priced: '{title} custa {price}.',
	product_out_of_stock: '{title} custa {price}, mas está esgotado de momento.',
	product_few_left: '{title} custa {price}. Só restam {stock}.',
	products_none: 'Não encontrei nada adequado. Que produto procura?',
	from_description: 'A descrição diz: {text}',

	person: 'Vou passar o seu pedido à nossa equipa. Uma pessoa responde-lhe aqui ou por e-mail.',
	person_ask_email:
		'Vou passar o seu pedido à nossa equipa. Diga-me o seu endereço de e-mail, para que o possam contactar quando tiver saído desta página.',
	person_has_email: 'Obrigado, passei o seu endereço de e-mail à nossa equipa.',
	waiting:
		'A nossa equipa tem a sua conversa. Acrescentei a mensagem; uma pessoa vai responder-lhe.',
	look_up_failed:
		'De momento não consigo consultar isso. Passei a sua pergunta à nossa equipa; uma pessoa vai responder-lhe.',

	reply_order: 'Onde está a minha encomenda?',
	reply_person: 'Falar com uma pessoa',
	reply_yes_person: 'Sim, passem-me a uma pessoa',
};
