import type { Notices } from './en';

export const pt: Notices = {
	subject: 'A sua encomenda {order}',
	label_sent: 'A devolução da encomenda {order} está em curso: a etiqueta está no seu e-mail.',
	return_open: 'A devolução da encomenda {order} está registada.',
	goods_kept: 'Pode ficar com os artigos da encomenda {order}; não precisa de devolver nada.',
	refund_kept: 'O reembolso de {amount} da encomenda {order} está a caminho.',
	exchange_label_sent:
		'A troca da encomenda {order} está em curso: a etiqueta está no seu e-mail. O artigo novo é enviado quando o pacote chegar.',
	exchange_open:
		'A troca da encomenda {order} está registada. O artigo novo é enviado quando o pacote chegar.',
	exchange_arrived: 'A devolução da encomenda {order} chegou e o artigo novo está a ser enviado.',
	refund_started:
		'A devolução da encomenda {order} chegou e o reembolso de {amount} está em curso.',
	return_arrived: 'A devolução da encomenda {order} chegou.',
	return_denied:
		'A nossa equipa analisou a devolução e não a pode aceitar. Peça para falar com uma pessoa se tiver dúvidas.',
	return_expired:
		'A sua devolução não pôde ser analisada a tempo. Peça para falar com uma pessoa, para não ficar esquecida.',
	label_voided:
		'A etiqueta de devolução da encomenda {order} não foi usada durante {days} dias e já não é válida. Se ainda quiser devolver algo, peça-nos uma nova.',
	order_cancelled: 'A encomenda {order} está cancelada e {amount} voltam para si.',
	order_cancelled_unpaid: 'A encomenda {order} está cancelada. Nada foi cobrado.',
	address_changed: 'A morada de entrega da encomenda {order} está alterada.',
	change_denied:
		'A nossa equipa analisou a alteração da encomenda {order} e não a pode fazer. Peça para falar com uma pessoa se tiver dúvidas.',
	change_expired:
		'A alteração da encomenda {order} não pôde ser analisada a tempo. Peça para falar com uma pessoa, para não ficar esquecida.',
};
