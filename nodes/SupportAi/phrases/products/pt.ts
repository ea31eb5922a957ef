import type { ProductPhrases } from './en';

export const pt: ProductPhrases = {
	recommend_these: 'É isto que sugiro:',
	recommend_none:
		'Não encontrei nada adequado que possa ser encomendado agora. Diga-me mais sobre o que procura, ou peça para falar com uma pessoa.',
	why_goes_with: 'A loja sugere-o em conjunto com {title}.',
	why_options: 'Está disponível em {options}.',
	why_mentions: 'A sua ficha menciona: {words}.',
	why_cheaper: 'Custa menos {amount} do que {title}.',
	why_in_budget: 'Fica dentro de {amount}.',
	why_same_kind: 'Tal como {title}, pertence a {type}.',
	why_available: 'Pode encomendá-lo agora.',

	reply_demo: 'Mostre-me',
	demo_start: 'Vou mostrar-lhe {title} passo a passo.',
	demo_unknown: 'Que produto quer que lhe mostre?',
	demo_intro: 'Este é {title}.',
	demo_picture: 'Esta imagem mostra: {text}.',
	demo_another_picture: 'Esta é outra imagem do produto.',
	demo_variants: 'Pode escolher entre {variants}.',
	demo_many_variants: 'Há {count} variantes à escolha, por exemplo {variants}.',
	demo_rating: '{count} avaliações dão-lhe em média {average} de {best} estrelas.',
	demo_cart: 'Pode adicioná-lo ao carrinho aqui.',
};
