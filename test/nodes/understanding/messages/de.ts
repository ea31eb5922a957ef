export const DE = `
order_status - #20417 :: Meine Bestellung 20417 ist immer noch nicht da, obwohl sie gestern kommen sollte.
order_status 0 #3381 :: wo bleibt mein paket? nr 3381
order_status 0 :: Wurde meine Bestellung schon verschickt?
order_status - :: Laut DHL wurde die Sendung zugestellt, aber bei uns ist nichts angekommen
return 0 #5521 :: Ich möchte die Schuhe aus Bestellung 5521 zurückschicken
return 0 :: wie lange kann ich etwas zurückgeben?
return 0 :: Muss ich das Rücksendeetikett selbst ausdrucken?
return 0 #1818 :: hiermit widerrufe ich den Kauf 1818
refund_status 0 #6112 :: Die Retoure zu 6112 ist bei euch angekommen, wann bekomme ich das Geld?
refund_status - :: Ich warte seit drei Wochen auf meine Erstattung
refund+complaint - #7171 :: Das Regal aus 7171 ist zerkratzt, ich möchte mein Geld zurück
refund 0 :: Der Pulli ist jetzt 20 Euro billiger, erstattet ihr die Differenz?
exchange 0 #4433 :: Kann ich das Kleid aus 4433 in Größe 40 umtauschen?
exchange+complaint - #2929 :: Tasse kaputt angekommen, bitte schickt mir eine neue. 2929
exchange+complaint - :: Ihr habt mir die falsche Farbe geschickt, bitte umtauschen
cancel_order 0 #8118 :: bitte Bestellung 8118 stornieren
cancel_order 0 :: Kann man eine Bestellung noch stornieren?
cancel_order 0u #3737 :: Bitte 3737 sofort stoppen, bevor es rausgeht!
change_order 0 #9119 :: Könnt ihr bei 9119 noch eine Kerze dazupacken?
change_order 0 #6161 :: Bitte statt M doch L bei Bestellung 6161
change_address 0 #5959 :: Wir sind umgezogen, bitte 5959 an Gartenweg 3 schicken
change_address 0 #4141 :: Hausnummer falsch angegeben bei 4141, richtig ist 12a
product_question 0 :: Ist die Jacke wasserdicht?
product_question 0 :: Passt der Topf auf Induktion?
product_question 0 :: Wie viel wiegt der Rucksack?
product_question 0 :: Kann man den Teppich in der Maschine waschen?
recommendation 0 :: Welches Zelt empfehlt ihr für zwei Personen?
recommendation 0 :: Ich suche ein Geschenk für meine Mutter, die gerne kocht
size 0 :: Fallen die Sneaker eher klein aus?
size 0 :: Ich bin 1,70 groß und wiege 65 kg, welche Größe brauche ich?
stock 0 :: Wann ist der Sessel wieder lieferbar?
stock 0 :: Habt ihr die Vase auch in Berlin im Laden?
discount 0 :: mein Gutscheincode wird nicht angenommen
discount 0 :: Gibt es Rabatt für Studenten?
payment - :: Mir wurde der Betrag doppelt abgebucht
payment 0 :: Kann ich auf Rechnung zahlen?
account 0 :: ich kann mich nicht mehr einloggen
account 0 :: Bitte meldet mich vom Newsletter ab
account 0 e:privacy :: Ich bitte um Auskunft nach Art. 15 DSGVO über meine gespeicherten Daten
invoice 0 #1414 :: Ich brauche eine Rechnung zu 1414 mit Mehrwertsteuer
shipping_info 0 :: Was kostet der Versand nach Österreich?
shipping_info 0 :: Liefert ihr auch an Packstationen?
complaint -a :: So eine Frechheit, unverschämter Laden!
complaint - #2323 :: Beim Schrank aus 2323 fehlen zwei Scharniere
complaint -ue:legal_threat :: Ich setze Ihnen eine Frist bis Freitag, danach geht das an meinen Anwalt.
complaint -e:repeat_contact :: Das ist meine vierte Mail und ich habe immer noch keine Antwort
complaint -ue:safety :: Das Ladegerät hat Funken geschlagen und meine Tochter hat sich verbrannt
complaint -ae:churn :: Nie wieder bestelle ich bei euch, mir reicht's
complaint -e:chargeback :: Ich habe bei PayPal einen Fall eröffnet
human 0e:explicit_request :: Ich möchte mit einem echten Menschen sprechen
human 0e:explicit_request :: Bitte rufen Sie mich zurück
thanks + :: Vielen Dank, hat alles geklappt!
goodbye 0 :: tschüss, bis bald
greeting 0 :: Guten Morgen
feedback + :: Die Decke ist wunderschön, bin total begeistert
feedback 0 :: Anregung: bietet doch auch Klarna an... ach nein, einen Nachtmodus in der App
other 0 :: Bist du ein Roboter?
other 0 :: Habt ihr offene Stellen?
`;
