import type { IDataObject } from 'n8n-workflow';
import { amountFrom, isListed } from '../rules/facts';
import type { Money, Order } from '../../shared/types';
import { askedAt, language } from '../fields';
import { momentIn, objectIn } from '../json';
import { policyOperation } from '../operation';
import { policyFields } from '../policy/form';
import { policyOf } from '../policy/given';
import { decideEscalation } from './decision';
import { policyHighValue, policyTriggers } from './fields';
import { readSigns } from './triggers';

const { policySource, policyJson, policyForm } = policyFields('customers', 'hours');

export const decide = policyOperation({
	resource: 'escalation',
	operation: 'decide',
	effect: 'read',
	menu: {
		name: 'Decide',
		action: 'Decide about a hand over to a person',
		description:
			'Find out whether a person has to take over, with priority, team, deadline and what the shopper is told',
	},
	fields: {
		signs: {
			displayName: 'Signs',
			type: 'json',
			required: true,
			default: '{}',
			placeholder: 'e.g. {"understanding": {{ $json.understanding }}, "turns": 3}',
			description:
				'What is known of the conversation: understanding, sentiments, turns, failedTries, notUnderstood, contacts, toolFailed, identityMissing, languageUnsupported, attachmentNeeded, decision, topics, handoverTopics',
		},
		order: {
			displayName: 'Order',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {{ $json.order }}',
			description: 'Order it is about, if any: decides about VIP and high value',
		},
		askedAt,
		language,
		policySource,
		policyJson,
		policyForm,
		policyTriggers,
		policyHighValue,
	},
	async run(_, params) {
		const policy = policyOf(params);
		const given = objectIn(params.order, 'Order');
		const order = (given.order ?? given) as unknown as Partial<Order>;
		const paid = order.totals?.paid as Money | undefined;
		const value = paid ? (amountFrom(paid, policy.shop.currency) ?? null) : null;
		const vip = order.customer ? isListed(order as Order, policy.customers.vip) : false;
		const document = objectIn(params.signs, 'Signs');
		const signs = readSigns({ ...document, vip: document.vip === true || vip }, value);
		const now = momentIn(params.askedAt, 'Asked At');
		return decideEscalation(signs, policy, now, params.language) as unknown as IDataObject;
	},
});
