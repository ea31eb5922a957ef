import { matching, recordOf } from './page';

/**
 * What a shopper chose in the return form. Untrusted: the order is looked up again for this shopper, and a rule
 * decides what may be sent back.
 */
export interface ReturnForm {
	kind: 'return';
	/** As the shop writes it: `#1001`. */
	orderNumber: string;
	lines: Array<{ itemId: string; quantity: number }>;
	/** Key of a reason of the shop's policy. */
	reason: string;
	/** What the shopper would like: the money, store credit, or another size or product. */
	wants: 'refund' | 'store_credit' | 'exchange';
}

const MOST_LINES = 30;
const MOST_PIECES = 1_000;
const ORDER_NUMBER = /^[#\p{L}\p{N}_./-]{1,64}$/u;
const ITEM = /^[\w:/.-]{1,128}$/;
const REASON = /^[a-z][a-z0-9_]{0,63}$/;
const WANTS = ['refund', 'store_credit', 'exchange'] as const;

/** The form of a message when it came with one of the right shape, otherwise nothing. */
export function formOf(body: Record<string, unknown>): { form?: ReturnForm } {
	const { kind, orderNumber, lines, reason, wants } = recordOf(body.form);
	const order = matching(ORDER_NUMBER, orderNumber);
	const why = matching(REASON, reason);
	if (kind !== 'return' || !order || !why || !Array.isArray(lines)) return {};
	const chosen = lines.slice(0, MOST_LINES).flatMap((line) => {
		const { itemId, quantity } = recordOf(line);
		const id = matching(ITEM, itemId);
		const pieces = Number.isInteger(quantity) ? (quantity as number) : 0;
		return id && pieces > 0 && pieces < MOST_PIECES ? [{ itemId: id, quantity: pieces }] : [];
	});
	if (!chosen.length) return {};
	return {
		form: {
			kind,
			orderNumber: order,
			lines: chosen,
			reason: why,
			wants: WANTS.find((known) => known === wants) ?? 'refund',
		},
	};
}
