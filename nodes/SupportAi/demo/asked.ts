import * as products from '../phrases/products';

/** Nothing but a wish to be shown what is being looked at: "show me my order" and "how do returns work" are not. */
const WISHES = [
	/\bdemo\b|\bdemonstrat|\bwalk me through (?:it|this)\b|\bshow (?:it|this|that)(?: (?:one|product))?(?: to me)?$|\bshow me (?:this|that|it|how (?:it|this) works)|\bhow does (?:it|this|that)(?: one| product)? (?:work|look)/,
	/\bzeig(?:en sie|e|st du|t)? (?:es )?mir(?:$| (?:das|dies|wie (?:es|das)))|\bzeigen sie es\b|\bwie funktioniert (?:das|es|dies\w*)(?: produkt)?$|\bvorfuhr/,
	/\bmontre[rz]?-?(?: |-)(?:le|la)(?:-| )moi|\bcomment (?:ca|cela) (?:marche|fonctionne)/,
	/\bmuestre(?:n)?melo\b|\bmuestramelo\b|\bensenamelo\b|\bcomo funciona(?: (?:esto|este|esta|eso))?(?: producto)?$|\bdemostracion\b/,
	/\bme (?:lo|la) mostr[ia]\b|\bmostramelo\b|\bcome funziona(?: questo| questa)?(?: prodotto)?$|\bdimostrazione\b/,
	/\bmostre-me(?: (?:isto|este produto))?$|\bcomo (?:e que )?(?:isto|isso) funciona|\bdemonstracao\b/,
	/\blaat (?:het|dit) (?:me|mij|eens) |\bhoe werkt (?:het|dit|dat)(?: product)?$|\bdemonstratie\b/,
];

const REPLIES = new Set(Object.values(products).map(({ reply_demo: reply }) => plain(reply)));

/** Whether a message asks to be shown a product, in one of the seven languages or by our own quick reply. */
export function asksForDemo(text: string): boolean {
	const said = plain(text);
	return REPLIES.has(said) || WISHES.some((wish) => wish.test(said));
}

function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[?!.,¿¡]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
