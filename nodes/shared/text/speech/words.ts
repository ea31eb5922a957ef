export interface SpokenWords {
	/** Said in place of a web address, which is on the screen. */
	link: string;
	email: string;
	/** Said before the last characters of a long code. */
	endingIn: string;
}

const WORDS: Record<string, SpokenWords> = {
	en: { link: 'the link in the chat', email: 'the e-mail address', endingIn: 'ending in' },
	de: { link: 'der Link im Chat', email: 'die E-Mail-Adresse', endingIn: 'mit der Endung' },
	fr: { link: 'le lien dans le chat', email: 'l’adresse e-mail', endingIn: 'se terminant par' },
	es: {
		link: 'el enlace del chat',
		email: 'la dirección de correo',
		endingIn: 'terminado en',
	},
	it: { link: 'il link nella chat', email: 'l’indirizzo e-mail', endingIn: 'che termina con' },
	pt: { link: 'o link no chat', email: 'o endereço de e-mail', endingIn: 'terminado em' },
	nl: { link: 'de link in de chat', email: 'het e-mailadres', endingIn: 'eindigend op' },
};

/** The words of a language, by ISO 639-1 code or locale; English for any other. */
export function wordsFor(language: string): SpokenWords {
	return WORDS[language.slice(0, 2).toLowerCase()] ?? WORDS.en;
}
