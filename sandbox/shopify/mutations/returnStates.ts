import { reverseOrdersFor, type Order, type Return, type ReverseOrder } from '../../shop';
import type { Context } from '../context';
import { returnView } from '../views/return';
import { findReturn, noReturn, refused } from './returnErrors';

type Change = (value: Return, order: Order, context: Context) => string | undefined;

const LONGEST_NOTE = 500;

/** A step of a return's life; refused with INVALID_STATE and the reason that `apply` gives. */
function step(id: string, context: Context, apply: Change) {
	const found = findReturn(id, context);
	if (!found) return refused([noReturn()]);
	const message = apply(found.value, found.order, context);
	if (message) return refused([{ code: 'INVALID_STATE', field: ['id'], message }]);
	found.order.updatedAt = new Date();
	return { return: returnView(found.value, found.order, context), userErrors: [] };
}

const endReverseOrders = (value: Return, status: ReverseOrder['status']) =>
	value.reverseOrders.forEach((reverse) => (reverse.status = status));

const touched = (value: Return): boolean =>
	value.lines.some(({ processed, refunded }) => processed > 0 || refunded > 0) ||
	value.reverseOrders.some(({ lines }) => lines.some(({ dispositions }) => dispositions.length));

/** The mutations that move a return from one status to the next. */
export const returnStates = {
	returnApproveRequest: ({ input }: { input: { id: string } }, context: Context) =>
		step(input.id, context, (value, order, { shop }) => {
			if (value.status !== 'REQUESTED') return 'Return is not in a requested state.';
			value.status = 'OPEN';
			value.requestApprovedAt = new Date();
			value.reverseOrders = reverseOrdersFor(order, value, shop.ids);
			return undefined;
		}),

	returnDeclineRequest: (
		{
			input,
		}: {
			input: {
				id: string;
				declineReason: NonNullable<Return['decline']>['reason'];
				declineNote?: string | null;
			};
		},
		context: Context,
	) => {
		const { id, declineReason: reason, declineNote: note = null } = input;
		if (note && note.length > LONGEST_NOTE) {
			const message = `Decline note is too long (maximum is ${LONGEST_NOTE} characters)`;
			return refused([{ code: 'TOO_LONG', field: ['input', 'declineNote'], message }]);
		}
		return step(id, context, (value) => {
			if (value.status !== 'REQUESTED') return 'Return is not in a requested state.';
			value.status = 'DECLINED';
			value.decline = { reason, note };
			return undefined;
		});
	},

	returnClose: ({ id }: { id: string }, context: Context) =>
		step(id, context, (value) => {
			if (value.status !== 'OPEN') return 'Return is not open.';
			value.status = 'CLOSED';
			value.closedAt = new Date();
			endReverseOrders(value, 'CLOSED');
			return undefined;
		}),

	returnReopen: ({ id }: { id: string }, context: Context) =>
		step(id, context, (value) => {
			if (value.status !== 'CLOSED') return 'Return is not closed.';
			value.status = 'OPEN';
			value.closedAt = null;
			endReverseOrders(value, 'OPEN');
			return undefined;
		}),

	returnCancel: ({ id }: { id: string }, context: Context) =>
		step(id, context, (value) => {
			if (value.status !== 'OPEN') return 'Return is not open.';
			if (touched(value))
				return 'Return cannot be canceled after items were processed or refunded.';
			value.status = 'CANCELED';
			endReverseOrders(value, 'CANCELED');
			return undefined;
		}),
};
