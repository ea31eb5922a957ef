import { readEmails } from '../../text/redact/email';

/** More often a shop's than a shopper's; but a small firm that buys has such an address, too. */
const SHOP_MAILBOX =
	/^(?:info|support|service|help|hello|kontakt|contact|sales|shop|kundenservice)@/i;
const NOBODY = /^no-?reply@/i;

/** The shopper's address: the first that is no mailbox of a shop, else the first such mailbox. */
export function findEmail(text: string): string | undefined {
	const all = readEmails(text).filter((email) => !NOBODY.test(email));
	return all.find((email) => !SHOP_MAILBOX.test(email)) ?? all[0];
}

const SUM = "\\d{1,3}(?:[.,' ]\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2})?";
const CURRENCY_BEFORE = '(?:\\p{Sc}|US\\$|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|kr\\.?|Fr\\.)';
const CURRENCY_AFTER =
	'(?:\\p{Sc}|EUR|USD|GBP|CHF|SEK|NOK|DKK|kr|PLN|zł|CZK|kč|euros?|dollars?|bucks|pounds?|quid|pence|cents?|franken|fr\\.|francs?|dólares|libras|pesos|dollari|sterline|reais|pond|dollar)(?![\\p{L}])';
const WITH_CURRENCY = new RegExp(
	`(?<![\\p{L}\\p{N}.,-])(?:${CURRENCY_BEFORE}\\s?(?:${SUM})(?:,-)?|(?:${SUM})(?:,-)?\\s?${CURRENCY_AFTER})`,
	'giu',
);
/** "61.20": two decimals are a sum of money unless a unit follows. */
const TWO_DECIMALS =
	/(?<![\p{L}\p{N}.,:/-])\d{1,5}[.,]\d{2}(?![\p{L}\p{N}.,:/%]|\s?(?:m|cm|kg|g|l|uhr|h|am|pm)\b|\.)/giu;
const EXTRA =
	/(?:extra|difference|differenz|différence|diferencia|differenza|diferença|verschil)\s+(?:of\s+|von\s+|de\s+|di\s+|van\s+)?(\d{1,4})(?![\p{L}\p{N}.,%])/iu;
const CLAIM =
	/(?:refund|back|return|charged|took|taken|owe|owed|erstatt|zurück|abgebucht|rembours|prélev|débit|reembols|devol|cobr|rimbors|addebit|terug|afgeschreven|dispute|missing|short|instead of|difference|for|disputing|pay)/iu;

/** The sum claimed or disputed, else the first sum named, with its currency as written. */
export function findAmount(text: string): string | undefined {
	const sums = [...text.matchAll(WITH_CURRENCY)];
	const claimed =
		sums.length > 1
			? sums.find((m) => CLAIM.test(text.slice(Math.max(0, m.index - 25), m.index)))
			: undefined;
	const chosen =
		claimed ??
		sums[0] ??
		[...text.matchAll(TWO_DECIMALS)].find((m) => !isDate(m[0], text, m.index));
	return chosen?.[0].trim() ?? EXTRA.exec(text)?.[1];
}

function isDate(value: string, text: string, at: number): boolean {
	const [day, month] = value.split(/[.,]/).map(Number);
	const before = text.slice(Math.max(0, at - 8), at);
	return (
		day! <= 31 && month! <= 12 && /(?:am|vom|on|le|el|il|op|em|dia|den|bis|by)\s*$/iu.test(before)
	);
}

const MONTH =
	'(?:jan(?:uary|uar|vier|eiro|uari)?|feb(?:ruary|ruar|ruari|rero|braio)?|février|fevereiro|gennaio|enero|mar(?:ch|s|zo|ço)?|märz|maart|apr(?:il|ile)?|avril|abril|may|mai|mayo|maggio|maio|mei|june?|juni|juin|junio|giugno|junho|july?|juli|juillet|julio|luglio|julho|aug(?:ust|ustus)?|août|agosto|sept?(?:ember|embre|tembre|tiembre|iembre)?|settembre|septiembre|setembro|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|dez(?:ember|embro)?|déc(?:embre)?|diciembre|dicembre|dezembro)';
const WEEKDAY =
	'(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|lunedì|lunedi|martedì|martedi|mercoledì|mercoledi|giovedì|giovedi|venerdì|venerdi|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)';
const DATES = new RegExp(
	[
		'\\d{4}-\\d{2}-\\d{2}',
		'\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})?',
		'\\d{1,2}/\\d{1,2}',
		`\\d{1,2}(?:st|nd|rd|th|er|\\.|º|°)?(?:\\s+(?:of|de|di|do))?\\s+${MONTH}\\.?(?:\\s+(?:de\\s+|do\\s+)?\\d{4})?`,
		`${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?`,
		`(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)`,
		WEEKDAY,
	]
		.map((form) => `(?<![\\p{L}\\p{N}.,/€$£-])${form}(?![\\p{L}\\p{N}/])`)
		.join('|'),
	'iu',
);

/** The first calendar date or weekday named, as written. */
export function findDate(text: string): string | undefined {
	return DATES.exec(text)?.[0].replace(/^the\s/i, '');
}
