/** Matches a word that begins like one of these, in any script. */
const begins = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu');
const whole = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** What a word in a schema is about -> what a shopper writes about it (English, German, French). */
export const HINTS: ReadonlyArray<readonly [about: RegExp, written: RegExp]> = [
	[/order/i, begins('order|bestell|commande|package|paket|colis')],
	[
		/human|person|agent|hand_?over|escalat|explicit/i,
		begins('human|real person|agent|someone|representative|mensch|mitarbeiter|humain|conseiller'),
	],
	[/legal|lawyer|threat/i, begins('lawyer|legal|sue|court|anwalt|klage|avocat|tribunal')],
	[/safety|injur|health/i, begins('injur|allerg|burn|fire|verletz|brand|bless')],
	[/fraud|chargeback|dispute/i, begins('fraud|chargeback|unauthori|betrug')],
	[/privacy|gdpr|data_request/i, begins('gdpr|dsgvo|rgpd|delete my data')],
	[/urgen/i, begins('urgent|asap|immediately|dringend|sofort|tout de suite')],
	[/refund|money/i, begins('refund|money back|erstatt|geld zurück|rembours')],
	[/exchange/i, begins('exchange|swap|umtausch|échang')],
	[/return|send_?back/i, begins('return|send (?:it|them|this) back|zurück|retour|renvoy')],
	[/cancel/i, begins('cancel|stornier|annul')],
	[/address/i, begins('address|adresse')],
	[/size|fit/i, whole('sizes?|fits?|größen?|passt|tailles?')],
	[/recommend|suggest/i, begins('recommend|suggest|gift|empfehl|geschenk|recommand|cadeau')],
	[
		/search|product|stock/i,
		begins('looking for|do you have|in stock|suche|habt ihr|cherche|avez-vous'),
	],
	[
		/status|track|where|shipping|delivery/i,
		begins(
			'where|track|arriv|deliver|shipped|wo ist|wo bleibt|liefer|paket|où est|colis|livraison',
		),
	],
	[/policy|faq|question/i, begins('policy|how long|how much|richtlinie|wie lange|politique')],
	[
		/anger|angry|negative|frustrat/i,
		begins(
			'angry|terrible|awful|worst|disappoint|ridiculous|unacceptable|wütend|furchtbar|enttäusch|déçu|horrible',
		),
	],
	[
		/positive|happy|thank|satisf/i,
		begins('thank|great|love|perfect|danke|super|toll|merci|parfait'),
	],
	[/greet|small_?talk/i, /^\W*(hi|hello|hey|hallo|guten tag|bonjour|salut)\W*$/i],
];

/** What the input would say if it were about the thing of this name. */
export function writtenAbout(name: string): RegExp[] {
	return HINTS.filter(([about]) => about.test(name)).map(([, written]) => written);
}

export function languageOf(input: string): 'en' | 'de' | 'fr' {
	if (whole('ich|wo|ist|meine?|bitte|und|nicht|der|das|danke').test(input)) return 'de';
	if (whole('je|où|est|mon|ma|merci|vous|bonjour|une').test(input)) return 'fr';
	return 'en';
}
