import { otherNumbersIn, type Candidate } from './otherNumbers';

const ORDER_WORD =
	'orders?|ord|order ?(?:id|ref(?:erence)?)|purchase|bestellung(?:en)?|bestellnr|bestell-?nummer|auftrag(?:s)?(?:nummer|nr)?|commande|cmde?|achat|pedidos?|compra|orden|ordine|acquisto|encomendas?|bestelling(?:en)?|bestelnummer|ordernummer|ordernr|zamówieni[ea]|zam|beställning|ordre|reference|ref|referenz|réf|référence|referencia|riferimento|referência';
const NUMBER_WORD =
	'(?:(?:number|numb|num|no|nr|nro|nummer|numéro|numero|número|núm|id|ref|code)(?!\\p{L})|n°|#)';
/** "no1001" is 1001. */
const WITH_NUMBER_WORD = /^(?:number|numb|num|no|nr|nro|nummer|id|ref|code)-?\d/iu;
const VALUE = '[A-Za-z]{0,5}-?\\d(?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){2,19}';

/** "order no. #1009", "commande n°1072", "pedido nro: 1099", "bestelling 1133". */
const AFTER_ORDER_WORD = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${ORDER_WORD})(?:\\s*(?:${NUMBER_WORD}|[#.:(°"'-]|is\\b|was\\b|ist\\b|lautet\\b|est\\b|es\\b|è\\b|é\\b|with\\b|mit\\b|der\\b|the\\b|my\\b|del?\\b|di\\b|da\\b|van\\b|von\\b|met\\b)){0,4}\\s*(${VALUE})(?![\\p{L}\\p{N}])`,
	'giu',
);
/** "#1109", "# WEB-23-417". */
const AFTER_HASH = new RegExp(`#\\s?(${VALUE})(?![\\p{L}\\p{N}])`, 'giu');
/** "the one ending in 2093". */
const ENDING =
	/(?:ending|ends|endet|endend|terminant|termine|finissant|termina|terminado|terminada|acaba|eindigt|eindigend|finisce)\s+(?:(?:in|with|auf|mit|par|en|em|con|op|in)\s+)?#?(\d{2,8})(?!\d)/giu;
/** "Nr. 1023", "no 1064", "n° 1072". */
const AFTER_NUMBER_WORD = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:number|no(?:\\.|(?=-?\\d))|nr\\.?|nro\\.?|n°|nummer|numéro|numero|número|num\\.?)\\s*[:#-]?\\s*(${VALUE})(?![\\p{L}\\p{N}])`,
	'giu',
);
const BARE = new RegExp(
	`(?<![\\p{Script=Latin}\\p{N}.,:/+@&\\p{Sc}-])([A-Za-z]{1,4}-?\\d{3,8}(?:-\\d{1,6})?[A-Za-z]?|\\d{3,8}(?:-\\d{2,4})?[A-Za-z]?)(?![\\p{Script=Latin}\\p{N}\\p{Sc}%°]|[.,:/]\\d|-\\d)`,
	'gu',
);

/** Words before a number that make it something else. */
const NOT_BEFORE =
	/(?:phone|tel|telefon|téléphone|teléfono|telefono|telefone|telefoon|mobile|handy|zip|postcode|postal|plz|code|cap|cep|packstation|locker|card|karte|carte|tarjeta|carta|cartão|kaart|vat|ust|iva|tva|btw|nif|siret|voucher|gutschein|coupon|bon|model|modell|modèle|modelo|modello|serie|sku|art|artikel|article|item|size|größe|groesse|taille|talla|taglia|tamanho|maat|iban|customer|kunden|kundennummer|client|cliente|klant|klantnummer|street|straße|strasse|str|rue|calle|via|rua|straat|year|jahr|since|seit|depuis|desde|dal|sinds|version|iphone|galaxy|ps|gtx|rtx|pin|tracking|sendungsnummer|ticket|case|points|punkte|isbn|ean|article|§|flat|apartment|room|hausnummer|piso|lego|watt|dhl|account|konto|gift ?card|reference product|article n°|destinatario)(?:[\s.:#°-]|number|nummer|numéro|numero|número|is|ist|est|es|lautet|ending in|ends in|endet auf|no|nr)*$/iu;
/** Groups of digits before it make it part of a telephone number. */
const DIGITS_BEFORE = /\d[\s/-]{1,2}$/;
/** Units after a number that make it something else. */
const NOT_AFTER =
	/^\s*(?:\p{Sc}|%|,-|:-(?![()|])|(?:eur|euros?|usd|gbp|dollars?|pounds?|bucks|quid|chf|franken|francs?|fr\.|kr|sek|nok|dkk|isk|kronor|kroner|pln|zł|czk|kč|huf|ft|ron|bgn|jpy|yen|cny|yuan|inr|rs|rupees?|aud|cad|nzd|brl|reais|mxn|pesos|uhr|pm|hrs|hours?)(?!\p{L})|kg\b|g\b|gr\b|ml\b|cl\b|l\b|cm\b|mm\b|m\b|km\b|m2\b|w\b|watts?\b|v\b|volts?\b|mah\b|gb\b|tb\b|mhz\b|hz\b|rpm\b|points?\b|punkte\b|puntos\b|punti\b|pontos\b|punten\b|days?\b|tage[n]?\b|jours\b|días\b|giorni\b|dias\b|dagen\b|weeks?\b|hours?\b|h\b|stunden\b|minutes?\b|min\b|years?\b|pcs\b|pieces?\b|stück\b|pièces?\b|piezas?\b|pezzi\b|peças?\b|stuks?\b|times\b|mal\b|fois\b|veces\b|volte\b|vezes\b|keer\b|items?\b|people\b|guests\b|customers\b|followers?\b|abonnés\b|street\b|st\b|road\b|rd\b|avenue\b|ave\b|lane\b|drive\b|[a-zà-ü]*(?:straße|strasse|straat|weg)\b|x\s*\d|thread|lumens?\b|bc\b|ad\b)/iu;

function first(pattern: RegExp, text: string, accept: (candidate: Candidate) => boolean) {
	for (const match of text.matchAll(pattern)) {
		const value = match[1];
		if (!value) continue;
		const start = match.index + match[0].length - value.length;
		if (accept({ value, start, announced: match.index })) return value;
	}
	return undefined;
}

function plausible(value: string): boolean {
	const digits = value.replace(/\D/g, '').length;
	return digits >= 3 && digits <= 12 && !WITH_NUMBER_WORD.test(value);
}

const YEAR_BEFORE =
	/(?:in|since|from|year|vintage|anno|im|jahr|seit|von|en|año|depuis|année|nel|dal|desde|ano|sinds|jaar|uit)\s*$/iu;

/** 2000 to 2039 stand for years more often than for orders; earlier years only after "in" or "since". */
function isYear(value: string, before: string): boolean {
	return /^20[0-3]\d$/.test(value) || (/^19[5-9]\d$/.test(value) && YEAR_BEFORE.test(before));
}

/** "pedido del 20260312", "order with 1299 points": the order word does not announce the number. */
const LOOSE = /\s(?:with|mit|der|the|my|del?|di|da|van|von|met)\s+$/iu;

/**
 * The order that the request is about, without `#` and "no.": after an order word, a `#`, "ending in",
 * a number word, or bare when nothing around it makes it a price, date, address, phone or model.
 */
export function findOrderNumber(text: string, trackingNumber?: string): string | undefined {
	const beforeOf = (at: number, length: number) => text.slice(Math.max(0, at - length), at);
	const measures = ({ value, start }: Candidate) =>
		NOT_AFTER.test(text.slice(start + value.length));
	const named = (candidate: Candidate) =>
		plausible(candidate.value) &&
		!trackingNumber?.includes(candidate.value) &&
		!measures(candidate);
	const free = (candidate: Candidate) =>
		named(candidate) &&
		!DIGITS_BEFORE.test(beforeOf(candidate.announced, 3)) &&
		!NOT_BEFORE.test(beforeOf(candidate.announced, 30));
	const isOther = otherNumbersIn(text);
	const own = (candidate: Candidate) => free(candidate) && !isOther(candidate);
	return (
		first(
			ENDING,
			text,
			(candidate) => !measures(candidate) && !NOT_CARD.test(beforeOf(candidate.announced, 40)),
		) ??
		first(AFTER_ORDER_WORD, text, (candidate) => {
			const { value, start } = candidate;
			if (!named(candidate) || /^(?:vat|ust)-/i.test(value)) return false;
			return !LOOSE.test(beforeOf(start, 10)) || !isOther(candidate);
		}) ??
		first(AFTER_HASH, text, free) ??
		first(AFTER_NUMBER_WORD, text, own) ??
		first(
			BARE,
			text,
			(candidate) => isBareOrder(candidate.value, beforeOf(candidate.start, 10)) && own(candidate),
		)
	);
}

const NOT_CARD =
	/card|karte|carte|tarjeta|carta|cartão|kaart|visa|mastercard|amex|phone|mobile|handy|telefon|tel\.|iban|konto|account|postcode|zip|plz/iu;

function isBareOrder(value: string, before: string): boolean {
	if (isYear(value, before)) return false;
	if (/^[A-Za-z]/.test(value))
		return /^[A-Z]{1,4}-?\d{4,}/.test(value) && !/^(?:EU|UK|US|XL|GTX|RTX|PS|IP|RAL)/.test(value);
	return value.replace(/\D/g, '').length >= 4;
}

const TRACKING_WORD =
	'tracking|track|sendungsnummer|sendungsnr|sendung|paketnummer|trackingnummer|trackingcode|suivi|seguimiento|rastreio|rastreamento|tracciamento|spedizione|zendingsnummer|barcode|waybill|consignment|envío|guía|colis|awb|parcel|ups|dhl|dpd|fedex|gls|postnl|colissimo|ctt|seur|brt';
const AFTER_TRACKING_WORD = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${TRACKING_WORD})(?:[\\s:#.°-]|number|numéro|numero|número|nummer|code|codice|código|no\\b|nr\\b|n°|is\\b|ist\\b|est\\b|es\\b|è\\b|é\\b|id\\b|de\\b|di\\b|link\\b){0,8}([A-Z]{0,5}\\d[A-Z0-9]{6,33}|[A-Z]{1,5}(?=[A-Z0-9]{7,33})[A-Z0-9]*\\d{4,}[A-Z0-9]*)(?![\\p{L}\\p{N}])`,
	'giu',
);
const CARRIER_FORMS =
	/(?<![\p{L}\p{N}])(1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2}|JJ?D\d{12,22}|JVGL\d{10,22}|00\d{18}|3S[A-Z0-9]{8,16}|H\d{15,19}|C00[A-Z0-9]{10,14}|TBA\d{12}|\d{20,22}|\d{14})(?![\p{L}\p{N}])/u;

/** A parcel's number as written: in a carrier's form, or after a word for tracking. */
export function findTrackingNumber(text: string): string | undefined {
	const carrier = CARRIER_FORMS.exec(text);
	if (carrier) return carrier[1];
	return first(AFTER_TRACKING_WORD, text, ({ value }) => value.replace(/\D/g, '').length >= 7);
}
