import { idOf, type Metafield } from '../../shop';
import { demand } from '../access';
import { visibleOrders, type Context } from '../context';
import { digestOf, metafieldOf, metafieldView, namespaceOf } from '../views/metafield';

interface MetafieldInput {
	ownerId: string;
	namespace?: string | null;
	key: string;
	type?: string | null;
	value: string;
	compareDigest?: string | null;
}

interface Owner {
	metafields: Metafield[];
}

/** Sets values of customers and orders, all or none; with `compareDigest` only when nobody changed them meanwhile. */
export function metafieldsSet({ metafields }: { metafields: MetafieldInput[] }, context: Context) {
	const owners = metafields.map(({ ownerId }) => ownerOf(ownerId, context));
	const errors = metafields.flatMap((input, elementIndex) => {
		const problem = check(input, owners[elementIndex]);
		const field = ['metafields', String(elementIndex), problem?.[2] ?? ''];
		return problem ? [{ code: problem[0], message: problem[1], field, elementIndex }] : [];
	});
	if (errors.length > 0) return { metafields: null, userErrors: errors };
	return {
		metafields: metafields.map((input, index) => store(input, owners[index]!, context)),
		userErrors: [],
	};
}

function ownerOf(ownerId: string, context: Context): Owner | undefined {
	const customerId = idOf('Customer', ownerId);
	demand(customerId ? 'write_customers' : 'write_orders', 'metafieldsSet', context);
	return customerId
		? context.shop.customers.find(({ id }) => id === customerId)
		: visibleOrders(context).find(({ id }) => id === idOf('Order', ownerId));
}

function store(input: MetafieldInput, { metafields }: Owner, { shop }: Context) {
	const now = new Date();
	const earlier = metafieldOf(metafields, input);
	if (earlier) Object.assign(earlier, { value: input.value, updatedAt: now });
	else {
		metafields.push({
			id: shop.ids.next('Metafield'),
			namespace: namespaceOf(input),
			key: input.key,
			type: input.type!,
			value: input.value,
			createdAt: now,
			updatedAt: now,
		});
	}
	return metafieldView(metafields, input);
}

type Problem = [code: string, message: string, field: string];

/** `compareDigest` is what the caller has read; null promises that there was nothing. */
function check(input: MetafieldInput, owner: Owner | undefined): Problem | undefined {
	const { key, type, value, compareDigest } = input;
	if (!owner) return ['INVALID', 'Owner does not exist', 'ownerId'];
	if (!/^[\w$:-]{3,255}$/.test(namespaceOf(input)))
		return ['INVALID', 'Namespace is invalid', 'namespace'];
	if (!/^[\w-]{2,64}$/.test(key)) return ['INVALID', 'Key is invalid', 'key'];
	const earlier = metafieldOf(owner.metafields, input);
	if (!earlier && !type) return ['BLANK', 'Type can’t be blank', 'type'];
	if (value === '') return ['BLANK', 'Value can’t be blank', 'value'];
	if ((earlier?.type ?? type) === 'json' && !isJson(value))
		return ['INVALID_VALUE', 'Value is invalid JSON', 'value'];
	const expected = earlier ? digestOf(earlier) : null;
	if (compareDigest !== undefined && compareDigest !== expected)
		return ['STALE_OBJECT', 'The resource has been updated since it was loaded', 'compareDigest'];
	return undefined;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
