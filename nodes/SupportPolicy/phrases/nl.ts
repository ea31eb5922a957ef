import type { Phrases } from './en';

export const nl: Phrases = {
	check: 'Een collega kijkt hiernaar en neemt contact met u op.',
	not_possible: 'Dit kunnen we u hier niet aanbieden. Ons team legt het u graag uit.',
	proof_missing: 'Geef ons eerst het bestelnummer en het e-mailadres van de bestelling.',
	proof_too_weak:
		'Log eerst in, of bevestig met de code die we naar het e-mailadres van de bestelling sturen.',
	order_cancelled: 'Bestelling {order} is geannuleerd.',
	dispute_open:
		'Voor bestelling {order} loopt een betalingsgeschil bij uw bank; het wordt daar afgehandeld.',
	nothing_left: 'Alles wat voor bestelling {order} is betaald, is al terugbetaald.',
	nothing_asked: 'Laat ons weten om welk artikel het gaat.',

	unknown_item: 'Dit artikel hoort niet bij bestelling {order}.',
	not_returnable: '{item} kan niet terug: u heeft het nog niet, of het is al teruggestuurd.',
	too_many: 'Van {item} kunnen er {count} terug.',
	window_open: 'U kunt {item} tot en met {date} terugsturen.',
	window_closed: 'De retourtermijn voor {item} eindigde op {date}.',
	date_unknown: 'We zien niet op welke dag {item} is aangekomen; een collega kijkt het na.',
	withdrawal_right: 'Volgens de wet kunt u de aankoop van {item} tot en met {date} herroepen.',
	final_sale: '{item} is verkocht zonder recht op retour.',
	reason_override: 'Om de reden die u gaf, kunt u {item} tot en met {date} terugsturen.',
	evidence_missing: 'Stuur ons een foto van {item}.',
	country_not_served: 'Uit uw land nemen we {item} niet terug.',

	keep_item: 'U mag het artikel houden; u hoeft niets terug te sturen.',
	goods_come_back: 'Stuur de artikelen naar ons terug.',
	free_return: 'Voor deze retour rekenen we geen kosten.',
	return_fee: 'Voor de retourzending wordt {amount} ingehouden.',
	restocking_fee: 'Voor het opnieuw opslaan wordt {amount} ingehouden.',
	shipping_refunded: 'Ook de bezorgkosten van {amount} worden terugbetaald.',
	capped: 'Er kan nog hoogstens {amount} worden terugbetaald.',
	bonus_store_credit: 'U krijgt {amount} extra omdat u winkeltegoed kiest.',
	bonus_exchange: 'U krijgt {amount} extra omdat u omruilen kiest.',
	label_merchant: 'U krijgt van ons een retourlabel.',
	label_customer: 'Stuur het pakket op eigen kosten terug.',

	parcel_lost: 'Het spijt ons: uw pakket geldt als verloren en u krijgt uw geld terug.',
	not_lost_yet: 'Uw pakket kan nog aankomen. Schrijf ons vanaf {date} opnieuw.',
	says_delivered:
		'Volgens de vervoerder is uw pakket op {date} bezorgd. Een collega zoekt het uit.',
	not_sent: 'Bestelling {order} is nog niet verzonden.',
	claim_accepted: 'Het spijt ons van {item}. U krijgt uw geld terug.',
	claim_late: 'Een probleem met {item} kon tot en met {date} worden gemeld.',
	price_lower: 'De prijs is sinds uw bestelling gedaald: u krijgt {amount} terug.',
	price_not_lower: 'De prijs is niet lager dan wat u heeft betaald.',
	price_late: 'Een lagere prijs kon tot en met {date} worden gemeld.',
	late_delivery: 'Het spijt ons dat bestelling {order} te laat is. U krijgt {amount} terug.',
	not_late: 'De levering van bestelling {order} geldt vanaf {date} als te laat.',
	goodwill: 'Als excuus betalen we u {amount} terug.',

	already_sent:
		'Bestelling {order} is verzonden en kan niet meer worden gewijzigd. U kunt haar terugsturen zodra ze er is.',
	change_in_time: 'Uw verzoek kwam op tijd.',
	cancel: 'Bestelling {order} kan worden geannuleerd. U krijgt {amount} terug.',
	cancel_unpaid: 'Bestelling {order} kan worden geannuleerd. Er is niets afgeschreven.',
	address: 'Het bezorgadres van bestelling {order} kan worden gewijzigd.',
	swap: 'Het artikel kan worden omgeruild.',
	swap_refund: 'Het nieuwe artikel kost minder: u krijgt {amount} terug.',

	handover_open: 'Iemand van ons team antwoordt u voor {time}.',
	handover_closed:
		'Er is nu niemand van ons team; we zijn er weer {opens}. Iemand antwoordt u voor {time}.',
	handover_soon: 'Een medewerker van ons team zal u antwoorden.',
	told_self_harm:
		'Het spijt me heel erg dat u dit doormaakt. Bel het noodnummer of een hulplijn als u in gevaar bent.',
	told_safety:
		'Uw veiligheid gaat voor: gebruik het product niet meer en bel het noodnummer als er iemand gewond is.',
	told_money: 'We nemen dit serieus. Stuur hier nooit kaartnummers of wachtwoorden.',
	told_formal: 'Uw bericht gaat naar de mensen die over zulke zaken gaan.',
	told_sorry: 'Het spijt me dat dit niet goed is gegaan.',
	told_photo: 'Een foto helpt ons team: u kunt die bij uw antwoord voegen.',
	told_language: 'Ons team antwoordt u zo mogelijk in een taal die u begrijpt.',
};
