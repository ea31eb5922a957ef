import type { Order } from '../../shop';
import { presentmentMoney } from './money';

/** The order's one discount code, spread over all lines. */
export function discountView(order: Order) {
	const { code, percent, amount } = order.discount!;
	return {
		__typename: 'DiscountCodeApplication',
		code,
		index: 0,
		allocationMethod: 'ACROSS',
		targetSelection: 'ALL',
		targetType: 'LINE_ITEM',
		value:
			percent === null
				? { __typename: 'MoneyV2', ...presentmentMoney(order, amount) }
				: { __typename: 'PricingPercentageValue', percentage: percent },
	};
}
