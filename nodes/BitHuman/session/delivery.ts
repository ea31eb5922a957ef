import { VendorError } from '../../shared/errors';
import { urlPath } from '../../shared/http';
import { isNotFound } from '../answers';
import type { BitHumanClient } from '../client';
import { liveSessions } from './sessions';

/**
 * Why a text did not arrive: nobody has the agent open; the visitor's room has ended; the room takes no speech;
 * bitHuman did not say that this room got it.
 */
export type Silence = 'no_session' | 'room_gone' | 'not_deliverable' | 'not_confirmed';

export interface Delivery {
	rooms: string[];
	skipped: string[];
	/** Null when it arrived. */
	reason: Silence | null;
}

interface Answer {
	/** Answers before autumn 2026 have `delivered_to_rooms` alone. */
	rooms?: string[];
	rooms_skipped?: string[];
	rooms_failed?: string[];
}

/** What an agent shall say aloud, or what it shall know in silence. */
export type Message = { speak: string } | { context: string };

/**
 * Gives an agent a text in one room, or in all of them without `roomId`. That nobody listens is a result; an
 * unknown agent and everything else is thrown, with `applied: 'yes'` when the text reached strangers.
 * Source: https://docs.bithuman.ai/api/agents (Make agent speak, Add context)
 */
export async function deliver(
	bitHuman: BitHumanClient,
	agent: string,
	message: Message,
	roomId?: string,
): Promise<Delivery> {
	const room = roomId === undefined ? {} : { room_id: roomId };
	const sent =
		'speak' in message
			? bitHuman.post<Answer>(urlPath`/v1/agent/${agent}/speak`, {
					message: message.speak,
					...room,
				})
			: bitHuman.post<Answer>(urlPath`/v1/agent/${agent}/add-context`, {
					context: message.context,
					type: 'add_context',
					...room,
				});
	const answer = await sent.catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
	if (!answer) return { rooms: [], skipped: [], reason: await whyNobody(bitHuman, agent, roomId) };

	const skipped = [...(answer.rooms_skipped ?? []), ...(answer.rooms_failed ?? [])];
	const rooms = answer.rooms ?? [];
	if (roomId === undefined)
		return { rooms, skipped, reason: rooms.length > 0 ? null : 'not_confirmed' };
	if (rooms.some((room) => room !== roomId)) throw wrongRoom();
	if (rooms.includes(roomId)) return { rooms, skipped, reason: null };
	return { rooms, skipped, reason: skipped.includes(roomId) ? 'not_deliverable' : 'not_confirmed' };
}

/**
 * One status and code stand for an unknown agent, an empty house and a room that is gone; the list of sessions
 * tells them apart and fails itself when the agent is unknown.
 */
async function whyNobody(
	bitHuman: BitHumanClient,
	agent: string,
	roomId?: string,
): Promise<Silence> {
	const sessions = await liveSessions(bitHuman, agent);
	if (sessions.length === 0) return 'no_session';
	const asked = sessions.filter((session) => roomId === undefined || session.roomId === roomId);
	return asked.length === 0 ? 'room_gone' : 'not_deliverable';
}

const wrongRoom = () =>
	new VendorError({
		vendor: 'bitHuman',
		title: 'bitHuman reached another room than the one asked for',
		nextStep:
			'Another visitor may have got the text. Report this to bitHuman and answer in writing.',
		applied: 'yes',
		code: 'wrong_room',
	});

const TITLES: Record<Silence, string> = {
	no_session: 'Nobody has the avatar open',
	room_gone: 'The visitor has closed the avatar',
	not_deliverable: 'The room of the visitor takes no speech',
	not_confirmed: 'bitHuman did not confirm that the text reached the visitor',
};

/** The same silence for workflows that want to stop. */
export const nobodyListens = (reason: Silence) =>
	new VendorError({
		vendor: 'bitHuman',
		title: TITLES[reason],
		nextStep: 'Answer in writing, or choose to have it reported in the output of this step.',
		applied: reason === 'not_confirmed' ? 'unknown' : 'no',
		code: reason,
	});
