import type { Texts } from './en';

export const pt: Texts = {
	title: 'Alterar a encomenda {order}',
	cancel_heading: 'Cancelar a encomenda',
	cancel_text: 'Toda a encomenda é cancelada e o que pagou volta para si. Não pode ser desfeito.',
	cancel: 'Cancelar a encomenda {order}',
	address_heading: 'Outra morada de entrega',
	address_text: 'No mesmo país que antes.',
	first_name: 'Nome próprio',
	last_name: 'Apelido',
	street: 'Rua e número',
	more: 'Mais dados (facultativo)',
	zip: 'Código postal',
	city: 'Cidade',
	change: 'Mudar a morada',
	accepted: 'O seu pedido está aceite. Recebe uma confirmação por e-mail.',
	asked: 'Uma pessoa da nossa equipa analisa o seu pedido. Terá notícias por e-mail.',
	denied: 'Lamentamos, já não é possível.',
	link_over: 'Esta ligação já não é válida. Peça uma nova no chat.',
	incomplete: 'Preencha a morada toda, por favor.',
	failed: 'De momento não funciona. Tente mais tarde, por favor.',
};
