import type { Sandbox } from '../../../sandbox';
import { placeOrder, type Order } from '../../../sandbox/shop';
import type { Chance } from './chance';

/** Small things that the shop accepts by itself, and dear ones that a person decides about. */
const ARTICLES: Array<[product: string, variant: string]> = [
	['stoneware-mug', 'Cream'],
	['trail-flask', 'Forest'],
	['brushed-flannel-shirt', 'Brick / M'],
	['merino-crew-sweater', 'Forest / M'],
	['alder-leather-boots', '42'],
];

/** What the shop accepts without a person, in major units of its currency. */
export const ACCEPTED_UP_TO = '100';

/**
 * A delivered order of a customer of its own, paid with a card at Shopify or, odd numbers, at Stripe: whatever is
 * seen at a vendor belongs to one story.
 */
export function newOrder({ shopify, stripe }: Sandbox, chance: Chance, number: number): Order {
	const { shop } = shopify;
	const model = shop.customers.find(({ email }) => email === 'mia.kellermann@example.com')!;
	const who = `shopper-${number}`;
	const id = shop.ids.next('Customer');
	const name = { firstName: 'Shopper', lastName: String(number) };
	const address = { ...model.address, ...name };
	const email = `${who}@example.com`;
	shop.customers.push({ ...structuredClone(model), ...name, id, email, address });
	const atStripe = number % 2 === 1;
	const order = placeOrder(shop, {
		number,
		who,
		days: 8,
		state: 'delivered',
		items: [chance.of(ARTICLES)],
		gateway: atStripe ? 'stripe' : 'shopify_payments',
	});
	if (atStripe) {
		stripe.ledger.addPayment({
			amount: paid(order),
			currency: order.currency.toLowerCase(),
			email: order.email,
			createdAt: order.createdAt,
			metadata: { order_id: order.id, order_number: order.name },
		});
	}
	return order;
}

/** As it stands on the label. */
export const shopperOf = ({ number }: Order) => `Shopper ${number}`;

/** What the customer paid, in minor units. */
export const paid = ({ transactions }: Order) =>
	transactions
		.filter(({ kind, status }) => kind === 'SALE' && status === 'SUCCESS')
		.reduce((sum, { amount }) => sum + amount, 0);
