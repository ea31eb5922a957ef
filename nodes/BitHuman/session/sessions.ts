import { urlPath } from '../../shared/http';
import type { BitHumanClient } from '../client';

/** A live session of an agent: one visitor's room. */
export type Session = {
	roomId: string;
	agent: string;
	participants: number;
	/** ISO 8601; bitHuman tells whole seconds. */
	createdAt: string;
	/** Only such a room can be spoken in. */
	deliverable: boolean;
};

interface Answer {
	sessions: Array<{
		room_id: string;
		num_participants: number;
		/** Unix seconds. */
		created_at: number;
		deliverable: boolean;
	}>;
}

/**
 * The live sessions of an agent, oldest first; an empty list when nobody is there. Throws for an unknown agent.
 * Source: https://docs.bithuman.ai/api/agents (List live sessions)
 */
export async function liveSessions(bitHuman: BitHumanClient, agent: string): Promise<Session[]> {
	const { sessions } = await bitHuman.get<Answer>(urlPath`/v1/agent/${agent}/sessions`);
	return sessions
		.map((session) => ({
			roomId: session.room_id,
			agent,
			participants: session.num_participants,
			createdAt: new Date(session.created_at * 1000).toISOString(),
			deliverable: session.deliverable,
		}))
		.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
