import type { IDataObject } from 'n8n-workflow';
import type { Found } from '../knowledge/engine';
import type { Order, Product, ProductDetails, Proof } from '../../shared/types';

/** What the look-up before this answer has brought. */
export type Facts =
	| { kind: 'none' }
	| { kind: 'order'; order: Order; proof: Proof }
	| { kind: 'no_order' }
	| { kind: 'tries_used' }
	| {
			kind: 'products';
			viewed: Product | null;
			products: Product[];
			/** The product to be shown step by step. */
			detailed: (Product & ProductDetails) | null;
	  }
	| { kind: 'return'; outcome: ReturnOutcome; sentences: string[] }
	| { kind: 'change'; order: string; url: string; sentences: string[] }
	| { kind: 'passages'; passages: Found[] }
	| { kind: 'look_up_failed' };

/** How the workflow *returns* ended: under way, waiting for a colleague, or not possible. */
export type ReturnOutcome = 'accepted' | 'asked' | 'denied';
const OUTCOMES: readonly ReturnOutcome[] = ['accepted', 'asked', 'denied'];

/**
 * Reads the item of the node before: Shopify's order or products, passages of the knowledge, an error item of any vendor node, or a
 * row count over the limit (`triesUsed`). Anything else is no fact.
 */
export function readFacts(item: IDataObject): Facts {
	if (item.error) return { kind: 'look_up_failed' };
	if (item.triesUsed === true) return { kind: 'tries_used' };
	if (Array.isArray(item.passages)) {
		return { kind: 'passages', passages: item.passages as unknown as Found[] };
	}
	if (item.found === false) return { kind: 'no_order' };
	if (item.changeOutcome) {
		return {
			kind: 'change',
			order: String(item.orderNumber ?? ''),
			url: String(item.url ?? ''),
			sentences: textsOf(item.reasons),
		};
	}
	const outcome = OUTCOMES.find((known) => known === item.returnOutcome);
	if (outcome) return { kind: 'return', outcome, sentences: textsOf(item.reasons) };
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
			detailed: (item.detailed ?? null) as unknown as (Product & ProductDetails) | null,
		};
	}
	return { kind: 'none' };
}

/** The shopper's words of a decision's reasons. */
const textsOf = (reasons: unknown): string[] =>
	(Array.isArray(reasons) ? reasons : [])
		.map((reason) => String((reason as IDataObject | null)?.text ?? ''))
		.filter(Boolean);
