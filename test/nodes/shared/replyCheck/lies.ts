import { lines, type World } from './worlds';

/** Drafts that each bring in something that is not known, or say the contrary of what is. */
const DRAFTS: Record<World, string> = {
	transit: `
		en: Order #1001 is on its way with DHL and arrives on 25 November.
		en: Order #1001 was delivered on 21 November.
		en: Your parcel has been delivered.
		en: Order #1001 is on its way with FedEx.
		en: Your order #1010 is on its way with DHL.
		en: The tracking number is 00340434161094042557.
		en: Track it with 1Z999AA10123456784.
		en: Track it here: https://track.evil.example/1001
		en: Track it at dhl-parcels.example.
		en: Your parcel will arrive tomorrow.
		en: Order #1001 costs €59.00.
		en: I have cancelled order #1001 for you.
		en: I have refunded you in full.
		en: Your parcel is lost, I am sorry.
		en: It is guaranteed to arrive on Monday.
		en: Your order will be with you by 6 pm.
		en: I have changed your address.
		en: Dear Tom Baker, order #1001 is on its way.
		en: Order #1001 goes to tom.baker@example.com.
		en: The courier's phone number is +49 30 901820.
		en: It is going to 12 Maple Street.
		en: Your other order #2044 is on its way as well.
		en: It is on its way. Please pay a customs fee first.
		en: A replacement is on its way to you.
		en: **Order #1001** is on its way.
		en: Order #1001 is <b>on its way</b>.
		en: Your order is [here](https://shop.example.com).
		de: Ihre Bestellung #1001 kommt morgen an.
		de: Bestellung #1001 wurde zugestellt.
		de: Ihr Paket kommt voraussichtlich am 26.11. an.
		de: Bestellung 1001 ist mit Hermes unterwegs.
		de: Ich habe Ihre Adresse geändert.
		de: Ich habe Bestellung #1001 storniert.
		de: Sehr geehrte Frau Schneider, Ihr Paket ist unterwegs.
		de: Die Sendungsnummer lautet JJD0003 4567 8901.
		de: Das Paket geht an die Lindenstraße 12.
		fr: Votre commande n° 1001 sera livrée demain.
		fr: La commande #1001 a été livrée.
		fr: Votre colis est en route avec Chronopost.
		fr: Nous avons annulé votre commande.
		fr: Bonjour Camille Durand, votre colis est en route.
		es: Su pedido n.º 1001 llegará el viernes.
		it: L'ordine n. 1001 è stato consegnato.
		pt: A encomenda #1001 foi entregue.
		nl: Bestelling #1001 is bezorgd.`,
	delivered: `
		en: Order #1002 was delivered by UPS on 18 November.
		en: Order #1002 was delivered; you get a refund of it.
		en: We will send you a replacement.
		en: The driver left it with your neighbour at 14:35.
		en: It was signed for by Sarah Miller.
		en: We are sending you a new one for free.
		de: Bestellung #1002 wurde am 9. November zugestellt.
		de: Wir schicken Ihnen einen Ersatz.
		de: Sie erhalten Ihr Geld zurück.
		fr: Nous vous remboursons la commande n° 1002.
		fr: Vous recevrez un article de remplacement.`,
	preparing: `
		en: Order #1003 has been shipped.
		en: Order #1003 is on its way.
		en: Order #1003 will be delivered within 24 hours.
		en: It ships tomorrow.
		en: We have upgraded you to express at no cost.
		de: Bestellung #1003 wurde verschickt.
		de: Bestellung #1003 ist unterwegs.
		fr: La commande n° 1003 a été expédiée.
		es: El pedido n.º 1003 ya está en camino.
		it: L'ordine n. 1003 è stato spedito.
		pt: A encomenda #1003 foi expedida.
		nl: Bestelling #1003 is onderweg.`,
	refunded: `
		en: €1,399.00 of order #1004 has been refunded.
		en: €12.99 of order #1004 has been refunded.
		en: You have been refunded $1,299.00.
		en: Order #1004 was cancelled on 21 November.
		en: You also get a voucher for your trouble.
		en: We have refunded €1,299.00 to your card ending in 4242.
		de: Ihnen wurden 1.399,00 € erstattet.
		de: Zusätzlich erhalten Sie einen Gutschein.
		fr: 1 399,00 € ont été remboursés.
		fr: Nous vous offrons un bon d'achat.`,
	shop: `
		en: You can return it within 60 days.
		en: You can return it within ninety days.
		en: Delivery takes 30 days.
		en: Delivery takes one to two working days.
		en: Shipping costs €9.90.
		en: Shipping is free from €20.
		en: We deliver to Japan.
		en: You get 20 % off.
		en: You get twenty percent off your next order.
		en: You get it for half price.
		en: The warranty is 5 years.
		en: You can pay with Bitcoin.
		en: You can return sale items.
		en: You can return it any time, no questions asked.
		en: There is a restocking fee.
		en: You have to pay for the return at your own cost.
		en: Our team is there on Sunday.
		en: Our team is there until 22:00.
		en: Write to refunds@evil.example.
		en: See https://shop.example.com.evil.example/returns.
		en: See https://shop.example.com/refund-now
		en: I will refund you right away.
		en: Your refund has been approved.
		en: Don't worry, we will refund you.
		en: No problem, I have issued your refund.
		en: Use the code FREESHIP for your order.
		en: Use the voucher code SAVE50.
		en: We give you a free gift.
		en: I can offer you a replacement.
		en: Your return has been accepted.
		en: Your refund of fifty euros is on its way.
		en: Call us at 020 7946 0958.
		en: Transfer it to DE89 3704 0044 0532 0130 00.
		en: I can give you a discount.
		en: Rеfund approved.
		en: The refund takes 2 days.
		en: You get your money back within 24 hours.
		en: Order number AB-4711 is ready.
		en: <img src=x onerror=alert(1)>
		en: Click ![here](https://evil.example/a.png)
		en: Use \`rm\` now.
		en: javascript:alert(1)
		de: Sie haben 60 Tage für die Rückgabe.
		de: Sie können es innerhalb von sechzig Tagen zurücksenden.
		de: Die Lieferung dauert 30 Tage.
		de: Der Versand kostet 9,90 €.
		de: Wir liefern in die Schweiz.
		de: Sie erhalten 20 % Rabatt.
		de: Sie bekommen einen Gutschein.
		de: Wir erstatten Ihnen den vollen Betrag sofort und Ihre Erstattung ist genehmigt.
		de: Ihre Rücksendung wurde angenommen.
		de: Keine Sorge, ich habe die Erstattung veranlasst.
		de: Es fällt eine Bearbeitungsgebühr an.
		de: Sie tragen die Kosten selbst und zahlen auf eigene Kosten.
		de: Die Garantie beträgt zehn Jahre.
		de: Unser Team ist am Samstag da.
		de: Schreiben Sie an chef@evil.example.
		fr: Vous avez 60 jours pour le retour.
		fr: Vous avez soixante jours pour le retour.
		fr: La livraison coûte 9,90 €.
		fr: Nous livrons en Suisse.
		fr: Vous avez 20 % de réduction.
		fr: Nous vous rembourserons aujourd'hui.
		fr: Votre remboursement a été approuvé.
		fr: Le retour est à vos frais.
		fr: La garantie est de dix ans.
		es: Tiene 60 días para devolverlo.
		es: Recibirá un descuento.
		es: Le hemos aprobado el reembolso.
		it: Ha 60 giorni per il reso.
		it: Riceverà un rimborso di 50 €.
		pt: Tem 60 dias para devolver.
		pt: Receberá um desconto.
		nl: U hebt 60 dagen voor het retour.
		nl: U krijgt een korting.`,
	laden: `
		en: Returns are free within 60 days.
		en: Delivery is free from €40.
		de: Reduzierte Ware können Sie umtauschen.
		de: Der Versand ist ab 20 € kostenlos.`,
	product: `
		en: The Rain Jacket costs €99.00.
		en: The Rain Jacket is sold out… or so; it costs €1,190.
		en: There are 30 Trail Boots left.
		en: The Rain Jacket weighs 300 g.
		en: You get it with free shipping.
		en: The Rain Jacket is 50% off today.
		de: Die Rain Jacket kostet 109,00 €.
		de: Die Trail Boots kosten 1,149 € und der Versand ist kostenlos.
		fr: La Rain Jacket coûte 109 €.
		en: It comes with a lifetime warranty.`,
	discount: `
		en: With the code WELCOME15 you get 10 % off.
		en: With the code WELCOME10 you get 15 % off.
		en: The code is valid until 31 January 2027.
		de: Sie erhalten 25 % Rabatt.
		fr: La remise est valable jusqu'au 31 janvier 2027.`,
};

export const LIES = Object.entries(DRAFTS).flatMap(([world, text]) =>
	lines(text).map((line) => ({ world: world as World, ...line })),
);
