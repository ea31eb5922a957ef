import { toMajor } from '../../shared/money';
import { VendorError } from '../../shared/errors';
import type { Asked } from './asked';
import { paidIn } from './money';
import type { Plan } from './plan';
import type { Subject, SuggestionNode } from './types';

export interface Effects {
	restock: 'automatic' | 'cancel' | 'none' | 'return';
	/** Global id; empty when nothing is restocked. */
	locationId: string;
	notify: boolean;
	note: string;
	/** ISO 8601; empty when store credit does not expire. */
	creditExpiresAt: string;
}

/** Shopify's `RefundInput` for a plan. Its content is the same whenever the plan is, for keys compare it. */
export function inputOf(subject: Subject, asked: Asked, plan: Plan, effects: Effects) {
	const { id: orderId, presentmentCurrencyCode: currency } = subject;
	const { parts, tenders, amount } = plan;
	const { creditExpiresAt: expiresAt, notify, note } = effects;
	const shipping = parts && paidIn(parts.shipping.amountSet);
	return {
		orderId,
		currency,
		note,
		notify,
		allowOverRefunding: false,
		refundLineItems: parts ? linesOf(parts, effects) : [],
		refundDuties: (parts?.refundDuties ?? []).flatMap(({ originalDuty }) =>
			originalDuty
				? [
						{
							dutyId: originalDuty.id,
							refundType: asked.what === 'everything' ? 'FULL' : 'PROPORTIONAL',
						},
					]
				: [],
		),
		...(shipping && shipping.minor > 0 && { shipping: { amount: toMajor(shipping) } }),
		transactions: tenders.map((tender) => ({
			orderId,
			parentId: tender.parentId,
			gateway: tender.gateway,
			kind: 'REFUND',
			amount: toMajor(tender.amount),
		})),
		refundMethods:
			asked.destination === 'store_credit'
				? [
						{
							storeCreditRefund: {
								amount: { amount: toMajor(amount), currencyCode: currency },
								...(expiresAt && { expiresAt }),
							},
						},
					]
				: [],
	};
}

function linesOf({ refundLineItems }: SuggestionNode, { restock, locationId }: Effects) {
	if (restock !== 'none' && !locationId) {
		throw new VendorError({
			vendor: 'Shopify',
			title: 'No location is chosen for the pieces that go back into stock',
			nextStep: 'Choose the Location, or Do Not Restock.',
			applied: 'no',
			code: 'location_missing',
		});
	}
	return refundLineItems.flatMap(({ quantity, lineItem }) => {
		const line = (pieces: number, restockType: string) => ({
			lineItemId: lineItem.id,
			quantity: pieces,
			restockType,
			...(restockType !== 'NO_RESTOCK' && { locationId }),
		});
		if (restock === 'none' || !lineItem.restockable) return [line(quantity, 'NO_RESTOCK')];
		if (restock !== 'automatic') return [line(quantity, restock.toUpperCase())];
		const unsent = Math.min(quantity, lineItem.unfulfilledQuantity);
		return [line(unsent, 'CANCEL'), line(quantity - unsent, 'RETURN')].filter(
			(part) => part.quantity > 0,
		);
	});
}
