import {
	cancelledPieces,
	gid,
	lineTotal,
	pieces,
	refundedPieces,
	shippedPieces,
	type Line,
	type Order,
} from '../../shop';
import { list } from '../connection';
import type { Context } from '../context';
import { discountView } from './discount';
import { moneyBag } from './money';
import { taxLinesView } from './tax';
import { imageView, productView, variantView } from './product';

export function lineView(line: Line, order: Order, context: Context): Record<string, unknown> {
	const { shop } = context;
	const bag = (minor: number) => moneyBag(shop, order, minor);
	const product = shop.products.find(({ id }) => id === line.productId);
	const variant = product?.variants.find(({ id }) => id === line.variantId);
	const refunded = refundedPieces(order, line.id);
	const cancelled = cancelledPieces(order, line.id);
	const waiting = line.requiresShipping
		? line.quantity - cancelled - shippedPieces(order, line.id)
		: 0;
	return {
		__typename: 'LineItem',
		id: gid('LineItem', line.id),
		title: line.title,
		variantTitle: line.variantTitle,
		name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
		sku: line.sku,
		vendor: line.vendor,
		quantity: line.quantity,
		currentQuantity: line.quantity - refunded,
		refundableQuantity: line.quantity - refunded,
		unfulfilledQuantity: waiting,
		nonFulfillableQuantity: line.requiresShipping ? cancelled : line.quantity,
		requiresShipping: line.requiresShipping,
		restockable: line.requiresShipping,
		isGiftCard: line.isGiftCard,
		taxable: !line.isGiftCard,
		customAttributes: [],
		product: () => (product ? productView(product, context) : null),
		variant: () => (product && variant ? variantView(variant, product, context) : null),
		image: () => (product ? imageView(product, shop) : null),
		originalUnitPriceSet: bag(line.unitPrice),
		originalTotalSet: bag(line.unitPrice * line.quantity),
		discountedUnitPriceSet: bag(line.unitPrice),
		discountedTotalSet: bag(line.unitPrice * line.quantity),
		discountedUnitPriceAfterAllDiscountsSet: bag(Math.round(lineTotal(line) / line.quantity)),
		totalDiscountSet: bag(0),
		unfulfilledDiscountedTotalSet: bag(pieces(line, line.quantity - waiting, waiting)),
		discountAllocations:
			line.discount > 0
				? [{ allocatedAmountSet: bag(line.discount), discountApplication: discountView(order) }]
				: [],
		taxLines: ({ first }: { first?: number }) =>
			list(taxLinesView(order, lineTotal(line), context), first),
		duties: line.duties.map((duty) => ({
			id: gid('Duty', duty.id),
			price: bag(duty.price),
			harmonizedSystemCode: duty.harmonizedSystemCode,
			countryCodeOfOrigin: duty.countryCodeOfOrigin,
		})),
	};
}
