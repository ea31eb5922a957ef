/** A fourth set, in idioms. */
export const FOURTH: Record<string, string> = {
	en: `
order_status - #1801 :: what on earth is taking 1801 so long, it was in stock!
order_status 0 :: I got a shipping mail on Sunday, which day will the mirror be here?
order_status - #1802 :: 1802 went to my old flatmate apparently, he says he never saw it
return 0 #1803 :: keeping the vase but not the tray, how do i return just one thing from 1803
return 0 :: Is a return still OK without the tags?
refund_status 0 #1804 :: is there a confirmation that 1804 was refunded? my bank asks for it
refund+complaint - #1805 :: half the tulip bulbs in 1805 are mouldy, please refund those
exchange+complaint - :: The jigsaw has a missing piece, can I get a fresh box?
exchange 0 #1806 :: trousers too long, do you swap for short leg? 1806
cancel_order 0 #1807 :: sorry bought the wrong year of calendar, cancel 1807?
change_order 0 #1808 :: take the second mug off order 1808 please
change_order 0 #1809 :: add my VAT... no wait, just add a birthday card to 1809
change_address 0 #1810 :: for 1810, ring at Miller's next door, deliver there please
product_question 0 :: hi, how hot does the sauna blanket get
product_question 0 :: Is the cheese made with raw milk
product_question 0 :: which side of the rug is up
recommendation 0 :: what do you have under 25 for a secret santa
recommendation 0 :: beginner yoga mat, any favourites?
size 0 :: between S and M in most brands, which one here?
size 0 :: head is 59 cm, which helmet
stock 0 :: Will you make the blue one again
stock 0 :: how many of the pine shelves have you got
discount 0 :: any student rates
discount 0 :: why did my birthday coupon vanish
payment 0 :: can I use two gift cards on one order
payment - :: paid by mistake twice because the page froze, now both went through
account 0 :: My wife wants the account in her name
account 0 :: which data do you keep when I browse
invoice 0 #1811 :: need a proforma for 1811
shipping_info 0 :: does the courier call before coming
shipping_info 0 :: do parcels to Malta take long
complaint - #1812 :: glaze on the bowl in 1812 is cracked all over
complaint -a :: I have had it up to here with your excuses
complaint - :: Box was so badly packed that I am honestly surprised anything survived
complaint -e:repeat_contact :: called twice, mailed three times, zero answers
complaint -ue:safety :: there was a shard of glass in the jam
human 0e:explicit_request :: i would prefer discussing this with one of your staff
thanks + :: You sorted it in five minutes, wow, thank you
feedback + :: The wrapping was so pretty I did not want to open it
feedback 0 :: would help to see the seat height on the product page
other 0 :: can you help me with my maths homework
goodbye 0 :: see ya later
greeting 0 :: Good day to you
`,
	de: `
order_status - #1820 :: Laut Sendungsverfolgung dreht 1820 seit Tagen Runden zwischen zwei Depots
return 0 #1821 :: Nur die Decke aus 1821 soll zurück, geht das einzeln?
refund_status - :: Vor drei Wochen zurückgeschickt, bis heute kein Cent
exchange+complaint - #1822 :: Reißverschluss klemmt, hätte gern eine andere Jacke (1822)
cancel_order 0 #1823 :: 1823 war ein Versehen, bitte raus damit
change_address 0 #1824 :: Kann 1824 beim Nachbarn Schulz abgegeben werden?
product_question 0 :: Verträgt das Brett die Spülmaschine?
recommendation 0 :: Was nehmt ihr selbst für Wandertouren?
size 0 :: Kopfumfang 58, welcher Hut?
stock 0 :: Habt ihr von der roten Kanne noch welche?
payment 0 :: Warum geht bei mir nur Vorkasse?
shipping_info 0 :: Kommt der Schrank per Spedition?
complaint -a :: Was soll dieser Mist? Zum dritten Mal der falsche Artikel!
human 0e:explicit_request :: Wer ist bei euch für Reklamationen zuständig, kann ich den sprechen?
feedback + :: So liebevoll verpackt, da macht Auspacken Freude
`,
	fr: `
order_status - #1830 :: la 1830 tourne en rond entre deux dépôts depuis lundi
return 0 :: un article soldé peut-il être rendu ?
exchange 0 #1831 :: les rideaux de la 1831 sont trop courts, vous échangez contre du 240 ?
cancel_order 0 #1832 :: laissez tomber la 1832 s'il vous plaît
product_question 0 :: la planche supporte le lave-vaisselle ?
stock 0 :: il vous reste des théières rouges ?
payment 0 :: pourquoi ma carte cadeau affiche zéro ?
complaint -a :: c'est quoi ce service de merde, troisième erreur d'affilée
thanks + :: réglé en cinq minutes, chapeau et merci
`,
	es: `
order_status - #1840 :: el 1840 lleva días dando vueltas entre dos almacenes
return 0 :: ¿se puede devolver un artículo rebajado?
exchange+complaint - #1841 :: la cremallera se atasca, quiero otra chaqueta (1841)
cancel_order 0 #1842 :: dejad el 1842, fue un error
product_question 0 :: ¿la tabla aguanta el lavavajillas?
stock 0 :: ¿os quedan teteras rojas?
complaint -a :: estoy hasta las narices de vuestras excusas
feedback + :: venía envuelto con tanto mimo, qué ilusión
`,
	it: `
order_status - #1850 :: il 1850 gira da giorni tra due magazzini
return 0 :: un articolo in saldo si può rendere?
cancel_order 0 #1851 :: lasciate stare il 1851, è stato un errore
product_question 0 :: il tagliere regge la lavastoviglie?
stock 0 :: vi sono rimaste teiere rosse?
complaint -a :: ne ho fin sopra i capelli delle vostre scuse
`,
	pt: `
order_status - #1860 :: a 1860 anda há dias às voltas entre dois armazéns
return 0 :: um artigo em saldo pode ser devolvido?
product_question 0 :: a tábua aguenta a máquina de lavar loiça?
stock 0 :: ainda têm bules vermelhos?
`,
	nl: `
order_status - #1870 :: 1870 rijdt al dagen rondjes tussen twee depots
return 0 :: kan een afgeprijsd artikel retour?
product_question 0 :: kan de plank in de vaatwasser?
stock 0 :: hebben jullie nog rode theepotten?
complaint -a :: ik ben jullie smoesjes spuugzat
`,
};
