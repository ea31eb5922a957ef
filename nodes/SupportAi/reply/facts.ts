import type { IDataObject } from 'n8n-workflow';
import type { Order, Product, Proof } from '../../shared/types';

/** What the look-up before this answer has brought. */
export type Facts =
	| { kind: 'none' }
	| { kind: 'order'; order: Order; proof: Proof }
	| { kind: 'no_order' }
	| { kind: 'tries_used' }
	| { kind: 'products'; viewed: Product | null; products: Product[] }
	| { kind: 'look_up_failed' };

/**
 * Reads the item of the node before: Shopify's order or products, an error item of any vendor node, or a
 * row count over the limit (`triesUsed`). Anything else is no fact.
 */
export function readFacts(item: IDataObject): Facts {
	if (item.error) return { kind: 'look_up_failed' };
	if (item.triesUsed === true) return { kind: 'tries_used' };
	if (item.found === false) return { kind: 'no_order' };
	if (item.found === true && item.order) {
		return {
			kind: 'order',
			order: item.order as unknown as Order,
			proof: item.proof as Proof,
		};
	}
	if (Array.isArray(item.products)) {
		return {
			kind: 'products',
			viewed: (item.viewed ?? null) as unknown as Product | null,
			products: item.products as unknown as Product[],
		};
	}
	return { kind: 'none' };
}
