import type { Notices } from './en';

export const nl: Notices = {
	subject: 'Uw bestelling {order}',
	label_sent: 'Uw retour van {order} loopt: het label zit in uw mailbox.',
	return_open: 'Uw retour van {order} is aangemeld.',
	goods_kept: 'U mag de artikelen van bestelling {order} houden; u hoeft niets terug te sturen.',
	refund_kept: 'De terugbetaling van {amount} voor bestelling {order} is onderweg.',
	exchange_label_sent:
		'Uw ruiling voor {order} loopt: het label zit in uw mailbox. Het nieuwe artikel wordt verstuurd zodra het pakket binnen is.',
	exchange_open:
		'Uw ruiling voor {order} is aangemeld. Het nieuwe artikel wordt verstuurd zodra het pakket binnen is.',
	exchange_arrived: 'Uw retour van {order} is binnen, het nieuwe artikel wordt verstuurd.',
	refund_started: 'Uw retour van {order} is binnen, de terugbetaling van {amount} loopt.',
	return_arrived: 'Uw retour van {order} is binnen.',
	return_denied:
		'Ons team heeft uw retour bekeken en kan die niet accepteren. Vraag naar een medewerker als u vragen hebt.',
	return_expired:
		'Uw retour kon niet op tijd worden bekeken. Vraag naar een medewerker, zodat het niet vergeten wordt.',
	label_voided:
		'Het retourlabel voor {order} is {days} dagen niet gebruikt en is niet meer geldig. Wilt u nog iets terugsturen, vraag ons dan om een nieuw label.',
	order_cancelled: 'Bestelling {order} is geannuleerd, {amount} komt naar u terug.',
	order_cancelled_unpaid: 'Bestelling {order} is geannuleerd. Er is niets afgeschreven.',
	address_changed: 'Het bezorgadres van bestelling {order} is gewijzigd.',
	change_denied:
		'Ons team heeft de wijziging van bestelling {order} bekeken en kan die niet doorvoeren. Vraag naar een medewerker als u vragen hebt.',
	change_expired:
		'De wijziging van bestelling {order} kon niet op tijd worden bekeken. Vraag naar een medewerker, zodat het niet vergeten wordt.',
};
