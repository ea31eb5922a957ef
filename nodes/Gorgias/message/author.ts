import type { GorgiasClient } from '../client';
import type { Message } from '../ticket/ticket';
import { actorOf, factsOf } from './actor';

/** Who wrote a message. The role of a user is asked for only where it decides between a person and a bot. */
export async function authorOf(gorgias: GorgiasClient, message: Message) {
	const facts = factsOf(message, message.from_agent ? await gorgias.apiUserId() : null);
	const actor = actorOf(facts);
	if (actor !== 'human_agent' || facts.senderId === facts.botUserId) return actor;
	const senderRole = facts.senderId === null ? undefined : await gorgias.roleOf(facts.senderId);
	return actorOf({ ...facts, senderRole });
}
