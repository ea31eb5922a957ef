/**
 * What a shop publishes about itself. Admin GraphQL 2026-10:
 * https://shopify.dev/docs/api/admin-graphql/2026-10/objects/ShopPolicy and …/queries/pages
 */
export const SHOP_POLICIES = /* GraphQL */ `
	query ShopPolicies {
		shop {
			shopPolicies {
				id
				title
				body
				url
			}
		}
	}
`;

export const CONTENT_PAGES = /* GraphQL */ `
	query ContentPages($first: Int!, $after: String) {
		shop {
			primaryDomain {
				url
			}
		}
		pages(first: $first, after: $after) {
			nodes {
				id
				title
				handle
				body
				isPublished
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

export const CONTENT_PRODUCTS = /* GraphQL */ `
	query ContentProducts($first: Int!, $after: String) {
		products(first: $first, after: $after, query: "status:active", sortKey: ID) {
			nodes {
				id
				title
				description
				status
				publishedAt
				onlineStoreUrl
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;
