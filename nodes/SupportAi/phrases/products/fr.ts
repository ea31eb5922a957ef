import type { ProductPhrases } from './en';

export const fr: ProductPhrases = {
	recommend_these: 'Voici ce que je vous propose :',
	recommend_none:
		"Je n'ai rien trouvé qui convienne et soit disponible en ce moment. Dites-m'en plus sur ce que vous cherchez, ou demandez à parler à une personne.",
	why_goes_with: 'La boutique le propose avec {title}.',
	why_options: 'Il est disponible en {options}.',
	why_mentions: 'Sa fiche mentionne : {words}.',
	why_cheaper: 'Il coûte {amount} de moins que {title}.',
	why_in_budget: 'Il reste dans la limite de {amount}.',
	why_same_kind: 'Comme {title}, il appartient à {type}.',
	why_available: 'Vous pouvez le commander maintenant.',

	reply_demo: 'Montrez-le-moi',
	demo_start: 'Je vous présente {title} étape par étape.',
	demo_unknown: 'Quel produit voulez-vous voir ?',
	demo_intro: 'Voici {title}.',
	demo_picture: 'Cette image montre : {text}.',
	demo_another_picture: 'Voici une autre image.',
	demo_variants: 'Vous avez le choix entre {variants}.',
	demo_many_variants: 'Il existe {count} variantes, par exemple {variants}.',
	demo_rating: '{count} avis lui donnent en moyenne {average} étoiles sur {best}.',
	demo_cart: "Vous pouvez l'ajouter au panier ici.",
};
