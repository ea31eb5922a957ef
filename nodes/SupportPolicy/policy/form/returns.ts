import { text, number, flag, money, marks, type Group } from './inputs';

/** What decides about returns. */
export const returnGroups: Record<string, Group> = {
	window: {
		displayName: 'Return Window',
		values: [
			number(
				'Days',
				'days',
				30,
				'Last day on which a return can be asked for, day of start excluded',
			),
			{
				displayName: 'Counts From',
				name: 'from',
				type: 'options',
				options: [
					{ name: 'Delivery', value: 'delivery' },
					{ name: 'Fulfilment', value: 'fulfilment' },
					{ name: 'Order', value: 'order' },
				],
				default: 'delivery',
				description: 'Day from which the days are counted',
			},
		],
	},
	finalSale: {
		displayName: 'Final Sale',
		values: [
			...marks('that cannot be returned'),
			text('Discount Codes', 'discountCodes', 'Codes that make everything in the order final sale'),
			number(
				'From Discount (%)',
				'fromDiscountPercent',
				0,
				'Discount from which an article is final sale; 0 for never',
			),
		],
	},
	withdrawal: {
		displayName: 'Exempt From the Right of Withdrawal',
		values: [
			...marks('which the law exempts: made to order, sealed for hygiene, perishable and so on'),
			text(
				'Standard Delivery Costs',
				'standardShipping',
				'Most that is refunded of what was paid for delivery; empty for all of it',
				'e.g. 4.95',
			),
		],
	},
	fees: {
		displayName: 'Fees',
		values: [
			flag(
				'Shop Provides the Label',
				'shopLabel',
				true,
				'Whether the customer gets a label also when the reason is their own',
			),
			money('Return Fee', 'returnShipping', 'Deducted once when the reason is the customer’s own'),
			number(
				'Restocking Fee (%)',
				'restockingPercent',
				0,
				'Share of the goods; never on a withdrawal',
			),
			flag('No Fees on Exchange', 'waivedForExchange', true, 'Whether an exchange is free of fees'),
		],
	},
	keepItem: {
		displayName: 'Keep Item',
		values: [
			money('Below', 'below', 'Value below which the goods stay with the customer; 0 for never'),
			number('Times per Customer', 'perCustomer', 1, 'How often in the period'),
			number('Period (Days)', 'periodDays', 365, 'Time in which the times are counted'),
			flag(
				'For Any Reason',
				'anyFault',
				false,
				'Whether also when the reason is the customer’s own',
			),
		],
	},
	bonus: {
		displayName: 'Bonus',
		values: [
			number(
				'On Exchange (%)',
				'exchangePercent',
				0,
				'Share of the goods, on top; a person issues it',
			),
			number(
				'On Store Credit (%)',
				'storeCreditPercent',
				0,
				'Share of the refund, on top; a person issues it',
			),
		],
	},
	limits: {
		displayName: 'Limits',
		values: [
			number(
				'Returns per Order',
				'returnsPerOrder',
				0,
				'From then on a person looks; 0 for no limit',
			),
			number(
				'Returns per Customer',
				'returnsPerCustomer',
				0,
				'From then on a person looks; 0 for no limit',
			),
			number('Period (Days)', 'periodDays', 365, 'Time in which returns of a customer are counted'),
		],
	},
};
