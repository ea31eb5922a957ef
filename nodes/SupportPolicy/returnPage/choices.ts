/** The reasons a shopper can choose from, in the order in which they are shown: those of the chat's form. */
export const REASONS = [
	'too_small',
	'too_big',
	'changed_mind',
	'not_as_described',
	'wrong_item',
	'defective',
	'damaged',
	'late',
	'ordered_by_mistake',
	'other',
] as const;

export const WANTS = ['refund', 'exchange', 'store_credit'] as const;
