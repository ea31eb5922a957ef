import type { Ids } from '../ids';
import { decimals } from '../money';
import type { Product, Variant } from '../types';
import { clothing } from './clothing';
import { extras, hidden } from './extras';
import { home } from './home';
import { outdoor } from './outdoor';
import type { ProductSeed } from './seed';

const DAY = 86_400_000;
const USUAL_STOCK = [24, 9, 41, 3, 15, 0, 18];
const OPTIONS_WITHOUT_CHOICE = { Title: ['Default Title'] };

/** 30 products that shoppers can see, then a draft, an archived and an unlisted one. */
export function createCatalog(ids: Ids, now: Date, currency: string): Product[] {
	const seeds = [...home, ...outdoor, ...clothing, ...extras, ...hidden];
	return seeds.map((seed, index) => createProduct(seed, index, ids, now, currency));
}

function createProduct(
	seed: ProductSeed,
	index: number,
	ids: Ids,
	now: Date,
	currency: string,
): Product {
	const status = seed.status ?? 'ACTIVE';
	const options = seed.options ?? OPTIONS_WITHOUT_CHOICE;
	const createdAt = new Date(now.getTime() - (400 - index * 11) * DAY);
	return {
		id: ids.next('Product'),
		handle: seed.handle,
		title: seed.title,
		about: seed.about,
		material: seed.material,
		care: seed.care,
		type: seed.type,
		vendor: seed.vendor ?? 'Alder & Pine',
		tags: [...seed.tags].sort(),
		status,
		publishedAt:
			status === 'ACTIVE' || status === 'UNLISTED' ? new Date(createdAt.getTime() + DAY) : null,
		createdAt,
		isGiftCard: seed.handle === 'gift-card',
		options,
		variants: createVariants(seed, options, index, ids, currency),
		goesWith: seed.goesWith ?? [],
		drawing: seed.drawing,
	};
}

function createVariants(
	seed: ProductSeed,
	options: Record<string, string[]>,
	index: number,
	ids: Ids,
	currency: string,
): Variant[] {
	const names = Object.keys(options);
	const unit = 10 ** decimals(currency);
	return combinations(Object.values(options)).map((values, position) => {
		const first = options[names[0]].indexOf(values[0]);
		const price = Array.isArray(seed.price) ? seed.price[first] : seed.price;
		const stock = seed.stock ?? USUAL_STOCK;
		return {
			id: ids.next('ProductVariant'),
			title: values.join(' / '),
			sku: ['AP', seed.code, ...(seed.options ? values.map(short) : [])].join('-'),
			barcode: `4012345${String(index).padStart(3, '0')}${String(position).padStart(3, '0')}`,
			price: price * unit,
			compareAt: seed.compareAt === undefined ? null : seed.compareAt * unit,
			inventory: stock[position % stock.length],
			options: Object.fromEntries(names.map((name, at) => [name, values[at]])),
		};
	});
}

function combinations(lists: string[][]): string[][] {
	return lists.reduce<string[][]>(
		(before, list) => before.flatMap((values) => list.map((value) => [...values, value])),
		[[]],
	);
}

function short(value: string): string {
	const plain = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
	return /^\d/.test(plain) ? plain.slice(0, 6) : plain.slice(0, 3);
}
