import { compare, parseMoney } from '../../shared/money';
import type { Candidate, CandidateSource, Product } from '../../shared/types';
import type { ProductNode } from './read';

/** What `WANTED` asks for. */
export interface Wanted {
	products: { nodes: ProductNode[] };
	viewed?: (ProductNode & { complements: { value: string } | null }) | null;
	customer?: {
		orders: {
			nodes: Array<{
				cancelledAt: string | null;
				lineItems: { nodes: Array<{ product: { id: string } | null }> };
			}>;
		};
	} | null;
}

const MOST_COMPLEMENTS = 10;

/** Ids of the products that the shop itself says go with one; none where the value is no such list. */
export function complementIds(viewed: Wanted['viewed']): string[] {
	try {
		const ids: unknown = JSON.parse(viewed?.complements?.value ?? '[]');
		return (Array.isArray(ids) ? ids : [])
			.map(String)
			.filter((id) => /^gid:\/\/shopify\/Product\/\d+$/.test(id))
			.slice(0, MOST_COMPLEMENTS);
	} catch {
		return [];
	}
}

/** Ids of what a customer's last ten orders hold, cancelled ones left out. */
export const boughtBefore = ({ customer }: Wanted): Set<string> =>
	new Set(
		(customer?.orders.nodes ?? [])
			.filter(({ cancelledAt }) => cancelledAt === null)
			.flatMap(({ lineItems }) => lineItems.nodes.map(({ product }) => product?.id ?? ''))
			.filter(Boolean),
	);

/**
 * Each product once, by its strongest source: for sale, not the viewed one, not bought before, not dearer than
 * the shopper said. @throws MoneyError for a maximum that is no amount
 */
export function allowed(
	found: Record<CandidateSource, Product[]>,
	{
		viewed,
		bought,
		maximumPrice,
	}: { viewed: Product | null; bought: Set<string>; maximumPrice: string },
): Candidate[] {
	const taken = new Set([viewed?.id, ...bought]);
	const affordable = ({ price }: Product) =>
		!maximumPrice ||
		compare(parseMoney(price), parseMoney({ ...price, amount: maximumPrice })) <= 0;
	return Object.entries(found).flatMap(([from, products]) =>
		products
			.filter((product) => {
				if (taken.has(product.id) || !product.available || !affordable(product)) return false;
				taken.add(product.id);
				return true;
			})
			.map((product) => ({ ...product, from: from as CandidateSource })),
	);
}
