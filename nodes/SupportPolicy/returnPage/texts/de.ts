import type { Texts } from './en';

export const de: Texts = {
	title: 'Etwas zurücksenden',
	intro: 'Bitte nennen Sie uns die Bestellung.',
	order_number: 'Bestellnummer',
	email: 'E-Mail-Adresse der Bestellung',
	go_on: 'Weiter',
	order: 'Bestellung {order}',
	articles: 'Was möchten Sie zurücksenden?',
	pieces: 'Wie viele',
	reason: 'Warum?',
	wants: 'Was möchten Sie stattdessen?',
	refund: 'Geld zurück',
	exchange: 'Umtausch',
	store_credit: 'Guthaben',
	exchange_for: 'Bei Umtausch: welchen stattdessen?',
	send: 'Rücksendung anmelden',
	language: 'Sprache',
	accepted:
		'Ihre Rücksendung ist angenommen. Alles Nötige erhalten Sie per E-Mail an die Adresse der Bestellung.',
	asked:
		'Eine Kollegin oder ein Kollege sieht sich Ihre Rücksendung an. Sie hören per E-Mail davon.',
	denied: 'Es tut uns leid, diese Rücksendung können wir nicht annehmen.',
	not_found:
		'Wir finden keine Bestellung mit dieser Nummer und E-Mail-Adresse. Bitte prüfen Sie beides.',
	tries_used:
		'Das waren vorerst zu viele Versuche. Bitte versuchen Sie es in einer Stunde noch einmal.',
	link_over: 'Dieser Link ist nicht mehr gültig. Bitte nennen Sie uns Ihre Bestellung noch einmal.',
	nothing_chosen: 'Bitte wählen Sie mindestens einen Artikel und einen Grund.',
	nothing_left:
		'Von Bestellung {order} kann gerade nichts zurückgesendet werden: Die Ware ist noch nicht bei Ihnen oder wurde schon zurückgegeben.',
	failed: 'Das geht gerade nicht. Bitte versuchen Sie es später noch einmal.',
	too_small: 'Zu klein',
	too_big: 'Zu groß',
	changed_mind: 'Ich habe es mir anders überlegt',
	not_as_described: 'Nicht wie beschrieben',
	wrong_item: 'Falscher Artikel',
	defective: 'Defekt',
	damaged: 'Beschädigt angekommen',
	late: 'Zu spät angekommen',
	ordered_by_mistake: 'Versehentlich bestellt',
	other: 'Ein anderer Grund',
};
