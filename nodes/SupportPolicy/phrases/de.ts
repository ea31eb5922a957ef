import type { Phrases } from './en';

export const de: Phrases = {
	check: 'Eine Kollegin oder ein Kollege prüft das und meldet sich bei Ihnen.',
	not_possible: 'Das können wir Ihnen hier nicht anbieten. Unser Team erklärt es Ihnen gern.',
	proof_missing:
		'Bitte nennen Sie uns zuerst die Bestellnummer und die E-Mail-Adresse der Bestellung.',
	proof_too_weak:
		'Bitte melden Sie sich zuerst an, oder bestätigen Sie mit dem Code, den wir an die E-Mail-Adresse der Bestellung senden.',
	order_cancelled: 'Die Bestellung {order} wurde storniert.',
	dispute_open:
		'Zu Bestellung {order} läuft bei Ihrer Bank ein Zahlungsstreit; er wird dort geklärt.',
	nothing_left: 'Alles, was für Bestellung {order} bezahlt wurde, ist bereits erstattet.',
	nothing_asked: 'Bitte sagen Sie uns, um welchen Artikel es geht.',

	unknown_item: 'Dieser Artikel gehört nicht zu Bestellung {order}.',
	not_returnable:
		'{item} kann nicht zurückgesendet werden: der Artikel ist noch nicht bei Ihnen oder wurde schon zurückgegeben.',
	too_many: 'Von {item} können {count} zurückgegeben werden.',
	window_open: 'Sie können {item} bis zum {date} zurückgeben.',
	window_closed: 'Die Rückgabefrist für {item} endete am {date}.',
	date_unknown:
		'Wir sehen nicht, an welchem Tag {item} angekommen ist; eine Kollegin oder ein Kollege prüft es.',
	withdrawal_right: 'Nach dem Gesetz können Sie den Kauf von {item} bis zum {date} widerrufen.',
	final_sale: '{item} wurde als vom Umtausch ausgeschlossen verkauft.',
	reason_override: 'Aus dem genannten Grund können Sie {item} bis zum {date} zurückgeben.',
	evidence_missing: 'Bitte senden Sie uns ein Foto von {item}.',
	country_not_served: 'Aus Ihrem Land nehmen wir {item} nicht zurück.',

	keep_item: 'Sie können die Ware behalten; Sie müssen nichts zurücksenden.',
	goods_come_back: 'Bitte senden Sie die Ware an uns zurück.',
	free_return: 'Für diese Rückgabe berechnen wir keine Gebühr.',
	return_fee: 'Für die Rücksendung werden {amount} abgezogen.',
	restocking_fee: 'Als Bearbeitungsgebühr werden {amount} abgezogen.',
	shipping_refunded: 'Auch die Versandkosten von {amount} werden erstattet.',
	capped: 'Höchstens {amount} können noch erstattet werden.',
	bonus_store_credit: 'Weil Sie ein Guthaben wählen, erhalten Sie {amount} zusätzlich.',
	bonus_exchange: 'Weil Sie einen Umtausch wählen, erhalten Sie {amount} zusätzlich.',
	label_merchant: 'Sie erhalten von uns ein Rücksendeetikett.',
	label_customer: 'Bitte senden Sie das Paket auf eigene Kosten zurück.',

	parcel_lost: 'Es tut uns leid: Ihr Paket gilt als verloren, und Sie erhalten Ihr Geld zurück.',
	not_lost_yet: 'Ihr Paket kann noch ankommen. Bitte schreiben Sie uns ab dem {date} noch einmal.',
	says_delivered:
		'Laut Paketdienst wurde Ihr Paket am {date} zugestellt. Eine Kollegin oder ein Kollege geht dem nach.',
	not_sent: 'Die Bestellung {order} wurde noch nicht versendet.',
	claim_accepted: 'Es tut uns leid wegen {item}. Sie erhalten Ihr Geld zurück.',
	claim_late: 'Ein Problem mit {item} konnte bis zum {date} gemeldet werden.',
	price_lower: 'Der Preis ist seit Ihrer Bestellung gesunken: Sie erhalten {amount} zurück.',
	price_not_lower: 'Der Preis ist nicht niedriger als der, den Sie bezahlt haben.',
	price_late: 'Ein niedrigerer Preis konnte bis zum {date} gemeldet werden.',
	late_delivery:
		'Es tut uns leid, dass Bestellung {order} verspätet ist. Sie erhalten {amount} zurück.',
	not_late: 'Die Lieferung von Bestellung {order} gilt ab dem {date} als verspätet.',
	goodwill: 'Als Entschuldigung erstatten wir Ihnen {amount}.',

	already_sent:
		'Die Bestellung {order} ist unterwegs und kann nicht mehr geändert werden. Sie können sie zurückgeben, sobald sie da ist.',
	change_in_time: 'Ihr Wunsch kam rechtzeitig.',
	cancel: 'Die Bestellung {order} kann storniert werden. Sie erhalten {amount} zurück.',
	cancel_unpaid: 'Die Bestellung {order} kann storniert werden. Es wurde nichts abgebucht.',
	address: 'Die Lieferadresse von Bestellung {order} kann geändert werden.',
	swap: 'Der Artikel kann getauscht werden.',
	swap_refund: 'Der neue Artikel kostet weniger: Sie erhalten {amount} zurück.',

	handover_open: 'Jemand aus unserem Team antwortet Ihnen bis {time}.',
	handover_closed:
		'Von unserem Team ist gerade niemand da; wir sind wieder da ab {opens}. Jemand antwortet Ihnen bis {time}.',
	handover_soon: 'Ein Mensch aus unserem Team wird Ihnen antworten.',
	told_self_harm:
		'Es tut mir sehr leid, dass es Ihnen so geht. Bitte rufen Sie den Notruf oder ein Krisentelefon an, wenn Sie in Gefahr sind.',
	told_safety:
		'Ihre Sicherheit geht vor: Bitte benutzen Sie das Produkt nicht weiter, und rufen Sie den Notruf, wenn jemand verletzt ist.',
	told_money: 'Wir nehmen das ernst. Bitte senden Sie hier niemals Kartennummern oder Passwörter.',
	told_formal: 'Ihre Nachricht geht an die Personen, die für solche Anliegen zuständig sind.',
	told_sorry: 'Es tut mir leid, dass das nicht gut gelaufen ist.',
	told_photo: 'Ein Foto hilft unserem Team: Sie können es Ihrer Antwort beifügen.',
	told_language: 'Unser Team antwortet Ihnen nach Möglichkeit in einer Sprache, die Sie verstehen.',
};
