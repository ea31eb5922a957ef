import type { IDataObject } from 'n8n-workflow';
import type { Candidate, Product } from '../../shared/types';
import { engineField, supportAiOperation } from '../client';
import { pickWithModel } from '../openai/pick';
import { jsonObject, readTurn } from '../read';
import { askedIn } from '../recommend/asked';
import { rankCandidates } from '../recommend/rank';

export const recommend = supportAiOperation({
	resource: 'product',
	operation: 'recommend',
	effect: 'read',
	menu: {
		name: 'Recommend',
		action: 'Recommend products',
		description: 'Choose among candidates what fits a shopper best, with reasons that are true',
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
		candidates: {
			displayName: 'Candidates',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description:
				'Output of the operation Find Candidates of the Shopify Support node. Empty: the incoming item.',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 3,
			description: 'Max number of results to return',
		},
	},
	/**
	 * `{ ids, picks[], asked, engine, fallback }`: read the products of `ids` again before they are shown. Reasons
	 * are codes; Compose words them from the products as they are then.
	 */
	async run(ai, params) {
		const turn = readTurn(
			jsonObject(params.turn, 'Understood Message') ?? ai.earlier('understand'),
		);
		const found = jsonObject(params.candidates, 'Candidates') ?? ai.item;
		const candidates = (Array.isArray(found.candidates)
			? found.candidates
			: []) as unknown as Candidate[];
		const goesWith = candidates.filter(({ from }) => from === 'goes_with').map(({ id }) => id);
		const viewed = (found.viewed ?? null) as unknown as Product | null;
		const asked = askedIn(turn, viewed, goesWith);
		const ranked = rankCandidates(candidates, asked);
		const { picks, engine, fallback } = await pickWithModel(ai, turn, {
			candidates,
			asked,
			ranked,
			limit: params.limit,
		});
		return {
			ids: picks.map(({ id }) => id),
			picks,
			asked,
			engine,
			fallback,
		} as unknown as IDataObject;
	},
});
