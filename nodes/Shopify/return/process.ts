import { VendorError } from '../../shared/errors';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { refuseAbove, withKey } from '../keyed';
import { markerOf, noteWith } from '../refund/marker';
import { readSubject, type Subject } from './process/claim';
import { processFields } from './process/fields';
import { inputOf } from './process/input';
import { earlierRun, processOnce } from './process/once';
import { askedPieces, planOf, type Plan } from './process/plan';
import { planned, resultOf } from './process/result';

export const process = shopifyOperation({
	resource: 'return',
	operation: 'process',
	effect: 'money',
	menu: {
		name: 'Process',
		action: 'Process a return',
		description: 'Settle items that came back, once: refund, restock, and send exchange items',
	},
	scopes: ['write_returns', 'write_orders'],
	fields: { ...processFields, ...moneyGuards },
	async run(shopify, params) {
		const id = gidOf('Return', params.returnId);
		const { disposition, refundTo, refundShipping, exchange } = params;
		const locationId = disposition === 'RESTOCKED' ? gidOf('Location', params.location) : undefined;
		const intent = { shop: shopify.shop, order: id, purpose: 'return_process' };
		const key = keyOf(params.idempotencyKey, intent);
		const amount = String(params.amount ?? '').trim() || undefined;
		const asked = { pieces: askedPieces(params), exchange, refundTo, refundShipping, amount };
		const marker = markerOf(key, { ...asked, disposition, locationId });

		return await withKey(key, async () => {
			let subject = await readSubject(shopify, id, key);
			for (;;) {
				const earlier = await earlierRun(shopify, marker, subject);
				if (earlier.done) return resultOf(earlier.done, key, params.dryRun);
				({ subject } = earlier);
				const plan = await planOf(shopify, subject.node, params);
				refuseDisputed(subject, plan);
				refuseAbove(plan.amount, params.maximumAmount);
				if (params.dryRun) return planned(subject.node, plan, key);
				const note = noteWith(params.note, marker);
				const input = inputOf(subject.node, plan, { ...params, locationId, note });
				const done = await processOnce(shopify, marker, subject, plan, input);
				if (done) return resultOf(done, key, false);
				subject = await readSubject(shopify, id, key);
			}
		});
	},
});

function refuseDisputed({ disputed }: Subject, { amount }: Plan) {
	if (!disputed || amount.minor === 0) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'The customer has disputed the payment at the bank',
		nextStep:
			'A refund would pay twice. Settle the dispute in Shopify first, or process without a refund.',
		applied: 'no',
		code: 'disputed',
	});
}
