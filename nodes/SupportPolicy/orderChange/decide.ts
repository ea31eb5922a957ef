import type { IDataObject } from 'n8n-workflow';
import { askedAt, language, linesField, order, proof } from '../fields';
import { listIn, momentIn, objectIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { policyFields } from '../policy/form';
import { policyOf } from '../policy/given';
import { factsOf, readOrder } from '../rules/facts';
import { decideChange } from './decision';

const { policySource, policyJson, policyForm } = policyFields('orderChanges', 'approval');

export const decide = policyOperation({
	resource: 'orderChange',
	operation: 'decide',
	effect: 'read',
	menu: {
		name: 'Decide',
		action: 'Decide about an order change',
		description: 'Find out whether an order can still be cancelled or changed, and who must agree',
	},
	fields: {
		order,
		kind: {
			displayName: 'Shopper Wants',
			type: 'options',
			options: [
				{ name: 'Another Address', value: 'address' },
				{ name: 'Another Article', value: 'swap' },
				{ name: 'To Cancel', value: 'cancel' },
			],
			default: 'cancel',
			description: 'What is to change',
		},
		country: {
			displayName: 'New Country',
			type: 'string',
			default: '',
			placeholder: 'e.g. DE',
			description: 'Two-letter code of the country of the new address',
			showWhen: { kind: ['address'] },
		},
		lines: {
			...linesField,
			description:
				'List of {itemId, quantity, price} with the price {amount, currency} of one piece of the new article, from the shop',
			showWhen: { kind: ['swap'] },
		},
		proof,
		askedAt,
		language,
		policySource,
		policyJson,
		policyForm,
	},
	async run(_, params) {
		const facts = factsOf(readOrder(objectIn(params.order, 'Order')), policyOf(params), {
			now: momentIn(params.askedAt, 'Asked At'),
			proof: params.proof,
			history: [],
		});
		const request = {
			kind: params.kind,
			country: textOf(params.country),
			lines: listIn(params.lines, 'Lines'),
		};
		return decideChange(facts, request, params.language) as unknown as IDataObject;
	},
});
