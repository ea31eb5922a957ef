import type { ProductPhrases } from './en';

export const de: ProductPhrases = {
	recommend_these: 'Das würde ich vorschlagen:',
	recommend_none:
		'Ich habe nichts Passendes gefunden, das gerade bestellbar ist. Erzählen Sie mir mehr darüber, was Sie suchen, oder fragen Sie nach einem Menschen.',
	why_goes_with: 'Der Shop empfiehlt es zusammen mit {title}.',
	why_options: 'Es ist erhältlich in {options}.',
	why_mentions: 'In den Angaben dazu steht: {words}.',
	why_cheaper: 'Es kostet {amount} weniger als {title}.',
	why_in_budget: 'Es bleibt innerhalb von {amount}.',
	why_same_kind: 'Es gehört wie {title} zu {type}.',
	why_available: 'Sie können es jetzt bestellen.',

	reply_demo: 'Zeigen Sie es mir',
	demo_start: 'Ich zeige Ihnen {title} Schritt für Schritt.',
	demo_unknown: 'Welches Produkt soll ich Ihnen zeigen?',
	demo_intro: 'Das ist {title}.',
	demo_picture: 'Dieses Bild zeigt: {text}.',
	demo_another_picture: 'Das ist ein weiteres Bild davon.',
	demo_variants: 'Sie haben die Wahl zwischen {variants}.',
	demo_many_variants: 'Es gibt {count} Varianten zur Auswahl, zum Beispiel {variants}.',
	demo_rating: '{count} Bewertungen geben im Schnitt {average} von {best} Sternen.',
	demo_cart: 'Sie können es hier in den Warenkorb legen.',
};
