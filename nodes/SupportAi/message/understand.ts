import type { IDataObject } from 'n8n-workflow';
import { understand as readMessage } from '../../shared/understanding/understand';
import { engineField, supportAiOperation } from '../client';
import { understandWithModel } from '../openai/understand';
import { attemptOf } from '../proof/attempt';
import { jsonObject, readConfig, readConversation, readRequest } from '../read';
import { routeOf } from '../route';

/** A shopper's message is never longer; what is beyond is not read. */
const MAXIMUM_CHARACTERS = 2000;

export const understand = supportAiOperation({
	resource: 'message',
	operation: 'understand',
	effect: 'read',
	menu: {
		name: 'Understand',
		action: 'Understand a message',
		description:
			'Find out what a shopper wants, the order, product and other details named, the tone, and where to go next',
	},
	fields: {
		engine: engineField,
		text: {
			displayName: 'Text',
			type: 'string',
			typeOptions: { rows: 3 },
			required: true,
			default: '',
			description: 'What the shopper wrote. It is treated as untrusted text throughout.',
		},
		request: {
			displayName: 'Request',
			type: 'json',
			default: '{}',
			description: 'Output of the Storefront Chat Trigger: who is asking, in which chat',
		},
		conversation: {
			displayName: 'Conversation',
			type: 'json',
			default: '{}',
			description: 'Row of the table support_conversations; empty for a first message',
		},
		config: {
			displayName: 'Client Config',
			type: 'json',
			default: '{}',
			description: 'What the assistant may do, for which shop, in which languages',
		},
	},
	async run(ai, params) {
		const text = params.text.slice(0, MAXIMUM_CHARACTERS);
		const conversation = readConversation(jsonObject(params.conversation, 'Conversation'));
		const config = readConfig(jsonObject(params.config, 'Client Config'));
		const request = readRequest(jsonObject(params.request, 'Request'));
		const { shopper } = request;
		const embedded = readMessage(text, {
			previousLanguage: conversation.language || undefined,
			languages: config.languages,
		});
		const { understanding, engine, fallback } = await understandWithModel(ai, text, embedded);
		const { route, lookup } = routeOf({ text, understanding, shopper, conversation, config });
		return {
			route,
			text,
			understanding,
			language: answerLanguage(understanding.language, conversation.language, config.languages),
			lookup,
			attempt: attemptOf(request.shop, request.session, request.address, lookup),
			shopper,
			conversation,
			config,
			engine,
			fallback,
		} as unknown as IDataObject;
	},
});

/** The shopper's language where we speak it, else the conversation's, else the shop's first. */
function answerLanguage(said: string, before: string, languages: string[]): string {
	return [said, before].find((code) => languages.includes(code)) ?? languages[0];
}
