import { add, fromMinor, min, parseMoney, sum, toMoney, type Amount } from '../../shared/money';
import type { Item, Order } from '../../shared/types';
import { money, type LineItemNode, type OrderNode, type ParcelNode } from './node';

type Dates = Required<Pick<Item, 'fulfilledAt' | 'deliveredAt'>>;

/** Parcels that never left; their pieces were sent with another one, or not at all. */
const NOT_SENT = new Set(['CANCELLED', 'ERROR', 'FAILURE']);

/** When each line was sent and came, by its id: the latest of its parcels, and no day of arrival while one is under way. */
export function datesByLine(parcels: ParcelNode[]): Map<string, Dates> {
	const dates = new Map<string, Dates>();
	for (const parcel of parcels) {
		if (NOT_SENT.has(parcel.status)) continue;
		for (const { lineItem } of parcel.fulfillmentLineItems.nodes) {
			const before = dates.get(lineItem.id);
			dates.set(lineItem.id, {
				fulfilledAt: before ? later(before.fulfilledAt, parcel.createdAt) : parcel.createdAt,
				deliveredAt: before ? later(before.deliveredAt, parcel.deliveredAt) : parcel.deliveredAt,
			});
		}
	}
	return dates;
}

/** The later of two times; null when one of them is. */
function later(a: string | null, b: string | null): string | null {
	if (a === null || b === null) return null;
	return Date.parse(a) < Date.parse(b) ? b : a;
}

/**
 * The tax on one piece where prices do not contain it, rounded down: Shopify tells the tax of all pieces that were
 * ordered, after discounts. https://shopify.dev/docs/api/admin-graphql/2026-10/objects/LineItem
 */
export function unitTaxOf(line: LineItemNode, order: OrderNode): Pick<Item, 'unitTax'> {
	const own = order.taxes?.find(({ id }) => id === line.id);
	if (!own || line.quantity < 1) return {};
	const { currency } = money(line.originalUnitPriceSet);
	const taxes = own.taxLines.map(({ priceSet }) => amountOf(priceSet));
	const tax = sum(taxes, currency);
	return { unitTax: toMoney(fromMinor(Math.floor(tax.minor / line.quantity), currency)) };
}

/**
 * What was paid for the delivery, tax included, and what of it went back. Where tax comes on top, Shopify does not say
 * whether the refunded amount contains it: it is taken as without, so that nothing is given back twice.
 */
export function shippingOf(
	node: OrderNode,
): Pick<Order['totals'], 'shipping' | 'shippingRefunded'> {
	const refunded = amountOf(node.totalRefundedShippingSet);
	const { shippingLine, taxesIncluded } = node;
	const nothing = fromMinor(0, refunded.currency);
	const price = shippingLine ? amountOf(shippingLine.discountedPriceSet) : nothing;
	const taxes = (shippingLine?.taxLines ?? []).map(({ priceSet }) => amountOf(priceSet));
	const paid = taxesIncluded ? price : add(price, sum(taxes, price.currency));
	const taxed = Math.ceil((refunded.minor * paid.minor) / Math.max(1, price.minor));
	const back = fromMinor(taxed, refunded.currency);
	return {
		shipping: toMoney(paid),
		shippingRefunded: toMoney(taxesIncluded ? refunded : min(back, paid)),
	};
}

const amountOf = (bag: Parameters<typeof money>[0]): Amount => parseMoney(money(bag));
