import type { Money, Product } from '../../shared/types';
import type { Turn } from '../turn';
import { contentWords } from './words';

/** What a recommendation is measured by. */
export interface Asked {
	words: string[];
	/** What the shopper wants to spend at most, as a decimal; empty when they did not say. */
	budget: string;
	size: string;
	colour: string;
	viewed: Pick<Product, 'id' | 'title' | 'type' | 'price'> | null;
	/** Ids of what the shop says goes with the viewed product. */
	goesWith: string[];
}

export const askedIn = (
	{ text, language, lookup, understanding: { entities } }: Turn,
	viewed: Product | null,
	goesWith: string[],
): Asked => ({
	words: contentWords(text, language),
	budget: lookup.maximumPrice ?? '',
	size: entities.size ?? '',
	colour: entities.color ?? '',
	viewed: viewed && {
		id: viewed.id,
		title: viewed.title,
		type: viewed.type,
		price: viewed.price,
	},
	goesWith,
});

/** `50.00` of "under 50 €", "1.200,50 EUR" or "$50": a decimal without its currency; empty for none. */
export function budgetOf(amount: string | undefined): string {
	const digits = /\d[\d.,' ]*/.exec(amount ?? '')?.[0].replace(/[' ]/g, '') ?? '';
	const parts = /^(.*?)(?:[.,](\d{1,2}))?[.,]?$/.exec(digits);
	const whole = (parts?.[1] ?? '').replace(/[.,]/g, '');
	return whole && whole.length <= 7 ? `${whole}.${(parts?.[2] ?? '').padEnd(2, '0')}` : '';
}

export const budgetIn = ({ budget }: Asked, { price: { currency } }: Product): Money | null =>
	budget ? { amount: budget, currency } : null;
