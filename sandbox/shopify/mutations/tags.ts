import { idOf, type Shop } from '../../shop';
import { demand } from '../access';
import { failure, visibleOrders, type Context } from '../context';
import { customerView } from '../views/customer';
import { orderView } from '../views/order';
import { productView } from '../views/product';

interface TagArguments {
	id: string;
	tags: string[];
}

interface Tagged {
	tags: string[];
	updatedAt?: Date;
}

const LONGEST_TAG = 255;

export const tagsAdd = (args: TagArguments, context: Context) =>
	change('tagsAdd', args, context, (have, wanted) => {
		const known = new Set(have.map((tag) => tag.toLowerCase()));
		return [...have, ...wanted.filter((tag) => !known.has(tag.toLowerCase()))];
	});

export const tagsRemove = (args: TagArguments, context: Context) =>
	change('tagsRemove', args, context, (have, unwanted) => {
		const gone = new Set(unwanted.map((tag) => tag.toLowerCase()));
		return have.filter((tag) => !gone.has(tag.toLowerCase()));
	});

function change(
	field: string,
	{ id, tags }: TagArguments,
	context: Context,
	apply: (have: string[], tags: string[]) => string[],
) {
	const target = find(id, field, context);
	if (!target)
		return { node: null, userErrors: [{ field: ['id'], message: 'Node does not exist' }] };
	const wanted = tags
		.flatMap((tag) => tag.split(','))
		.map((tag) => tag.trim())
		.filter(Boolean);
	if (wanted.some((tag) => tag.length > LONGEST_TAG)) {
		return {
			node: null,
			userErrors: [
				{ field: ['tags'], message: `Tags are too long (maximum is ${LONGEST_TAG} characters)` },
			],
		};
	}
	target.item.tags = apply(target.item.tags, wanted);
	if (target.item.updatedAt) target.item.updatedAt = new Date();
	return { node: target.view(), userErrors: [] };
}

function find(
	id: string,
	field: string,
	context: Context,
): { item: Tagged; view: () => unknown } | undefined {
	const { shop } = context;
	const kind = /^gid:\/\/shopify\/(\w+)\/\d+$/.exec(id)?.[1];
	const pick = <T extends Tagged & { id: string }>(
		list: T[],
		scope: string,
		view: (item: T) => unknown,
	) => {
		demand(scope, field, context);
		const item = list.find((candidate) => candidate.id === idOf(kind!, id));
		return item && { item, view: () => view(item) };
	};
	switch (kind) {
		case 'Order':
			return pick(visibleOrders(context), 'write_orders', (item) => orderView(item, context));
		case 'Customer':
			return pick<Shop['customers'][number]>(shop.customers, 'write_customers', (item) =>
				customerView(item, context),
			);
		case 'Product':
			return pick<Shop['products'][number]>(shop.products, 'write_products', (item) =>
				productView(item, context),
			);
		default:
			throw failure(`Invalid id: ${id}`, 'RESOURCE_NOT_FOUND');
	}
}
