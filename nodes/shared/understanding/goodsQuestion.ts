import type { Hit } from './lexicon/matcher';
import type { Reading } from './reading';
import { fold } from './tokens';

/** Words of the hazard lists that goods have in their names, or that are asked about before buying. */
const IN_GOODS = starts(
	'razor needle needles blood doctor hospital ambulance dangerous toxic poison hazard unsafe smoking choking ' +
		'brand nadel nadeln rasierklinge arzt krankenhaus gefahrlich giftig ' +
		'aiguille medecin lame hopital dangereu toxique danger fond sang ' +
		'aguja cuchilla medico hospital peligro toxic ' +
		'ago aghi lama ospedale pericol tossic taglio sfogo vetri ' +
		'agulha lamina perigo choque sangue ' +
		'naald scheermes ziekenhuis arts huisarts gevaarlijk giftig ambulance',
);
/** The same, but only where goods are plainly looked for. */
const IN_GOODS_LOOKED_FOR = starts(
	'smoke flames feuer flammen rauch feu flammes fumee fuego llamas humo fuoco fiamme fumo fogo chamas vuur rook',
);

function starts(words: string): RegExp {
	return new RegExp(`^(?:${words.split(' ').join('|')})\\p{L}{0,3}$`, 'u');
}

const LOOKED_FOR =
	/(?<![a-z])(?:looking for|searching for|do you (?:sell|have|stock|carry|offer)|have you got|in stock|want to (?:buy|order)|(?:ich )?suchen?|habt ihr|haben sie|hatten sie|fuhrt ihr|fuhren sie|verkauf\w*|gibt es|auf lager|vorratig|kaufen|cherch\w+|vendez|avez vous|en stock|acheter|busco|buscamos|tene?is|tienen|vende[ni]s?|comprar|cerco|cerchiamo|avete|vendete|comprare|acquistare|procuro|vendem|(?:voces )?tem(?= )|em stock|zoek|verkopen|hebben jullie|heeft u|op voorraad|kopen)(?![a-z])/;

/** Something has happened, hurts, or is wrong with what somebody has. */
const REPORTED = new RegExp(
	[
		'(?<![a-z])(?:was|were|had|got|found|came|caused?|cut|hurts?|broke|fell|stuck|started|coming|ate|drank|put|pricked|stung|stabbed|sick|ill|pain|emergency|help me|normal|normale?|normaal|why|urgent|inside|in my|in our|on my|on our|after (?:using|wearing|eating)|what (?:should|do|can) (?:i|we) do|(?:see|call|visit|need|to) (?:a|an|the|my)? ?(?:doctor|hospital|ambulance))(?![a-z])',
		'(?<![a-z])my \\w*(?:hands?|fingers?|skin|eyes?|face|arms?|legs?|foot|feet|mouth|lips?|neck)(?![a-z])',
		'(?<![a-z])(?:war|waren|wurden?|hatten?|kam|lag|steckt\\w*|musste\\w*|warum|wieso|hilfe|dringend|schmerz\\w*|drin|darin|passiert|zum arzt|beim arzt|arzt (?:rufen|gehen|aufsuchen)|krankenhaus (?:gehen|fahren)|(?:ins?|im) krankenhaus|(?:hat|habe|haben|hast|ist|sind|bin) (?:\\w+ ){0,6}(?:ge\\w{2,}(?:t|en)|\\w+ge\\w{2,}(?:t|en)|ver\\w+t)|(?:in|an|auf) (?:mein|unser)\\w*|mein\\w* (?:hand|finger|haut|auge\\w*|gesicht|mund))(?![a-z])',
		'(?<![a-z])(?:etait|etaient|pourquoi|aide|urgent|trouve|coupe|pique|j ai|il a|elle a|on a|est arrive|que faire|que dois|chez le medecin|(?:voir|appeler) (?:un|le) medecin|a l hopital|(?:dans|sur) (?:mon|ma|mes|notre)|(?:ma|mon|mes) (?:main|doigts?|peau|yeux|oeil|visage|bouche))(?![a-z])',
		'(?<![a-z])(?:habia|estaba|era|por que|ayuda|urgente|encontr\\w+|cort\\w+|pinch\\w+|he|ha|hemos|han|que hago|al medico|al hospital|en (?:mi|mis|nuestr\\w+)|mi (?:mano|dedo|piel|ojo|cara|boca))(?![a-z])',
		'(?<![a-z])(?:era|erano|perche|aiuto|urgente|trovat\\w+|tagliat\\w+|punt[oa]|ho|abbiamo|hanno|si e|cosa (?:devo|faccio)|dal medico|in ospedale|nel(?:la|lo|le)? (?:mi\\w+|nostr\\w+)|(?:mia|mio) (?:mano|dito|pelle|occhio|viso|bocca))(?![a-z])',
		'(?<![a-z])(?:estava|estavam|havia|tinha|porque|por que|ajuda|urgente|encontrei|cortei|piquei|aconteceu|o que (?:devo|faco)|ao medico|ao hospital|n[ao]s? (?:minh\\w+|meus?|noss\\w+)|(?:minha|meu) (?:mao|dedo|pele|olho|cara|boca))(?![a-z])',
		'(?<![a-z])(?:was|waren|zat|zaten|lag|waarom|help|dringend|gevonden|gesneden|gestoken|gebeurd|(?:heb|heeft|hebben|is|zijn) (?:\\w+ ){0,6}ge\\w{2,}(?:t|d|en)|wat moet ik|naar de (?:huis)?arts|(?:naar|in) het ziekenhuis|in (?:mijn|ons|onze)|mijn (?:hand|vinger|huid|oog|gezicht|mond))(?![a-z])',
	].join('|'),
);

const SWALLOWED =
	/(?<![a-z])(?:ate|eaten|swallowed|licked|drank|chewed|gegessen|gefressen|verschluckt|getrunken|avale|mange|bu|tragado|trago|comido|comio|ingerito|ingoiato|mangiato|engoliu|comeu|ingeslikt|doorgeslikt|gegeten|opgegeten)(?![a-z])/;

const foldedText = ({ tokens }: Reading) =>
	tokens.map((token) => token.fold || fold(token.text)).join(' ');

/** "Is it toxic?" is no plain question any more when somebody has swallowed it. */
export const isSwallowed = (reading: Reading): boolean => SWALLOWED.test(foldedText(reading));

/**
 * Whether a hazard is only named in asking about goods, or in looking for some: "I'm looking for a razor",
 * "is this wood dangerous for dogs?". Whatever tells of something that has happened is none. What stands in a
 * harmless phrase ("smoke detector") does not count.
 */
export function namesGoodsOnly(hits: Hit[], reading: Reading): boolean {
	const { tokens } = reading;
	const safe = reading.hits.get('SAFE_QUESTION') ?? [];
	const open = hits.filter(
		({ first, last }) => !safe.some((s) => s.first <= last && first <= s.last),
	);
	if (open.length === 0) return true;
	const text = foldedText(reading);
	if (REPORTED.test(text)) return false;
	const lookedFor = LOOKED_FOR.test(text) || reading.hits.has('STOCK');
	const asked = new Set(
		tokens.filter(({ after }) => after.includes('?')).map(({ sentence }) => sentence),
	);
	const asks = ({ first }: Hit) =>
		lookedFor || safe.length > 0 || asked.has(tokens[first]!.sentence);
	if (!open.every(asks)) return false;
	return open.every(({ first, last }) =>
		tokens
			.slice(first, last + 1)
			.every(
				({ fold: word }) => IN_GOODS.test(word) || (lookedFor && IN_GOODS_LOOKED_FOR.test(word)),
			),
	);
}
