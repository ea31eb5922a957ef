import type { Notices } from './en';

export const de: Notices = {
	subject: 'Ihre Bestellung {order}',
	label_sent: 'Ihre Rücksendung zu {order} ist unterwegs: Das Etikett ist in Ihrem Postfach.',
	return_open: 'Ihre Rücksendung zu {order} ist angemeldet.',
	goods_kept:
		'Sie können die Ware der Bestellung {order} behalten; Sie müssen nichts zurücksenden.',
	refund_kept: 'Die Erstattung von {amount} für die Bestellung {order} ist unterwegs.',
	exchange_label_sent:
		'Ihr Umtausch zu {order} läuft: Das Etikett ist in Ihrem Postfach. Der neue Artikel wird versendet, sobald das Paket da ist.',
	exchange_open:
		'Ihr Umtausch zu {order} ist angemeldet. Der neue Artikel wird versendet, sobald das Paket da ist.',
	exchange_arrived: 'Ihre Rücksendung zu {order} ist da, der neue Artikel wird versendet.',
	refund_started: 'Ihre Rücksendung zu {order} ist da, die Erstattung von {amount} läuft.',
	return_arrived: 'Ihre Rücksendung zu {order} ist da.',
	return_denied:
		'Unser Team hat Ihre Rücksendung geprüft und kann sie nicht annehmen. Bei Fragen verlangen Sie gern eine Person.',
	return_expired:
		'Ihre Rücksendung konnte nicht rechtzeitig geprüft werden. Bitte verlangen Sie eine Person, damit nichts vergessen wird.',
	label_voided:
		'Das Rücksendeetikett zu {order} wurde {days} Tage nicht benutzt und ist nicht mehr gültig. Möchten Sie weiterhin etwas zurücksenden, fragen Sie uns bitte nach einem neuen.',
	order_cancelled: 'Die Bestellung {order} ist storniert, {amount} sind auf dem Weg zu Ihnen.',
	order_cancelled_unpaid: 'Die Bestellung {order} ist storniert. Es wurde nichts abgebucht.',
	address_changed: 'Die Lieferadresse von Bestellung {order} ist geändert.',
	change_denied:
		'Unser Team hat die Änderung von Bestellung {order} geprüft und kann sie nicht vornehmen. Bei Fragen verlangen Sie gern eine Person.',
	change_expired:
		'Die Änderung von Bestellung {order} konnte nicht rechtzeitig geprüft werden. Bitte verlangen Sie eine Person, damit nichts vergessen wird.',
};
