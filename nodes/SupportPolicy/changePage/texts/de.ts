import type { Texts } from './en';

export const de: Texts = {
	title: 'Bestellung {order} ändern',
	cancel_heading: 'Bestellung stornieren',
	cancel_text:
		'Die ganze Bestellung wird storniert, und Sie erhalten Ihr Geld zurück. Das lässt sich nicht rückgängig machen.',
	cancel: 'Bestellung {order} stornieren',
	address_heading: 'Andere Lieferadresse',
	address_text: 'Im selben Land wie bisher.',
	first_name: 'Vorname',
	last_name: 'Nachname',
	street: 'Straße und Hausnummer',
	more: 'Zusatz (freiwillig)',
	zip: 'Postleitzahl',
	city: 'Ort',
	change: 'Adresse ändern',
	accepted: 'Ihr Wunsch ist angenommen. Sie erhalten eine Bestätigung per E-Mail.',
	asked: 'Eine Kollegin oder ein Kollege sieht sich Ihren Wunsch an. Sie hören per E-Mail davon.',
	denied: 'Es tut uns leid, das ist nicht mehr möglich.',
	link_over: 'Dieser Link ist nicht mehr gültig. Bitte fragen Sie im Chat nach einem neuen.',
	incomplete: 'Bitte füllen Sie die ganze Adresse aus.',
	failed: 'Das geht gerade nicht. Bitte versuchen Sie es später noch einmal.',
};
