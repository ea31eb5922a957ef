import type { Actor } from '../../shared/types';
import { isOurs } from './mark';
import type { Message } from '../ticket/ticket';

/** What decides who is behind a message. */
export type ActorFacts = Pick<Message, 'from_agent' | 'via' | 'rule_id' | 'external_id'> & {
	senderId: number | null;
	sourceType?: string | null;
	/** Role of the sending user, where known. */
	senderRole?: string;
	/** The user of the credential. */
	botUserId: number | null;
};

/**
 * Who is behind a message. It decides whether the assistant falls silent, so the doubtful case is a person. Somebody
 * who signs in at the desk as the credential's own user and types there (`via: helpdesk`) is a person too.
 */
export function actorOf(facts: ActorFacts): Actor {
	if (facts.sourceType === 'system-message') return 'system';
	if (facts.rule_id !== null || facts.via === 'rule') return 'rule';
	if (!facts.from_agent) return 'customer';
	if (isOurs(facts.external_id)) return 'our_bot';
	if (facts.senderId === null) return 'system';
	if (facts.senderId === facts.botUserId) {
		return facts.via === 'helpdesk' ? 'human_agent' : 'our_bot';
	}
	return facts.senderRole === 'bot' ? 'other_bot' : 'human_agent';
}

/** The facts of a message as it was read. */
export const factsOf = (message: Message, botUserId: number | null): ActorFacts => ({
	from_agent: message.from_agent,
	via: message.via,
	rule_id: message.rule_id,
	external_id: message.external_id,
	senderId: message.sender?.id ?? null,
	sourceType: message.source?.type,
	botUserId,
});
