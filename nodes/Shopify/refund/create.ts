import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { formatMoney, toMoney } from '../../shared/money';
import { aboveLimit, keyOf, limitOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { expiryOf, refusePast } from '../expiry';
import { gidOf, orderId } from '../fields';
import { applyRefund } from './apply';
import { askedOf, exactly } from './asked';
import { refundEffects, refundParts } from './fields';
import { inputOf } from './input';
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
		const wanted = askedOf(params);
		const key = keyOf(params.idempotencyKey, { shop: shopify.shop, order: id, purpose: 'refund' });
		const { restock, notifyCustomer: notify, dryRun } = params;
		const pieces = wanted.what === 'everything' || wanted.what === 'lines';
		const locationId =
			pieces && restock !== 'none' && params.location ? gidOf('Location', params.location) : '';
		const creditExpiresAt =
			wanted.destination === 'store_credit' ? expiryOf(params.creditExpiresAt) : '';
		const subject = await subjectOf(shopify, id, wanted.destination);
		const asked = exactly(wanted, subject.presentmentCurrencyCode);
		const marker = markerOf(key, {
			order: id,
			...asked,
			creditExpiresAt,
			...(pieces && { restock, locationId }),
		});
		const about = { orderId: id, orderNumber: subject.name, destination: asked.destination };
		const proof = { idempotencyKey: key, dryRun };
		const earlier = refundMarked(subject.refunds, marker);
		if (earlier) return { ...about, ...readOutcome(earlier), repeated: true, ...proof } as Item;

		refusePast(creditExpiresAt);
		refuseBlocked(blockersOf(subject, asked.destination), key);
		const plan = await planOf(shopify, subject, asked);
		refuseAbove(plan, params.maximumAmount, key);
		const note = noteWith(params.note, marker);
		const input = inputOf(subject, asked, plan, {
			restock,
			locationId,
			notify,
			note,
			creditExpiresAt,
		});
		const warnings = warningsOf(subject, plan);
		if (dryRun) return { ...about, ...planned(plan), warnings, ...proof } as unknown as Item;
		const refund = await applyRefund(shopify, input, marker);
		return { ...about, ...readOutcome(refund), repeated: false, warnings, ...proof } as Item;
	},
});

type Item = IDataObject;

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

function refuseAbove({ amount }: Plan, maximumAmount: string, idempotencyKey: string) {
	const limit = limitOf(maximumAmount, amount.currency);
	if (!limit || !aboveLimit(amount, limit)) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'The refund is above the maximum amount',
		nextStep: `It comes to ${formatMoney(amount, 'en')} and at most ${formatMoney(limit, 'en')} is allowed. Nothing was done: ask a person, or raise Maximum Amount.`,
		applied: 'no',
		code: 'above_maximum',
		idempotencyKey,
	});
}
