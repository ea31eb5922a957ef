import type { Candidate, CandidateSource } from '../../../nodes/shared/types';

/** A product of a shop; only what a test is about is given. */
export const product = (
	id: string,
	change: Partial<Candidate> & { from?: CandidateSource } = {},
): Candidate => ({
	id: `gid://shopify/Product/${id}`,
	variantId: `gid://shopify/ProductVariant/${id}1`,
	handle: `product-${id}`,
	title: `Product ${id}`,
	type: 'Camping',
	tags: [],
	description: '',
	price: { amount: '40.00', currency: 'EUR' },
	available: true,
	stock: 20,
	image: null,
	url: null,
	variants: [
		{
			id: `gid://shopify/ProductVariant/${id}1`,
			title: 'Default Title',
			price: { amount: '40.00', currency: 'EUR' },
			available: true,
		},
	],
	from: 'matches',
	...change,
});
