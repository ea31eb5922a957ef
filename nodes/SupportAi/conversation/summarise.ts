import type { IDataObject } from 'n8n-workflow';
import { redact, truncate } from '../../shared/text';
import { engineField, supportAiOperation } from '../client';
import { summariseWithModel } from '../openai/summarise';
import { jsonObject } from '../read';
import { digest, linesOf } from './digest';
import { readMessages } from './messages';

/** Helpdesks cut longer notes; an agent reads no longer one either. */
const LONGEST: Record<string, number> = { handover: 1500, memory: 600 };

export const summarise = supportAiOperation({
	resource: 'conversation',
	operation: 'summarise',
	effect: 'read',
	menu: {
		name: 'Summarise',
		action: 'Summarise a conversation',
		description: 'Write the note for the person who takes over, or the memory of a long chat',
	},
	fields: {
		engine: engineField,
		messages: {
			displayName: 'Messages',
			type: 'json',
			required: true,
			default: '{"rows": []}',
			description: 'Object with the rows of support_messages of one chat, in any order',
		},
		purpose: {
			displayName: 'Purpose',
			type: 'options',
			options: [
				{
					name: 'Hand-Over Note',
					value: 'handover',
					description: 'For a person, at most 1,500 characters',
				},
				{
					name: 'Memory',
					value: 'memory',
					description: 'For a language model, at most 600 characters, without personal data',
				},
			],
			default: 'handover',
			description: 'Who reads it',
		},
	},
	/** `{ text, engine, fallback, refused, messages, wants[], orders[], mood, signs[], language }` */
	async run(ai, { messages: given, purpose }) {
		const { rows } = jsonObject(given, 'Messages') ?? {};
		const messages = readMessages(rows);
		const facts = digest(messages);
		const lines = linesOf(messages, facts);
		const { sentences, ...rest } = await summariseWithModel(ai, messages, lines);
		const whole = [sentences.join(' '), ...lines].filter(Boolean).join('\n');
		const text = truncate(purpose === 'memory' ? redact(whole).text : whole, LONGEST[purpose]);
		return { text, ...rest, messages: messages.length, ...facts } as unknown as IDataObject;
	},
});
