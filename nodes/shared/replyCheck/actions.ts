/** What was done, is done or will be done for a shopper, in plain text. A claim of the list must be backed. */
const any = (...parts: string[]) => new RegExp(`(?<![a-z])(?:${parts.join('|')})`);
const near = (first: string, second: string) => `(?:${first})\\b.{0,60}?(?<![a-z])(?:${second})`;

const HAS =
	"has|have|was|were|been|'ve|i|we|just|already|wurde|wurden|habe|haben|hat|worden|a ete|ont ete|avons|ai|ete|ha sido|han sido|fue|hemos|he|ha|han|e stat[oaie]|abbiamo|ho|foi|foram|fizemos|zijn|werd|werden|heb|hebben";
const IS = 'is|are|ist|sind|est|sont|es|son|e|sono|sao';
const WILL =
	"will|shall|'ll|going to|gonna|werden?|wird|wirst|zal|zullen|wordt|worden|sera|seront|seran|sara|saranno|serao";
const GET =
	"you (?:will |can |now |also )*(?:get|receive|have)|(?:you are|you're) (?:entitled|eligible|owed)|(?:sie|du|ihr) (?:erhalten|erhaltst|bekommen|bekommst|kriegen)|(?:erhalten|bekommen) sie|vous (?:recevrez|recevez|aurez|obtenez|avez droit)|(?:recibira|recibiras|recibe|tendra|obtiene)|(?:riceverai|ricevera|riceve|avra|avrai)|(?:recebera|voce recebe|tera|tem direito)|(?:u|je) (?:krijgt|ontvangt)";
const OFFER =
	"(?:i|we|ich|wir|je|nous) ?(?:can|could|may|'ll|will|kann|konnen|peux|pouvons)? ?(?:ihnen |dir |vous |you )?(?:offer|give|grant|gewahre\\w*|schenke\\w*|biete\\w*|gebe\\w*|offr\\w+|accord\\w+)|(?:le|te|ti|vi|lhe) (?:ofrecemos|doy|damos|offriamo|diamo|oferecemos)|wij bieden";
const DECIDED =
	'approved|issued|processed|granted|arranged|made|sent|done|initiated|triggered|confirmed|bewilligt|genehmigt|veranlasst|ausgelost|angewiesen|bestatigt|approuve|effectue|valide|accorde|lance|aprobad|realizad|tramitad|approvat|effettuat|emess|aprovad|efetuad|goedgekeurd|verwerkt';
const UNDER_WAY =
	'on (?:its|the) way|is being|is coming|unterwegs|en route|en camino|in arrivo|a caminho|onderweg';

const act = (noun: string, past: string, verb: string) => ({
	mention: any(noun, past, verb),
	/** It has happened, or is decided. */
	done: any(
		near(HAS, past),
		near(noun, `(?:${HAS}|${IS})\\s.{0,25}(?:${DECIDED})`),
		near(`(?:${HAS})\\b.{0,40}(?:${noun})`, DECIDED),
		near(DECIDED, noun),
	),
	/** It is promised. */
	promised: any(
		near(`${WILL}|${IS}`, `${verb}|${past}|${noun}`),
		near(GET, `${noun}|${past}`),
		near(OFFER, noun),
		near(noun, UNDER_WAY),
	),
});

