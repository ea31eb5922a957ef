import type { IDataObject } from 'n8n-workflow';
import { listIn, momentIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { at, claimRows } from './fields';
import { recover as recoverOne } from './recovery';
import { readClaims } from './rows';

const ENDED = ['done', 'failed', 'withdrawn'];

export const recover = policyOperation({
	resource: 'claim',
	operation: 'recover',
	effect: 'read',
	menu: {
		name: 'Recover',
		action: 'Find out what to do about expired claims',
		description:
			'Tell for each claim whose lease is over whether it is run again, closed, or given to a person; one item per claim',
	},
	fields: {
		rows: {
			...claimRows,
			description: 'Rows of support_actions whose lease is over',
		},
		giveUpMinutes: {
			displayName: 'Ask a Person After (Minutes)',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			description: 'How long after its beginning a claim is still run again',
		},
		at,
	},
	async run(_, params) {
		const now = momentIn(params.at, 'At');
		return listIn(params.rows, 'Rows')
			.filter(({ state }) => !ENDED.includes(textOf(state)))
			.flatMap((row) => {
				const [claim] = readClaims([row]);
				if (claim.leaseUntil > now) return [];
				const tooOld = now - claim.at >= params.giveUpMinutes * 60_000;
				const { todo, problem, applied } = recoverOne(claim, tooOld);
				/** What is written into a row that a person gets: all it held, and why. */
				const settled = { applied, evidence: JSON.stringify({ ...claim.evidence, problem }) };
				return [{ ...row, todo, ...(todo === 'person' && { settled }) } as IDataObject];
			});
	},
});
