import { UserError } from 'n8n-workflow';
import { bitHumanOperation } from '../client';
import { agent } from '../fields';
import { deliver, nobodyListens } from './delivery';
import { roomId, roomOf, target, whenNobodyListens } from './roomFields';

export const addContext = bitHumanOperation({
	resource: 'session',
	operation: 'addContext',
	effect: 'write',
	sends: true,
	menu: {
		name: 'Add Context',
		action: 'Add context to a session',
		description: 'Tells the own model of the avatar something that it does not say aloud',
	},
	fields: {
		agent,
		target: {
			...target,
			displayName: 'For Whom',
			description: 'In whose conversation the avatar knows it',
		},
		everyoneNotice: {
			displayName:
				'The avatar will know this in the conversation with every visitor who has it open. Never use it for facts about one customer.',
			type: 'notice',
			default: '',
			showWhen: { target: ['everyone'] },
		},
		roomId: { ...roomId, showWhen: { target: ['room'] } },
		context: {
			displayName: 'Context',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. The parcel of this visitor arrives tomorrow.',
			description:
				'What the avatar may use in its answers. It can repeat it aloud, so keep names, addresses and email addresses out.',
		},
		whenNobodyListens,
	},
	async run(bitHuman, params) {
		const room = roomOf(
			params,
			'The room of the visitor is missing. Without it the avatar would know this in every conversation. Fill in Room ID.',
		);
		const context = params.context.trim();
		if (!context) throw new UserError('There is nothing to tell the avatar. Fill in Context.');

		const { rooms, skipped, reason } = await deliver(bitHuman, params.agent, { context }, room);
		if (reason && params.whenNobodyListens === 'fail') throw nobodyListens(reason);
		return { added: reason === null, reason, agent: params.agent, rooms, skipped, context };
	},
});