export const ACTIONS = {
	refund: act(
		'refunds?(?![a-z])|money back|reimbursement|erstattung|ruckerstattung|geld (?:wieder |voll )?zuruck|gutschrift|remboursement|reembolso|rimborso|restituicao do valor|terugbetaling|geld terug',
		'refunded|reimbursed|credited|erstattet|zuruckerstattet|zuruckuberwiesen|gutgeschrieben|rembourse(?:e|s|es)?(?![a-z])|reembolsad|rimborsat|abonad|accreditat|creditad|terugbetaald|teruggestort',
		'refund|reimburse|erstatte\\w*|zuruckzahl\\w*|rembours\\w*|reembols\\w*|rimbors\\w*|terugbetal\\w*|storten',
	),
	replacement: act(
		'replacements?|substitute|new one|another one|ersatz(?![a-z])|neues (?:paket|exemplar)|ersatz(?:lieferung|artikel|paket|produkt)?(?![a-z])|article de remplacement|remplacement|reemplazo|reposicion|sostituzione|sostitutivo|substituicao|vervanging|vervangend',
		'replaced|ersetzt|umgetauscht|remplace(?:e|s)?(?![a-z])|reemplazad|sostituit|substituid|vervangen',
		'replace|resend|ersetzen|remplacer\\w*|reemplazar\\w*|sostituir\\w*|substituir\\w*',
	),
	discount: act(
		'discount|voucher|coupon|gift card|store credit|bonus|rabatt|nachlass|gutschein|guthaben|geschenkkarte|remise|reduction|bon d.achat|avoir|descuento|vale de compra|cupon|sconto|buono|desconto|korting|tegoed|waardebon|half price|halben preis|moitie prix',
		'discounted|rabattiert|reduzierte?|descontad|scontat|kwijtgescholden',
		'knock off|waive',
	),
	gift: act(
		'free gift|gift for you|present for you|extra item|geschenk(?! ?karte| ?gutschein)|gratisartikel|cadeau|regalo|omaggio|presente|brinde|cadeautje',
		'gifted|geschenkt',
		'throw in|schenken',
	),
	cancel: act(
		'cancellation|stornierung|annulation|cancelacion|annullamento|cancelamento|annulering',
		'cancelled|canceled|storniert|annule(?:e|s|es)?(?![a-z])|cancelad|annullat|geannuleerd',
		'cancel(?![a-z])|stornieren|annuler\\w*|cancelar\\w*|annuller\\w*|annuleren',
	),
	change: act(
		'(?!)',
		'(?:changed|updated|corrected|amended|geandert|aktualisiert|modifie(?:e|s)?(?![a-z])|mis a jour|cambiad|modificad|actualizad|modificat|aggiornat|alterad|atualizad|gewijzigd|aangepast)',
		'(?!)',
	),
	accepted: act(
		'(?!)',
		'(?:accepted|approved|registered|booked|angenommen|genehmigt|gebucht|accepte(?:e|s)?(?![a-z])|approuve|enregistre|aceptad|aprobad|accettat|approvat|aceit[oa]|aprovad|geaccepteerd|goedgekeurd)',
		'(?!)',
	),
} as const;
export type Action = keyof typeof ACTIONS;

