/** Admin GraphQL 2026-10: what the lists of the node's pickers show. */
export const ORDER_LIST = /* GraphQL */ `
	query OrderList($search: String, $first: Int!, $after: String) {
		orders(first: $first, after: $after, query: $search, sortKey: CREATED_AT, reverse: true) {
			nodes {
				id
				name
				createdAt
				totalPriceSet {
					presentmentMoney {
						amount
						currencyCode
					}
				}
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

export const CUSTOMER_LIST = /* GraphQL */ `
	query CustomerList($search: String, $first: Int!, $after: String) {
		customers(first: $first, after: $after, query: $search, sortKey: UPDATED_AT, reverse: true) {
			nodes {
				id
				displayName
				defaultEmailAddress {
					emailAddress
				}
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

export const LOCATION_LIST = /* GraphQL */ `
	query LocationList($first: Int!, $after: String) {
		locations(first: $first, after: $after, sortKey: NAME) {
			nodes {
				id
				name
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

export const PRODUCT_LIST = /* GraphQL */ `
	query ProductList($search: String, $first: Int!, $after: String) {
		products(first: $first, after: $after, query: $search, sortKey: TITLE) {
			nodes {
				id
				title
				status
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;
