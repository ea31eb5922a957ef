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
			default: '',
			placeholder: 'Empty: the message of this run',
			description:
				'What the shopper wrote, treated as untrusted text throughout. Empty: the message of the Storefront Chat Trigger of this run.',
		},
		request: {
			displayName: 'Request',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description:
				'Who is asking, in which chat. Empty: what the Storefront Chat Trigger of this run gave out.',
		},
		conversation: {
			displayName: 'Conversation',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description: 'Row of the table support_conversations. Empty: the incoming item.',
		},
		config: {
			displayName: 'Client Config',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description:
				'What the assistant may do, for which shop, in which languages. Empty: what the node "Client config" of this run gave out.',
		},
	},
	async run(ai, params) {
		const item = jsonObject(params.request, 'Request') ?? ai.earlier('trigger');
		const request = readRequest(item);
		const text = (params.text || request.text).slice(0, MAXIMUM_CHARACTERS);
		const conversation = readConversation(
			jsonObject(params.conversation, 'Conversation') ?? ai.item,
		);
		const config = readConfig(jsonObject(params.config, 'Client Config') ?? ai.earlier('config'));
		const { shopper } = request;
		const embedded = readMessage(text, {
			previousLanguage: conversation.language || undefined,
			locale: request.locale || undefined,
			languages: config.languages,
		});
		const { understanding, engine, fallback } = await understandWithModel(ai, text, embedded);
		const { form } = request;
		const { route, lookup, forReturn, forOrder } = routeOf({
			text,
			understanding,
			shopper,
			conversation,
			config,
			form,
		});
		return {
			route,
			text,
			understanding,
			language: answerLanguage(
				[understanding.language, conversation.language, request.locale.split(/[-_]/)[0]],
				config.languages,
			),
			lookup,
			forReturn,
			forOrder,
			form: route === 'return' ? form : null,
			attempt: attemptOf(request.shop, request.session, request.address, lookup),
			shopper,
			conversation,
			config,
			engine,
			fallback,
		} as unknown as IDataObject;
	},
});

/** The shopper's language where we speak it, else the conversation's, else the page's, else the shop's first. */
function answerLanguage(likely: string[], languages: string[]): string {
	return likely.find((code) => languages.includes(code)) ?? languages[0];
}
