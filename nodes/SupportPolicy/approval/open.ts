import type { IDataObject } from 'n8n-workflow';
import { singleLine } from '../../shared/text';
import { amountIn, listIn, momentIn, objectIn, textOf, unusable } from '../json';
import { policyOperation } from '../operation';
import { at } from '../claim/fields';
import { hashOf, newToken } from './token';

const HOUR_MS = 3_600_000;

export const open = policyOperation({
	resource: 'approval',
	operation: 'open',
	effect: 'read',
	menu: {
		name: 'Open',
		action: 'Open an approval',
		description:
			'Build a row of support_approvals and a secret token for every person who may decide; one item per person',
	},
	fields: {
		action: {
			displayName: 'Action Key',
			type: 'string',
			required: true,
			default: '',
			description: 'Key of the claim that waits for the decision',
		},
		approvers: {
			displayName: 'Approvers',
			type: 'json',
			required: true,
			default: '[]',
			placeholder: 'e.g. [{"name": "Team lead", "ceiling": "200.00"}]',
			description: 'List of {name, ceiling}: who may decide, and the highest amount they may allow',
		},
		amount: {
			displayName: 'Amount',
			type: 'string',
			default: '0',
			placeholder: 'e.g. 19.10',
			description: 'Amount that is asked for, also the ceiling of those who have none',
		},
		currency: {
			displayName: 'Currency',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. EUR',
			description: 'ISO 4217 code of the amounts',
		},
		request: {
			displayName: 'Request',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"Order": "#1001", "Reason": "Damaged"}',
			description: 'What the approver reads: names and texts',
		},
		hours: {
			displayName: 'Valid for (Hours)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 720 },
			default: 48,
			description: 'How long the links decide',
		},
		at,
	},
	async run(_, params) {
		const now = momentIn(params.at, 'At');
		const amount = amountIn(params.amount, params.currency, 'Amount');
		const action = textOf(params.action);
		if (!action) throw unusable('The approval belongs to no claim', 'Give the key of the claim.');
		const approvers = listIn(params.approvers, 'Approvers').map((approver) => ({
			name: singleLine(textOf(approver.name), 120),
			ceiling: ceilingOf(approver.ceiling, params.currency) ?? amount,
		}));
		const names = new Set(approvers.map(({ name }) => name));
		if (approvers.length === 0 || names.size < approvers.length || names.has('')) {
			throw unusable(
				'The approvers cannot be told apart',
				'Name at least one approver, and each by a name of their own.',
			);
		}
		const request = JSON.stringify(objectIn(params.request, 'Request'));
		return approvers.map(({ name, ceiling }): IDataObject => {
			const token = newToken();
			return {
				token,
				row: {
					tokenHash: hashOf(token),
					action,
					approver: name,
					amount: amount.minor,
					ceiling: ceiling.minor,
					currency: amount.currency,
					request,
					state: 'open',
					expiresAt: new Date(now + params.hours * HOUR_MS).toISOString(),
					at: new Date(now).toISOString(),
				},
			};
		});
	},
});

/** Undefined only where none is set: a ceiling that cannot be read must not become none. */
function ceilingOf(given: unknown, currency: string) {
	if (given === undefined || given === null || given === '') return undefined;
	if (typeof given !== 'object') return amountIn(given, currency, 'Ceiling');
	const { amount, currency: own } = given as IDataObject;
	if (textOf(own).toUpperCase() === textOf(currency).toUpperCase()) {
		return amountIn(amount, currency, 'Ceiling');
	}
	throw unusable('Ceiling cannot be used', `Give it in ${currency}, for example "200.00".`);
}
