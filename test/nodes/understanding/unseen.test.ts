import { understand } from '../../../nodes/shared/understanding/understand';

/**
 * `language intent sentiment reason :: text`: messages that nothing was learned from, with spelling mistakes, emoji,
 * irony, negated praise and mixed languages. `?` is the unknown mood of a language without word lists.
 */
const MESSAGES = `
en complaint - :: Not happy at all with the way my complaint was handled 😠
en order_status - :: stil havnt recieved my pacakge, its been 12 days!!
en complaint - :: wow, 3 weeks for a phone case. impressive. not.
en exchange 0 :: Could you swap the hoodie for a medum please
en thanks + :: you guys are awsome, sorted in 5 mins 🙏
en complaint - :: I don't think I've ever been so let down by a shop
en feedback + :: Honestly not bad at all, way better than I expected
en refund - :: The blender died after two uses, give me my money back
en human 0 explicit_request :: enough with the bot, let me talk to a real person
en complaint - legal_threat :: If this is not sorted by friday my solicitor will write to you
en payment - :: i was charged twise for the same order
en product_question 0 :: does the rucksack have a laptop sleeve
en size 0 :: im 178cm and 75kg, would a medium be ok?
en return 0 :: how do i sent back shoes that dont fit
en cancel_order 0 :: pls cancle order 5512, bought by mistake
en account - fraud :: Someone logged in to my account and bought things I never ordered
en complaint - safety :: the charger started smoking and burnt my desk
en complaint - churn :: Last order I ever place with you, goodbye forever
de complaint - :: Ich bin überhaupt nicht zufrieden mit dem Service
de order_status - :: wo bleibt mein packet?? warte seit 2 wochen 😤
de complaint - :: Na toll, schon wieder das falsche Teil geliefert. Danke für nichts.
de thanks + :: Hat super geklappt, vielen lieben Dank! 😊
de return 0 :: Wie kann ich die Schuhe zurück schiken?
de human 0 explicit_request :: Ich will endlich mit einem echten Menschen sprechen!
de refund_status - :: Die Erstattung ist immer noch nicht da
de complaint - legal_threat :: Wenn das so weitergeht, schalte ich meinen Anwalt ein.
de feedback + :: gar nicht schlecht, die Qualität hat mich echt überrascht
fr complaint - :: Je suis pas content du tout, la robe est arrivée tachée
fr order_status - :: Toujours pas de colis, ça fait 10 jours que j'attend 😡
fr thanks + :: Merci beaucoup, tout est réglé, vous êtes au top 👏
fr return 0 :: Comment je peux renvoier l'article svp ?
fr human 0 explicit_request :: Passez-moi un conseiller humain s'il vous plaît
fr feedback + :: Franchement pas mal du tout, je recommande
fr product_question 0 :: Est-ce que ce sac est imperméable ?
es complaint - :: No estoy nada contento con la atención recibida
es order_status - :: Todavia no me a llegado el pedido y ya van 3 semanas
es thanks + :: Mil gracias, todo perfecto 😍
es return 0 :: quiero debolver unas zapatillas, como lo hago?
es complaint - :: Genial, otra vez roto. Menudo desastre.
es human 0 explicit_request :: Quiero hablar con una persona de verdad
es stock 0 :: ¿Volveréis a tener la chaqueta verde en talla M?
it complaint - :: Non sono per niente soddisfatto del vostro servizio
it order_status - :: il pacco non è ancora arivato, sono passate due settimane
it thanks + :: Grazie mille, gentilissimi e velocissimi! 🥰
it return 0 :: come faccio a rendere un paio di scarpe?
it human 0 explicit_request :: Vorrei parlare con un operatore umano
it shipping_info 0 :: Quanto costa la spedizione in Sardegna?
pt complaint - :: Não estou nada satisfeita com o atendimento
pt order_status - :: A minha encomeda ainda não chegou e já passaram 15 dias
pt thanks + :: Muito obrigada, foram impecáveis! 😊
pt return 0 :: como posso devolver os sapatos?
pt human 0 explicit_request :: Quero falar com uma pessoa, por favor
nl complaint - :: Ik ben helemaal niet tevreden over jullie service
nl order_status - :: waar blijft mijn paket, ik wacht al 2 weken
nl thanks + :: Super bedankt, alles is opgelost! 👍
nl return 0 :: hoe kan ik de schoenen terug sturen
nl human 0 explicit_request :: Kan ik met een echt persoon praten?
en order_status - :: hola, my order never came, can you check por favor
de order_status 0 :: Hi, where ist meine Bestellung 1009 bitte?
pl payment ? :: Czy mogę zapłacić kartą podarunkową w sklepie?
ja other ? :: この商品の色はほかにありますか
ar other ? :: هل يمكنني تغيير اللون من فضلك
tr other ? :: Bu ürün ne zaman tekrar gelecek acaba
sv payment ? :: Kan jag betala med faktura hos er
ru other ? :: Можно ли оплатить картой при получении
und other 0 :: ???
und other 0 :: 4711
en complaint - :: This is not what I would call good service.
en complaint - :: The seams came apart after one wash, really poor
en order_status - :: tracking says deliverd but theres nothing here!!!
en refund_status - :: you promised my money back last week and i still havent seen a cent
en discount 0 :: is there a code for first time buyers
en thanks + :: Cheers, that did the trick 😄
en complaint - :: I've emailed four times and nobody bothers to reply
en feedback + :: love the new packaging, no plastic 💚
en invoice 0 :: could I get a VAT reciept for my order
de complaint - :: Ehrlich gesagt bin ich enttäuscht, das Material fühlt sich billig an
de size 0 :: fallen die Hosen gross aus? ich hab normal 38
de change_address 0 :: Können Sie das Paket an meine Arbeitsadresse schicken?
de payment - :: mir wurde doppelt abgebucht!!
de discount 0 :: Gibts einen Gutschein für Neukunden?
fr refund - :: La cafetière fuit, je veux être remboursée
fr size 0 :: Est-ce que ce pantalon taille petit ?
fr complaint - :: Service client injoignable, j'en ai vraiment marre
fr payment - :: j'ai été débité deux fois
es payment - :: me han cobrado dos veses
es complaint - :: La calidad deja mucho que desear, no lo recomiendo
es discount 0 :: tenéis algún descuento para estudiantes?
it refund - :: la lampada è arrivata rotta, voglio il rimborso
it complaint - churn :: Qualità pessima, non comprerò mai più da voi
it size 0 :: che taglia mi consigliate? sono alta 170
pt complaint - :: Péssima qualidade, rasgou no primeiro dia
pt payment - :: cobraram-me duas vezes
pt discount 0 :: têm algum código de desconto?
nl complaint - :: De kwaliteit valt enorm tegen
nl payment - :: er is dubbel afgeschreven van mijn rekening
nl size 0 :: valt deze broek groot of klein uit?
en complaint - :: not impressed. at all.
de complaint - :: kein bisschen hilfreich, eure Antwort
fr complaint - :: C'est pas terrible comme qualité
`;

const SIGN = { negative: '-', neutral: '0', positive: '+', unknown: '?' };

const cases = MESSAGES.trim()
	.split('\n')
	.map((line) => {
		const [head, text] = line.split(' :: ') as [string, string];
		const [language, intent, mood, reason] = head.split(' ');
		return { text, said: { language, intent, mood, reason } };
	});

test.each(cases)('$text', ({ text, said }) => {
	const { language, intent, sentiment, signals } = understand(text);
	const mood = SIGN[sentiment.label];
	expect({ language, intent, mood, reason: signals.reasons[0] }).toEqual(said);
});
