import type { Fields } from '../../shared/operation';
import { agent } from '../fields';
import { roomId, target, whenNobodyListens } from './roomFields';

export const speakFields = {
	agent,
	target,
	everyoneNotice: {
		displayName:
			'Every visitor who has this agent open will hear the text. Never use it for an answer to a customer.',
		type: 'notice',
		default: '',
		showWhen: { target: ['everyone'] },
	},
	roomId: { ...roomId, showWhen: { target: ['room'] } },
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
	whenNobodyListens,
} as const satisfies Fields;
