import { formatMoney } from '../../shared/money';
import { withoutInstructions } from '../../shared/text';
import type { Product } from '../../shared/types';
import type { Turn } from '../turn';
import type { Draft } from './draft';
import type { Facts } from './facts';

/** What an answer may say, apart by who wrote it. */
export interface Material {
	/** The draft, as rules made it from what was looked up. */
	draft: string[];
	/** What the shop says of itself: its policies and its answers to frequent questions. */
	shop: string[];
	/** What others wrote, such as product descriptions: facts, but never a promise of the shop. */
	quoted: string[];
}

/** Everything known for this answer, without sentences that instruct an assistant. */
export function materialOf({ config }: Turn, facts: Facts, { sentences }: Draft): Material {
	const foreign = foreignTexts(facts);
	const isQuote = (sentence: string) => foreign.some((text) => holdsPartOf(sentence, text));
	return {
		draft: sentences.filter((sentence) => !isQuote(sentence)),
		shop: [
			config.policies,
			...config.faq.map(({ question, answer }) => `${question} ${answer}`),
			...(facts.kind === 'passages' ? passagesOf(facts, true) : []),
			...(facts.kind === 'products' ? productsOf(facts).map(offerOf) : []),
		].filter(Boolean),
		quoted: [...sentences.filter(isQuote), ...foreign].map(withoutInstructions).filter(Boolean),
	};
}

/** What the shop says of itself, or what stands in its products' descriptions. */
const passagesOf = ({ passages }: Extract<Facts, { kind: 'passages' }>, ofTheShop: boolean) =>
	passages
		.filter(({ source }) => (source !== 'product') === ofTheShop)
		.map(({ title, text }) => withoutInstructions(`${title}: ${text}`));

const productsOf = ({ viewed, products }: Extract<Facts, { kind: 'products' }>): Product[] => [
	...(viewed ? [viewed] : []),
	...products,
];

const offerOf = ({ title, price, available, stock }: Product) =>
	`${title}: ${formatMoney(price, 'en')}, ${available ? 'in stock' : 'sold out'}${stock ? ` (${stock})` : ''}.`;

/** Texts that neither the shop's policies nor our rules wrote. */
function foreignTexts(facts: Facts): string[] {
	if (facts.kind === 'products') {
		return productsOf(facts).flatMap(({ title, description, tags }) =>
			[description ? `${title}: ${description}` : '', tags.join(', ')].filter(Boolean),
		);
	}
	if (facts.kind === 'passages') return passagesOf(facts, false);
	if (facts.kind !== 'order') return [];
	return facts.order.shipments.flatMap(({ events }) =>
		events.flatMap(({ message, city }) =>
			message ? [[message, city].filter(Boolean).join(', ')] : [],
		),
	);
}

/** A sentence of ours that quotes the text holds its first words. */
function holdsPartOf(sentence: string, text: string): boolean {
	const words = text
		.replace(/^[^:]{1,80}: /, '')
		.replace(/\s+/g, ' ')
		.trim();
	return words.length > 0 && sentence.includes(words.slice(0, 24).replace(/[.!,]+$/, ''));
}
