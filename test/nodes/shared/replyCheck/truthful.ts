import { lines, type World } from './worlds';

/** Drafts that say nothing but what is known, in other words, languages and formats. */
const DRAFTS: Record<World, string> = {
	transit: `
		en: Thank you for asking! DHL has order #1001 and plans to deliver it on Tuesday, 24 November 2026.
		de: Tut mir leid, dass Sie warten müssen. Bestellung #1001 ist unterwegs und wird am Dienstag erwartet.
		fr: Pas de souci : la commande 1001 est en route, la livraison est prévue mardi 24 novembre.
		en: Good news: order #1001 is on its way with DHL and expected on 24 November.
		en: Your order 1001 has been shipped with DHL. It should arrive on November 24.
		en: DHL has your parcel; order no. 1001 is expected on Tuesday.
		en: The carrier last scanned order #1001 in Leipzig, at the sorting centre.
		en: Order #1001 is in transit. The carrier expects to deliver it on the 24th of November.
		en: It is on the way and should be with you on 24/11/2026.
		en: I see that #1001 is travelling with DHL. Is there anything else I can help you with?
		en: Sorry for the wait! Your parcel is still on its way and expected in 2 days, on 24 November.
		de: Ihre Bestellung #1001 ist mit DHL unterwegs und kommt voraussichtlich am 24. November an.
		de: Die Bestellung 1001 wurde mit DHL verschickt. Voraussichtliche Ankunft: 24.11.2026.
		de: Das Paket ist unterwegs und soll am Dienstag bei Ihnen sein.
		de: Zuletzt war Ihr Paket im Sortierzentrum in Leipzig.
		de: Ihre Bestellung Nr. 1001 ist auf dem Weg zu Ihnen, erwartet wird sie am 24.11.
		de: Kein Problem, ich habe nachgesehen: Bestellung #1001 ist mit DHL unterwegs.
		fr: Votre commande n° 1001 est en route avec DHL, livraison prévue le 24 novembre.
		fr: La commande #1001 a été expédiée par DHL ; elle est attendue mardi.
		fr: Le transporteur DHL l'a enregistrée au centre de tri de Leipzig.
		fr: Votre colis est en chemin et devrait arriver le 24/11/2026.
		es: Su pedido n.º 1001 está en camino con DHL. Entrega prevista: 24 de noviembre.
		it: L'ordine n. 1001 è in viaggio con DHL, consegna prevista il 24 novembre.
		pt: A encomenda #1001 está a caminho com a DHL, com entrega prevista para 24 de novembro.
		nl: Bestelling #1001 is onderweg met DHL en wordt verwacht op 24 november.`,
	delivered: `
		en: It says here that UPS delivered your parcel on 19 November 2026. Do you want me to ask our team?
		de: UPS hat Bestellung 1002 am 19. November zugestellt. Bitte schauen Sie auch bei den Nachbarn.
		fr: UPS l'a livrée le 19 novembre. Souhaitez-vous parler à notre équipe ?
		en: UPS delivered order #1002 on 19 November.
		en: Your order was delivered on November 19, 2026 by UPS. Please look with your neighbours too.
		en: According to UPS, parcel 1002 was delivered last Thursday, 19 November. Would you like to talk to a person?
		en: Order #1002 has been delivered. If it is not with you, shall I pass you on to our team?
		de: Bestellung #1002 wurde am 19. November von UPS zugestellt.
		de: Laut UPS wurde Ihr Paket am 19.11.2026 geliefert. Soll ich Sie an unser Team weitergeben?
		de: Die Bestellung 1002 ist am Donnerstag, 19. November, angekommen.
		fr: La commande n° 1002 a été livrée par UPS le 19 novembre.
		fr: D'après UPS, votre colis a été livré jeudi 19 novembre 2026.
		fr: Votre commande 1002 est arrivée le 19/11. Puis-je faire autre chose pour vous ?
		es: UPS entregó el pedido n.º 1002; fue entregado el 19 de noviembre.
		it: L'ordine n. 1002 è stato consegnato da UPS il 19 novembre.
		pt: A encomenda #1002 foi entregue pela UPS a 19 de novembro.
		nl: Bestelling #1002 is op 19 november door UPS bezorgd.`,
	preparing: `
		en: It has not been shipped so far, I am sorry. Would you like to talk to a person?
		de: Leider ist Bestellung #1003 noch nicht unterwegs, wir packen sie gerade.
		fr: Elle n'a pas encore quitté notre entrepôt, nous la préparons.
		en: We are still preparing order #1003; the carrier does not have it yet.
		en: Your order 1003 has not been shipped yet, we are packing it.
		en: Order #1003 is being prepared and has not left us. You get a message when it does.
		en: Not yet: #1003 is still being prepared. Thank you for your patience!
		de: Bestellung #1003 wird noch vorbereitet und ist noch nicht beim Versanddienst.
		de: Wir bereiten Ihre Bestellung 1003 gerade vor. Sie wurde noch nicht verschickt.
		de: Ihre Bestellung Nr. 1003 ist noch in Vorbereitung. Danke für Ihre Geduld!
		fr: La commande n° 1003 est en préparation ; elle n'a pas encore été remise au transporteur.
		fr: Nous préparons encore votre commande 1003. Elle n'est pas encore expédiée.
		fr: Votre commande #1003 est toujours en cours de préparation, merci de votre patience.
		es: Estamos preparando el pedido n.º 1003; todavía no se ha enviado.
		it: L'ordine n. 1003 è in preparazione e non è ancora stato spedito.
		pt: A encomenda #1003 está a ser preparada e ainda não foi enviada.
		nl: Bestelling #1003 wordt nog voorbereid en is nog niet verzonden.`,
	refunded: `
		en: I can see a refund of 1299 euros for order 1004.
		de: Ich sehe eine Erstattung von 1299 Euro zu Bestellung 1004.
		fr: Je vois un remboursement de 1 299 € pour la commande 1004.
		en: Order #1004 was cancelled on 12 November and €1,299.00 has been refunded.
		en: You have been refunded €1299 for order 1004, which was cancelled on November 12.
		en: We have refunded 1,299.00 EUR of order #1004.
		en: Your order was cancelled on 12/11/2026. The refund of €1,299 has been made.
		de: Bestellung #1004 wurde am 12. November storniert, 1.299,00 € wurden erstattet.
		de: Zu Ihrer Bestellung 1004 haben wir Ihnen 1.299 Euro erstattet.
		de: Die Stornierung war am 12.11.2026, und der Betrag von 1299,00 EUR wurde bereits erstattet.
		fr: La commande n° 1004 a été annulée le 12 novembre et 1 299,00 € ont été remboursés.
		fr: Nous vous avons remboursé 1299 euros pour la commande 1004.
		fr: Votre commande a été annulée le 12/11/2026 ; le remboursement de 1.299,00 € a été effectué.
		es: El pedido n.º 1004 fue cancelado el 12 de noviembre y se han reembolsado 1.299,00 €.
		it: L'ordine n. 1004 è stato annullato il 12 novembre; sono stati rimborsati 1.299,00 €.
		pt: A encomenda #1004 foi cancelada a 12 de novembro e foram reembolsados 1.299,00 €.
		nl: Bestelling #1004 is op 12 november geannuleerd; € 1.299,00 is terugbetaald.`,
	shop: `
		en: Unfortunately sale items can't be sent back.
		en: The delivery fee is 4.90 EUR below fifty euros.
		en: Refunds take up to 14 days after the parcel has reached us.
		en: Of course! Both Klarna and PayPal are possible.
		de: Leider können reduzierte Artikel nicht umgetauscht werden.
		de: Bis zu 14 Tage nach Eingang des Pakets ist das Geld wieder bei Ihnen.
		de: Natürlich, Klarna und PayPal sind möglich.
		fr: Malheureusement, les articles soldés ne sont ni repris ni échangés.
		fr: Bien sûr, vous pouvez régler avec Klarna ou PayPal.
		fr: Écrivez-nous à help@shop.example.com, notre équipe vérifiera.
		es: Lamentablemente, los artículos rebajados no se pueden devolver.
		it: Purtroppo gli articoli in saldo non si possono restituire.
		pt: Infelizmente, os artigos em saldo não podem ser devolvidos.
		nl: Helaas kunnen afgeprijsde artikelen niet worden teruggestuurd.
		en: Delivery takes two to five working days.
		en: You can send it back free of charge within 30 days after delivery.
		en: Shipping is €4.90, and from €50 it is free.
		en: We deliver to Germany, Austria and France in 2–5 business days.
		en: Returns cost you nothing for thirty days. Please note that sale items cannot be returned.
		en: Once we have your parcel back, you get your refund within two weeks.
		en: You can pay with PayPal, Visa or Klarna.
		en: There is a warranty of two years.
		en: Our team is there from Monday to Friday, 9 am to 6 pm.
		en: You can return it here: https://shop.example.com/returns
		en: Please write to help@shop.example.com, our team will check it.
		en: I cannot refund that myself, but I can pass you on to our team. Shall I?
		en: Yes, you can return it within 30 days, and it is free.
		en: I am sorry about this. Would you like me to ask our team about a refund?
		en: Orders under €50 have a delivery cost of €4.90.
		de: Die Lieferung dauert zwei bis fünf Werktage.
		de: Sie können den Artikel innerhalb von 30 Tagen kostenlos zurücksenden.
		de: Der Versand kostet 4,90 €, ab 50 € ist er kostenlos.
		de: Wir liefern nach Deutschland, Österreich und Frankreich.
		de: Reduzierte Artikel können leider nicht zurückgegeben werden.
		de: Die Erstattung erhalten Sie innerhalb von 14 Tagen, nachdem das Paket bei uns ist.
		de: Sie können mit PayPal, Visa oder Klarna bezahlen.
		de: Die Garantie beträgt zwei Jahre.
		de: Unser Team ist montags bis freitags von 9 bis 18 Uhr da.
		de: Das kann ich nicht selbst erstatten. Soll ich Sie an unser Team weitergeben?
		de: Rücksendungen melden Sie bitte hier an: shop.example.com/returns
		de: Guten Morgen! Die Lieferung braucht 2-5 Werktage.
		de: Sie haben dreißig Tage Zeit für die Rückgabe.
		fr: La livraison prend de 2 à 5 jours ouvrés.
		fr: Vous pouvez renvoyer l'article gratuitement dans les 30 jours.
		fr: La livraison coûte 4,90 € ; elle est gratuite à partir de 50 €.
		fr: Nous livrons en Allemagne, en Autriche et en France.
		fr: Les articles soldés ne peuvent pas être retournés.
		fr: Le remboursement arrive dans les quatorze jours après réception du colis.
		fr: Vous pouvez payer par PayPal, Visa ou Klarna.
		fr: La garantie est de deux ans.
		fr: Notre équipe est là du lundi au vendredi de 9h00 à 18h00.
		fr: Je ne peux pas le rembourser moi-même. Voulez-vous parler à une personne ?
		fr: Vous avez trente jours pour le retour.
		es: La entrega tarda de 2 a 5 días laborables y cuesta 4,90 €.
		es: Puede devolverlo gratis en un plazo de 30 días.
		es: Aceptamos PayPal, Visa y Klarna.
		it: La consegna richiede da 2 a 5 giorni lavorativi e costa 4,90 €.
		it: Può restituirlo gratuitamente entro 30 giorni.
		it: La garanzia è di due anni.
		pt: A entrega demora de 2 a 5 dias úteis e custa 4,90 €.
		pt: Pode devolver gratuitamente no prazo de 30 dias.
		nl: De levering duurt 2 tot 5 werkdagen en kost € 4,90.
		nl: U kunt het binnen 30 dagen gratis terugsturen.`,
	laden: `
		en: Delivery takes 2 to 5 working days and costs €4.90.
		en: Shipping is free from 50 euros.
		en: You have 30 days to return it, and the return is free.
		en: We deliver to Austria, too.
		en: Sale items are excluded from exchange, I am afraid.
		en: Your money is refunded within 14 days of the parcel reaching us.
		de: Die Lieferzeit beträgt zwei bis fünf Werktage.
		de: Für den Versand fallen 4,90 Euro an.
		de: Ab 50,00 € liefern wir versandkostenfrei.
		de: Für die kostenlose Rücksendung haben Sie 30 Tage Zeit.
		de: Ja, wir liefern auch nach Österreich.
		de: Nach dem Eingang Ihrer Rücksendung erhalten Sie die Erstattung in höchstens zwei Wochen.
		de: Reduzierte Ware ist leider vom Umtausch ausgeschlossen.
		fr: La livraison prend 2 à 5 jours ouvrables et coûte 4,90 euros.
		fr: À partir de 50 €, la livraison est gratuite.
		fr: Le retour est gratuit pendant 30 jours.
		fr: Nous expédions aussi en Autriche.
		fr: Le remboursement se fait sous 14 jours.
		nl: Vanaf € 50 is de verzending gratis.
		es: El envío es gratuito a partir de 50 €.`,
	product: `
		en: Would you like the Trail Boots for €1,149.50 instead?
		de: Die Regenjacke wiegt 420 Gramm und kostet 119 Euro.
		fr: Elle pèse 420 grammes et coûte 119,00 €.
		en: The Rain Jacket is €119 and we have it in stock.
		en: There are only 3 Trail Boots left, at €1,149.50.
		en: The Wool Hat (€29.90) is sold out right now.
		en: The jacket is waterproof to 10,000 mm and weighs 420 g.
		en: Rain Jacket: 119.00 EUR, available in our shop. Would you like to see it?
		en: At 420 grams the Rain Jacket is light, and it costs 119 euros.
		en: I am afraid the Wool Hat is out of stock at the moment.
		en: This is what I found: Rain Jacket for €119.00 and Trail Boots for €1,149.50.
		de: Die Rain Jacket kostet 119,00 € und ist vorrätig.
		de: Von den Trail Boots sind nur noch 3 da, sie kosten 1.149,50 €.
		de: Der Wool Hat für 29,90 € ist zurzeit ausverkauft.
		de: Die Jacke ist bis 10.000 mm wasserdicht und wiegt 420 g.
		de: Die Trail Boots kosten 1149,50 Euro. Nur noch 3 vorrätig.
		fr: La Rain Jacket coûte 119 € et elle est en stock.
		fr: Il ne reste que 3 Trail Boots à 1 149,50 €.
		fr: Le Wool Hat à 29,90 € est épuisé pour le moment.
		fr: La veste est imperméable jusqu'à 10 000 mm et pèse 420 g.
		es: La Rain Jacket cuesta 119,00 € y está en stock.
		it: La Rain Jacket costa 119,00 € ed è disponibile.
		pt: A Rain Jacket custa 119,00 € e está em stock.
		nl: De Rain Jacket kost € 119,00 en is op voorraad.`,
	discount: `
		en: Please enter WELCOME10 at the checkout.
		de: Bitte geben Sie WELCOME10 an der Kasse ein.
		fr: Il suffit d'entrer WELCOME10 au moment du paiement.
		en: With the code WELCOME10 you get 10% off your first order.
		en: The welcome discount of 10 percent is valid until 31 December 2026, but not on gift cards.
		en: New here? There is a discount of ten percent on the first order: use WELCOME10.
		en: The code WELCOME10 is valid until December 31.
		de: Mit dem Code WELCOME10 erhalten Sie 10 % Rabatt auf die erste Bestellung.
		de: Der Rabatt von zehn Prozent gilt bis zum 31.12.2026, aber nicht für Geschenkkarten.
		de: Der Willkommensrabatt beträgt 10 Prozent, der Code lautet WELCOME10.
		fr: Avec le code WELCOME10, vous avez 10 % de réduction sur la première commande.
		fr: La remise de dix pour cent est valable jusqu'au 31 décembre 2026.
		fr: Le code WELCOME10 ne s'applique pas aux cartes cadeaux.
		es: Con el código WELCOME10 tiene un 10 % de descuento en el primer pedido.
		it: Con il codice WELCOME10 ha il 10% di sconto sul primo ordine.
		pt: Com o código WELCOME10 tem 10 % de desconto na primeira encomenda.
		nl: Met de code WELCOME10 krijgt u 10% korting op de eerste bestelling.`,
};

export const TRUTHFUL = Object.entries(DRAFTS).flatMap(([world, text]) =>
	lines(text).map((line) => ({ world: world as World, ...line })),
);
