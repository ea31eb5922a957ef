import { VendorError } from '../../shared/errors';
import type { CancelState } from './cancellation';

const SENT = new Set(['FULFILLED', 'PARTIALLY_FULFILLED']);
const ACTIVE = new Set(['REQUESTED', 'OPEN']);
const LONGEST_NOTE = 255;

/** @throws VendorError that says what to use instead, for an order that Shopify would not cancel either */
export function refuseToCancel(
	order: CancelState,
	wanted: { destination: string; staffNote: string },
): void {
	const refuse = (code: string, title: string, nextStep: string) => {
		throw new VendorError({
			vendor: 'Shopify',
			title,
			nextStep,
			code,
			applied: 'no',
		});
	};
	const open = order.returns.nodes.find(({ status }) => ACTIVE.has(status));
	if (open) {
		refuse(
			'open_return',
			`Order ${order.name} has the open return ${open.name}`,
			'Finish the return: refund it with the Return operations, or close it. Then cancel what is left.',
		);
	}
	if (SENT.has(order.displayFulfillmentStatus)) {
		refuse(
			'already_sent',
			`Order ${order.name} has been sent, at least in part, and cannot be cancelled`,
			'Use a return for what was sent, and Refund: Create for what was not.',
		);
	}
	if (wanted.destination === 'store_credit' && !order.customer) {
		refuse(
			'no_customer',
			`Order ${order.name} was placed by a guest, who has no store credit`,
			'Choose Original Payment under Refund To.',
		);
	}
	if (wanted.staffNote.trim().length > LONGEST_NOTE) {
		refuse(
			'note_too_long',
			`The staff note has more than ${LONGEST_NOTE} characters`,
			'Shorten it, or write the rest with Order: Add Note.',
		);
	}
}
