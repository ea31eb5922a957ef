import { singleLine, truncate } from '../../shared/text';
import type { Turn } from '../turn';
import type { Draft } from './draft';
import type { Facts } from './facts';

/** Helpdesks cut longer notes; an agent reads no longer one either. */
const MAXIMUM_NOTE = 1500;

/** What a person needs to take over, or null when nobody is needed. The shopper's words are quoted, not trusted. */
export function ticketOf(turn: Turn, { handover, sentences }: Draft, facts: Facts) {
	if (!handover) return null;
	const { understanding, shopper, lookup, conversation } = turn;
	const email = shopper.email ?? (lookup.email || conversation.email);
	const lines = [
		`Reason: ${handover.replace(/_/g, ' ')}`,
		`Shopper wrote: "${singleLine(turn.text, 700)}"`,
		`Wants: ${understanding.intents.join(', ').replace(/_/g, ' ')} (language ${understanding.language}, sentiment ${understanding.sentiment.label})`,
		`Identity: ${identity(turn)}`,
		lookup.orderNumber ? `Order named: ${lookup.orderNumber}` : '',
		facts.kind === 'look_up_failed'
			? 'The look-up did not work: the shopper has no answer yet.'
			: '',
		`Shopper was told: "${singleLine(sentences.join(' '), 300)}"`,
	];
	return {
		reason: handover,
		email: email || null,
		subject: truncate(`${subject(turn)}: ${singleLine(turn.text)}`, 120),
		note: truncate(lines.filter(Boolean).join('\n'), MAXIMUM_NOTE),
		tags: ['ai-handover', `esc:${handover}`],
		priority: URGENT_REASONS.includes(handover) || understanding.signals.urgent ? 'high' : 'normal',
	};
}

const URGENT_REASONS = ['self_harm', 'safety', 'fraud', 'privacy', 'legal_threat', 'chargeback'];

const subject = ({ understanding }: Turn) =>
	understanding.intent === 'human' ? 'Wants a person' : understanding.intent.replace(/_/g, ' ');

function identity({ shopper, lookup, conversation }: Turn): string {
	if (shopper.proof === 'signed_customer') return `signed in as ${shopper.customerId}`;
	const stated = lookup.email || conversation.email;
	return stated ? 'not verified, e-mail address only stated' : 'not known';
}
