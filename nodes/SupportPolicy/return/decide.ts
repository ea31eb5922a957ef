import type { IDataObject } from 'n8n-workflow';
import { askedAt, history, language, linesField, order, proof } from '../fields';
import { listIn, momentIn, objectIn, textOf } from '../json';
import { policyOf } from '../policy/given';
import { policyFields } from '../policy/form';
import { factsOf, readOrder } from '../rules/facts';
import { policyOperation } from '../operation';
import { decideReturn } from './decision';
import { readLines } from './request';

export const decide = policyOperation({
	resource: 'return',
	operation: 'decide',
	effect: 'read',
	menu: {
		name: 'Decide',
		action: 'Decide about a return',
		description:
			'Find out by the rules of the shop and the law whether goods may come back, and what for',
	},
	fields: {
		order,
		lines: {
			...linesField,
			description:
				'List of {itemId, quantity, reason, photos}; empty for everything that can be returned. For an exchange also {exchange: {variantId, title, price, available}} from the shop.',
		},
		reason: {
			displayName: 'Reason',
			type: 'string',
			default: 'other',
			placeholder: 'e.g. too_small',
			description: 'Code of the reason for lines without their own',
		},
		photos: {
			displayName: 'Photos',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How many photos the shopper has sent, for lines without their own number',
		},
		method: {
			displayName: 'Shopper Wants',
			type: 'options',
			options: [
				{ name: 'Exchange', value: 'exchange' },
				{ name: 'Money Back', value: 'original' },
				{ name: 'Store Credit', value: 'store_credit' },
			],
			default: 'original',
			description: 'What the shopper wants for the goods',
		},
		proof,
		history,
		askedAt,
		language,
		...policyFields(
			'window',
			'finalSale',
			'withdrawal',
			'fees',
			'keepItem',
			'bonus',
			'customers',
			'limits',
			'approval',
			'hours',
		),
	},
	async run(_, params) {
		const policy = policyOf(params);
		const bought = readOrder(objectIn(params.order, 'Order'));
		const facts = factsOf(bought, policy, {
			now: momentIn(params.askedAt, 'Asked At'),
			proof: params.proof,
			history: listIn(params.history, 'History'),
		});
		const lines = readLines(listIn(params.lines, 'Lines'), bought, policy, {
			reason: textOf(params.reason),
			photos: params.photos,
		});
		const decision = decideReturn(facts, { lines, method: params.method }, params.language);
		return decision as unknown as IDataObject;
	},
});
