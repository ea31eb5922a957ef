import type { Texts } from './en';

export const nl: Texts = {
	title: 'Bestelling {order} wijzigen',
	cancel_heading: 'Bestelling annuleren',
	cancel_text:
		'De hele bestelling wordt geannuleerd en u krijgt uw geld terug. Dit kan niet ongedaan worden gemaakt.',
	cancel: 'Bestelling {order} annuleren',
	address_heading: 'Een ander bezorgadres',
	address_text: 'In hetzelfde land als eerst.',
	first_name: 'Voornaam',
	last_name: 'Achternaam',
	street: 'Straat en nummer',
	more: 'Toevoeging (optioneel)',
	zip: 'Postcode',
	city: 'Plaats',
	change: 'Adres wijzigen',
	accepted: 'Uw verzoek is geaccepteerd. U krijgt een bevestiging per e-mail.',
	asked: 'Een collega bekijkt uw verzoek. U hoort er per e-mail van.',
	denied: 'Het spijt ons, dit kan niet meer.',
	link_over: 'Deze link is niet meer geldig. Vraag in de chat om een nieuwe.',
	incomplete: 'Vul het hele adres in.',
	failed: 'Dit lukt op dit moment niet. Probeer het later opnieuw.',
};
