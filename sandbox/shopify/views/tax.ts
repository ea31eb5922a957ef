import { taxIn, type Order } from '../../shop';
import type { Context } from '../context';
import { moneyBag } from './money';

/** The value added tax inside an amount; countries without one have no line. */
export const taxLinesView = (order: Order, amount: number, { shop }: Context) =>
	order.taxRate > 0
		? [
				{
					title: 'VAT',
					rate: order.taxRate,
					priceSet: moneyBag(shop, order, taxIn(order, amount)),
				},
			]
		: [];
