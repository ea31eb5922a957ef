import { wishesForPerson } from './person';
import { isSwallowed, namesGoodsOnly } from './goodsQuestion';
import type { Reading } from './reading';
import { FAULTS } from './sentiment/score';
import type { EscalationReason, Sentiment, Signals } from './types';

const ANGRY_FACE = /[😡🤬😤🖕👿]/u;
const CONTACT = /mail|message|nachricht|correo|mensaje|messagg|mensage|bericht|call|ticket/iu;

/** How a message presses: time, anger, repeated contact, and whether a person must take over. */
export function findSignals(reading: Reading, sentiment: Sentiment): Signals {
	const { hits, tokens } = reading;
	const said = (concept: string) => hits.has(concept);
	const negative = sentiment.score < 0;
	const positive = sentiment.label === 'positive';
	const sarcastic = said('SARCASM') && sentiment.label === 'negative';
	const angry =
		(said('ANGRY') && !positive) ||
		said('ABUSE') ||
		sarcastic ||
		(isShouting(reading) && !positive) ||
		tokens.some((t) => ANGRY_FACE.test(t.text));
	const reasons: EscalationReason[] = [];
	const add = (reason: EscalationReason, condition: boolean) => condition && reasons.push(reason);
	const harmless = said('SAFE_QUESTION');
	add('self_harm', said('SELF_HARM'));
	const hazards = reading.hits.get('SAFETY') ?? [];
	add('safety', hazards.length > 0 && (isSwallowed(reading) || !namesGoodsOnly(hazards, reading)));
	add('fraud', said('FRAUD') && !harmless);
	add('privacy', said('PRIVACY') || said('LEAK'));
	add('legal_threat', said('LEGAL_THREAT') && !harmless);
	add('chargeback', said('CHARGEBACK'));
	add(
		'public_threat',
		said('PUBLIC_THREAT') && said('PUBLIC_INTENT') && sentiment.label !== 'positive' && !harmless,
	);
	add('abuse', said('ABUSE'));
	add('explicit_request', wishesForPerson(reading, sentiment).length > 0);
	add(
		'repeat_contact',
		said('REPEATED') &&
			(said('UNANSWERED') || (said('NOT_ARRIVED') && CONTACT.test(reading.plain))),
	);
	add('churn', said('CHURN') && sentiment.label !== 'positive');
	const frustrated = !angry && (said('REPEATED') || said('UNANSWERED')) && negative;
	return {
		urgent: isUrgent(reading) || reasons.includes('safety') || reasons.includes('self_harm'),
		angry,
		frustrated,
		wantsHuman: reasons.includes('explicit_request'),
		escalate: reasons.length > 0,
		reasons,
	};
}

/** A deadline in words, or "today", "tomorrow" beside a demand; not a plain question about a day. */
function isUrgent(reading: Reading): boolean {
	if (reading.hits.has('DEADLINE')) return true;
	const pressing = new Set(sentencesOf(reading, 'PRESSING'));
	return sentencesOf(reading, 'TIME_SOON').some((sentence) => pressing.has(sentence));
}

function sentencesOf(reading: Reading, concept: string): number[] {
	return (reading.hits.get(concept) ?? []).map((hit) => reading.tokens[hit.first]!.sentence);
}

/** Capitals throughout, and either a bad mood or an exclamation mark. */
function isShouting(reading: Reading): boolean {
	const words = reading.tokens.filter((token) => token.kind === 'word' && token.text.length > 1);
	const letters = words.map((token) => token.text).join('');
	if (
		letters.length < 12 ||
		words.length < 3 ||
		letters !== letters.toUpperCase() ||
		letters === letters.toLowerCase()
	)
		return false;
	return (
		reading.tokens.some((token) => token.after.includes('!')) ||
		reading.hits.has('REPROACH') ||
		FAULTS.some((fault) => reading.hits.has(fault))
	);
}
