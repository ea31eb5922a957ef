import type { IDataObject } from 'n8n-workflow';
import { unclearStep, VendorError } from '../../shared/errors';
import { valuesHash } from '../../shared/idempotency';
import { toMoney, zero } from '../../shared/money';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation, type Shopify } from '../client';
import { gidOf, orderId } from '../fields';
import { refuseAbove, withKey } from '../keyed';
import { claim, refuseReused } from './cancelClaim';
import { refuseToCancel } from './cancelRules';
import {
	afterJob,
	CANCEL_ORDER,
	cancelState,
	refundableOf,
	refundedOf,
	whyFailed,
	type CancelPayload,
	type CancelState,
} from './cancellation';

const REFUND_METHODS = {
	original: { originalPaymentMethodsRefund: true },
	store_credit: { storeCreditRefund: {} },
	none: { originalPaymentMethodsRefund: false },
};

export const cancel = shopifyOperation({
	resource: 'order',
	operation: 'cancel',
	effect: 'money',
	menu: {
		name: 'Cancel',
		action: 'Cancel an order',
		description:
			'Cancel an order that has not been sent, and give the money back; cannot be undone',
	},
	scopes: ['write_orders', 'read_returns'],
	fields: {
		orderId,
		reason: {
			displayName: 'Reason',
			type: 'options',
			options: [
				{ name: 'Customer Changed Their Mind', value: 'CUSTOMER' },
				{ name: 'Fraud', value: 'FRAUD' },
				{ name: 'Other', value: 'OTHER' },
				{ name: 'Out of Stock', value: 'INVENTORY' },
				{ name: 'Payment Declined', value: 'DECLINED' },
				{ name: 'Staff Error', value: 'STAFF' },
			],
			default: 'CUSTOMER',
			description: 'Shown on the order',
		},
		destination: {
			displayName: 'Refund To',
			type: 'options',
			options: [
				{ name: 'Nothing Is Refunded', value: 'none' },
				{ name: 'Original Payment', value: 'original' },
				{ name: 'Store Credit', value: 'store_credit' },
			],
			default: 'original',
			description: 'Where the money goes; a payment that was only authorized is released anyway',
		},
		restock: {
			displayName: 'Restock',
			type: 'boolean',
			default: true,
			description: 'Whether the pieces become available for sale again',
		},
		notifyCustomer: {
			displayName: 'Notify Customer',
			type: 'boolean',
			default: true,
			description: 'Whether Shopify mails the customer about the cancellation',
		},
		staffNote: {
			displayName: 'Staff Note',
			type: 'string',
			default: '',
			description: 'Seen by staff only, at most 255 characters',
		},
		...moneyGuards,
	},
	async run(shopify, params): Promise<IDataObject> {
		const id = gidOf('Order', params.orderId);
		const { destination, reason, restock, notifyCustomer, dryRun } = params;
		const key = keyOf(params.idempotencyKey, { shop: shopify.shop, order: id, purpose: 'cancel' });
		const wanted = { key, values: valuesHash({ order: id, destination, reason, restock }) };
		return await withKey(key, async () => {
			const before = await cancelState(shopify, id);
			refuseReused(before.claim, wanted);
			if (before.cancelledAt) return report('no', key, id, before);
			refuseToCancel(before, params);
			const all = refundableOf(before);
			const amount = destination === 'none' ? zero(all.currency) : all;
			refuseAbove(amount, params.maximumAmount);
			if (dryRun)
				return { ...report('no', key, id, before), refund: toMoney(amount), dryRun: true };
			if (!(await claim(shopify, id, before.claim, wanted))) return await leave(shopify, id, key);
			return await carryOut(shopify, id, key, {
				orderId: id,
				reason,
				refundMethod: REFUND_METHODS[destination],
				restock,
				notifyCustomer,
				staffNote: params.staffNote.trim() || null,
			});
		});
	},
});

/** Another run is at it: its outcome is waited for, and nothing is done here. */
async function leave(shopify: Shopify, id: string, key: string) {
	const { order } = await afterJob(shopify, id, undefined);
	if (order.cancelledAt) return report('no', key, id, order);
	throw new VendorError({
		vendor: 'Shopify',
		title: `Another run is cancelling order ${order.name} at this moment`,
		nextStep: 'Run the step again in a minute: it tells what became of it.',
		code: 'in_progress',
		applied: 'no',
	});
}

/**
 * Shopify cancels later, in a job: the order itself tells what became of it. An order is cancelled once only, so of
 * two jobs one ends without having done anything.
 */
async function carryOut(shopify: Shopify, id: string, key: string, variables: IDataObject) {
	let payload: CancelPayload | undefined;
	try {
		payload = await shopify.mutate<CancelPayload>(CANCEL_ORDER, variables);
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.applied !== 'unknown') return await orAlready(shopify, id, key, error);
	}
	const { order, over } = await afterJob(shopify, id, payload?.job?.id).catch((error) => {
		throw error instanceof VendorError
			? error.with({ applied: 'unknown', nextStep: unclear(key) })
			: error;
	});
	if (order.cancelledAt && over) {
		const failed = payload ? await whyFailed(shopify, payload.jobResult?.id) : '';
		return report(failed ? 'no' : 'yes', key, id, order);
	}
	if (over) {
		throw new VendorError({
			vendor: 'Shopify',
			title: `Shopify did not cancel order ${order.name}`,
			detail: await whyFailed(shopify, payload?.jobResult?.id),
			nextStep: 'Correct what Shopify names and run the step again, with the same idempotency key.',
			code: 'cancel_failed',
			applied: 'no',
		});
	}
	throw new VendorError({
		vendor: 'Shopify',
		title: `Shopify has not finished cancelling order ${order.name}`,
		nextStep: unclear(key),
		code: 'timeout',
		applied: 'unknown',
	});
}

/** A refusal because another run was faster is an answer, not an error. */
async function orAlready(shopify: Shopify, id: string, key: string, refusal: VendorError) {
	const order = await cancelState(shopify, id);
	if (order.cancelledAt) return report('no', key, id, order);
	throw refusal;
}

const unclear = (key: string) => unclearStep('Shopify', key);

function report(applied: 'yes' | 'no', key: string, id: string, order: CancelState): IDataObject {
	return {
		applied,
		idempotencyKey: key,
		orderId: id,
		orderNumber: order.name,
		cancelled: order.cancelledAt !== null,
		cancelledAt: order.cancelledAt,
		reason: order.cancelReason?.toLowerCase() ?? null,
		refunded: toMoney(refundedOf(order)) as unknown as IDataObject,
	};
}
