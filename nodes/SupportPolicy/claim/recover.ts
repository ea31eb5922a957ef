import type { IDataObject } from 'n8n-workflow';
import { listIn, momentIn } from '../json';
import { policyOperation } from '../operation';
import { at, claimRows } from './fields';
import { recover as recoverAll } from './recovery';
import { readClaims } from './rows';

export const recover = policyOperation({
	resource: 'claim',
	operation: 'recover',
	effect: 'read',
	menu: {
		name: 'Recover',
		action: 'Find out what to do about expired claims',
		description:
			'Tell for each claim whose lease is over where to look, and whether a person is needed; one item per claim',
	},
	fields: {
		rows: {
			...claimRows,
			description:
				'Rows of support_actions whose lease is over, best with the others of their keys',
		},
		giveUpMinutes: {
			displayName: 'Ask a Person After (Minutes)',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			description: 'How long after its beginning an unclear claim is still looked up',
		},
		at,
	},
	async run(_, { rows, giveUpMinutes, at: moment }) {
		const claims = readClaims(listIn(rows, 'Rows'));
		const plans = recoverAll(claims, momentIn(moment, 'At'), giveUpMinutes * 60_000);
		return plans as unknown as IDataObject[];
	},
});
