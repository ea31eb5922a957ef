import type { ProductPhrases } from './en';

export const nl: ProductPhrases = {
	recommend_these: 'Dit zou ik voorstellen:',
	recommend_none:
		'Ik heb niets passends gevonden dat nu te bestellen is. Vertel me meer over wat u zoekt, of vraag naar een medewerker.',
	why_goes_with: 'De winkel raadt het aan samen met {title}.',
	why_options: 'Het is verkrijgbaar in {options}.',
	why_mentions: 'In de gegevens staat: {words}.',
	why_cheaper: 'Het kost {amount} minder dan {title}.',
	why_in_budget: 'Het blijft binnen {amount}.',
	why_same_kind: 'Net als {title} hoort het bij {type}.',
	why_available: 'U kunt het nu bestellen.',

	reply_demo: 'Laat het me zien',
	demo_start: 'Ik laat u {title} stap voor stap zien.',
	demo_unknown: 'Welk product zal ik u laten zien?',
	demo_intro: 'Dit is {title}.',
	demo_picture: 'Deze foto toont: {text}.',
	demo_another_picture: 'Dit is nog een foto ervan.',
	demo_variants: 'U kunt kiezen tussen {variants}.',
	demo_many_variants: 'Er zijn {count} varianten om uit te kiezen, bijvoorbeeld {variants}.',
	demo_rating: '{count} beoordelingen geven gemiddeld {average} van de {best} sterren.',
	demo_cart: 'U kunt het hier in uw winkelwagen leggen.',
};
