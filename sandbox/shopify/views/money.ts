import { convert, decimal, type Order, type Shop } from '../../shop';

const amountOf = (minor: number, currency: string) => ({
	amount: decimal(minor, currency),
	currencyCode: currency,
});

/** An amount of an order in the currency of the shop and in the one the customer saw. */
export function moneyBag(shop: Shop, order: Order, minor: number) {
	const inShop = convert(minor, order.currency, shop.currency, 1 / order.rate);
	return {
		shopMoney: amountOf(inShop, shop.currency),
		presentmentMoney: amountOf(minor, order.currency),
	};
}

export const shopMoney = (shop: Shop, minor: number) => amountOf(minor, shop.currency);

export const presentmentMoney = (order: Order, minor: number) => amountOf(minor, order.currency);
