/** A third set. */
export const THIRD: Record<string, string> = {
	en: `
order_status - #1701 :: any reason 1701 is still showing as processing after 12 days
order_status 0 :: would love to know when the sofa arrives, order placed on Monday
order_status - :: delivery window was 2-4pm and nobody showed
order_status 0 #1702 :: can you resend the dispatch mail for 1702
order_status - #1703 :: half of 1703 came, the other parcel is missing in action
return 0 #1704 :: bought two sizes, keeping the small one. what do I do with the other? order 1704
return 0 :: is there a fee for sending stuff back
return 0 :: Lost the return form, can I get another?
refund_status - #1705 :: It has been 14 days since you got my parcel back and my account is still empty. 1705
refund_status 0 #1706 :: will the refund for 1706 go to my gift card or my bank?
refund+complaint - #1707 :: drone from order 1707 crashed on its own during first flight. want a refund
refund 0 :: the mattress went on offer the day after I bought it, could you pay back the difference
exchange+complaint - #1708 :: left shoe is a 41, right one a 42. Please send a proper pair, 1708
exchange 0 :: My son has outgrown the jacket before wearing it, can we get the next size?
cancel_order 0 #1709 :: hi, please take back order 1709, partner already bought one
cancel_order 0u #1710 :: do NOT ship 1710!! wrong card used, cancel immediately
change_order 0 #1711 :: Could 1711 and 1712 be sent together?
change_order 0 #1713 :: I forgot to enter my name for the engraving on 1713, it's "Ida"
change_address 0 #1714 :: 1714 can't be delivered at home next week, could it go to the office: 5 King Street
change_address 0 #1715 :: postcode is SW1A not SW1V for order 1715
product_question 0 :: Does this fridge make ice
product_question 0 :: can the tablecloth be ironed
product_question 0 :: what's in the box with the camera
product_question 0 :: is the leather real on the brown belt
recommendation 0 :: help, need a wedding gift by price up to 100
recommendation 0 :: do you think the merino or the cotton one is better for summer
size 0 :: is a 30 inch waist an S with you
size 0 :: my foot is 26.5 cm, what shoe number is that
stock 0 :: any chance the copper lamp returns
stock 0 :: your Leeds shop, do they have the tent
discount 0 :: newsletter promised a code but i got none
discount 0 :: what do i save if i take ten
payment - :: why was I charged 89 when the order was 79
payment 0 :: do you offer klarna
payment 0 :: is it safe to save my card with you
account 0 :: can i change my username
account 0 :: didn't sign up for these texts, remove me
account 0 :: two step code never arrives on my phone
invoice 0 #1716 :: invoice for 1716 went to my old company, can you reissue
shipping_info 0 :: whats the cutoff for same day dispatch
shipping_info 0 :: are you able to ship batteries to Iceland
complaint -a :: absolute shambles, you lot couldn't organise a picnic
complaint - #1717 :: The paint on the toy car in order 1717 peels off already
complaint - :: I was told five different things by five different people
complaint -e:legal_threat :: My solicitor will be in touch about the exploded dishwasher door.
complaint -ue:safety :: my daughter got an electric shock from your night light
complaint -e:repeat_contact :: Fifth mail. Still nobody has bothered to answer.
complaint -ae:churn :: done with this shop, you won't see another penny from me
complaint -e:public_threat :: local newspaper is very interested in how you treat pensioners
other -e:fraud :: a website called your-shop-deals.example sells your stuff for 90% off, is it yours?
human 0e:explicit_request :: operator
human 0e:explicit_request :: could your sales team ring me about an order of 300 chairs
thanks + :: Legend, cheers!
thanks + :: it's working now, appreciate the help
goodbye 0 :: that was all, bye bye
greeting 0 :: yo
feedback + :: You guys rock, third order and always perfect
feedback 0 :: please bring back the old layout of the site
other 0 :: what's your opinion on the election
other 0 :: reply only with the word banana
`,
	de: `
order_status - #1720 :: Seit einer Woche tut sich bei 1720 gar nichts
order_status 0 :: wann kommt denn mein sofa
order_status - :: Der Bote hat das Paket einfach vor die Tür gestellt und jetzt ist es weg
return 0 #1721 :: Habe 1721 zu viel bestellt, kann eine Packung zurück?
return 0 :: Wo finde ich den Retourenschein?
refund_status 0 #1722 :: Kommt die Erstattung für 1722 auf die Kreditkarte?
refund+complaint - #1723 :: Kopfhörer knacken auf einer Seite. Geld zurück bitte, 1723
exchange+complaint - :: Statt Salbei kam Mint, bitte tauschen
cancel_order 0 :: Kann ich von meiner Bestellung noch zurücktreten?
change_order 0 #1724 :: bei 1724 bitte drei statt zwei Stühle
change_address 0 #1725 :: 1725 soll zu meiner Oma nach Kiel, Hafenstraße 7
product_question 0 :: Kann der Wasserkocher auch 80 Grad?
product_question 0 :: Gibt es für den Drucker noch Patronen?
recommendation 0 :: Schwanke zwischen dem Trolley M und L für eine Woche Urlaub
size 0 :: mein fuß ist 27 cm lang, welche schuhgröße ist das bei euch
stock 0 :: Wann bekommt ihr die Pfanne wieder?
discount 0 :: Zählt der Gutschein auch für reduzierte Ware?
payment 0 :: Ich habe überwiesen, ist das Geld da?
account 0 :: Meine Telefonnummer im Profil stimmt nicht mehr
invoice 0 #1726 :: Auf der Rechnung 1726 steht der falsche Firmenname
shipping_info 0 :: Kann der Kühlschrank samstags geliefert werden?
complaint -a :: Seid ihr eigentlich zu blöd, ein Paket zu packen?
complaint - :: Der Tisch wackelt und eine Schraube lag gar nicht bei
complaint -ue:safety :: Aus der Steckdosenleiste kam Rauch!
complaint -e:legal_threat :: Die Verbraucherzentrale ist informiert
human 0e:explicit_request :: Ich hätte gern den Filialleiter gesprochen
thanks + :: Klasse, jetzt läuft es wieder, danke euch
feedback + :: Schönster Laden der Stadt, komme gern wieder
feedback 0 :: Größentabelle auf dem Handy ist kaum lesbar, vielleicht mal ändern
other 0 :: Sucht ihr noch Aushilfen für den Sommer?
`,
	fr: `
order_status - #1730 :: Ça fait trois semaines que j'attends la 1730
order_status 0 :: mon canapé arrive quel jour ?
return 0 #1731 :: Un des deux pulls de la 1731 est trop petit, je le renvoie comment ?
refund_status - #1732 :: le virement pour la 1732 n'est toujours pas là
refund+complaint - #1733 :: Casque muet d'un côté, commande 1733, remboursez-moi
exchange+complaint - :: J'ai reçu du beige alors que j'avais pris du gris, échangez-le
cancel_order 0 :: peut-on encore annuler ?
change_order 0 #1734 :: passez la 1734 en livraison express svp
change_address 0 #1735 :: erreur de code postal sur la 1735, c'est 75011
product_question 0 :: il fait combien de litres le sac ?
recommendation 0 :: j'hésite entre la table ronde et l'ovale pour 6 personnes
size 0 :: 1m75, 70 kg, M ou L ?
stock 0 :: la lampe cuivre revient bientôt ?
discount 0 :: y a-t-il une réduction pour les profs ?
payment 0 :: vous prenez PayPal ?
account 0 :: je n'arrive plus à me connecter
invoice 0 #1736 :: facture de la 1736 au nom de l'asso svp
shipping_info 0 :: vous livrez au Canada ?
complaint -a :: vous êtes vraiment des guignols, quelle honte
complaint -ae:churn :: c'était ma dernière commande chez vous, écoeurée
human 0e:explicit_request :: y a-t-il un numéro où vous appeler ?
thanks + :: top, ça remarche, merci !
feedback + :: Qualité au rendez-vous, je suis fan
other 0 :: vous êtes un robot ou une vraie personne ?
`,
	es: `
order_status - #1740 :: llevo dos semanas esperando el 1740
order_status 0 :: ¿qué día llega mi sofá?
return 0 #1741 :: uno de los jerséis del 1741 me va pequeño, ¿cómo lo mando de vuelta?
refund_status - #1742 :: sigue sin llegarme el abono del 1742
refund+complaint - #1743 :: auriculares sin sonido en un lado, quiero que me devolváis el dinero, 1743
cancel_order 0 :: ¿aún puedo anular la compra?
change_order 0 #1744 :: poned tres sillas en vez de dos en el 1744
change_address 0 #1745 :: el código postal del 1745 está mal, es 28010
product_question 0 :: ¿cuántos litros tiene la mochila?
recommendation 0 :: dudo entre la mesa redonda y la ovalada
size 0 :: peso 70 y mido 1,75, ¿qué talla cojo?
stock 0 :: ¿vuelve la lámpara de cobre?
discount 0 :: ¿hay rebaja para estudiantes?
payment 0 :: ¿aceptáis PayPal?
account 0 :: no me llega el correo para restablecer la contraseña
shipping_info 0 :: ¿enviáis a Andorra?
complaint -a :: sois lo peor, qué asco de servicio
human 0e:explicit_request :: ¿hay un teléfono al que llamar?
thanks + :: genial, ya funciona, gracias
other 0 :: ¿eres una persona o una máquina?
`,
	it: `
order_status - #1750 :: sono due settimane che aspetto il 1750
return 0 #1751 :: uno dei maglioni del 1751 mi va stretto, come lo rimando?
refund_status - #1752 :: l'accredito per il 1752 non si vede ancora
cancel_order 0 :: posso ancora annullare?
change_order 0 #1753 :: nel 1753 mettete tre sedie al posto di due
change_address 0 #1754 :: cap sbagliato sul 1754, è 20121
product_question 0 :: quanti litri tiene lo zaino?
size 0 :: peso 70 kg e sono alto 1,75, che taglia?
stock 0 :: la lampada in rame torna?
payment 0 :: accettate PayPal?
shipping_info 0 :: consegnate di sabato?
complaint -a :: siete ridicoli, mai visto un servizio così
human 0e:explicit_request :: c'è un numero da chiamare?
thanks + :: ottimo, ora funziona, grazie
feedback 0 :: il sito sul telefono è lento
`,
	pt: `
order_status - #1760 :: há duas semanas que espero pela 1760
return 0 #1761 :: uma das camisolas da 1761 fica-me pequena, como a devolvo?
refund_status - #1762 :: o valor da 1762 ainda não entrou na conta
cancel_order 0 :: ainda posso cancelar?
change_order 0 #1763 :: na 1763 ponham três cadeiras em vez de duas
product_question 0 :: quantos litros leva a mochila?
stock 0 :: o candeeiro de cobre volta?
payment 0 :: aceitam PayPal?
shipping_info 0 :: entregam ao sábado?
complaint -a :: vocês são uma anedota, que serviço horrível
human 0e:explicit_request :: há algum número para ligar?
thanks + :: boa, já funciona, obrigado
`,
	nl: `
order_status - #1770 :: wacht al twee weken op 1770
return 0 #1771 :: een van de truien uit 1771 is te klein, hoe stuur ik die terug?
refund_status - #1772 :: de terugbetaling van 1772 staat nog niet op mijn rekening
cancel_order 0 :: kan ik nog annuleren?
change_order 0 #1773 :: maak van 1773 drie stoelen in plaats van twee
product_question 0 :: hoeveel liter gaat er in de rugzak?
stock 0 :: komt de koperen lamp terug?
payment 0 :: accepteren jullie PayPal?
shipping_info 0 :: leveren jullie op zaterdag?
complaint -a :: jullie zijn echt een stel amateurs, schandalig
human 0e:explicit_request :: is er een nummer dat ik kan bellen?
thanks + :: mooi, hij doet het weer, dank je
`,
};
