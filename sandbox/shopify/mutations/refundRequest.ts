import {
	gid,
	idOf,
	minorUnits,
	refundedPieces,
	refundedShipping,
	shippedPieces,
	type Order,
	type RefundRequest,
	type Shop,
} from '../../shop';

/** A `userErrors` entry; refundCreate has no error codes. */
export interface UserError {
	field: string[] | null;
	message: string;
}

export interface RefundArguments {
	orderId: string;
	currency?: string | null;
	note?: string | null;
	notify?: boolean | null;
	allowOverRefunding?: boolean | null;
	refundLineItems?: Array<{
		lineItemId: string;
		quantity: number;
		restockType?: 'RETURN' | 'CANCEL' | 'NO_RESTOCK' | 'LEGACY_RESTOCK' | null;
		locationId?: string | null;
	}> | null;
	refundDuties?: Array<{ dutyId: string; refundType?: 'FULL' | 'PROPORTIONAL' | null }> | null;
	shipping?: { amount?: string | null; fullRefund?: boolean | null } | null;
	transactions?: Array<{
		orderId: string;
		kind: string;
		gateway: string;
		amount: string;
		parentId?: string | null;
	}> | null;
	refundMethods?: Array<{
		storeCreditRefund?: {
			amount: { amount: string; currencyCode: string };
			expiresAt?: string | null;
		};
	}> | null;
}

/** Checks lines, shipping and duties against the order and translates them to the shop's own terms. */
export function readRefundRequest(
	input: RefundArguments,
	order: Order,
	shop: Shop,
): { request: RefundRequest; errors: UserError[] } {
	const errors: UserError[] = [];
	const fail = (field: string[], message: string) => void errors.push({ field, message });
	const request: RefundRequest = { lines: [], shipping: 0, duties: [] };

	(input.refundLineItems ?? []).forEach(
		({ lineItemId, quantity, restockType, locationId }, index) => {
			const at = ['refundLineItems', String(index)];
			const line = order.lines.find(({ id }) => gid('LineItem', id) === lineItemId);
			if (!line) return fail([...at, 'lineItemId'], 'Line item does not belong to the order');
			const same = request.lines
				.filter(({ lineId }) => lineId === line.id)
				.reduce((sum, other) => sum + other.quantity, 0);
			if (quantity < 1) return fail([...at, 'quantity'], 'Quantity must be greater than 0');
			if (same + quantity > line.quantity - refundedPieces(order, line.id)) {
				return fail([...at, 'quantity'], 'Quantity cannot refund more items than were purchased');
			}
			const shipped = shippedPieces(order, line.id);
			const restock = restockType ?? 'NO_RESTOCK';
			if (restock === 'LEGACY_RESTOCK')
				return fail([...at, 'restockType'], 'Restock type is not valid');
			if (restock === 'RETURN' && shipped === 0) {
				return fail([...at, 'restockType'], 'Restock type cannot be return for unfulfilled items');
			}
			if (restock === 'CANCEL' && shipped >= line.quantity) {
				return fail([...at, 'restockType'], 'Restock type cannot be cancel for fulfilled items');
			}
			const location = shop.locations.find(({ id }) => id === idOf('Location', locationId ?? ''));
			if (restock !== 'NO_RESTOCK' && !location)
				return fail([...at, 'locationId'], 'Location is required to restock');
			if (location && !location.isActive)
				return fail([...at, 'locationId'], 'Location is not active');
			request.lines.push({
				lineId: line.id,
				quantity,
				restockType: restock,
				locationId: location?.id ?? null,
			});
		},
	);

	(input.refundDuties ?? []).forEach(({ dutyId, refundType }, index) => {
		const duty = order.lines
			.flatMap(({ duties }) => duties)
			.find(({ id }) => gid('Duty', id) === dutyId);
		if (!duty)
			return fail(['refundDuties', String(index), 'dutyId'], 'Duty does not belong to the order');
		request.duties.push({ dutyId: duty.id, refundType: refundType ?? 'FULL' });
	});

	if (input.shipping?.fullRefund) request.shipping = 'full';
	else if (input.shipping?.amount) {
		const amount = minorUnits(input.shipping.amount, order.currency);
		const left = (order.shipping?.price ?? 0) - refundedShipping(order);
		if (amount === undefined || amount < 0)
			fail(['shipping', 'amount'], 'Shipping amount is invalid');
		else if (amount > left)
			fail(['shipping', 'amount'], 'Shipping amount cannot exceed what was paid for shipping');
		else request.shipping = amount;
	}
	return { request, errors };
}
