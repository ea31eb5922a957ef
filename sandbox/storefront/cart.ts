import type { Shop } from '../shop';
import type { Reply, Request } from '../vendor';
import { byVariant } from './catalog';
import type { CartLine, Session } from './session';

type Fields = Record<string, unknown>;

/** The cart as `GET /cart.js` gives it; prices are integers in minor units. */
export function cartJson(session: Session, shop: Shop) {
	const items = session.cart.map((line) => lineJson(line, shop));
	const total = items.reduce((sum, item) => sum + item.final_line_price, 0);
	return {
		token: session.token,
		note: '',
		attributes: session.attributes,
		original_total_price: total,
		total_price: total,
		total_discount: 0,
		total_weight: 0,
		item_count: items.reduce((sum, { quantity }) => sum + quantity, 0),
		items,
		requires_shipping: items.some((item) => item.requires_shipping),
		currency: shop.currency,
		items_subtotal_price: total,
		cart_level_discount_applications: [],
	};
}

function lineJson({ variantId, quantity, properties }: CartLine, shop: Shop) {
	const { product, variant } = byVariant(shop, variantId)!;
	const url = `/products/${product.handle}?variant=${variant.id}`;
	const only = product.variants.length === 1;
	return {
		id: Number(variant.id),
		key: `${variant.id}:${Buffer.from(JSON.stringify(properties)).toString('hex').slice(0, 16)}`,
		variant_id: Number(variant.id),
		product_id: Number(product.id),
		properties,
		quantity,
		title: only ? product.title.en : `${product.title.en} - ${variant.title}`,
		product_title: product.title.en,
		variant_title: only ? null : variant.title,
		variant_options: Object.values(variant.options),
		sku: variant.sku,
		vendor: product.vendor,
		handle: product.handle,
		price: variant.price,
		original_price: variant.price,
		final_price: variant.price,
		line_price: variant.price * quantity,
		original_line_price: variant.price * quantity,
		final_line_price: variant.price * quantity,
		total_discount: 0,
		gift_card: product.isGiftCard,
		requires_shipping: !product.isGiftCard,
		taxable: !product.isGiftCard,
		url,
		image: `/files/${product.handle}.svg`,
	};
}

const fail = (status: number, description: string, message = 'Cart Error'): Reply => ({
	status,
	body: { status, message, description },
});

/** `POST /cart/add.js`: one item or `items`, as JSON or as a form. What was added before a failure stays. */
export function addToCart(request: Request, session: Session, shop: Shop): Reply {
	const fields = fieldsOf(request);
	const several = Array.isArray(fields.items);
	const wanted = several ? (fields.items as Fields[]) : [fields];
	if (wanted.length === 0)
		return fail(400, 'Required parameter missing or invalid: items', 'Bad Request');
	const added: CartLine[] = [];
	for (const item of wanted) {
		const result = addOne(item, session, shop);
		if ('status' in result) return result;
		added.push(result);
	}
	const lines = added.map((line) => lineJson(line, shop));
	return { status: 200, body: several ? { items: lines } : lines[0] };
}

function addOne(item: Fields, session: Session, shop: Shop): CartLine | Reply {
	const quantity = Number(item.quantity ?? 1);
	const found = byVariant(shop, String(item.id ?? ''));
	if (!found) return fail(404, 'Cannot find variant');
	if (!Number.isInteger(quantity) || quantity < 1) return fail(422, 'Quantity must be 1 or more');
	const { product, variant } = found;
	const name =
		product.variants.length === 1 ? product.title.en : `${product.title.en} - ${variant.title}`;
	if (variant.inventory <= 0) return fail(422, `The product '${name}' is already sold out.`);

	const properties = (item.properties ?? {}) as Record<string, string>;
	const same = (line: CartLine) => JSON.stringify(line.properties) === JSON.stringify(properties);
	const line = session.cart.find(
		(candidate) => candidate.variantId === variant.id && same(candidate),
	);
	const inCart = session.cart
		.filter(({ variantId }) => variantId === variant.id)
		.reduce((sum, other) => sum + other.quantity, 0);
	const left = variant.inventory - inCart;
	if (left <= 0) return fail(422, `You can't add more ${name} to the cart.`);
	const target = line ?? { variantId: variant.id, quantity: 0, properties };
	if (!line) session.cart.unshift(target);
	target.quantity += Math.min(left, quantity);
	if (quantity > left) return fail(422, `You can only add ${left} ${name} to the cart.`);
	return target;
}

/** `POST /cart/change.js` with `line` (from 1) or `id` (a variant), and `quantity`; 0 removes. */
export function changeCart(request: Request, session: Session, shop: Shop): Reply {
	const { line, id, quantity } = fieldsOf(request);
	const index =
		line === undefined
			? session.cart.findIndex(({ variantId }) => variantId === String(id).split(':')[0])
			: Number(line) - 1;
	const target = session.cart[index];
	const pieces = Number(quantity);
	if (!target) return fail(400, 'No valid id or line parameter', 'Bad Request');
	if (!Number.isInteger(pieces) || pieces < 0) return fail(422, 'Quantity must be 0 or more');
	const { variant } = byVariant(shop, target.variantId)!;
	if (pieces > variant.inventory)
		return fail(422, `You can only add ${variant.inventory} of this item to the cart.`);
	if (pieces === 0) session.cart.splice(index, 1);
	else target.quantity = pieces;
	return { status: 200, body: cartJson(session, shop) };
}

const LONGEST_ATTRIBUTE = 255;

/** `POST /cart/update.js` with `attributes`: those that are named change, an empty one goes. */
export function updateCart(request: Request, session: Session, shop: Shop): Reply {
	const { attributes = {} } = fieldsOf(request);
	if (typeof attributes !== 'object' || attributes === null) {
		return fail(400, 'attributes must be a hash', 'Bad Request');
	}
	for (const [name, value] of Object.entries(attributes)) {
		const text = String(value ?? '').slice(0, LONGEST_ATTRIBUTE);
		if (text) session.attributes[name] = text;
		else delete session.attributes[name];
	}
	return { status: 200, body: cartJson(session, shop) };
}

export function clearCart(session: Session, shop: Shop): Reply {
	session.cart.length = 0;
	return { status: 200, body: cartJson(session, shop) };
}

function fieldsOf({ body }: Request): Fields {
	if (typeof body === 'object' && body !== null) return body as Fields;
	return Object.fromEntries(new URLSearchParams(typeof body === 'string' ? body : ''));
}
