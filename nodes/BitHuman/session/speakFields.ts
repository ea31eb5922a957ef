import type { Fields } from '../../shared/operation';
import { agent } from '../fields';

export const speakFields = {
	agent,
	target: {
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
	},
	everyoneNotice: {
		displayName:
			'Every visitor who has this agent open will hear the text. Never use it for an answer to a customer.',
		type: 'notice',
		default: '',
		showWhen: { target: ['everyone'] },
	},
	roomId: {
		displayName: 'Room ID',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. room-A91XMB7113-0f3a-9c1e',
		description: 'The room that Session: Bind found for this visitor',
		showWhen: { target: ['room'] },
	},
	text: {
		displayName: 'Text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		description: 'Links, markup and symbols that cannot be spoken are taken out',
	},
	language: {
		displayName: 'Language',
		type: 'string',
		default: 'en',
		placeholder: 'e.g. de',
		description:
			'Two-letter code of the language of the text, so that amounts and numbers are read well',
	},
	whenNobodyListens: {
		displayName: 'When Nobody Listens',
		type: 'options',
		default: 'report',
		description: 'What to do when the visitor has closed the avatar',
		options: [
			{ name: 'Report It in the Output', value: 'report' },
			{ name: 'Stop With a Message', value: 'fail' },
		],
	},
} as const satisfies Fields;
