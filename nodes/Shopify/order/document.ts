/**
 * Everything a support answer needs to know of an order, in one query.
 * Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/objects/Order
 */
const MONEY = 'presentmentMoney { amount currencyCode }';

export const ORDER_FIELDS = /* GraphQL */ `
	fragment OrderFields on Order {
		id
		name
		email
		createdAt
		cancelledAt
		displayFinancialStatus
		displayFulfillmentStatus
		statusPageUrl
		customer {
			id
		}
		totalReceivedSet { ${MONEY} }
		totalRefundedSet { ${MONEY} }
		suggestedRefund(suggestFullRefund: true) {
			maximumRefundableSet { ${MONEY} }
		}
		disputes {
			id
			status
		}
		lineItems(first: 30) {
			nodes {
				id
				title
				variantTitle
				sku
				currentQuantity
				refundableQuantity
				discountedUnitPriceAfterAllDiscountsSet { ${MONEY} }
				product {
					tags
				}
			}
		}
		fulfillments(first: 5) {
			displayStatus
			estimatedDeliveryAt
			deliveredAt
			trackingInfo(first: 2) {
				company
				number
				url
			}
			events(first: 8, sortKey: HAPPENED_AT, reverse: true) {
				nodes {
					status
					happenedAt
					message
					city
				}
			}
			fulfillmentLineItems(first: 30) {
				nodes {
					quantity
					lineItem {
						id
					}
				}
			}
		}
		refunds(first: 10) {
			id
			createdAt
			totalRefundedSet { ${MONEY} }
		}
		returns(first: 5) {
			nodes {
				id
				name
				status
				returnLineItems(first: 20) {
					nodes {
						quantity
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
`;

export const ORDERS_BY_SEARCH = /* GraphQL */ `
	query OrdersBySearch($search: String!, $first: Int!) {
		shop {
			orderNumberFormatPrefix
			orderNumberFormatSuffix
		}
		orders(first: $first, query: $search, sortKey: CREATED_AT, reverse: true) {
			nodes {
				...OrderFields
			}
		}
	}
	${ORDER_FIELDS}
`;

export const ORDER_BY_ID = /* GraphQL */ `
	query OrderById($id: ID!) {
		order(id: $id) {
			...OrderFields
		}
	}
	${ORDER_FIELDS}
`;
