import type { Phrases } from './en';

export const nl: Phrases = {
	greeting:
		'Hallo, ik ben de AI-assistent van {shop}. Ik kan een bestelling opzoeken, producten vinden of je doorverbinden met een medewerker.',
	thanks: 'Graag gedaan. Kan ik nog iets voor je doen?',
	goodbye: 'Tot ziens en bedankt voor je bezoek.',
	feedback: 'Bedankt dat je het laat weten. Ik heb het voor het team genoteerd.',
	not_understood:
		'Ik weet niet zeker wat je nodig hebt. Ik kan een bestelling opzoeken, producten vinden of je doorverbinden met een medewerker.',
	unsupported_language:
		'Ik kan helpen in het {languages}. Schrijf me alsjeblieft in een van deze talen.',
	not_mine:
		'Dat kan ik zelf niet voor je doen. Ons team wel: zal ik je doorverbinden met een medewerker?',
	as_you_wish: 'Goed. Kan ik nog iets anders voor je doen?',
	sorry: 'Dat spijt me.',

	ask_order_number: 'Om welke bestelling gaat het? Geef me het nummer, bijvoorbeeld #1001.',
	ask_order_email:
		'Om je gegevens te beschermen: met welk e-mailadres heb je bestelling {order} geplaatst?',
	ask_order_both: 'Geef me het bestelnummer en het e-mailadres waarmee je hebt besteld.',
	order_not_found:
		'Ik vind geen bestelling met dit nummer en e-mailadres. Controleer beide, of vraag naar een medewerker.',
	order_tries_used:
		'Dat waren voorlopig te veel pogingen. Log in op je account, of vraag naar een medewerker.',
	no_orders:
		'Ik vind geen bestelling in je account. Geef me het bestelnummer en het e-mailadres waarmee je hebt besteld.',

	order_preparing: 'Bestelling {order} wordt klaargemaakt. Ze is nog niet bij de bezorgdienst.',
	order_on_hold:
		'Bestelling {order} staat op dit moment stil. Ons team kan zeggen waarom: vraag naar een medewerker.',
	order_payment_pending:
		'Bestelling {order} wacht op de betaling. Zodra die binnen is, wordt ze verzonden.',
	order_cancelled: 'Bestelling {order} is op {date} geannuleerd.',
	order_not_shipped_goods: 'Bestelling {order} is afgerond. Er hoeft niets te worden verzonden.',
	shipment_label_created: 'Bestelling {order} is ingepakt en wacht op {carrier}.',
	shipment_in_transit: 'Bestelling {order} is onderweg met {carrier}.',
	shipment_out_for_delivery: 'Bestelling {order} wordt vandaag bezorgd door {carrier}.',
	shipment_ready_for_pickup: 'Bestelling {order} ligt klaar om af te halen bij {carrier}.',
	shipment_delivered: 'Bestelling {order} is op {date} bezorgd door {carrier}.',
	shipment_delayed: 'Bestelling {order} is onderweg met {carrier}, maar vertraagd.',
	shipment_delivery_attempted:
		'{carrier} wilde bestelling {order} bezorgen, maar er was niemand thuis. De volgende poging staat op de volgpagina.',
	shipment_not_delivered:
		'{carrier} kon bestelling {order} niet bezorgen. Ons team helpt je verder: vraag naar een medewerker.',
	shipment_cancelled: 'De zending van bestelling {order} is geannuleerd.',
	shipment_unknown: 'Bestelling {order} is overgedragen aan {carrier}.',
	shipment_of: 'Pakket {index} van {count}:',
	rest_preparing: 'De rest van de bestelling wordt nog klaargemaakt.',
	estimated: 'Verwacht op {date}.',
	latest_event: 'Laatste bericht van de bezorgdienst: {message}.',
	latest_event_city: 'Laatste bericht van de bezorgdienst: {message} ({city}).',
	refunded: '{amount} van deze bestelling is terugbetaald.',
	track_here: 'Volg het hier: {url}',
	the_carrier: 'de bezorgdienst',

	change_page:
		'Op deze pagina kunt u bestelling {order} een uur lang annuleren of het adres wijzigen.',
	change_here: 'Bestelling {order} wijzigen: {url}',
	change_denied: 'Het spijt me, bestelling {order} kan niet meer worden gewijzigd.',

	return_choose: 'Wat wilt u terugsturen uit bestelling {order}? Kies de artikelen en de reden.',
	return_nothing:
		'Uit bestelling {order} kan nu niets worden teruggestuurd: deze is nog niet bij u of is al geretourneerd.',
	return_accepted:
		'Uw retour is geaccepteerd. U krijgt alles wat u nodig hebt per e-mail, op het adres van de bestelling.',
	return_asked:
		'Ik heb uw retour doorgegeven aan een collega die ernaar kijkt. U hoort het hier en per e-mail.',
	return_denied: 'Het spijt me, ik kan deze retour niet accepteren.',
	reason_too_small: 'Te klein',
	reason_too_big: 'Te groot',
	reason_changed_mind: 'Toch niet naar mijn zin',
	reason_not_as_described: 'Anders dan beschreven',
	reason_wrong_item: 'Verkeerd artikel',
	reason_defective: 'Defect',
	reason_damaged: 'Beschadigd aangekomen',
	reason_late: 'Te laat aangekomen',
	reason_ordered_by_mistake: 'Per ongeluk besteld',
	reason_other: 'Andere reden',

	products_found: 'Dit heb ik gevonden:',
	product_in_stock: '{title} kost {price} en is op voorraad.',
	product_priced: '{title} kost {price}.',
	product_out_of_stock: '{title} kost {price}, maar is nu uitverkocht.',
	product_few_left: '{title} kost {price}. Nog maar {stock} op voorraad.',
	products_none: 'Ik heb niets passends gevonden. Welk product zoek je?',
	from_description: 'In de beschrijving staat: {text}',

	person: 'Ik geef dit nu door aan ons team. Een medewerker antwoordt je hier of per e-mail.',
	person_ask_email:
		'Ik geef dit nu door aan ons team. Wat is je e-mailadres, zodat ze je kunnen bereiken als je deze pagina hebt verlaten?',
	person_has_email: 'Bedankt, ik heb je e-mailadres doorgegeven aan ons team.',
	waiting:
		'Ons team heeft je gesprek. Ik heb je bericht toegevoegd; een medewerker zal je antwoorden.',
	look_up_failed:
		'Dat kan ik nu niet opzoeken. Ik heb je vraag doorgegeven aan ons team; een medewerker zal je antwoorden.',

	reply_order: 'Waar is mijn bestelling?',
	reply_person: 'Met een medewerker spreken',
	reply_yes_person: 'Ja, verbind me door',
};
