import { FROM_THEN_ON } from '../../shared/replyCheck/claims';
import { countriesIn } from '../../shared/replyCheck/countries';
import { plain } from '../../shared/replyCheck/plain';
import { TOPICS } from '../../shared/replyCheck/vocabulary';

/** Words that say nothing about what is asked, in seven languages. */
const EMPTY = new Set(
	(
		'the and for are was were with you your yours our what which who how when where why can could would will shall should may does did has have had this that these those from into about there here they them then than not any some all but just also very much many please hello thanks thank want need get got tell know like it is of to in on at by my me we us he she do if or as an be so up out no yes long back money something anything someone item items article articles product products order orders shop buy ' +
		'der die das den dem des ein eine einen einem einer und oder ist sind war was wie wer wann warum welche kann konnen konnte wird werden mit fur von auf aus bei nach uber mir mich dir dich sie ihr ihre ihnen wir uns unser unsere mein meine ich du es er nicht auch noch nur sehr bitte danke hallo haben habe hat man gibt zu zur zum im am ob wenn dass lange geld zuruck etwas artikel produkt produkte bestellung shop kaufen ' +
		'le la les un une des du de et ou est sont que qui quoi quel quelle quels quelles comment quand pourquoi peut peux puis pouvez avec pour par sur sous dans chez votre vos notre nos mon ma mes je tu il elle nous vous ils ne pas plus aussi tres bonjour merci svp combien temps faut fait avoir ai ce cette ces se si argent quelque chose article articles produit produits commande acheter ' +
		'el los las una unos unas del y son que quien como cuando donde cual cuanto cuanta puede puedo pueden con por para sobre desde entre su sus mi mis yo nos les se lo al en es muy mas pero hola gracias favor tiempo hay tengo tiene esta este dinero algo articulo articulos producto productos pedido comprar ' +
		'il lo gli uno dello della dei degli delle e che chi cosa quando dove come quale quanto quanta posso puo possono con per su da di tra mio mia miei vostro vostra io noi voi loro si ci vi ne molto piu anche ciao grazie favore tempo avete sono soldi qualcosa articolo articoli prodotto prodotti ordine comprare ' +
		'o a os as um uma do da dos das ou qual quais quanto quanta posso pode podem com por para sobre meu minha seu sua eu nos voces muito mais tambem ola obrigado obrigada tempo tem ter sao este esta isso dinheiro algo artigo artigos produto produtos encomenda pedido comprar ' +
		'de het een en of zijn was wat wie hoe wanneer waar waarom welke kan kunnen kunt met voor van op uit bij naar over mijn uw jullie ons onze ik jij hij zij wij niet ook nog zeer graag hallo bedankt heb hebt heeft er te geld terug iets artikel artikelen product producten bestelling kopen'
	).split(' '),
);

/** What a question can be about beyond the rules of a shop. */
const SUBJECTS: Record<string, RegExp> = {
	...TOPICS,
	contact:
		/(?<![a-z])(?:contact|reach you|phone|call us|opening|hours|kontakt|erreich|telefon|offnungszeit|joindre|telephone|horaire|contacto|telefono|horario|contatt|orari|contato|bereik|openingstijd)/,
	sale: /(?<![a-z])(?:sale(?![a-z])|on sale|reduced|clearance|reduziert|ausverkauf|sonderangebot|solde|promotion|rebaj|oferta|saldi|saldo|scontat|outlet|afgeprijsd|uitverkoop)/,
	size: /(?<![a-z])(?:siz(?:e|ing)|fits?(?![a-z])|grosse|passt|passform|taille|pointure|talla|taglia|tamanho|maat|maten)/,
	care: /(?<![a-z])(?:wash|clean|care for|wasch|reinig|pflege|laver|lavage|entretien|lavar|limpi|lavare|lavaggio|pulir|limpar|wassen|wasmachine|schoonmaken)/,
	gift: /(?<![a-z])(?:gift|present(?![a-z])|wrap|geschenk|cadeau|emball|regalo|envolv|presente|embrulh|inpak)/,
	store:
		/(?<![a-z])(?:stores?(?![a-z])|shops? in|pick ?up|collect|filiale|laden(?![a-z])|abhol|magasin|boutique|retir|recog|tienda|negozio|ritir|loja|winkel|ophalen|afhalen)/,
	customs:
		/(?<![a-z])(?:customs|import dut|duty|duties|zoll|douane|aduana|arancel|dogana|dazi|alfandega)/,
	tracking:
		/(?<![a-z])(?:track|sendungsverfolg|verfolg|suivi|suivre|seguimiento|rastre|tracciament|traccia|volgen|track)/,
	cancel: /(?<![a-z])(?:cancel|stornier|widerruf|annul|anul|annull|retract|withdraw)/,
	privacy:
		/(?<![a-z])(?:privacy|personal data|gdpr|datenschutz|dsgvo|donnees personnelles|rgpd|privacidad|proteccion de datos|dati personali|privacidade|gegevens)/,
	sustainable:
		/(?<![a-z])(?:sustain|recycl|organic|nachhaltig|umwelt|bio(?![a-z])|durable|ecolog|sostenib|ecologic|sustentav|duurza)/,
	repair:
		/(?<![a-z])(?:repair|spare part|reparatur|reparier|ersatzteil|reparation|reparer|piece detach|repar|riparaz|ricambi|reparatie)/,
};

/** Endings that only bend a word, longest first. */
const ENDINGS =
	/(?:ements?|ations?|ungen|ingen|heiten|keiten|mente|ments?|amente|ciones|cion|zione|zioni|coes|cao|ingly|ings?|ung|heit|keit|lich|isch|edly|ees|ies|ers?|ern|est|ed|es|en|em|e[rs]|ly|[aeious])$/;

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** One form for the forms of a word: simple, since a wrong cut only costs a little order among the results. */
export function stem(word: string): string {
	if (word.length < 5) return word;
	const known = stems.get(word);
	if (known) return known;
	const cut = word.replace(ENDINGS, '');
	const short = cut.length >= 4 ? cut : word.slice(0, 5);
	if (stems.size < MOST_STEMS) stems.set(word, short);
	return short;
}

/** The words of a text as the search compares them: stems without accents. */
export const wordsOf = (text: string): string[] =>
	(plain(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !EMPTY.has(word)).map(stem);

/** One sign for each subject and country that a text speaks of, the same in every language. */
export function subjectsOf(text: string): string[] {
	const small = plain(text).replace(FROM_THEN_ON, ' ');
	return [
		...Object.keys(SUBJECTS).filter((name) => SUBJECTS[name].test(small)),
		...new Set(countriesIn(small).map((code) => code.toLowerCase())),
	].map((name) => `#${name}`);
}
