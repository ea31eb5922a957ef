/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/queries/products */
const PRODUCT_FIELDS = /* GraphQL */ `
	fragment ProductFields on Product {
		id
		handle
		title
		description(truncateAt: 600)
		productType
		tags
		status
		publishedAt
		tracksInventory
		totalInventory
		onlineStoreUrl
		featuredMedia {
			preview {
				image {
					url
				}
			}
		}
		variants(first: 20) {
			nodes {
				id
				title
				price
				availableForSale
			}
		}
		priceRangeV2 {
			minVariantPrice {
				amount
				currencyCode
			}
		}
	}
`;

export const PRODUCTS = /* GraphQL */ `
	query Products($search: String!, $first: Int!, $viewedId: ID!, $withViewed: Boolean!) {
		products(first: $first, query: $search, sortKey: RELEVANCE) {
			nodes {
				...ProductFields
			}
		}
		viewed: product(id: $viewedId) @include(if: $withViewed) {
			...ProductFields
		}
	}
	${PRODUCT_FIELDS}
`;

export const PRODUCT_BY_ID = /* GraphQL */ `
	query ProductById($id: ID!) {
		product(id: $id) {
			...ProductFields
		}
	}
	${PRODUCT_FIELDS}
`;

export const SIMILAR_PRODUCTS = /* GraphQL */ `
	query SimilarProducts($search: String!, $first: Int!) {
		products(first: $first, query: $search, sortKey: RELEVANCE) {
			nodes {
				...ProductFields
			}
		}
	}
	${PRODUCT_FIELDS}
`;
