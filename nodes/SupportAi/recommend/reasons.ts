import { compare, formatMoney, parseMoney, subtract, toMoney } from '../../shared/money';
import type { Product } from '../../shared/types';
import type { Say } from '../phrases';
import { budgetIn, type Asked } from './asked';
import { fold, mentions } from './words';

/** Why a product is recommended, strongest first. Each is read off the product: nobody can claim one. */
export const REASONS = [
	'goes_with',
	'options',
	'mentions',
	'cheaper',
	'in_budget',
	'same_kind',
	'available',
] as const;
export type ReasonCode = (typeof REASONS)[number];

const MOST_WORDS = 3;

/** The reasons that are true of a product, strongest first; `available` is true of all that can be bought. */
export const reasonsOf = (product: Product, asked: Asked): ReasonCode[] =>
	REASONS.filter((code) => HOLDS[code](product, asked));

const HOLDS: Record<ReasonCode, (product: Product, asked: Asked) => boolean> = {
	goes_with: ({ id }, { goesWith, viewed }) => viewed !== null && goesWith.includes(id),
	options: (product, asked) => optionsOf(asked).length > 0 && hasOptions(product, asked),
	mentions: (product, asked) => wordsIn(product, asked).length > 0,
	cheaper: ({ price }, { viewed }) =>
		viewed !== null &&
		viewed.price.currency === price.currency &&
		compare(parseMoney(price), parseMoney(viewed.price)) < 0,
	in_budget: (product, asked) => {
		const budget = budgetIn(asked, product);
		return budget !== null && compare(parseMoney(product.price), parseMoney(budget)) <= 0;
	},
	same_kind: ({ type }, { viewed }) => type !== null && viewed?.type === type,
	available: ({ available }) => available,
};

/** A reason in words, from what the product is now; empty when it is not true of it. */
export function reasonText(
	code: ReasonCode,
	product: Product,
	asked: Asked,
	{ say, language }: { say: Say; language: string },
): string {
	if (!HOLDS[code](product, asked)) return '';
	const { viewed } = asked;
	switch (code) {
		case 'goes_with':
			return say('why_goes_with', { title: viewed!.title });
		case 'options':
			return say('why_options', { options: optionsOf(asked).join(' / ') });
		case 'mentions':
			return say('why_mentions', { words: wordsIn(product, asked).join(', ') });
		case 'cheaper': {
			const less = subtract(parseMoney(viewed!.price), parseMoney(product.price));
			return say('why_cheaper', {
				amount: formatMoney(toMoney(less), language),
				title: viewed!.title,
			});
		}
		case 'in_budget':
			return say('why_in_budget', { amount: formatMoney(budgetIn(asked, product)!, language) });
		case 'same_kind':
			return say('why_same_kind', { title: viewed!.title, type: product.type! });
		case 'available':
			return say('why_available');
	}
}

/** Words of the shopper that the product's own details hold. */
const wordsIn = ({ title, type, tags, description }: Product, { words }: Asked): string[] =>
	words
		.filter((word) => mentions(`${title} ${type ?? ''} ${tags.join(' ')} ${description}`, word))
		.slice(0, MOST_WORDS);

const optionsOf = ({ size, colour }: Asked): string[] => [size, colour].filter(Boolean);

/** Whether one and the same variant that can be bought has everything that was asked for. */
const hasOptions = ({ variants }: Product, asked: Asked): boolean =>
	variants.some(({ title, available }) => {
		const values = title.split(' / ').map(fold);
		return available && optionsOf(asked).every((option) => values.includes(fold(option)));
	});
