export const FR = `
order_status - #3312 :: Bonjour, ma commande 3312 devait arriver lundi et je n'ai toujours rien reçu
order_status 0 :: où en est mon colis ?
order_status 0 #7710 :: La commande 7710 est-elle expédiée ?
return 0 #4545 :: je voudrais renvoyer le manteau de la commande 4545, trop grand
return 0 :: Quel est le délai pour retourner un article ?
refund_status 0 #5151 :: J'ai renvoyé les chaussures (5151), quand serai-je remboursée ?
refund+complaint - #6363 :: La théière 6363 est arrivée cassée, je veux être remboursé
exchange 0 #8282 :: Puis-je échanger la chemise de la commande 8282 contre une taille L ?
exchange+complaint - :: vous m'avez envoyé le mauvais modèle, pouvez-vous l'échanger
cancel_order 0 #1919 :: Annulez ma commande 1919 svp
change_order 0 #7272 :: Pouvez-vous ajouter un paquet cadeau à la commande 7272 ?
change_order 0 #2424 :: je voudrais changer la couleur de ma commande 2424, bleu au lieu de vert
change_address 0 #3535 :: J'ai déménagé, merci de livrer la 3535 au 8 rue des Lilas
product_question 0 :: Le sac est-il imperméable ?
product_question 0 :: Cette poêle passe au lave-vaisselle ?
recommendation 0 :: Quel vélo me conseillez-vous pour la ville ?
size 0 :: Ces bottes taillent-elles petit ?
stock 0 :: Quand la robe rouge sera-t-elle de nouveau disponible ?
discount 0 :: mon code promo ne marche pas
payment - :: J'ai été débité deux fois
payment 0 :: Acceptez-vous le paiement en trois fois ?
account 0 :: j'ai oublié mon mot de passe
invoice 0 #9393 :: Pouvez-vous m'envoyer la facture de la commande 9393 ?
shipping_info 0 :: Livrez-vous en Belgique ?
shipping_info 0 :: combien coûte la livraison pour la Corse
complaint -a :: C'est honteux, vous vous moquez des clients !
complaint -ue:legal_threat :: Sans réponse sous 48h je saisis la DGCCRF et mon avocat
complaint - #1717 :: il manque deux vis dans la commande 1717
complaint -ue:safety :: Le radiateur a pris feu hier soir
human 0e:explicit_request :: je veux parler à un conseiller
thanks + :: merci beaucoup, c'est réglé !
goodbye 0 :: au revoir
greeting 0 :: bonjour
feedback + :: Je suis ravie de mon canapé, il est magnifique
other 0 :: Recrutez-vous en ce moment ?
`;
export const ES = `
order_status - #6431 :: Mi pedido 6431 todavía no ha llegado y ya pasaron diez días
order_status 0 :: ¿Dónde está mi paquete?
return 0 #5252 :: Quiero devolver los zapatos del pedido 5252, no me gustan
return 0 :: ¿cuántos días tengo para hacer una devolución?
refund_status 0 #7373 :: Devolví la falda (pedido 7373), ¿cuándo me devolvéis el dinero?
refund+complaint - #8484 :: La cafetera del pedido 8484 no funciona, quiero un reembolso
exchange 0 #9595 :: ¿Puedo cambiar la camisa del pedido 9595 por una talla M?
cancel_order 0 #1616 :: Necesito cancelar el pedido 1616 por favor
change_order 0 #2626 :: ¿Podéis añadir una taza al pedido 2626?
change_address 0 #3636 :: Me he mudado, enviad el 3636 a calle Sol 4
product_question 0 :: ¿La chaqueta es impermeable?
product_question 0 :: de qué material es la mesa
recommendation 0 :: ¿Qué me recomendáis para regalar a mi hermana?
size 0 :: ¿Las zapatillas dan talla grande?
stock 0 :: ¿Cuándo volveréis a tener el vestido azul?
discount 0 :: ¿tenéis algún código de descuento?
payment - :: me habéis cobrado dos veces
payment 0 :: ¿Puedo pagar con Bizum?
account 0 :: he olvidado mi contraseña
invoice 0 #4646 :: Necesito la factura del pedido 4646
shipping_info 0 :: ¿Hacéis envíos a Canarias?
complaint -a :: Sois unos sinvergüenzas, vaya mierda de tienda
complaint -e:repeat_contact :: He enviado cinco correos y nadie me contesta
complaint - #5656 :: falta una pieza en el pedido 5656
human 0e:explicit_request :: quiero hablar con una persona
thanks + :: ¡muchas gracias, ya me llegó!
goodbye 0 :: adiós, hasta luego
greeting 0 :: hola buenas tardes
feedback + :: me encanta la lámpara, es preciosa
other 0 :: ¿eres un robot?
`;
export const IT = `
order_status - #7441 :: Il mio ordine 7441 non è ancora arrivato, doveva arrivare venerdì
order_status 0 :: dov'è il mio pacco?
return 0 #6262 :: Vorrei restituire le scarpe dell'ordine 6262
return 0 :: come funziona il reso?
refund_status 0 #5353 :: Ho rispedito la borsa (5353), quando arriva il rimborso?
refund+complaint - #4747 :: Il bollitore dell'ordine 4747 perde acqua, voglio il rimborso
exchange 0 #3838 :: Posso cambiare la maglia dell'ordine 3838 con una taglia L?
cancel_order 0 #2929 :: vorrei annullare l'ordine 2929
change_order 0 #1515 :: Potete aggiungere una confezione regalo all'ordine 1515?
change_address 0 #8585 :: Ho cambiato casa, spedite l'8585 in via Roma 10
product_question 0 :: Lo zaino è impermeabile?
recommendation 0 :: Quale macchina da caffè mi consigliate?
size 0 :: Le scarpe vestono piccolo?
stock 0 :: Quando torna disponibile il divano grigio?
discount 0 :: il codice sconto non funziona
payment - :: mi avete addebitato due volte l'importo
payment 0 :: si può pagare a rate?
account 0 :: non riesco ad accedere al mio account
invoice 0 #9696 :: mi serve la fattura dell'ordine 9696
shipping_info 0 :: Spedite in Svizzera?
complaint -a :: Siete dei ladri, che schifo di servizio
complaint - :: la vaso è arrivato rotto
human 0e:explicit_request :: vorrei parlare con un operatore
thanks + :: grazie mille, tutto risolto
goodbye 0 :: arrivederci, buona giornata
greeting 0 :: ciao
feedback + :: il tappeto è bellissimo, complimenti
other 0 :: cercate personale?
`;
export const PT = `
order_status - #3551 :: A minha encomenda 3551 ainda não chegou
order_status 0 :: onde está o meu pacote?
return 0 #4664 :: Quero devolver os ténis da encomenda 4664
return 0 :: qual é o prazo para devoluções?
refund_status 0 #5775 :: Já devolvi o casaco (5775), quando recebo o reembolso?
refund+complaint - #6886 :: A chaleira 6886 veio com defeito, quero o meu dinheiro de volta
exchange 0 #7997 :: Posso trocar a camisola da encomenda 7997 por um M?
cancel_order 0 #1881 :: quero cancelar o pedido 1881
change_order 0 #2992 :: podem juntar mais uma vela à encomenda 2992?
change_address 0 #8338 :: Mudei de casa, enviem a 8338 para a Rua das Flores 5
product_question 0 :: a mochila é impermeável?
recommendation 0 :: que presente recomendam para o meu pai?
size 0 :: os sapatos têm tamanho normal ou ficam pequenos?
stock 0 :: quando volta a haver stock da mesa redonda?
discount 0 :: há algum código de desconto?
payment - :: fui cobrada duas vezes
payment 0 :: posso pagar com MB Way?
account 0 :: esqueci-me da palavra-passe
invoice 0 #9449 :: preciso da fatura da encomenda 9449
shipping_info 0 :: enviam para os Açores?
complaint -a :: uma vergonha de loja, são uns ladrões
complaint - :: faltam duas peças na minha encomenda
human 0e:explicit_request :: quero falar com uma pessoa
thanks + :: muito obrigada, já recebi tudo
goodbye 0 :: adeus, até logo
greeting 0 :: boa tarde
feedback + :: adorei o vestido, é lindo
other 0 :: têm vagas de emprego?
`;
