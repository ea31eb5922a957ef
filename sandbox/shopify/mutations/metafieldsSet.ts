import { idOf, type Metafield, type Order } from '../../shop';
import { failure, visibleOrders, type Context } from '../context';
import { APP_NAMESPACE, digestOf, metafieldView } from '../views/metafield';

interface MetafieldInput {
	ownerId: string;
	key: string;
	namespace?: string | null;
	type?: string | null;
	value: string;
	compareDigest?: string | null;
}

interface Target {
	order: Order;
	input: MetafieldInput;
	namespace: string;
	earlier: Metafield | undefined;
}

/** Sets values of orders, all or none. With `compareDigest` only when nobody changed them meanwhile. */
export function metafieldsSet({ metafields }: { metafields: MetafieldInput[] }, context: Context) {
	const targets = metafields.map((input) => targetOf(input, context));
	const userErrors = targets.flatMap((target, elementIndex) =>
		check(target).map(({ code, field, message }) => ({
			code,
			elementIndex,
			field: ['metafields', String(elementIndex), field],
			message,
		})),
	);
	if (userErrors.length > 0) return { metafields: null, userErrors };
	return { metafields: targets.map((target) => store(target, context)), userErrors: [] };
}

function targetOf(input: MetafieldInput, context: Context): Target {
	const order = visibleOrders(context).find(({ id }) => id === idOf('Order', input.ownerId));
	if (!order) throw failure(`Invalid id: ${input.ownerId}`, 'RESOURCE_NOT_FOUND');
	const namespace = input.namespace ?? APP_NAMESPACE;
	const earlier = order.metafields.find(
		(one) => one.key === input.key && one.namespace === namespace,
	);
	return { order, input, namespace, earlier };
}

function check({ input, earlier }: Target) {
	const problems: Array<{ code: string; field: string; message: string }> = [];
	if (!/^[\w-]{2,64}$/.test(input.key))
		problems.push({ code: 'INVALID', field: 'key', message: 'Key is invalid.' });
	if (!earlier && !input.type)
		problems.push({ code: 'BLANK', field: 'type', message: "Type can't be blank" });
	if (input.type === 'json' && !isJson(input.value))
		problems.push({ code: 'INVALID_VALUE', field: 'value', message: 'Value is invalid JSON.' });
	const current = earlier ? digestOf(earlier) : null;
	if (input.compareDigest !== undefined && input.compareDigest !== current) {
		problems.push({
			code: 'STALE_OBJECT',
			field: 'compareDigest',
			message:
				'The resource has been updated since it was loaded. Try again with an updated object.',
		});
	}
	return problems;
}

function store({ order, input, namespace, earlier }: Target, { shop }: Context) {
	const now = new Date();
	if (earlier) Object.assign(earlier, { value: input.value, updatedAt: now });
	else {
		order.metafields.push({
			id: shop.ids.next('Metafield'),
			namespace,
			key: input.key,
			type: input.type!,
			value: input.value,
			createdAt: now,
			updatedAt: now,
		});
	}
	return metafieldView(order, { key: input.key, namespace });
}

function isJson(value: string): boolean {
	try {
		JSON.parse(value);
		return true;
	} catch {
		return false;
	}
}
