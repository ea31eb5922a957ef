import type { IDataObject } from 'n8n-workflow';
import { speakable } from '../../shared/text';
import type { Reply } from '../../shared/types';
import { engineField, supportAiOperation } from '../client';
import { phraseWithModel } from '../openai/phrase';
import { phrasesOf } from '../phrases';
import { jsonObject, readRequest, readTurn } from '../read';
import { readRecommendation } from '../recommend/recommendation';
import { answer } from './answer';
import { readFacts } from './facts';
import { arrivalOf, conversationAfter, recordOf } from './record';
import { ticketOf } from './ticket';

export const compose = supportAiOperation({
	resource: 'reply',
	operation: 'compose',
	effect: 'read',
	menu: {
		name: 'Compose',
		action: 'Compose a reply',
		description:
			'Answer a shopper from the facts that were looked up, on the screen and for the ear',
	},
	fields: {
		engine: engineField,
		turn: {
			displayName: 'Understood Message',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description: 'Output of the operation Understand. Empty: what it gave out in this run.',
		},
		facts: {
			displayName: 'Facts',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description:
				'Output of the look-up: an order, products, or the error item of a node that could not look it up. Empty: the incoming item.',
		},
		recommendation: {
			displayName: 'Recommendation',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description:
				'Output of the operation Recommend, for products that were chosen. Empty: what it gave out in this run.',
		},
	},
	async run(ai, params) {
		const turn = readTurn(
			jsonObject(params.turn, 'Understood Message') ?? ai.earlier('understand'),
		);
		const facts = readFacts(jsonObject(params.facts, 'Facts') ?? ai.item);
		const recommendation =
			turn.route === 'recommend' && facts.kind === 'products'
				? readRecommendation(
						jsonObject(params.recommendation, 'Recommendation') ?? ai.earlier('recommend'),
					)
				: null;
		const drafted = answer(turn, facts, phrasesOf(turn.language), recommendation);
		const { sentences, engine, fallback, refused } = await phraseWithModel(
			ai,
			turn,
			facts,
			drafted,
		);
		const reply: Reply = {
			text: [...sentences, ...drafted.links].join(' '),
			actions: drafted.actions,
			spoken: speakable([...sentences, ...drafted.aloud].join(' '), turn.language),
			handover: drafted.handover !== '',
		};
		const trigger = ai.earlier('trigger');
		const request = readRequest(trigger);
		const proof = facts.kind === 'order' ? facts.proof : null;
		const status = reply.handover ? 'handoff_requested' : turn.conversation.status;
		return {
			/** What the shopper's browser gets. */
			response: { reply, conversation: { status } },
			/** The same, what of the model's draft was refused before, and where the answer was found. */
			reply: { ...reply, refused, sources: drafted.sources },
			isNew: turn.conversation.isNew,
			conversation: conversationAfter(turn, request, drafted, proof),
			record: recordOf(turn, request.session, arrivalOf(trigger), {
				...reply,
				engine,
				proof,
				refused,
			}),
			ticket: ticketOf(turn, drafted, facts),
			engine,
			fallback: fallback ?? turn.fallback,
		} as unknown as IDataObject;
	},
});
