import type { IDataObject } from 'n8n-workflow';
import { toMoney } from '../../shared/money';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { expiryOf, refusePast } from '../expiry';
import { gidOf, orderId } from '../fields';
import { refuseAbove, withKey } from '../keyed';
import { applyRefund } from './apply';
import { askedOf, exactly, type Asked } from './asked';
import { refundEffects, refundParts } from './fields';
import { inputOf, type Effects } from './input';
import { markerOf, noteWith, refundMarked } from './marker';
import { readOutcome } from './outcome';
import { planOf, type Plan } from './plan';
import { blockersOf, refuseBlocked, subjectOf, warningsOf } from './subject';

export const create = shopifyOperation({
	resource: 'refund',
	operation: 'create',
	effect: 'money',
	menu: {
		name: 'Create',
		action: 'Refund an order',
		description: 'Give money back once, even when retried; Shopify calculates it anew',
	},
	scopes: ['write_orders', 'read_customers', 'read_returns'],
	fields: { orderId, ...refundParts, ...refundEffects, ...moneyGuards },
	async run(shopify, params) {
		const id = gidOf('Order', params.orderId);
		const { shop } = shopify;
		const key = keyOf(params.idempotencyKey, { shop, order: id, purpose: 'refund' });
		return await withKey(key, async () => {
			const wanted = askedOf(params);
			const subject = await subjectOf(shopify, id, wanted.destination);
			const asked = exactly(wanted, subject.presentmentCurrencyCode);
			const effects = effectsOf(params, asked);
			const { restock, locationId, creditExpiresAt } = effects;
			const marker = markerOf(key, { order: id, ...asked, restock, locationId, creditExpiresAt });
			const about = { orderId: id, orderNumber: subject.name, destination: asked.destination };
			const proof = { idempotencyKey: key, dryRun: params.dryRun };
			const earlier = refundMarked(subject.refunds, marker);
			if (earlier) return { ...about, ...readOutcome(earlier), repeated: true, ...proof } as Item;

			refusePast(creditExpiresAt);
			refuseBlocked(blockersOf(subject, asked.destination));
			const plan = await planOf(shopify, subject, asked);
			refuseAbove(plan.amount, params.maximumAmount);
			const note = noteWith(params.note, marker);
			const input = inputOf(subject, asked, plan, { ...effects, note });
			const warnings = warningsOf(subject, plan);
			if (params.dryRun) return { ...about, ...planned(plan), warnings, ...proof } as Item;
			const refund = await applyRefund(shopify, input, marker);
			return { ...about, ...readOutcome(refund), repeated: false, warnings, ...proof } as Item;
		});
	},
});

type Item = IDataObject;

interface EffectParams {
	restock: Effects['restock'];
	location: string;
	notifyCustomer: boolean;
	creditExpiresAt: string;
}

/** Only what matters for this refund, so that a field which does not show changes nothing. */
function effectsOf(params: EffectParams, { what, destination }: Asked): Omit<Effects, 'note'> {
	const restock = what === 'everything' || what === 'lines' ? params.restock : 'none';
	return {
		restock,
		locationId: restock !== 'none' && params.location ? gidOf('Location', params.location) : '',
		notify: params.notifyCustomer,
		creditExpiresAt: destination === 'store_credit' ? expiryOf(params.creditExpiresAt) : '',
	};
}

/** The shape of a refund that was not made: no id, no status, nothing applied. */
const planned = ({ amount, tenders }: Plan) => ({
	refundId: null,
	amount: toMoney(amount),
	status: null,
	transactions: tenders.map((tender) => ({
		gateway: tender.gateway,
		amount: toMoney(tender.amount),
		manual: tender.manual,
	})),
	restocked: 0,
	applied: 'no',
	repeated: false,
});
