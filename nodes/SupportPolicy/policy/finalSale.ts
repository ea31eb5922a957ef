import { MoneyError, parseMoney, percentage } from '../../shared/money';
import type { Item } from '../../shared/types';
import type { Facts } from '../rules/facts';
import { marksOf } from './marks';

/** Why an article is final sale: by what it is, or by how it was discounted; null when it is not. */
export function finalSaleOf({ order, policy }: Facts, item: Item): string | null {
	const { finalSale } = policy;
	const marked = marksOf(item, finalSale);
	if (marked) return marked;
	const code = (order.discountCodes ?? []).find((used) =>
		finalSale.discountCodes.some((entry) => entry.toLowerCase() === used.trim().toLowerCase()),
	);
	if (code) return `discount code ${code}`;
	return isCheap(item, finalSale.fromDiscountPercent)
		? `discount of ${finalSale.fromDiscountPercent / 100} % or more`
		: null;
}

function isCheap({ unitPrice, unitPaid }: Item, fromBasisPoints: number): boolean {
	if (fromBasisPoints === 0 || !unitPrice) return false;
	try {
		const price = parseMoney(unitPrice);
		const paid = parseMoney(unitPaid);
		if (price.currency !== paid.currency) return false;
		return price.minor - paid.minor >= percentage(price, fromBasisPoints).minor && price.minor > 0;
	} catch (error) {
		if (error instanceof MoneyError) return false;
		throw error;
	}
}
