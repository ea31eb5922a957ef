import { UserError } from 'n8n-workflow';
import { isNotFound, isUnclear } from '../answers';
import { bitHumanOperation } from '../client';
import { dryRun } from '../fields';
import { roomId } from './roomFields';
import { runningIn } from './running';

interface Ended {
	data: { ended?: boolean };
}

export const end = bitHumanOperation({
	resource: 'session',
	operation: 'end',
	effect: 'write',
	menu: {
		name: 'End',
		action: 'End a session',
		description: 'Closes the room of one visitor, so that it is no longer paid for',
	},
	fields: { roomId, dryRun },
	async run(bitHuman, params) {
		const room = params.roomId.trim();
		if (!room) throw new UserError('It is not clear which session to end. Fill in Room ID.');
		const running = await runningIn(bitHuman, room);
		if (!running) return { ended: false, reason: 'not_running', roomId: room };

		const { session, path } = running;
		const facts = {
			roomId: room,
			agent: session.agent_code,
			sessionId: session.id,
			minutes: session.minutes,
			credits: session.credits ?? null,
		};
		if (params.dryRun) return { ended: false, reason: null, ...facts, dryRun: true };
		const { data } = await bitHuman
			.post<Ended>(`${path}/terminate`, { reason: 'ended by a workflow' })
			.catch(async (error: unknown): Promise<Ended> => {
				if (isNotFound(error)) return { data: { ended: true } };
				if (isUnclear(error) && !(await runningIn(bitHuman, room)))
					return { data: { ended: true } };
				throw error;
			});
		const ended = data.ended !== false;
		return { ended, reason: ended ? null : 'ends_later', ...facts };
	},
});
