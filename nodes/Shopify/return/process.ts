import { VendorError } from '../../shared/errors';
import { formatMoney } from '../../shared/money';
import { aboveLimit, keyOf, limitOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { markerOf, noteWith } from './marker';
import { readSubject } from './process/claim';
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
		const asked = { pieces: askedPieces(params), exchange, refundTo, refundShipping };
		const marker = markerOf(key, { ...asked, disposition, locationId });

		let subject = await readSubject(shopify, id, key);
		for (;;) {
			const earlier = await earlierRun(shopify, marker, subject);
			if (earlier.done) return resultOf(earlier.done, key);
			({ subject } = earlier);
			const plan = await planOf(shopify, subject.node, params);
			refuse(subject.disputed, plan, params.maximumAmount, key);
			if (params.dryRun) return planned(subject.node, plan, key);
			const note = noteWith(params.note, marker);
			const input = inputOf(subject.node, plan, { ...params, locationId, note });
			const done = await processOnce(shopify, marker, subject, plan, input);
			if (done) return resultOf(done, key);
			subject = await readSubject(shopify, id, key);
		}
	},
});

function refuse(disputed: boolean, { amount }: Plan, maximum: string, idempotencyKey: string) {
	const refusal = { vendor: 'Shopify', applied: 'no', idempotencyKey } as const;
	if (disputed && amount.minor > 0) {
		throw new VendorError({
			...refusal,
			title: 'The customer has disputed the payment at the bank',
			nextStep:
				'A refund would pay twice. Settle the dispute in Shopify first, or process without a refund.',
			code: 'disputed',
		});
	}
	const limit = limitOf(maximum, amount.currency);
	if (!limit || !aboveLimit(amount, limit)) return;
	throw new VendorError({
		...refusal,
		title: 'The refund of this return is above the maximum amount',
		nextStep: `It comes to ${formatMoney(amount, 'en')} and at most ${formatMoney(limit, 'en')} is allowed. Nothing was done: ask a person, or raise Maximum Amount.`,
		code: 'above_maximum',
	});
}
