import type { IDataObject } from 'n8n-workflow';
import { askedAt, history, language, linesField, order, proof } from '../fields';
import { listIn, momentIn, objectIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { policyFields } from '../policy/form';
import { policyOf } from '../policy/given';
import { factsOf, readOrder } from '../rules/facts';
import { decideRefund } from './decision';

const { policySource, policyJson, policyForm, policyReasons } = policyFields(
	'refunds',
	'customers',
	'approval',
);

export const decide = policyOperation({
	resource: 'refund',
	operation: 'decide',
	effect: 'read',
	menu: {
		name: 'Decide',
		action: 'Decide about a refund',
		description: 'Find out by the rules of the shop whether money goes back without a return',
	},
	fields: {
		order,
		kind: {
			displayName: 'Why',
			type: 'options',
			options: [
				{ name: 'Came Late', value: 'late_delivery' },
				{ name: 'Damaged', value: 'damaged' },
				{ name: 'Goodwill', value: 'goodwill' },
				{ name: 'Item Missing', value: 'missing_item' },
				{ name: 'Parcel Lost', value: 'lost_parcel' },
				{ name: 'Price Has Fallen', value: 'price_adjustment' },
			],
			default: 'lost_parcel',
			description: 'What the refund is for',
		},
		lines: {
			...linesField,
			description:
				'List of {itemId, quantity}, for fallen prices with price {amount, currency} of one piece as the shop sells it now, never as the shopper says',
		},
		trackingNumber: {
			displayName: 'Tracking Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1Z999AA10123456784',
			description: 'Parcel that is lost, needed when the order came in several',
			showWhen: { kind: ['lost_parcel'] },
		},
		photos: {
			displayName: 'Photos',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How many photos the shopper has sent',
			showWhen: { kind: ['damaged', 'missing_item'] },
		},
		method: {
			displayName: 'Shopper Wants',
			type: 'options',
			options: [
				{ name: 'Money Back', value: 'original' },
				{ name: 'Store Credit', value: 'store_credit' },
			],
			default: 'original',
			description: 'How the money goes back',
		},
		proof,
		history,
		askedAt,
		language,
		policySource,
		policyJson,
		policyForm,
		policyReasons,
	},
	async run(_, params) {
		const facts = factsOf(readOrder(objectIn(params.order, 'Order')), policyOf(params), {
			now: momentIn(params.askedAt, 'Asked At'),
			proof: params.proof,
			history: listIn(params.history, 'History'),
		});
		const { kind, method, photos } = params;
		const request = {
			kind,
			method,
			photos: Number(photos) || 0,
			lines: listIn(params.lines, 'Lines'),
			trackingNumber: textOf(params.trackingNumber),
		};
		return decideRefund(facts, request, params.language) as unknown as IDataObject;
	},
});
