import type { IDataObject } from 'n8n-workflow';
import { toMoney } from '../../shared/money';
import { listIn, momentIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { elect as electOne } from './election';
import { at, claimRows, leaseSeconds } from './fields';
import { readClaims } from './rows';

export const elect = policyOperation({
	resource: 'claim',
	operation: 'elect',
	effect: 'read',
	menu: {
		name: 'Elect',
		action: 'Find out whether a claim may go on',
		description:
			'Tell by all rows of a key whether this run may act; ask again after writing that it acts',
	},
	fields: {
		rows: {
			...claimRows,
			description: 'All rows of support_actions with the key of the claim',
		},
		owner: {
			displayName: 'Own Row',
			type: 'string',
			required: true,
			default: '',
			description: 'Owner of the own row, as Prepare returned it, or its ID',
		},
		leaseSeconds,
		at,
	},
	async run(_, { rows, owner, leaseSeconds: seconds, at: moment }) {
		const claims = readClaims(listIn(rows, 'Rows'));
		const name = textOf(owner);
		const own = claims.find((claim) => claim.owner === name || String(claim.id) === name);
		const { other, ...election } = electOne(claims, own, momentIn(moment, 'At'), seconds * 1000);
		return {
			...election,
			key: own?.key ?? '',
			id: own?.id ?? null,
			amount: own?.amount ? toMoney(own.amount) : null,
			result: election.outcome === 'done' ? other!.evidence : null,
			applied: election.outcome === 'done' ? other!.applied : 'no',
			otherId: other?.id ?? null,
		} as unknown as IDataObject;
	},
});
