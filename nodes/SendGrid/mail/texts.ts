/** What a mail with a return label says; `{order}` stands for the order's number. */
export interface LabelTexts {
	subject: string;
	greeting: string;
	introduction: string;
	items: string;
	attached: string;
	link: string;
	instructions: string;
	closing: string;
}

export const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LABEL_TEXTS: Record<Language, LabelTexts> = {
	en: {
		subject: 'Your return label for order {order}',
		greeting: 'Hello',
		introduction: 'here is the label for returning items of your order {order}.',
		items: 'You are sending back:',
		attached: 'You find the label in the file attached to this mail.',
		link: 'Open the return label',
		instructions:
			'Pack the items well, print the label, stick it on the parcel so that no old label shows, and hand the parcel in at the carrier. Please keep the receipt.',
		closing: 'We write to you again when the parcel has reached us.',
	},
	de: {
		subject: 'Ihr Retourenetikett für die Bestellung {order}',
		greeting: 'Guten Tag',
		introduction: 'hier ist das Etikett für die Rücksendung zu Ihrer Bestellung {order}.',
		items: 'Sie senden zurück:',
		attached: 'Das Etikett liegt dieser E-Mail als Datei bei.',
		link: 'Retourenetikett öffnen',
		instructions:
			'Verpacken Sie die Ware gut, drucken Sie das Etikett aus, kleben Sie es so auf das Paket, dass kein altes Etikett mehr zu sehen ist, und geben Sie das Paket beim Zusteller ab. Bitte bewahren Sie den Beleg auf.',
		closing: 'Wir schreiben Ihnen wieder, sobald das Paket bei uns angekommen ist.',
	},
	fr: {
		subject: 'Votre étiquette de retour pour la commande {order}',
		greeting: 'Bonjour',
		introduction: 'voici l’étiquette pour le retour de votre commande {order}.',
		items: 'Vous renvoyez :',
		attached: 'Vous trouverez l’étiquette dans le fichier joint à ce message.',
		link: 'Ouvrir l’étiquette de retour',
		instructions:
			'Emballez bien les articles, imprimez l’étiquette, collez-la sur le colis de façon à cacher toute ancienne étiquette, puis déposez le colis auprès du transporteur. Gardez bien la preuve de dépôt.',
		closing: 'Nous vous écrirons dès que le colis nous sera parvenu.',
	},
	es: {
		subject: 'Su etiqueta de devolución para el pedido {order}',
		greeting: 'Hola',
		introduction: 'aquí tiene la etiqueta para la devolución de su pedido {order}.',
		items: 'Devuelve:',
		attached: 'Encontrará la etiqueta en el archivo adjunto a este correo.',
		link: 'Abrir la etiqueta de devolución',
		instructions:
			'Embale bien los artículos, imprima la etiqueta, péguela en el paquete de modo que no se vea ninguna etiqueta anterior y entregue el paquete al transportista. Conserve el resguardo, por favor.',
		closing: 'Le escribiremos de nuevo cuando hayamos recibido el paquete.',
	},
	it: {
		subject: 'La tua etichetta di reso per l’ordine {order}',
		greeting: 'Ciao',
		introduction: 'ecco l’etichetta per il reso del tuo ordine {order}.',
		items: 'Stai restituendo:',
		attached: 'Trovi l’etichetta nel file allegato a questa e-mail.',
		link: 'Apri l’etichetta di reso',
		instructions:
			'Imballa bene gli articoli, stampa l’etichetta, incollala sul pacco in modo che non si vedano vecchie etichette e consegna il pacco al corriere. Conserva la ricevuta.',
		closing: 'Ti scriveremo di nuovo quando il pacco sarà arrivato da noi.',
	},
	nl: {
		subject: 'Je retourlabel voor bestelling {order}',
		greeting: 'Hallo',
		introduction: 'hier is het label om artikelen van je bestelling {order} terug te sturen.',
		items: 'Je stuurt terug:',
		attached: 'Het label zit als bestand bij deze e-mail.',
		link: 'Retourlabel openen',
		instructions:
			'Verpak de artikelen goed, print het label, plak het zo op het pakket dat er geen oud label meer te zien is en lever het pakket in bij de vervoerder. Bewaar het bewijs.',
		closing: 'We mailen je weer zodra het pakket bij ons is aangekomen.',
	},
	pt: {
		subject: 'A sua etiqueta de devolução para a encomenda {order}',
		greeting: 'Olá',
		introduction: 'aqui está a etiqueta para a devolução da sua encomenda {order}.',
		items: 'Está a devolver:',
		attached: 'Encontra a etiqueta no ficheiro anexo a este e-mail.',
		link: 'Abrir a etiqueta de devolução',
		instructions:
			'Embale bem os artigos, imprima a etiqueta, cole-a na caixa de modo a não se ver nenhuma etiqueta antiga e entregue a caixa na transportadora. Guarde o comprovativo.',
		closing: 'Voltamos a escrever-lhe assim que a caixa chegar até nós.',
	},
};
