import { gid, received, refundedMoney, convert, type Customer } from '../../shop';
import { connection, type PageArguments } from '../connection';
import { visibleOrders, type Context } from '../context';
import { addressView } from './address';
import { metafieldView, type MetafieldPlace } from './metafield';
import { shopMoney } from './money';
import { orderView } from './order';
import { storeCreditView } from './storeCredit';

export function customerView(customer: Customer, context: Context): Record<string, unknown> {
	const { shop } = context;
	const subscribed = customer.tags.includes('newsletter');
	const orders = () =>
		visibleOrders(context).filter(({ customerId }) => customerId === customer.id);
	return {
		__typename: 'Customer',
		id: gid('Customer', customer.id),
		legacyResourceId: customer.id,
		firstName: customer.firstName,
		lastName: customer.lastName,
		displayName: `${customer.firstName} ${customer.lastName}`,
		defaultEmailAddress: {
			emailAddress: customer.email,
			marketingState: subscribed ? 'SUBSCRIBED' : 'NOT_SUBSCRIBED',
			marketingOptInLevel: subscribed ? 'SINGLE_OPT_IN' : null,
			marketingUpdatedAt: subscribed ? customer.createdAt : null,
			validFormat: true,
		},
		defaultPhoneNumber: customer.phone
			? {
					phoneNumber: customer.phone,
					smsMarketingConsent: { state: 'NEVER_SUBSCRIBED', optInLevel: null, updatedAt: null },
				}
			: null,
		defaultAddress: addressView(customer.address),
		locale: customer.locale,
		note: customer.note,
		tags: [...customer.tags].sort(),
		state: customer.state,
		verifiedEmail: true,
		numberOfOrders: () => shop.orders.filter(({ customerId }) => customerId === customer.id).length,
		amountSpent: () => {
			const spent = shop.orders
				.filter(({ customerId }) => customerId === customer.id)
				.map((order) =>
					convert(
						received(order) - refundedMoney(order),
						order.currency,
						shop.currency,
						1 / order.rate,
					),
				);
			return shopMoney(
				shop,
				spent.reduce((a, b) => a + b, 0),
			);
		},
		createdAt: customer.createdAt,
		updatedAt: customer.createdAt,
		orders: (args: PageArguments) =>
			connection(orders(), args, (order) => orderView(order, context)),
		lastOrder: () => {
			const last = orders().sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
			return last ? orderView(last, context) : null;
		},
		metafield: (place: MetafieldPlace) => metafieldView(customer.metafields, place),
		storeCreditAccounts: (args: PageArguments) =>
			connection(customer.storeCredit, args, storeCreditView),
	};
}
