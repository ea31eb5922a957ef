export const NL = `
order_status - #8771 :: Mijn bestelling 8771 is nog steeds niet aangekomen
order_status 0 :: waar blijft mijn pakketje?
return 0 #9882 :: Ik wil de broek uit bestelling 9882 terugsturen
return 0 :: hoe lang mag ik iets retourneren?
refund_status 0 #4993 :: Mijn retour van 4993 is al binnen, wanneer krijg ik mijn geld terug?
refund+complaint - #4004 :: De lamp uit 4004 is kapot aangekomen, ik wil mijn geld terug
exchange 0 #3115 :: Kan ik de schoenen van 3115 ruilen voor maat 42?
cancel_order 0 #4226 :: graag bestelling 4226 annuleren
change_order 0 #5337 :: Kunnen jullie nog een kussen toevoegen aan 5337?
change_address 0 #6448 :: We zijn verhuisd, stuur 6448 naar Dorpsstraat 9
product_question 0 :: Is de tas waterdicht?
recommendation 0 :: Welke stofzuiger raden jullie aan?
size 0 :: Vallen deze laarzen klein uit?
stock 0 :: Wanneer is de bank weer op voorraad?
discount 0 :: mijn kortingscode werkt niet
payment - :: er is twee keer betaald, dubbel afgeschreven
payment 0 :: kan ik met iDEAL betalen?
account 0 :: ik kan niet meer inloggen
invoice 0 #7559 :: mag ik een factuur van bestelling 7559
shipping_info 0 :: verzenden jullie naar België?
complaint -a :: wat een waardeloze winkel, schandalig!
complaint -e:repeat_contact :: Ik heb al drie keer gemaild en krijg geen antwoord
human 0e:explicit_request :: ik wil een medewerker spreken
thanks + :: super bedankt, het is gelukt!
goodbye 0 :: doei, fijne dag
greeting 0 :: hallo
feedback + :: prachtige jurk, heel blij mee
other 0 :: ben je een robot?
`;
