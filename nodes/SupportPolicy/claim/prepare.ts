import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { intentKey, valuesHash } from '../../shared/idempotency';
import type { Amount } from '../../shared/money';
import { amountIn, momentIn, objectIn, textOf, unusable } from '../json';
import { policyOperation } from '../operation';
import { askFields, askOf, decisionIn } from './ask';
import { at, leaseSeconds } from './fields';
import { NOBODY_ASKED } from './rows';

export const prepare = policyOperation({
	resource: 'claim',
	operation: 'prepare',
	effect: 'read',
	menu: {
		name: 'Prepare',
		action: 'Prepare a claim',
		description:
			'Build the row of support_actions that has to be inserted before money moves or something is created',
	},
	fields: {
		shop: {
			displayName: 'Shop',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. shop-name.myshopify.com',
			description: 'Address of the shop',
		},
		order: {
			displayName: 'Order ID',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. gid://shopify/Order/1001',
			description: 'Order, or for other things the conversation or delivery, it is about',
		},
		request: {
			displayName: 'Request ID',
			type: 'string',
			required: true,
			default: '',
			description: 'ID of what was asked: the return, the ticket, the message. Never an amount.',
		},
		kind: {
			displayName: 'Kind',
			type: 'options',
			options: [
				{ name: 'Address', value: 'address' },
				{ name: 'Avatar', value: 'avatar' },
				{ name: 'Cancel', value: 'cancel' },
				{ name: 'Credit', value: 'credit' },
				{ name: 'Delivery', value: 'delivery' },
				{ name: 'Discount', value: 'discount' },
				{ name: 'Keep Item', value: 'keep_item' },
				{ name: 'Label', value: 'label' },
				{ name: 'Mail', value: 'mail' },
				{ name: 'Note', value: 'note' },
				{ name: 'Refund', value: 'refund' },
				{ name: 'Return', value: 'return' },
				{ name: 'Ticket', value: 'ticket' },
				{ name: 'Void', value: 'void' },
			],
			default: 'refund',
			description: 'What is done',
		},
		target: {
			displayName: 'Target ID',
			type: 'string',
			default: '',
			description: 'What is acted on when it is not the order: a return, ticket or delivery',
		},
		amount: {
			displayName: 'Amount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 19.10',
			description: 'Money that moves; empty when none does, or when the decision says it',
		},
		currency: {
			displayName: 'Currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. EUR',
			description: 'ISO 4217 code of the amount',
		},
		channel: {
			displayName: 'Channel',
			type: 'options',
			options: [
				{ name: 'EasyPost', value: 'easypost' },
				{ name: 'Helpdesk', value: 'helpdesk' },
				{ name: 'None', value: 'none' },
				{ name: 'SendGrid', value: 'sendgrid' },
				{ name: 'Shopify', value: 'shopify' },
				{ name: 'Stripe', value: 'stripe' },
			],
			default: 'shopify',
			description: 'Way it takes; chosen once, never changed',
		},
		values: {
			displayName: 'Values',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"lines": [{"itemId": "1", "quantity": 1}]}',
			description: 'What else must be the same when it is asked for again, such as the lines',
		},
		sequence: {
			displayName: 'Sequence',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			description: '2 for a deliberate second time within the same request',
		},
		session: {
			displayName: 'Session',
			type: 'string',
			default: '',
			description: 'Chat that asked for it',
		},
		customer: {
			displayName: 'Customer ID',
			type: 'string',
			default: '',
			description: 'Customer it is for; limits per customer are counted by it',
		},
		evidence: {
			displayName: 'Evidence',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"language": "en"}',
			description: 'What the run that carries it out has to know, also after a crash',
		},
		...askFields,
		leaseSeconds,
		at,
	},
	async run(_, params) {
		const { shop, order, request, kind, channel, sequence } = params;
		const now = momentIn(params.at, 'At');
		const decision = decisionIn(params.decision);
		const currency = textOf(params.currency);
		const given = textOf(params.amount) ? amountIn(params.amount, currency, 'Amount') : undefined;
		if (decision && given && !sameAmount(given, decision.amount)) {
			throw unusable('Amount is not what was decided', 'Leave it empty: the decision says it.');
		}
		const money = decision?.amount ?? given;
		const ask = decision && askOf(decision, currency, params.ask);
		const target = textOf(params.target) || textOf(order);
		return {
			key: keyOf({
				shop: textOf(shop),
				order: textOf(order),
				request: textOf(request),
				purpose: kind,
				sequence,
			}),
			kind,
			target,
			orderId: textOf(order),
			customer: textOf(params.customer),
			session: textOf(params.session),
			amount: money?.minor ?? 0,
			currency: money?.currency ?? '',
			channel,
			valuesHash: valuesHash({ ...objectIn(params.values, 'Values'), target, channel, money }),
			state: 'claimed',
			owner: ask ? NOBODY_ASKED : randomUUID(),
			leaseUntil: new Date(now + params.leaseSeconds * 1000).toISOString(),
			evidence: JSON.stringify({ ...objectIn(params.evidence, 'Evidence'), ask }),
			applied: 'no',
			at: new Date(now).toISOString(),
		} satisfies IDataObject;
	},
});

function keyOf(intent: Parameters<typeof intentKey>[0]): string {
	try {
		return intentKey(intent);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw unusable('The claim does not say what it is about', error.message);
	}
}

const sameAmount = (a: Amount, b: Amount | null) =>
	a.minor === (b?.minor ?? 0) && a.currency === (b?.currency ?? a.currency);
