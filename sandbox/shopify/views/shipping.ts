import { gid, refundedShipping, type Order } from '../../shop';
import type { Context } from '../context';
import { moneyBag } from './money';
import { taxLinesView } from './tax';

export function shippingView(order: Order, context: Context) {
	const { shop } = context;
	if (!order.shipping) return null;
	const { id, title, price } = order.shipping;
	return {
		id: gid('ShippingLine', id),
		title,
		code: title,
		source: 'shopify',
		custom: false,
		isRemoved: false,
		taxLines: taxLinesView(order, price, context),
		originalPriceSet: moneyBag(shop, order, price),
		discountedPriceSet: moneyBag(shop, order, price),
		currentDiscountedPriceSet: moneyBag(shop, order, price - refundedShipping(order)),
	};
}
