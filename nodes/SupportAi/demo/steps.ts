import { singleLine, speakable } from '../../shared/text';
import type { DemoStep, Product, ProductDetails, ReplyAction } from '../../shared/types';
import type { Say } from '../phrases';
import { availability, firstSentences } from '../reply/products';

export type Shown = Product & ProductDetails;

interface Speaking {
	language: string;
	showStock: boolean;
	say: Say;
}

const LONGEST_TITLE = 120;
const LONGEST_CAPTION = 140;
const MOST_PICTURES = 3;
const FEW_VARIANTS = 4;
const SHORTEST_MS = 2_500;
/** How long speech takes, roughly, in every language we speak. */
const MS_PER_CHARACTER = 70;

/**
 * A product shown step by step: what it is, its pictures, its variants, its rating, and how to get it. Every
 * sentence is a fact of the product as it is now; a step without a fact is left out.
 */
function demoSteps(product: Shown, { language, showStock, say }: Speaking): DemoStep[] {
	const title = singleLine(product.title, LONGEST_TITLE);
	const about = firstSentences(product.description);
	const step = (text: string, highlight: DemoStep['highlight'], index?: number): DemoStep => ({
		say: text,
		highlight,
		...(index !== undefined && { index }),
		ms: Math.max(SHORTEST_MS, speakable(text, language).length * MS_PER_CHARACTER),
	});
	const named = { ...product, title };
	return [
		step(
			[say('demo_intro', { title }), singleLine(about, 400)].filter(Boolean).join(' '),
			'picture',
			0,
		),
		...furtherPictures(product, say).map(({ text, index }) => step(text, 'picture', index)),
		...variants(product, say).map((text) => step(text, 'variants')),
		...rating(product, language, say).map((text) => step(text, 'reviews')),
		step(
			[availability(named, language, showStock, say), product.available ? say('demo_cart') : '']
				.filter(Boolean)
				.join(' '),
			'cta',
		),
	];
}

/** What the shopper's browser gets to show the steps with. */
export function demoAction(product: Shown, speaking: Speaking): ReplyAction & { type: 'demo' } {
	const { images, rating: given, ...rest } = product;
	return {
		type: 'demo',
		product: {
			...rest,
			images: images.map(({ url }) => url),
			reviews: rating(product, speaking.language, speaking.say).map((text) => ({
				rating: given!.average,
				text,
			})),
		},
		steps: demoSteps(product, speaking),
	};
}

/** Pictures after the first; what they show is said where the shop wrote it down. */
function furtherPictures({ images, title }: Shown, say: Say) {
	return images.slice(1, MOST_PICTURES).map(({ alt }, position) => {
		const text = singleLine(alt ?? '', LONGEST_CAPTION);
		const own = text !== '' && text !== title;
		return {
			index: position + 1,
			text: own ? say('demo_picture', { text }) : say('demo_another_picture'),
		};
	});
}

function variants({ variants: all }: Shown, say: Say): string[] {
	const names = all.filter(({ available }) => available).map(({ title }) => singleLine(title, 60));
	if (names.length < 2) return [];
	return [
		names.length <= FEW_VARIANTS
			? say('demo_variants', { variants: names.join(', ') })
			: say('demo_many_variants', {
					count: String(names.length),
					variants: names.slice(0, FEW_VARIANTS - 1).join(', '),
				}),
	];
}

function rating({ rating: given }: Shown, language: string, say: Say): string[] {
	if (!given) return [];
	const number = (value: number) =>
		new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
	return [
		say('demo_rating', {
			count: number(given.count),
			average: number(given.average),
			best: number(given.best),
		}),
	];
}
