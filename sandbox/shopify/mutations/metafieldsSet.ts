import { idOf } from '../../shop';
import { demand } from '../access';
import type { Context } from '../context';
import { digestOf, metafieldView } from '../views/metafield';

interface MetafieldInput {
	ownerId: string;
	namespace?: string | null;
	key: string;
	type?: string | null;
	value: string;
	compareDigest?: string | null;
}

/** The stand-in keeps metafields of customers. */
export function metafieldsSet({ metafields }: { metafields: MetafieldInput[] }, context: Context) {
	demand('write_customers', 'metafieldsSet', context);
	const { customers, ids } = context.shop;
	const errors = metafields.flatMap((input, elementIndex) => {
		const problem = check(input, context);
		const field = ['metafields', String(elementIndex), problem?.[2] ?? ''];
		return problem ? [{ code: problem[0], message: problem[1], field, elementIndex }] : [];
	});
	if (errors.length > 0) return { metafields: null, userErrors: errors };
	const set = metafields.map(({ ownerId, namespace, key, type, value }) => {
		const owner = customers.find(({ id }) => id === idOf('Customer', ownerId))!;
		const now = new Date();
		let field = owner.metafields.find((one) => one.namespace === namespace && one.key === key);
		if (!field) {
			field = {
				id: ids.next('Metafield'),
				namespace: namespace!,
				key,
				type: type!,
				value,
				createdAt: now,
				updatedAt: now,
			};
			owner.metafields.push(field);
		}
		Object.assign(field, { value, updatedAt: now });
		return metafieldView(field);
	});
	return { metafields: set, userErrors: [] };
}

type Problem = [code: string, message: string, field: string];

/** `compareDigest` is what the caller has read; null promises that there was nothing. */
function check(input: MetafieldInput, { shop }: Context): Problem | undefined {
	const { ownerId, namespace, key, type, value, compareDigest } = input;
	const owner = shop.customers.find(({ id }) => id === idOf('Customer', ownerId));
	if (!owner) return ['INVALID', 'Owner does not exist', 'ownerId'];
	if (!namespace || !/^[\w$:-]{3,255}$/.test(namespace))
		return ['INVALID', 'Namespace is invalid', 'namespace'];
	if (!/^[\w-]{2,64}$/.test(key)) return ['INVALID', 'Key is invalid', 'key'];
	const earlier = owner.metafields.find((one) => one.namespace === namespace && one.key === key);
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
