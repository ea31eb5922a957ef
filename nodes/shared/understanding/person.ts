import type { Hit } from './lexicon/matcher';
import type { Reading } from './reading';
import type { Sentiment } from './types';

const set = (words: string) => new Set(words.split(' '));

/** Here a refusal ends and what is wanted instead begins: "no bot but a person". */
const CONTRAST = set(
	'but just rather instead please sondern aber lieber bitte mais plutot sino pero mas senao ma bensi invece maar',
);
const BOT = set(
	'bot bots chatbot chatbots robot robots roboter robo robos machine machines maschine maquina macchina computer ai ki ia assistant assistenz',
);
/** How far a bot may stand behind "I don't want to talk": "… to your stupid bot". */
const REACH = 4;

const PERSON = set(
	'person persons people human humans somebody someone agent operator representative rep manager supervisor advisor adviser staff support helpdesk ' +
		'mensch menschen jemand jemanden jemandem mitarbeiter mitarbeiterin mitarbeitern berater beraterin kundenservice kundendienst kundenbetreuung kundensupport ansprechpartner ' +
		'personne humain humaine conseiller conseillere quelqu operateur operatrice ' +
		'persona humano humana alguien agente operador operadora ' +
		'umano umana operatore operatrice qualcuno addetto addetta ' +
		'pessoa alguem atendente ' +
		'persoon mens iemand medewerker medewerkster klantenservice klantendienst',
);
/** Two words that only together stand for people. */
const SERVICE =
	/(?<![a-z])(?:(?:customer|client) (?:service|services|care|support)|service client(?:s|ele)?|(?:servicio|atencion) (?:al|de) cliente|servizio clienti|assistenza clienti|(?:servico|apoio|atendimento) (?:ao|de) cliente)(?![a-z])/;
/** What may stand around it. */
const AROUND = set(
	'a an the to one any real actual live true your with on hi hello hey yes no ok okay please pls thanks thank you now just only then ' +
		'ein eine einen einem einer der die den dem das mit echte echten echter bitte danke ja nein hallo jetzt nur zu an ' +
		'un une le la les au du vrai vraie reelle reel avec svp stp s il te vous plait merci oui non bonjour ' +
		'una el por favor gracias si hola con real verdadera ' +
		'uno il lo per favore piacere grazie ciao vera vero reale prego ' +
		'um uma o os com obrigado obrigada sim ola verdadeira ' +
		'een de het met echt aub alsjeblieft alstublieft graag bedankt hallo hoi nee',
);
const TOO_LONG = 8;

/**
 * Where a person is wished for. A refusal takes back the wishes in its own clause alone; a bot that is
 * refused is no refusal of people; and in praise somebody who is only named is not asked for.
 */
export function wishesForPerson(reading: Reading, sentiment: Sentiment): Hit[] {
	const { tokens } = reading;
	if (isOnlyPerson(reading)) return [{ concept: 'HUMAN', first: 0, last: tokens.length - 1 }];
	const refused = (reading.hits.get('NO_HUMAN') ?? [])
		.map((hit) => refusedBy(hit, reading))
		.filter((span) => span !== null);
	const wishes = (reading.hits.get('HUMAN') ?? []).filter(
		({ first }) => !refused.some((span) => span.first <= first && first <= span.last),
	);
	return sentiment.label === 'positive'
		? wishes.filter((wish) => isAskedFor(wish, reading))
		: wishes;
}

/** What a refusal takes back: up to the end of its clause, or to the word that sets something against it. */
function refusedBy(
	{ first, last }: Hit,
	{ tokens }: Reading,
): { first: number; last: number } | null {
	const { clause } = tokens[first]!;
	let end = first;
	while (tokens[end + 1]?.clause === clause && !CONTRAST.has(tokens[end + 1]!.fold)) end++;
	if (end < last) return null;
	const bot = tokens.findIndex(({ fold }, at) => at > first && at <= end && BOT.has(fold));
	return bot > 0 && bot !== last && bot <= last + REACH ? null : { first, last: end };
}

const ASKING = ['WANT', 'REQUEST', 'PRESSING'];
const KIND_WORDS = ['PRAISE', 'THANKS', 'SOLVED'];

/** "Speak to a manager" always asks; "your manager" does beside a request, and not in a clause of praise. */
function isAskedFor({ first, last }: Hit, { hits, tokens }: Reading): boolean {
	if (last - first >= 2) return true;
	const { sentence, clause } = tokens[first]!;
	const says = (concepts: string[], where: 'sentence' | 'clause', is: number) =>
		concepts.some((c) => (hits.get(c) ?? []).some((hit) => tokens[hit.first]![where] === is));
	return says(ASKING, 'sentence', sentence) && !says(KIND_WORDS, 'clause', clause);
}

/** "A person", "customer service": nothing else is said. */
function isOnlyPerson({ tokens }: Reading): boolean {
	if (tokens.length === 0 || tokens.length > TOO_LONG) return false;
	if (tokens.some(({ kind }) => kind === 'number')) return false;
	const words = tokens.filter(({ kind }) => kind === 'word').map(({ fold }) => fold);
	const text = words.join(' ');
	const rest = text
		.replace(SERVICE, '')
		.split(' ')
		.filter((word) => word && !AROUND.has(word));
	const names = rest.filter((word) => PERSON.has(word));
	return names.length === rest.length && (names.length > 0 || SERVICE.test(text));
}
