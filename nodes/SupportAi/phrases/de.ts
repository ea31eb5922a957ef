import type { Phrases } from './en';

export const de: Phrases = {
	greeting:
		'Hallo, ich bin die KI-Assistenz von {shop}. Ich kann eine Bestellung nachsehen, Produkte finden oder Sie an einen Menschen weitergeben.',
	thanks: 'Gern geschehen. Kann ich sonst noch etwas für Sie tun?',
	goodbye: 'Auf Wiedersehen und danke für Ihren Besuch.',
	feedback: 'Danke für die Rückmeldung. Ich habe sie für das Team festgehalten.',
	not_understood:
		'Ich bin nicht sicher, was Sie brauchen. Ich kann eine Bestellung nachsehen, Produkte finden oder Sie an einen Menschen weitergeben.',
	unsupported_language:
		'Ich kann auf {languages} helfen. Bitte schreiben Sie mir in einer dieser Sprachen.',
	not_mine:
		'Das kann ich nicht selbst für Sie erledigen. Unser Team kann es: Soll ich Sie weitergeben?',
	as_you_wish: 'In Ordnung. Kann ich sonst noch etwas für Sie tun?',
	sorry: 'Das tut mir leid.',

	ask_order_number:
		'Um welche Bestellung geht es? Bitte nennen Sie mir die Nummer, zum Beispiel #1001.',
	ask_order_email:
		'Zum Schutz Ihrer Daten nennen Sie mir bitte die E-Mail-Adresse, mit der Sie {order} bestellt haben.',
	ask_order_both:
		'Bitte nennen Sie mir die Bestellnummer und die E-Mail-Adresse, mit der Sie bestellt haben.',
	order_not_found:
		'Ich finde keine Bestellung mit dieser Nummer und E-Mail-Adresse. Bitte prüfen Sie beides, oder fragen Sie nach einem Menschen.',
	order_tries_used:
		'Das waren für den Moment zu viele Versuche. Bitte melden Sie sich in Ihrem Konto an, oder fragen Sie nach einem Menschen.',
	no_orders:
		'Ich finde keine Bestellung in Ihrem Konto. Bitte nennen Sie mir die Bestellnummer und die E-Mail-Adresse, mit der Sie bestellt haben.',

	order_preparing: 'Bestellung {order} wird vorbereitet. Sie ist noch nicht beim Versanddienst.',
	order_on_hold:
		'Bestellung {order} ist zurzeit angehalten. Unser Team kann Ihnen sagen, warum: Fragen Sie einfach nach einem Menschen.',
	order_payment_pending:
		'Bestellung {order} wartet auf die Zahlung. Sobald sie eingegangen ist, wird sie verschickt.',
	order_cancelled: 'Bestellung {order} wurde am {date} storniert.',
	order_not_shipped_goods:
		'Bestellung {order} ist abgeschlossen. Nichts davon muss verschickt werden.',
	shipment_label_created:
		'Bestellung {order} ist gepackt und wartet auf die Abholung durch {carrier}.',
	shipment_in_transit: 'Bestellung {order} ist mit {carrier} unterwegs.',
	shipment_out_for_delivery: 'Bestellung {order} wird heute von {carrier} zugestellt.',
	shipment_ready_for_pickup: 'Bestellung {order} liegt bei {carrier} zur Abholung bereit.',
	shipment_delivered: 'Bestellung {order} wurde am {date} von {carrier} zugestellt.',
	shipment_delayed: 'Bestellung {order} ist mit {carrier} unterwegs, verspätet sich aber.',
	shipment_delivery_attempted:
		'{carrier} wollte Bestellung {order} zustellen, hat aber niemanden angetroffen. Den nächsten Versuch nennt die Seite der Sendungsverfolgung.',
	shipment_not_delivered:
		'{carrier} konnte Bestellung {order} nicht zustellen. Unser Team hilft Ihnen weiter: Fragen Sie einfach nach einem Menschen.',
	shipment_cancelled: 'Die Sendung von Bestellung {order} wurde storniert.',
	shipment_unknown: 'Bestellung {order} wurde an {carrier} übergeben.',
	shipment_of: 'Paket {index} von {count}:',
	rest_preparing: 'Der Rest der Bestellung wird noch vorbereitet.',
	estimated: 'Voraussichtliche Ankunft: {date}.',
	latest_event: 'Letzte Meldung des Versanddienstes: {message}.',
	latest_event_city: 'Letzte Meldung des Versanddienstes: {message} ({city}).',
	refunded: '{amount} dieser Bestellung wurden erstattet.',
	track_here: 'Hier verfolgen: {url}',
	the_carrier: 'den Versanddienst',

	change_page:
		'Auf dieser Seite können Sie die Bestellung {order} eine Stunde lang stornieren oder an eine andere Adresse senden lassen.',
	change_here: 'Bestellung {order} ändern: {url}',
	change_denied: 'Es tut mir leid, die Bestellung {order} kann nicht mehr geändert werden.',

	return_choose:
		'Was möchten Sie aus der Bestellung {order} zurücksenden? Bitte wählen Sie die Artikel und den Grund.',
	return_nothing:
		'Aus der Bestellung {order} kann im Moment nichts zurückgesendet werden: Sie ist noch nicht bei Ihnen oder wurde schon zurückgegeben.',
	return_accepted:
		'Ihre Rücksendung ist angenommen. Sie erhalten alles Nötige per E-Mail an die Adresse der Bestellung.',
	return_asked:
		'Ich habe Ihre Rücksendung an eine Kollegin oder einen Kollegen weitergegeben. Sie hören hier und per E-Mail davon.',
	return_denied: 'Es tut mir leid, diese Rücksendung kann ich nicht annehmen.',
	reason_too_small: 'Zu klein',
	reason_too_big: 'Zu groß',
	reason_changed_mind: 'Gefällt mir doch nicht',
	reason_not_as_described: 'Anders als beschrieben',
	reason_wrong_item: 'Falscher Artikel',
	reason_defective: 'Defekt',
	reason_damaged: 'Beschädigt angekommen',
	reason_late: 'Zu spät angekommen',
	reason_ordered_by_mistake: 'Versehentlich bestellt',
	reason_other: 'Anderer Grund',

	products_found: 'Das habe ich gefunden:',
	product_in_stock: '{title} kostet {price} und ist vorrätig.',
	product_priced: '{title} kostet {price}.',
	product_out_of_stock: '{title} kostet {price}, ist aber zurzeit ausverkauft.',
	product_few_left: '{title} kostet {price}. Nur noch {stock} vorrätig.',
	products_none: 'Dazu habe ich nichts gefunden. Welches Produkt suchen Sie?',
	from_description: 'In der Beschreibung steht: {text}',

	person:
		'Ich gebe das jetzt an unser Team weiter. Ein Mensch antwortet Ihnen hier oder per E-Mail.',
	person_ask_email:
		'Ich gebe das jetzt an unser Team weiter. Bitte nennen Sie mir Ihre E-Mail-Adresse, damit man Sie auch erreicht, wenn Sie diese Seite verlassen haben.',
	person_has_email: 'Danke, ich habe Ihre E-Mail-Adresse an unser Team weitergegeben.',
	waiting:
		'Unser Team hat Ihr Gespräch. Ich habe Ihre Nachricht hinzugefügt; ein Mensch wird Ihnen antworten.',
	look_up_failed:
		'Das kann ich gerade nicht nachsehen. Ich habe Ihre Frage an unser Team weitergegeben; ein Mensch wird Ihnen antworten.',

	reply_order: 'Wo ist meine Bestellung?',
	reply_person: 'Mit einem Menschen sprechen',
	reply_yes_person: 'Ja, bitte weitergeben',
};
