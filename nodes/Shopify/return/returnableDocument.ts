/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/queries/returnableFulfillments */
const PAGE = 'pageInfo { hasNextPage endCursor }';

const RETURNABLE_LINE = /* GraphQL */ `
	id
	title
	variantTitle
	sku
	quantity
	refundableQuantity
	unfulfilledQuantity
	requiresShipping
`;

const RETURNABLE_PARCELS = /* GraphQL */ `
	nodes {
		fulfillment {
			deliveredAt
			displayStatus
		}
		returnableFulfillmentLineItems(first: 100) {
			nodes {
				quantity
				fulfillmentLineItem {
					id
					lineItem {
						id
					}
				}
			}
			pageInfo {
				hasNextPage
			}
		}
	}
	${PAGE}
`;

export const RETURNABLE = /* GraphQL */ `
	query Returnable($orderId: ID!) {
		order(id: $orderId) {
			id
			name
			presentmentCurrencyCode
			lineItems(first: 50) {
				nodes { ${RETURNABLE_LINE} }
				${PAGE}
			}
			returns(first: 20, reverse: true) {
				nodes {
					id
					name
					status
					returnLineItems(first: 50) {
						nodes {
							quantity
							refundedQuantity
							returnReasonNote
							customerNote
							... on ReturnLineItem {
								fulfillmentLineItem {
									lineItem {
										id
									}
								}
							}
						}
					}
				}
			}
		}
		returnableFulfillments(orderId: $orderId, first: 10) {
			${RETURNABLE_PARCELS}
		}
	}
`;

export const MORE_LINES = /* GraphQL */ `
	query MoreReturnableLines($orderId: ID!, $after: String!) {
		order(id: $orderId) {
			lineItems(first: 250, after: $after) {
				nodes { ${RETURNABLE_LINE} }
				${PAGE}
			}
		}
	}
`;

export const MORE_PARCELS = /* GraphQL */ `
	query MoreReturnableParcels($orderId: ID!, $after: String!) {
		returnableFulfillments(orderId: $orderId, first: 10, after: $after) {
			${RETURNABLE_PARCELS}
		}
	}
`;
