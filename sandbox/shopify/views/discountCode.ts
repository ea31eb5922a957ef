import { gid, type DiscountCode } from '../../shop';
import type { Context } from '../context';
import { customerView } from './customer';
import { shopMoney } from './money';

export function discountNodeView(discount: DiscountCode, context: Context) {
	const { shop } = context;
	const { percentage, amount, minimum, customerIds, startsAt, endsAt } = discount;
	const now = Date.now();
	return {
		__typename: 'DiscountCodeNode',
		id: gid('DiscountCodeNode', discount.id),
		codeDiscount: {
			__typename: 'DiscountCodeBasic',
			title: discount.title,
			startsAt,
			endsAt,
			createdAt: discount.createdAt,
			usageLimit: discount.usageLimit,
			appliesOncePerCustomer: discount.oncePerCustomer,
			asyncUsageCount: 0,
			status:
				startsAt.getTime() > now
					? 'SCHEDULED'
					: endsAt && endsAt.getTime() <= now
						? 'EXPIRED'
						: 'ACTIVE',
			context:
				customerIds.length > 0
					? {
							__typename: 'DiscountCustomers',
							customers: shop.customers
								.filter(({ id }) => customerIds.includes(id))
								.map((customer) => customerView(customer, context)),
						}
					: { __typename: 'DiscountBuyerSelectionAll', all: 'ALL' },
			customerGets: {
				value:
					percentage === null
						? {
								__typename: 'DiscountAmount',
								amount: shopMoney(shop, amount ?? 0),
								appliesOnEachItem: false,
							}
						: { __typename: 'DiscountPercentage', percentage },
				items: { __typename: 'AllDiscountItems', allItems: true },
			},
			minimumRequirement:
				minimum === null
					? null
					: {
							__typename: 'DiscountMinimumSubtotal',
							greaterThanOrEqualToSubtotal: shopMoney(shop, minimum),
						},
		},
	};
}