/** How an order stands. */
export const STATES = {
	delivered: any(
		near(
			`${HAS}|${IS}`,
			'delivered|zugestellt|angekommen|geliefert|livre(?:e|s)?(?![a-z])|entregad|consegnat|entregue|bezorgd|geleverd|afgeleverd',
		),
		'has arrived',
		'est arrive',
		'ha llegado',
		'e arrivat',
		'chegou',
	),
	shipped: any(
		near(
			'has|have|was|been|wurde|a ete|ha sido|e stat[oa]|foi|is',
			'shipped|dispatched|sent out|handed (?:over )?to|verschickt|versandt|versendet|ubergeben|expedie|envoye|enviad|spedit|expedid|verzonden|overhandigd',
		),
		'on (?:its|the|their) way',
		'in transit',
		'unterwegs',
		'en route',
		'en chemin',
		'en cours de livraison',
		'en camino',
		'in viaggio',
		'a caminho',
		'onderweg',
		'with the carrier',
	),
	outForDelivery: any(
		'out for delivery',
		'(?:heute|in) zustellung',
		'heute .{0,30}zugestellt',
		'livre.{0,12} aujourd',
		'en reparto',
		'in consegna',
		'saiu para entrega',
		'wordt vandaag bezorgd',
	),
	arriving: any(
		near(
			"will|'ll|should|going to",
			'(?:arrive|be delivered|reach you|be with you|be there|get (?:it|there))',
		),
		'arrives?(?![a-z])',
		'arriving',
		'expect(?:ed)?(?: \\w+){0,3} (?:on|by|tomorrow|today)',
		'guaranteed? (?:to arrive|delivery)',
		near(
			'wird|werden|kommt|trifft',
			'(?:geliefert|zugestellt|ankommen|an(?![a-z])|ein(?![a-z])|bei ihnen)',
		),
		'voraussichtlich',
		'arrivera',
		'sera (?:livre|chez vous)',
		'livraison (?:prevue|estimee)',
		'llegara',
		'sera entregad',
		'entrega prevista',
		'sara consegnat',
		'consegna prevista',
		'arrivo previsto',
		'chegara',
		'sera entregue',
		near('wordt|zal|komt', '(?:bezorgd|geleverd|aankomen|aan(?![a-z]))'),
		'verwacht',
	),
	lost: any('lost', 'verloren gegangen', 'perdu', 'perdid', 'smarrit', 'extraviad', 'kwijtgeraakt'),
	inStock: any(
		'in stock',
		'available in',
		'only \\d+ left',
		'vorratig',
		'lieferbar',
		'auf lager',
		'nur noch \\d',
		'en stock',
		'disponible en (?:taille|stock)',
		'plus que \\d',
		'reste que',
		'(?:esta|es) disponible(?!s)',
		'quedan? (?:solo )?\\d',
		'(?:e|in) disponibil',
		'disponibile',
		'rest(?:a|ano)(?: solo)? \\d',
		'disponivel',
		'em stock',
		'restam',
		'op voorraad',
		'leverbaar',
		'nog maar \\d',
	),
	soldOut: any(
		'sold out',
		'out of stock',
		'unavailable',
		'ausverkauft',
		'nicht (?:mehr )?(?:vorratig|lieferbar|verfugbar)',
		'epuise',
		'rupture',
		'agotad',
		'esaurit',
		'esgotad',
		'uitverkocht',
	),
} as const satisfies Record<string, RegExp>;
export type State = keyof typeof STATES;

/** A clause under a condition tells how things would be. */
export const CONDITION = any(
	'if',
	'once',
	'when',
	'after',
	'as soon as',
	'until',
	'before',
	'unless',
	'should you',
	'whether',
	'wenn',
	'sobald',
	'falls',
	'nachdem',
	'ob(?![a-z])',
	'bis(?![a-z])',
	'bevor',
	'des que',
	'lorsqu',
	'une fois',
	'quand',
	'si(?![a-z])',
	'apres',
	'avant',
	'cuando',
	'en cuanto',
	'una vez',
	'despues',
	'quando',
	'appena',
	'una volta',
	'se(?![a-z])',
	'dopo',
	'assim que',
	'depois',
	'zodra',
	'wanneer',
	'als(?![a-z])',
	'nadat',
);

/** Passing on, asking and checking promise nothing. */
export const PASSED_ON = any(
	'pass(?:ed|ing)? ',
	'forward',
	'hand (?:you|this|it) ',
	'connect',
	'check',
	'look(?:s|ing)? (?:at|into)',
	'decide',
	'review',
	'ask(?:ed)?(?![a-z])',
	'request',
	'need',
	'would like',
	'wants?(?![a-z])',
	'about your',
	'question',
	'weiter(?:geb|geleit|gegeben|leit)',
	'leite',
	'pruf',
	'entscheid',
	'frag',
	'anfrag',
	'wunsch',
	'mochte',
	'beantrag',
	'transm',
	'transfer',
	'verifi',
	'examin',
	'decid',
	'demand',
	'souhait',
	'voudr',
	'mettre en relation',
	'consult',
	'revis',
	'pregunt',
	'solicit',
	'pas[oa] (?:con|su)',
	'trasmett',
	'inoltr',
	'controll',
	'chied',
	'richiest',
	'encaminh',
	'analis',
	'pedir',
	'pergunt',
	'doorgeven',
	'doorgegeven',
	'nagaan',
	'controleren',
	'vragen',
	'verzoek',
);
