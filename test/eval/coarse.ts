import type { Intent } from '../../nodes/shared/understanding/types';

/** The engine's intents by the names of the intent evaluation; what it does not know is `other`. */
export const COARSE: Record<Intent, string> = {
	order_status: 'order_status',
	return: 'refund',
	refund_status: 'refund',
	refund: 'refund',
	exchange: 'change_order',
	cancel_order: 'cancel_order',
	change_order: 'change_order',
	change_address: 'change_order',
	product_question: 'other',
	recommendation: 'other',
	size: 'other',
	stock: 'other',
	discount: 'other',
	payment: 'payment',
	account: 'account',
	invoice: 'invoice',
	shipping_info: 'shipping_info',
	complaint: 'complaint',
	human: 'human',
	thanks: 'other',
	goodbye: 'other',
	greeting: 'other',
	feedback: 'other',
	other: 'other',
};
