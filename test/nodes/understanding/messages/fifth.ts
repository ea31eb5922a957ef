/** A fifth set, in everyday wording. */
export const FIFTH: Record<string, string> = {
	en: `
order_status - #1901 :: Still no sign of order 1901 and nobody can tell me where the van is
order_status 0 #1902 :: does 1902 come with Royal Mail or DPD, and on what day?
order_status 0 :: I ordered two chairs yesterday, have they been shipped?
return 0 #1903 :: these curtains are the wrong shade for my living room, want to return them, order 1903
return 0 :: I lost the receipt, can I return the kettle anyway
refund_status 0 #1904 :: you approved my refund for 1904 last week, when should I see it?
refund+complaint - #1905 :: The headphones from 1905 only play on the left side. Refund please.
refund - :: My parcel was stolen from the porch, can you give me my money back?
exchange 0 #1906 :: could I get order 1906 in a large instead, the medium is too tight
exchange+complaint - #1907 :: Received the wrong charger in 1907, please swap it
cancel_order 0 #1908 :: I no longer need the bookshelf, cancel order 1908
change_order 0 #1909 :: please remove the scarf from order 1909 and add gloves
change_address 0 #1910 :: order 1910: I typed my old address, can you send it to 22 Hill Road
product_question 0 :: can the jacket go in the tumble dryer
product_question 0 :: how many people fit in the tent
product_question 0 :: Does the keyboard have a German layout?
recommendation 0 :: what would you suggest for oily skin
size 0 :: what's the chest measurement of the medium hoodie
size 0 :: do the sandals come in half sizes or should I go up
stock 0 :: Is the walnut desk available for pickup in Bristol?
discount 0 :: is there free shipping code or any promo right now
payment 0 :: my card was declined but the bank says it's fine
account 0 :: I can't reset my password, no mail arrives
invoice 0 #1911 :: Please send the invoice for 1911 to my accountant at kay@example.com
shipping_info 0 :: how long does delivery to Scotland take
complaint - #1912 :: The table top of 1912 has a deep scratch
complaint -a :: Your support is a joke, useless from start to finish
complaint -e:legal_threat :: I am taking this to small claims court
human 0e:explicit_request :: please have someone phone me about my order
thanks + :: brilliant, thanks for sorting that so quickly
feedback + :: love the new colours, keep going!
other 0 :: do you sponsor local football teams?
goodbye 0 :: alright, bye for now
`,
	de: `
order_status - #1920 :: Meine Lieferung 1920 wurde für gestern angekündigt, kam aber nicht
return 0 #1921 :: Ich möchte die Vase aus 1921 zurückgeben, sie passt nicht ins Regal
refund_status 0 #1922 :: Wann wird mir der Betrag für 1922 erstattet?
exchange+complaint - #1923 :: In 1923 war ein roter statt ein blauer Becher, bitte umtauschen
cancel_order 0 #1924 :: Kann ich 1924 noch stornieren?
product_question 0 :: Hat der Rucksack ein Laptopfach?
size 0 :: Wie fallen die Jeans bei euch aus?
stock 0 :: Ist die Lampe in Messing noch zu haben?
payment 0 :: Kann ich in drei Raten zahlen?
complaint -a :: Unverschämt, wie ihr mit Kunden umgeht!
human 0e:explicit_request :: Kann ich bitte mit jemandem telefonieren?
`,
	fr: `
order_status - #1930 :: Mon colis 1930 est annoncé livré mais je n'ai rien
return 0 #1931 :: je souhaite renvoyer les chaussures de la commande 1931, trop petites
product_question 0 :: la veste a-t-elle une capuche ?
stock 0 :: avez-vous encore ce sac en rouge ?
complaint - #1932 :: l'assiette de la commande 1932 est fendue
human 0e:explicit_request :: puis-je avoir un conseiller au téléphone ?
`,
	es: `
order_status - #1940 :: el paquete 1940 figura como entregado y no lo tengo
exchange 0 #1941 :: quiero cambiar los pantalones del 1941 por una talla más
product_question 0 :: ¿la chaqueta tiene capucha?
payment 0 :: ¿puedo pagar a plazos?
complaint -a :: qué vergüenza de empresa, os reís de los clientes
`,
	it: `
order_status - #1950 :: il corriere non è mai passato per il 1950
refund_status 0 #1951 :: quando ricevo il rimborso per il 1951?
product_question 0 :: la giacca ha il cappuccio?
discount 0 :: avete un codice sconto per il primo ordine?
`,
	pt: `
order_status - #1960 :: a encomenda 1960 aparece como entregue e não a tenho
size 0 :: que tamanho devo escolher, tenho 1,70 m?
invoice 0 #1961 :: podem enviar a fatura da 1961?
`,
	nl: `
order_status - #1970 :: bestelling 1970 zou gisteren komen maar er is niets bezorgd
exchange 0 #1971 :: kan ik de trui uit 1971 ruilen voor een M?
product_question 0 :: heeft de jas een capuchon?
complaint -a :: wat een schandalige service, nooit meer
`,
};
