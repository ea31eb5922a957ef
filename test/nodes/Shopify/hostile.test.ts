import { searchPhrase, searchTerm, searchWords } from '../../../nodes/Shopify/search';
import { similarSearch } from '../../../nodes/Shopify/product/similar';
import { searchText } from '../../../nodes/Shopify/product/read';
import type { Product } from '../../../nodes/shared/types';
import { parseSearch, type Clause, type Term } from '../../../sandbox/shopify/search/parse';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

const PIECES = [
	'"',
	"'",
	'\\',
	'\\"',
	'(',
	')',
	':',
	'*',
	'-',
	' OR ',
	' AND ',
	' NOT ',
	'email:*',
	'name:"1001"',
	'\u0000',
	'\n',
	'\u2028',
	'\ud83d',
	'\udc4d',
	'👍',
	'é',
	'1001',
	'mia',
	' ',
	'}',
	'{',
	'#',
	'$search',
];

/** The same texts in every run, so that a failure can be run again. */
function hostileTexts(count: number): string[] {
	let seed = 20_261_122;
	const random = (below: number) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return seed % below;
	};
	return Array.from({ length: count }, () =>
		Array.from({ length: 1 + random(12) }, () => PIECES[random(PIECES.length)]).join(''),
	).concat('" OR email:*', '\\', '"'.repeat(10_000), 'a'.repeat(10_000), '\ud83d'.repeat(255));
}

const termsOf = (clause: Clause | undefined): Term[] => {
	if (!clause) return [];
	if (clause.kind === 'term') return [clause];
	return clause.kind === 'not' ? termsOf(clause.clause) : clause.clauses.flatMap(termsOf);
};
const wellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

describe("text in Shopify's search language", () => {
	it('stays one quoted value of its own field, whatever it holds', () => {
		for (const text of hostileTexts(1_500)) {
			const query = `${searchTerm('email', text)} AND customer_id:7`;
			const clause = parseSearch(query);
			expect([text, clause]).toMatchObject([
				text,
				{
					kind: 'and',
					clauses: [
						{ kind: 'term', field: 'email', quoted: true },
						{ kind: 'term', field: 'customer_id', value: '7' },
					],
				},
			]);
			expect(wellFormed(query)).toBe(true);
			expect(query.length).toBeLessThan(600);
			expect(parseSearch(searchPhrase(text))).toMatchObject({ kind: 'term', quoted: true });
		}
	});

	it('of a list or a product search lets only letters and digits in', () => {
		for (const text of hostileTexts(1_000)) {
			expect(searchWords(text)).toMatch(/^(?:[\p{L}\p{N}]+\*(?: AND [\p{L}\p{N}]+\*)*)?$/u);
			const fields = termsOf(parseSearch(searchText(text))).map(({ field }) => field);
			expect(fields.slice(0, 2)).toEqual(['status', 'published_status']);
			expect(fields.slice(2).every((field) => field === undefined)).toBe(true);
		}
	});

	it('of a product that somebody named badly cannot widen what resembles it', () => {
		for (const text of hostileTexts(500)) {
			const product = {
				type: text,
				tags: [text],
				price: { amount: '10.00', currency: 'EUR' },
			} as Product;
			const clause = parseSearch(similarSearch(product, 40)!);
			expect([text, termsOf(clause).map(({ field }) => field)]).toEqual([
				text,
				['status', 'published_status', 'price', 'price', 'product_type', 'tag'],
			]);
		}
	});
});

describe('a hostile text in an operation', () => {
	let shop: ShopStandIn;
	beforeAll(async () => void (shop = await startShop()));
	afterAll(async () => await shop.close());
	const run = shopifyNode(() => shop);

	it.each(['number', 'email', 'confirmationNumber', 'customerId'])(
		'finds nothing by %s, and is no error',
		async (by) => {
			Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
			const texts = hostileTexts(30).filter((text) => text.trim() && !/^[\s"]*1001/.test(text));
			const { items, error } = await run(
				'order.find',
				{ by, value: '={{ $json.text }}' },
				{ items: texts.map((text) => ({ text })) },
			);
			expect(error).toBeUndefined();
			expect(items.filter(({ found }) => found)).toEqual([]);
			expect(items).toHaveLength(texts.length);
		},
		30_000,
	);
});
