import type { ProductPhrases } from './en';

export const it: ProductPhrases = {
	recommend_these: 'Ecco che cosa suggerisco:',
	recommend_none:
		'Non ho trovato nulla di adatto che si possa ordinare ora. Mi dica di più su ciò che cerca, oppure chieda di una persona.',
	why_goes_with: 'Il negozio lo propone insieme a {title}.',
	why_options: 'È disponibile in {options}.',
	why_mentions: 'La sua scheda menziona: {words}.',
	why_cheaper: 'Costa {amount} in meno di {title}.',
	why_in_budget: 'Resta entro {amount}.',
	why_same_kind: 'Come {title}, appartiene a {type}.',
	why_available: 'Può ordinarlo ora.',

	reply_demo: 'Me lo mostri',
	demo_start: 'Le mostro {title} passo per passo.',
	demo_unknown: 'Quale prodotto vuole vedere?',
	demo_intro: 'Questo è {title}.',
	demo_picture: 'Questa immagine mostra: {text}.',
	demo_another_picture: "Questa è un'altra immagine del prodotto.",
	demo_variants: 'Può scegliere tra {variants}.',
	demo_many_variants: 'Ci sono {count} varianti tra cui scegliere, per esempio {variants}.',
	demo_rating: '{count} valutazioni gli danno in media {average} stelle su {best}.',
	demo_cart: 'Può aggiungerlo al carrello qui.',
};
