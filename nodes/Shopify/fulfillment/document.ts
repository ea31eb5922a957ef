/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/objects/Fulfillment */
export const ORDER_SHIPMENTS = /* GraphQL */ `
	query OrderShipments($id: ID!) {
		order(id: $id) {
			id
			name
			displayFulfillmentStatus
			fulfillments(first: 100) {
				id
				name
				createdAt
				displayStatus
				estimatedDeliveryAt
				deliveredAt
				trackingInfo(first: 10) {
					company
					number
					url
				}
				events(first: 20, sortKey: HAPPENED_AT, reverse: true) {
					nodes {
						status
						happenedAt
						message
						city
					}
				}
			}
		}
	}
`;

/** Only the numbers, for comparing: Shopify's search has no filter for them. */
export const TRACKING_CANDIDATES = /* GraphQL */ `
	query TrackingCandidates($search: String!, $after: String) {
		orders(first: 50, after: $after, query: $search, sortKey: UPDATED_AT, reverse: true) {
			nodes {
				id
				fulfillments(first: 10) {
					trackingInfo(first: 5) {
						number
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
