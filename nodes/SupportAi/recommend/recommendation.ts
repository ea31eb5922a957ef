import type { IDataObject } from 'n8n-workflow';
import type { Product } from '../../shared/types';
import { draft, type Draft } from '../reply/draft';
import { availability } from '../reply/products';
import type { Say } from '../phrases';
import type { Asked } from './asked';
import type { Pick } from './rank';
import { reasonsOf, reasonText } from './reasons';

/** What the operation Recommend gave out. */
export interface Recommendation {
	asked: Asked;
	picks: Pick[];
}

const MOST_REASONS = 2;

/** @returns null for anything but the output of Recommend */
export function readRecommendation(item: IDataObject): Recommendation | null {
	const { asked, picks } = item as unknown as Partial<Recommendation>;
	return asked && Array.isArray(picks) ? { asked, picks } : null;
}

/**
 * The answer with the products as they are now: what was sold out meanwhile is left out, and every reason is made
 * from the fresh product. No model words it: a reason has to stay true.
 */
export function recommended(
	products: Product[],
	{ asked, picks }: Recommendation,
	{ language, showStock, say }: { language: string; showStock: boolean; say: Say },
): Draft {
	const shown = picks.flatMap(({ id, reasons }) => {
		const product = products.find((one) => one.id === id);
		if (!product?.available) return [];
		const told = reasons
			.map((code) => reasonText(code, product, asked, { say, language }))
			.filter(Boolean);
		const [first = ''] = reasonsOf(product, asked);
		const texts =
			told.length > 0 || !first ? told : [reasonText(first, product, asked, { say, language })];
		return [{ ...product, reason: texts.slice(0, MOST_REASONS).join(' ') }];
	});
	if (shown.length === 0) return draft([say('recommend_none')], { fixed: true });
	return draft(
		[
			say('recommend_these'),
			...shown.flatMap((product) => [
				availability(product, language, showStock, say),
				product.reason,
			]),
		],
		{ actions: [{ type: 'show_products', products: shown }], fixed: true },
	);
}
