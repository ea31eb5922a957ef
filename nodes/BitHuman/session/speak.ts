import { UserError } from 'n8n-workflow';
import { speakable } from '../../shared/text';
import { bitHumanOperation } from '../client';
import { deliver, nobodyListens } from './delivery';
import { roomOf } from './roomFields';
import { speakFields } from './speakFields';

export const speak = bitHumanOperation({
	resource: 'session',
	operation: 'speak',
	effect: 'write',
	sends: true,
	menu: {
		name: 'Speak',
		action: 'Speak in a session',
		description: 'Lets the avatar say a text to one visitor',
	},
	fields: speakFields,
	async run(bitHuman, params) {
		const roomId = roomOf(
			params,
			'The room of the visitor is missing. Without it every visitor would hear the text. Fill in Room ID.',
		);
		const text = speakable(params.text, params.language || 'en');
		if (!text) throw new UserError('There is nothing to say. Fill in Text with words.');

		const { rooms, skipped, reason } = await deliver(
			bitHuman,
			params.agent,
			{ speak: text },
			roomId,
		);
		if (reason && params.whenNobodyListens === 'fail') throw nobodyListens(reason);
		return { spoken: reason === null, reason, agent: params.agent, rooms, skipped, text };
	},
});
