import type { IDataObject } from 'n8n-workflow';
import { supportAiOperation } from '../client';
import { jsonObject } from '../read';
import { triesUsed, type Attempt } from './attempt';

export const check = supportAiOperation({
	resource: 'proof',
	operation: 'check',
	effect: 'read',
	menu: {
		name: 'Check Attempts',
		action: 'Check the attempts to prove an order',
		description:
			'Find out whether a shopper, an order or an email has had too many wrong proofs in the last hour',
	},
	fields: {
		attempt: {
			displayName: 'Attempt',
			type: 'json',
			required: true,
			default: '{}',
			description: 'The attempt of this message, as Understand returned it',
		},
		rows: {
			displayName: 'Earlier Attempts',
			type: 'json',
			required: true,
			default: '{"rows": []}',
			description: 'Object with the rows of support_attempts that share anything with this attempt',
		},
	},
	async run(_, { attempt, rows }) {
		const { rows: earlier } = jsonObject(rows, 'Earlier Attempts') ?? {};
		const own = (jsonObject(attempt, 'Attempt') ?? {}) as unknown as Attempt;
		return { triesUsed: triesUsed(own, Array.isArray(earlier) ? (earlier as IDataObject[]) : []) };
	},
});
