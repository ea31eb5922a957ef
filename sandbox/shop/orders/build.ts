import { COUNTRIES } from '../customers';
import type { Ids } from '../ids';
import { convert, prorate } from '../money';
import type { Address, Customer, Line, Order, Product } from '../types';
import { addAftermath } from './aftermath';
import { addParcels } from './parcels';
import { addPayments } from './payments';
import type { OrderSeed } from './seeds';
import { STATES, type State } from './states';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RATES: Record<string, number> = { EUR: 1, GBP: 0.86, USD: 1.09, JPY: 163, KWD: 0.33 };
const SHIPPING: Record<string, number> = {
	DE: 490,
	AT: 790,
	FR: 790,
	NL: 790,
	IE: 990,
	GB: 990,
	US: 1490,
	JP: 1890,
};
const FREE_FROM = 20_000;
const GUEST_ADDRESS = {
	address1: 'Lindenweg 4',
	zip: '60311',
	city: 'Frankfurt am Main',
	countryCode: 'DE',
};

export interface Building {
	ids: Ids;
	now: Date;
	prefix: string;
	currency: string;
	locationId: string;
	products: Product[];
	customers: Customer[];
}

/** Builds one order from its row: goods first, then payments, parcels and whatever came after. */
export function buildOrder(seed: OrderSeed, shop: Building): Order {
	const { ids, now, prefix } = shop;
	const state: State = STATES[seed.state];
	const guest = seed.who.includes('@');
	const customer = guest
		? undefined
		: shop.customers.find(({ email }) => email === `${seed.who}@example.com`);
	if (!guest && !customer) throw new Error(`Order ${seed.number}: no customer ${seed.who}`);
	const address = customer?.address ?? guestAddress(ids, seed.who);
	const country = COUNTRIES[address.countryCode];
	const currency = seed.currency ?? country.currency;
	const rate = RATES[currency];
	const createdAt = new Date(
		now.getTime() - seed.days * DAY - (2 * 60 + ((seed.number * 37) % 200)) * 60_000,
	);
	const discountValue =
		seed.discount?.amount === undefined
			? 0
			: convert(seed.discount.amount * 100, shop.currency, currency, rate);

	const order: Order = {
		id: ids.at('Order', seed.number),
		name: seed.name ?? `${prefix}${seed.number}`,
		number: seed.number,
		confirmationNumber: (seed.number * 104_729).toString(36).toUpperCase().padStart(9, 'K'),
		customerId: customer?.id ?? null,
		email: customer?.email ?? seed.who,
		phone: customer?.phone ?? null,
		locale: country.locale,
		createdAt,
		updatedAt: createdAt,
		closedAt: null,
		cancelledAt: null,
		cancelReason: null,
		currency,
		rate,
		taxRate: country.tax,
		note: seed.note ?? null,
		tags: [...(seed.tags ?? [])],
		discount: seed.discount
			? { code: seed.discount.code, percent: seed.discount.percent ?? null, amount: discountValue }
			: null,
		lines: seed.items.map(([handle, title, quantity = 1]) =>
			buildLine(shop, seed, handle, title, quantity, currency, rate),
		),
		shipping: null,
		tip: 0,
		hold: state.hold ?? null,
		authorizationExpired: state.payment === 'expired',
		fulfillments: [],
		transactions: [],
		refunds: [],
		returns: [],
		metafields: [],
		disputes: [],
		risk: { recommendation: 'ACCEPT', level: 'LOW', facts: [] },
		shippingAddress: address,
		company: null,
		refundsSettleAs: 'SUCCESS',
		statusToken: (BigInt(seed.number) * 982_451_653_000_127n)
			.toString(16)
			.padStart(32, 'a4c09e7d1b'),
		test: false,
	};
	shareDiscount(order);
	addShipping(order, address.countryCode, shop);
	order.tip = convert((seed.tip ?? 0) * 100, shop.currency, currency, rate);
	addPayments(order, seed, state, shop);
	addParcels(order, seed, state, shop);
	addAftermath(order, state, shop);
	return order;
}

function buildLine(
	{ ids, products, currency: shopCurrency }: Building,
	seed: OrderSeed,
	handle: string,
	title: string,
	quantity: number,
	currency: string,
	rate: number,
): Line {
	const product = products.find((candidate) => candidate.handle === handle);
	const variant = product?.variants.find((candidate) => candidate.title === title);
	if (!product || !variant)
		throw new Error(`Order ${seed.number}: no variant ${title} of ${handle}`);
	const unitPrice = convert(variant.price, shopCurrency, currency, rate);
	const duty = seed.duties ? Math.round(unitPrice * quantity * 0.08) : 0;
	return {
		id: ids.next('LineItem'),
		productId: product.id,
		variantId: variant.id,
		title: product.title.en,
		variantTitle: title === 'Default Title' ? null : title,
		sku: variant.sku,
		vendor: product.vendor,
		quantity,
		unitPrice,
		discount: 0,
		requiresShipping: !product.isGiftCard,
		isGiftCard: product.isGiftCard,
		duties: duty
			? [
					{
						id: ids.next('Duty'),
						price: duty,
						harmonizedSystemCode: '630120',
						countryCodeOfOrigin: 'DE',
					},
				]
			: [],
	};
}

function shareDiscount(order: Order): void {
	if (!order.discount) return;
	const weights = order.lines.map(({ unitPrice, quantity }) => unitPrice * quantity);
	const goods = weights.reduce((a, b) => a + b, 0);
	if (order.discount.percent !== null)
		order.discount.amount = Math.round((goods * order.discount.percent) / 100);
	prorate(order.discount.amount, weights).forEach(
		(share, index) => (order.lines[index].discount = share),
	);
}

function addShipping(order: Order, countryCode: string, { ids, currency }: Building): void {
	if (!order.lines.some(({ requiresShipping }) => requiresShipping)) return;
	const goods = order.lines.reduce(
		(sum, { unitPrice, quantity, discount }) => sum + unitPrice * quantity - discount,
		0,
	);
	const free = goods >= convert(FREE_FROM, currency, order.currency, order.rate);
	order.shipping = {
		id: ids.next('ShippingLine'),
		title: free ? 'Free shipping' : countryCode === 'DE' ? 'Standard' : 'International',
		price: free ? 0 : convert(SHIPPING[countryCode], currency, order.currency, order.rate),
	};
}

function guestAddress(ids: Ids, email: string): Address {
	const [firstName, lastName] = email
		.split('@')[0]
		.split('.')
		.map((part) => part[0].toUpperCase() + part.slice(1));
	return {
		id: ids.next('MailingAddress'),
		firstName,
		lastName,
		...GUEST_ADDRESS,
		province: null,
		country: COUNTRIES.DE.name,
		phone: null,
	};
}
