import type { IDataObject } from 'n8n-workflow';
import { toMoney } from '../../shared/money';
import { at } from '../claim/fields';
import { amountIn, listIn, momentIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { judge } from './judgement';

export const check = policyOperation({
	resource: 'approval',
	operation: 'check',
	effect: 'read',
	menu: {
		name: 'Check',
		action: 'Check the decision of an approver',
		description: 'Tell whether a decision may be stored, and in which row',
	},
	fields: {
		token: {
			displayName: 'Token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Token of the link',
		},
		rows: {
			displayName: 'Rows',
			type: 'json',
			required: true,
			default: '[]',
			description: 'All rows of support_approvals with the action of this approval',
		},
		decision: {
			displayName: 'Decision',
			type: 'options',
			options: [
				{ name: 'Approve', value: 'approve' },
				{ name: 'Approve Another Amount', value: 'change' },
				{ name: 'Deny', value: 'deny' },
			],
			default: 'deny',
			description: 'What the approver has chosen',
		},
		amount: {
			displayName: 'Amount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 15.00',
			description: 'Amount the approver allows instead',
			showWhen: { decision: ['change'] },
		},
		limit: {
			displayName: 'Limit Now',
			type: 'string',
			default: '',
			placeholder: 'e.g. 25.00',
			description: 'What can still be refunded by fresh data; empty for nothing to compare with',
		},
		limitCurrency: {
			displayName: 'Currency of the Limit',
			type: 'string',
			default: '',
			placeholder: 'e.g. EUR',
			description: 'ISO 4217 code',
		},
		at,
	},
	async run(_, params) {
		const now = momentIn(params.at, 'At');
		const { outcome, row, amount, store, decided } = judge(
			listIn(params.rows, 'Rows'),
			{
				token: textOf(params.token),
				decision: params.decision,
				amount: textOf(params.amount),
				limit: textOf(params.limit)
					? amountIn(params.limit, params.limitCurrency, 'Limit Now')
					: null,
			},
			now,
		);
		const approver = textOf(row?.approver);
		return {
			outcome,
			action: textOf(row?.action),
			approver,
			amount: amount && toMoney(amount),
			update: store && {
				...store,
				decidedBy: approver,
				decidedAmount: amount?.minor ?? 0,
				decidedAt: new Date(now).toISOString(),
			},
			decided: decided && {
				...decided,
				amount: decided.amount && toMoney(decided.amount),
				byThisApprover: decided.by !== '' && decided.by === approver,
			},
			request: textOf(row?.request),
		} as unknown as IDataObject;
	},
});
