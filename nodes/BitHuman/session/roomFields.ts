import { UserError } from 'n8n-workflow';
import type { Field } from '../../shared/operation';

export const target = {
	displayName: 'Who Hears It',
	type: 'options',
	default: 'room',
	options: [
		{
			name: 'One Visitor',
			value: 'room',
			description: 'Only the visitor in the given room',
		},
		{
			name: 'Everyone',
			value: 'everyone',
			description: 'Every visitor who has this agent open at the moment',
		},
	],
} as const satisfies Field;

export const roomId = {
	displayName: 'Room ID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. room-A91XMB7113-0f3a-9c1e',
	description: 'The room that Session: Bind found for this visitor',
} as const satisfies Field;

export const whenNobodyListens = {
	displayName: 'When Nobody Listens',
	type: 'options',
	default: 'report',
	description: 'What to do when the visitor has closed the avatar',
	options: [
		{ name: 'Report It in the Output', value: 'report' },
		{ name: 'Stop With a Message', value: 'fail' },
	],
} as const satisfies Field;

/**
 * The room to reach; undefined only when everyone was chosen, because bitHuman takes a missing room for all of them.
 * @throws UserError with the given words when one visitor is meant and the room is missing
 */
export function roomOf(
	params: { target: string; roomId: string },
	complaint: string,
): string | undefined {
	if (params.target === 'everyone') return undefined;
	const room = String(params.roomId ?? '').trim();
	if (!room) throw new UserError(complaint);
	return room;
}
