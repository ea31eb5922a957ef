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

/** Pictures, and what shoppers gave: https://shopify.dev/docs/apps/build/custom-data/metafields/list-of-standard-definitions */
const PRODUCT_DETAILS = /* GraphQL */ `
	fragment ProductDetails on Product {
		media(first: 8) {
			nodes {
				mediaContentType
				alt
				preview {
					image {
						url
					}
				}
			}
		}
		rating: metafield(namespace: "reviews", key: "rating") {
			value
		}
		ratingCount: metafield(namespace: "reviews", key: "rating_count") {
			value
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
			...ProductDetails
		}
	}
	${PRODUCT_FIELDS}
	${PRODUCT_DETAILS}
`;

export const PRODUCTS_BY_ID = /* GraphQL */ `
	query ProductsById($ids: [ID!]!) {
		nodes(ids: $ids) {
			...ProductFields
		}
	}
	${PRODUCT_FIELDS}
`;

/**
 * What the shop's merchandisers chose in Search & Discovery to go with a product, as a list of ids:
 * https://help.shopify.com/en/manual/online-store/search-and-discovery/product-recommendations
 */
const COMPLEMENTS =
	'metafield(namespace: "shopify--discovery--product_recommendation", key: "complementary_products")';

/** What the shopper's words match, the product they look at, and what a customer bought before. */
export const WANTED = /* GraphQL */ `
	query WantedProducts(
		$search: String!
		$first: Int!
		$viewedId: ID!
		$withViewed: Boolean!
		$customerId: ID!
		$withCustomer: Boolean!
	) {
		products(first: $first, query: $search, sortKey: RELEVANCE) {
			nodes {
				...ProductFields
			}
		}
		viewed: product(id: $viewedId) @include(if: $withViewed) {
			...ProductFields
			complements: ${COMPLEMENTS} {
				value
			}
		}
		customer(id: $customerId) @include(if: $withCustomer) {
			orders(first: 10, sortKey: PROCESSED_AT, reverse: true) {
				nodes {
					cancelledAt
					lineItems(first: 20) {
						nodes {
							product {
								id
							}
						}
					}
				}
			}
		}
	}
	${PRODUCT_FIELDS}
`;

/** What resembles a product and what goes with it, in one request. */
export const RELATED = /* GraphQL */ `
	query RelatedProducts($search: String!, $first: Int!, $withSimilar: Boolean!, $ids: [ID!]!) {
		products(first: $first, query: $search, sortKey: RELEVANCE) @include(if: $withSimilar) {
			nodes {
				...ProductFields
			}
		}
		nodes(ids: $ids) {
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
