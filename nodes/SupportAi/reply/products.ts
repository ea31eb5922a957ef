import { formatMoney } from '../../shared/money';
import type { Product } from '../../shared/types';
import type { Intent } from '../../shared/understanding/types';
import type { Say } from '../phrases';
import { draft, type Draft } from './draft';
import { quotable } from './quotable';

const FEW = 5;
const ABOUT_ONE_PRODUCT: readonly Intent[] = ['product_question', 'size', 'stock'];

/** The answer to a product question, from what Shopify says now. `viewed` is the page the shopper is on. */
export function productAnswer(
	{ viewed, products }: { viewed: Product | null; products: Product[] },
	{ intent, named }: { intent: Intent; named: boolean },
	{
		language,
		showStock,
		demonstrate,
		say,
	}: { language: string; showStock: boolean; demonstrate: boolean; say: Say },
): Draft {
	const about = viewed && !named && ABOUT_ONE_PRODUCT.includes(intent) ? [viewed] : products;
	const shown = about.length > 0 ? about : viewed ? [viewed] : [];
	if (shown.length === 0) return draft([say('products_none')]);
	const lines = shown.map((product) => availability(product, language, showStock, say));
	const description = shown.length === 1 ? firstSentences(shown[0].description) : '';
	return draft(
		[
			shown.length > 1 ? say('products_found') : '',
			...lines,
			description ? say('from_description', { text: description }) : '',
		],
		{
			actions: [
				{ type: 'show_products', products: shown },
				...(demonstrate && shown.length === 1
					? [{ type: 'quick_replies' as const, replies: [say('reply_demo')] }]
					: []),
			],
		},
	);
}

/** Price and stock of a product in a sentence. */
export function availability(
	product: Product,
	language: string,
	showStock: boolean,
	say: Say,
): string {
	const values = { title: product.title, price: formatMoney(product.price, language) };
	if (!showStock) return say('product_priced', values);
	if (!product.available) return say('product_out_of_stock', values);
	if (product.stock !== null && product.stock > 0 && product.stock <= FEW) {
		return say('product_few_left', { ...values, stock: String(product.stock) });
	}
	return say('product_in_stock', values);
}

/** At most two sentences and 240 characters, cut at a sentence's end where there is one. */
export function firstSentences(description: string): string {
	const text = quotable(description).slice(0, 600);
	const two = /^(?:.{10,240}?[.!?])(?:\s.{10,160}?[.!?])?(?=\s|$)/.exec(text)?.[0];
	return two ?? (text.length > 240 ? `${text.slice(0, 239)}…` : text);
}
