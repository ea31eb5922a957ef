import { gid, refundedShipping, type Order } from '../../shop';
import type { Context } from '../context';
import { moneyBag } from './money';

export function shippingView(order: Order, { shop }: Context) {
	if (!order.shipping) return null;
	const { id, title, price } = order.shipping;
	return {
		id: gid('ShippingLine', id),
		title,
		code: title,
		source: 'shopify',
		custom: false,
		isRemoved: false,
		originalPriceSet: moneyBag(shop, order, price),
		discountedPriceSet: moneyBag(shop, order, price),
		currentDiscountedPriceSet: moneyBag(shop, order, price - refundedShipping(order)),
	};
}
